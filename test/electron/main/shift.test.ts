import type { BrowserWindow, Session } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import type * as VaultProcessModule from '../../../electron/main/vault-process'
import type * as WindowModule from '../../../electron/main/window'

// The change of shift, with stand-ins for the window and the vault process: who waits for whom, and what nobody waits for.

type Events = VaultProcessModule.VaultEvents
class StandInVault {
  static all: StandInVault[] = []
  readonly done: string[] = []
  hasPort = false
  gone: () => void = () => undefined
  readonly events: Events

  constructor(events: Events) {
    this.events = events
    StandInVault.all.push(this)
  }
  init(): void {
    this.done.push('init')
  }
  connect(): object {
    this.hasPort = true
    return { port: StandInVault.all.indexOf(this) }
  }
  end(why: string): Promise<void> {
    this.done.push(`end ${why}`)
    return new Promise((resolve) => (this.gone = resolve))
  }
}

type WindowEvents = WindowModule.WindowEvents
const windows: { readonly id: number; readonly events: WindowEvents; readonly done: string[]; isDestroyed: boolean }[] = []

vi.mock('../../../electron/main/vault-process', () => ({ VaultProcess: StandInVault }))
vi.mock('../../../electron/main/log', () => ({ log: () => undefined }))
vi.mock('../../../electron/main/window', () => ({
  boundsOf: () => ({ bounds: {}, maximized: false }),
  openWindow(_session: unknown, _server: unknown, _place: unknown, events: WindowEvents) {
    const made = { id: windows.length + 1, events, done: [] as string[], isDestroyed: false }
    windows.push(made)
    return {
      webContents: {
        id: made.id,
        send: (channel: string) => void made.done.push(channel),
        isCrashed: () => false,
        print: () => made.done.push('print'),
      },
      isDestroyed: () => made.isDestroyed,
      hide: () => void made.done.push('hide'),
      setKiosk: (on: boolean) => void made.done.push(`kiosk ${on}`),
      destroy() {
        made.isDestroyed = true
        made.done.push('destroy')
      },
    } as unknown as BrowserWindow
  },
}))

const { Shift } = await import('../../../electron/main/shift')
const settled = () => vi.advanceTimersByTimeAsync(0)

function begin(devServer = '') {
  const saved: string[] = []
  const quit = vi.fn<() => void>()
  const hopeless = vi.fn<() => void>()
  const shift = new Shift({
    session: { clearStorageData: () => Promise.resolve() } as unknown as Session,
    devServer,
    vault: { folder: 'folder', demo: false, version: '0.0.0' },
    save: ({ name }) => {
      saved.push(name)
      return Promise.resolve('saved')
    },
    onQuit: quit,
    onHopeless: hopeless,
  })
  shift.start()
  return { shift, saved, quit, hopeless }
}

const vaultAt = (index: number): StandInVault => {
  const found = StandInVault.all.at(index)
  if (!found) throw new Error('bug: no such vault')
  return found
}
const windowAt = (index: number) => {
  const found = windows.at(index)
  if (!found) throw new Error('bug: no such window')
  return found
}

beforeEach(() => {
  StandInVault.all = []
  windows.splice(0)
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

test('a lock blanks the window at once, and the next vault opens the folder only when the old one is gone', async () => {
  const { shift } = begin()
  void shift.lock('lock')
  expect(windowAt(0).done[0]).toBe('hide')
  expect(windows).toHaveLength(2)
  const pair = shift.pairOf(1)
  expect(pair).toBeDefined() // it may still save what was typed last
  if (pair) shift.shell('flushed', pair)
  await settled()
  expect(windowAt(0).isDestroyed).toBe(true)
  expect(vaultAt(0).done).toEqual(['init', 'end lock'])
  expect(vaultAt(1).done).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  expect(vaultAt(1).done).toEqual([]) // however long that takes
  vaultAt(0).gone()
  await settled()
  expect(vaultAt(1).done).toEqual(['init'])
})

test('a page that does not answer keeps nobody waiting: after half a second its window ends without it', async () => {
  const { shift } = begin()
  void shift.lock('lock')
  await vi.advanceTimersByTimeAsync(499)
  expect(windowAt(0).isDestroyed).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(windowAt(0).isDestroyed).toBe(true)
  expect(vaultAt(0).done).toEqual(['init', 'end lock'])
})

test('a second lock joins the first: one change, one new pair', async () => {
  const { shift } = begin()
  void shift.lock('lock')
  void shift.lock('idle')
  await vi.advanceTimersByTimeAsync(500)
  vaultAt(0).gone()
  await settled()
  expect(windows).toHaveLength(2)
  expect(vaultAt(0).done).toEqual(['init', 'end lock'])
})

test('a page gets its port once; asked for again, it has been loaded anew and its login ends', async () => {
  const { shift } = begin()
  const pair = shift.pairOf(1)
  if (!pair) throw new Error('bug: no pair')
  expect(shift.port(pair)).toEqual({ port: 0 })
  expect(shift.port(pair)).toBeUndefined()
  expect(windows).toHaveLength(2)
  expect(shift.port(pair)).toBeUndefined() // it is no longer the one that is spoken with
  await vi.advanceTimersByTimeAsync(500)
  expect(vaultAt(0).done).toEqual(['init', 'end system'])
})

test('in development, where pages are loaded anew all the time, it gets another port', () => {
  const { shift } = begin('http://localhost')
  const pair = shift.pairOf(1)
  if (!pair) throw new Error('bug: no pair')
  expect(shift.port(pair)).toEqual({ port: 0 })
  expect(shift.port(pair)).toEqual({ port: 0 })
  expect(windows).toHaveLength(1)
})

test('another window has no pair, and the old one asks for nothing any more', async () => {
  const { shift } = begin()
  expect(shift.pairOf(99)).toBeUndefined()
  const old = shift.pairOf(1)
  if (!old) throw new Error('bug: no pair')
  void shift.lock('lock')
  shift.shell('print', old)
  shift.shell('quit', old)
  expect(windowAt(0).done).not.toContain('print')
  await vi.advanceTimersByTimeAsync(500)
  expect(shift.pairOf(1)).toBeUndefined()
})

test('files of the vault of the moment are saved, those of one that is ending are not', async () => {
  const { shift, saved } = begin()
  const file = { name: 'år-2025.csv', bytes: new Uint8Array([1]) }
  expect(await vaultAt(0).events.onFile(file)).toBe('saved')
  void shift.lock('lock')
  expect(await vaultAt(0).events.onFile(file)).toBe('not-saved')
  expect(saved).toEqual(['år-2025.csv'])
})

test('while a patient has the computer the window is shut around it: no closing, no call of the shell', () => {
  const { shift, quit } = begin()
  const pair = shift.pairOf(1)
  if (!pair) throw new Error('bug: no pair')
  vaultAt(0).events.onHandedOver(true)
  expect(windowAt(0).done).toEqual(['kiosk true'])
  expect(windowAt(0).events.isShut()).toBe(true)
  windowAt(0).events.onClose()
  for (const name of ['lock', 'quit', 'print'] as const) shift.shell(name, pair)
  expect(windows).toHaveLength(1)
  expect(quit).not.toHaveBeenCalled()
  vaultAt(0).events.onHandedOver(false)
  expect(windowAt(0).events.isShut()).toBe(false)
})

test('a process that ends by itself locks; five times in a minute and the program gives up', async () => {
  const { hopeless } = begin()
  for (let time = 0; time < 4; time += 1) {
    vaultAt(-1).events.onDeath()
    await vi.advanceTimersByTimeAsync(500)
    vaultAt(-2).gone()
    await settled()
  }
  expect(windows).toHaveLength(5)
  expect(hopeless).not.toHaveBeenCalled()
  vaultAt(-1).events.onDeath()
  expect(hopeless).toHaveBeenCalledTimes(1)
})
