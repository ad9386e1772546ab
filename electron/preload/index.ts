import { contextBridge, ipcRenderer } from 'electron'
import { flushChannel, portChannel, shellCalls, shellChannel } from '../ipc/shell'
import { wipeBytes } from '../ipc/wipe'
import type { FromPage, ToPage, VaultEvent } from '../ipc/wire'

/** Set while building: the names of all calls of the contract. */
declare const __CHANNELS__: readonly string[]

type Verb = (input: unknown, read?: string) => Promise<unknown>

const locked = { ok: false, error: { kind: 'locked' } } as const
const invalid = { ok: false, error: { kind: 'invalid' } } as const

/** What this file uses of a page's message port; Node's types, which hold in this folder, know another one. */
type Port = {
  onmessage: (event: { readonly data: ToPage }) => void
  addEventListener(type: 'close', listener: () => void): void
  postMessage(message: FromPage): void
}

const waiting = new Map<number, (reply: unknown) => void>()
let lastId = 0
let onEvent = (_event: VaultEvent): void => undefined

/** This page's end of the port to its vault process. Main makes it, hands it over and is no part of what is said through it. */
const port = new Promise<Port>((resolve) => {
  ipcRenderer.once(portChannel, ({ ports }) => {
    const [end] = ports as unknown as readonly Port[]
    if (!end) return
    end.onmessage = ({ data }) => {
      if ('event' in data) return onEvent(data.event)
      waiting.get(data.id)?.(data.reply)
      waiting.delete(data.id)
    }
    end.addEventListener('close', () => {
      for (const answer of waiting.values()) answer(locked)
      waiting.clear()
    })
    resolve(end)
  })
  ipcRenderer.send(portChannel)
})

const post = (message: FromPage): Promise<void> => port.then((end) => end.postMessage(message))

/** Asks the vault. The bridge has copied the input into this world: this copy's passwords and codes are wiped once they are posted. */
function ask(channel: string, input: unknown, read: string | undefined): Promise<unknown> {
  return new Promise((resolve) => {
    const id = ++lastId
    waiting.set(id, resolve)
    post({ id, channel, input, ...(read === undefined ? {} : { read }) })
      .catch(() => {
        waiting.delete(id)
        resolve(invalid) // what cannot be cloned
      })
      .finally(() => wipeBytes(input))
  })
}

const nouns: Record<string, Record<string, Verb>> = {}
for (const channel of __CHANNELS__) {
  const [noun = '', verb = ''] = channel.split('.')
  const verbs = (nouns[noun] ??= {})
  verbs[verb] = (input, read) => ask(channel, input, read)
}

const flushed = shellChannel('flushed')
let handOver = (): void => void ipcRenderer.invoke(flushed)
ipcRenderer.on(flushChannel, () => handOver())

const shell = {
  ...Object.fromEntries(shellCalls.map((name) => [name, (): Promise<unknown> => ipcRenderer.invoke(shellChannel(name))])),
  onFlush: (callback: () => void): void => {
    handOver = () => callback()
  },
}

const vault = {
  /** Calls back with what the vault tells by itself: how far a long call has come, what else has changed. */
  onEvent: (callback: (event: VaultEvent) => void): void => {
    onEvent = callback
  },
  /** Stops the long call of a channel. */
  cancel: (channel: string): void => void post({ cancel: channel }),
}

// What is exposed is copied and frozen by the bridge, all the way down.
contextBridge.exposeInMainWorld('api', { ...nouns, shell, vault })
