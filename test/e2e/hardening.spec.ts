import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { channels } from '../../electron/ipc'
import { shellCalls } from '../../electron/ipc/shell'
import { expect, newWindowAfterLock, test, type Running } from './support/app'
import { people, placeClinic } from './support/clinic'
import { logIn } from './support/pages'

/** The measures of the security design, section 6, each tried in the real program. */

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const processes = ({ app }: Running): Promise<{ readonly page: readonly number[]; readonly vault: readonly number[] }> =>
  app.evaluate(({ app: electron, BrowserWindow }) => ({
    page: BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId()),
    vault: electron
      .getAppMetrics()
      .filter((metric) => metric.name === 'journal-vault')
      .map((metric) => metric.pid),
  }))

/** Runs code as the page's own script would run: Playwright's own evaluation may do what the content policy forbids. */
const asPage = <T>(page: Page, code: () => T | Promise<T>): Promise<T> =>
  page.evaluate(`new Promise((done, fail) => setTimeout(() => Promise.resolve().then(${code.toString()}).then(done, fail)))`)

test('E1: every page is sandboxed and isolated', async ({ start }) => {
  const { app, page } = await start()
  const preferences = await app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((contents) => (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()),
  )
  expect(preferences.length).toBeGreaterThan(0)
  for (const each of preferences) {
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
    expect(each['nodeIntegrationInWorker'] ?? false).toBe(false)
    expect(each['nodeIntegrationInSubFrames'] ?? false).toBe(false)
    expect(each['navigateOnDragDrop'] ?? false).toBe(false)
  }
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer'].map((name) => typeof Reflect.get(globalThis, name)),
  )
  expect(found).toEqual(Array(5).fill('undefined'))
  const sandboxed = await app.evaluate(({ app: electron }) => electron.getAppMetrics().filter((metric) => metric.type === 'Tab').length)
  expect(sandboxed).toBe(1)
})

test('E2: the bridge is one frozen object with exactly the calls of the contract', async ({ start }) => {
  const { page } = await start()
  const bridge = await page.evaluate(() => {
    const api = Reflect.get(window, 'api') as unknown as Record<string, Record<string, unknown>>
    return {
      names: Object.entries(api).flatMap(([noun, verbs]) => Object.keys(verbs).map((verb) => `${noun}.${verb}`)),
      functions: Object.values(api).every((verbs) => Object.values(verbs).every((verb) => typeof verb === 'function')),
      frozen: Object.isFrozen(api) && Object.values(api).every((verbs) => Object.isFrozen(verbs)),
      fixed: Object.getOwnPropertyDescriptor(window, 'api')?.writable === false,
    }
  })
  const expected = [...channels.keys(), ...shellCalls.map((name) => `shell.${name}`), 'shell.onFlush', 'vault.onEvent', 'vault.cancel']
  expect(bridge.names.toSorted()).toEqual(expected.toSorted())
  expect(bridge).toMatchObject({ functions: true, frozen: true, fixed: true })
})

test('E3: pages come from the bundle and nowhere else', async ({ start }) => {
  const { app, page } = await start()
  expect(page.url()).toBe('app://journal/')
  const answers = await app.evaluate(
    async ({ session }, addresses) => {
      const ours = session.fromPartition('journal')
      const status = (address: string, method = 'GET'): Promise<number | 'refused'> =>
        ours.fetch(address, { method }).then(
          (response) => response.status,
          () => 'refused' as const,
        )
      return {
        page: await status('app://journal/'),
        written: await status('app://journal/', 'POST'),
        odd: await Promise.all(addresses.map(async (address) => [address, await status(address)] as const)),
      }
    },
    [
      'app://other/',
      'app://journal.example/index.html',
      'app://user@journal/',
      'app://journal/../package.json',
      'app://journal/../main/main.js',
      'app://journal/..%2fmain%2fmain.js',
      'app://journal/%2e%2e/main/main.js',
      'app://journal/%2e%2e%2fmain%2fmain.js',
      'app://journal/..%5cmain%5cmain.js',
      'app://journal/assets/../../main/main.js',
      'app://journal//etc/passwd',
      'app://journal/index.html?x',
      'app://journal/index.html%00.js',
      'app://journal/assets',
      'file:///etc/passwd',
      'http://127.0.0.1/',
      'https://example.org/',
    ],
  )
  expect(answers.page).toBe(200)
  expect([404, 'refused']).toContain(answers.written)
  for (const [address, status] of answers.odd) expect([404, 'refused'], address).toContain(status)
})

test('E4: the content policy stops script, eval, remote images and fetch', async ({ start }) => {
  const { page } = await start()
  const violations = await asPage(page, async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective))
    const tried = async (attempt: () => unknown): Promise<string> => {
      seen.length = 0
      await Promise.resolve()
        .then(attempt)
        .catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 150))
      return seen.join()
    }
    const policy = (
      Reflect.get(window, 'trustedTypes') as { createPolicy(name: string, rules: object): { createScript(text: string): string } }
    ).createPolicy('test', { createScript: (text: string) => text })
    const element = (name: string, change: (made: HTMLElement) => void): void => {
      const made = document.createElement(name)
      change(made)
      document.head.append(made)
    }
    return {
      inline: await tried(() => element('script', (made) => Reflect.set(made, 'text', policy.createScript('window.ran = 1')))),
      eval: await tried(() => Reflect.apply(Reflect.get(window, 'eval') as () => void, undefined, [policy.createScript('window.ran = 1')])),
      text: await tried(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>x</b>')),
      image: await tried(() => Reflect.set(new Image(), 'src', 'https://example.org/a.png')),
      data: await tried(() => Reflect.set(new Image(), 'src', 'data:image/gif;base64,R0lGODlhAQABAAAAACw=')),
      fetch: await tried(() => fetch('https://example.org/')),
      own: await tried(() => fetch('app://journal/index.html')),
      frame: await tried(() => element('iframe', (made) => Reflect.set(made, 'src', 'https://example.org/'))),
      style: await tried(() => element('style', (made) => Reflect.set(made, 'textContent', 'body { color: red }'))),
      base: await tried(() => element('base', (made) => Reflect.set(made, 'href', 'https://example.org/'))),
      ran: typeof Reflect.get(window, 'ran'),
    }
  })
  expect(violations).toEqual({
    inline: 'script-src-elem',
    eval: 'script-src',
    text: 'require-trusted-types-for',
    image: 'img-src',
    data: 'img-src',
    fetch: 'connect-src',
    own: 'connect-src',
    frame: 'frame-src',
    style: 'style-src-elem',
    base: 'base-uri',
    ran: 'undefined',
  })
})

test('the page itself breaks no rule of the content policy', async ({ start }) => {
  const running = await start()
  const complaints: string[] = []
  const page = await newWindowAfterLock(running.app, async () => {
    running.app.context().on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    await running.pressKey('L', ['control'])
  })
  await page.waitForTimeout(500)
  expect(complaints).toEqual([])
})

test('E5: the page cannot be led elsewhere and opens nothing', async ({ start }) => {
  const { app, page } = await start()
  await asPage(page, () => Reflect.set(window, 'marked', true))
  const attempts: readonly (() => unknown)[] = [
    () => window.open('https://example.org/'),
    () => window.open('app://journal/'),
    () => Reflect.set(location, 'href', 'https://example.org/'),
    () => Reflect.set(location, 'href', 'file:///etc/passwd'),
    () => location.assign('app://journal/index.html'),
    () => location.reload(),
    () => {
      const link = document.createElement('a')
      link.href = 'https://example.org/'
      link.target = '_blank'
      document.body.append(link)
      link.click()
    },
    () => {
      const form = document.createElement('form')
      form.action = 'https://example.org/'
      document.body.append(form)
      form.submit()
    },
    () => {
      const view = document.createElement('webview')
      view.setAttribute('src', 'https://example.org/')
      document.body.append(view)
    },
  ]
  for (const attempt of attempts) {
    await asPage(page, attempt as () => void).catch(() => undefined)
    await page.waitForTimeout(100)
  }
  expect(page.url()).toBe('app://journal/')
  expect(await page.evaluate(() => Reflect.get(window, 'marked') as unknown)).toBe(true)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('E6: every permission is refused', async ({ start }) => {
  const { page } = await start()
  const answers = await page.evaluate(async () => {
    const asked = (ask: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(ask)
          .then(
            (answer) => (answer === 'denied' ? 'refused' : 'given'),
            () => 'refused',
          ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 4000)),
      ])
    const names = [
      'camera',
      'microphone',
      'geolocation',
      'notifications',
      'midi',
      'clipboard-read',
      'clipboard-write',
      'persistent-storage',
      'screen-wake-lock',
    ]
    const states = await Promise.all(
      names.map(async (name) => [
        name,
        await navigator.permissions.query({ name: name as PermissionName }).then(
          (status) => status.state,
          () => 'unknown',
        ),
      ]),
    )
    return {
      granted: states.filter(([, state]) => state === 'granted').map(([name]) => name),
      notification: await asked(() => Notification.requestPermission()),
      position: await asked(() => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject))),
      camera: await asked(() => navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await asked(() => navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await asked(() => navigator.mediaDevices.getDisplayMedia({ video: true })),
      clipboard: await asked(() => navigator.clipboard.readText()),
      midi: await asked(() => navigator.requestMIDIAccess({ sysex: true })),
      lock: await asked(() => navigator.wakeLock.request('screen')),
    }
  })
  const { granted, ...asked } = answers
  expect(granted).toEqual([])
  for (const [name, answer] of Object.entries(asked)) expect(answer, name).toBe('refused')
})

test('E7: another window has no way to the vault; a wrong size or a wrong kind is refused', async ({ start }) => {
  const running = await start()
  const { app, page } = running
  const size = await page.evaluate(async () => {
    const session = (Reflect.get(window, 'api') as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>)[
      'session'
    ]
    return [await session?.['start']?.('x'.repeat(300_000)), await session?.['start']?.(new Map([['a', 1]]))]
  })
  expect(size).toEqual(Array(2).fill({ ok: false, error: { kind: 'invalid' } }))

  const foreign = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const ours = BrowserWindow.getAllWindows()[0]
    const other = new BrowserWindow({
      show: false,
      webPreferences: {
        preload: `${electron.getAppPath()}/out/preload/preload.cjs`,
        sandbox: true,
        ...(ours ? { session: ours.webContents.session } : {}),
      },
    })
    await other.loadURL('app://journal/')
    await other.webContents.executeJavaScript(
      'window.answers = []; void window.api.session.start(null).then((answer) => window.answers.push(answer)); void window.api.shell.lock()',
    )
    const inFrame = (await ours?.webContents.executeJavaScript(
      `(() => { const frame = document.createElement('iframe'); document.body.append(frame); return typeof frame.contentWindow.api })()`,
    )) as unknown
    return { id: other.id, inFrame }
  })
  expect(foreign.inFrame).toBe('undefined')
  // its request for a port is refused, and so is what it asks of the shell; its calls lead nowhere
  await expect.poll(() => running.stderr).toContain('call.refused channel=vault.port')
  await expect.poll(() => running.stderr).toContain('call.refused channel=shell.lock')
  const answers = await app.evaluate(async ({ BrowserWindow }, id) => {
    const other = BrowserWindow.fromId(id)
    const heard = (await other?.webContents.executeJavaScript('window.answers')) as unknown
    other?.destroy()
    return heard
  }, foreign.id)
  expect(answers).toEqual([])
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible() // ours still stands: nothing has locked it
})

test('E7: a page that is loaded anew gets no second way to the vault: the login ends', async ({ start, home }) => {
  await placeClinic(join(home, 'vault'))
  const running = await start()
  await logIn(running.page, people.anneli)
  const next = await newWindowAfterLock(running.app, () => running.page.reload())
  await expect(
    next
      .getByLabel('Lösenord', { exact: true })
      .or(next.getByRole('button', { name: /Anneli/ }))
      .first(),
  ).toBeVisible()
  expect(running.stderr).toContain('page.loaded-anew')
})

test('E8: nothing of the program reaches a network address', async ({ start }) => {
  let connections = 0
  const listener = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  listener.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const host = `127.0.0.1:${(listener.address() as AddressInfo).port}`
  try {
    const { app, page } = await start()
    const candidates = await page.evaluate(async (to) => {
      const quietly = async (attempt: () => unknown): Promise<void> => {
        await Promise.resolve()
          .then(attempt)
          .catch(() => undefined)
      }
      const link = (rel: string): void => {
        const made = document.createElement('link')
        made.rel = rel
        made.href = `http://${to}/`
        document.head.append(made)
      }
      await quietly(() => fetch(`http://${to}/`))
      await quietly(() => Reflect.set(new Image(), 'src', `http://${to}/a.png`))
      await quietly(() => new WebSocket(`ws://${to}/`))
      await quietly(() => new EventSource(`http://${to}/`))
      await quietly(() => navigator.sendBeacon(`http://${to}/`, 'x'))
      for (const rel of ['prefetch', 'preload', 'preconnect', 'dns-prefetch', 'stylesheet', 'manifest', 'icon'])
        await quietly(() => link(rel))
      await quietly(() => new Worker(`http://${to}/w.js`))
      const peer = new RTCPeerConnection({
        iceServers: [{ urls: `stun:${to}` }, { urls: `turn:${to}?transport=tcp`, username: 'x', credential: 'y' }],
      })
      const found: string[] = []
      peer.onicecandidate = ({ candidate }) => candidate?.candidate && found.push(candidate.candidate)
      peer.createDataChannel('x')
      await peer.setLocalDescription(await peer.createOffer())
      await new Promise((resolve) => setTimeout(resolve, 2000))
      return found
    }, host)
    const main = await app.evaluate(async ({ net, session }, to) => {
      const refused = (attempt: Promise<unknown>): Promise<boolean> =>
        attempt.then(
          () => false,
          () => true,
        )
      return Promise.all([
        refused(session.fromPartition('journal').fetch(`http://${to}/`)),
        refused(session.defaultSession.fetch(`http://${to}/`)),
        refused(net.fetch(`http://${to}/`)),
        refused(session.fromPartition('journal').resolveHost('example.org')),
      ])
    }, host)
    expect(main).toEqual([true, true, true, true])
    expect(candidates).toEqual([])
    expect(connections).toBe(0)
  } finally {
    listener.close()
  }
})

test('E10, E13: no menu, no developer tools, and the title never says more than Journal', async ({ start }) => {
  const { app, page } = await start()
  await page.evaluate(() => Reflect.set(document, 'title', 'Anna Andersson'))
  const window = await app.evaluate(async ({ BrowserWindow, Menu }) => {
    const ours = BrowserWindow.getAllWindows()[0]
    ours?.webContents.openDevTools()
    await new Promise((resolve) => setTimeout(resolve, 500))
    return {
      menu: Menu.getApplicationMenu(),
      tools: ours?.webContents.isDevToolsOpened(),
      title: ours?.getTitle(),
      size: ours?.getContentSize(),
      least: ours?.getMinimumSize(),
    }
  })
  expect(window).toEqual({ menu: null, tools: false, title: 'Journal', size: [1366, 768], least: [1280, 720] })
})

test('E10: zoom works by keyboard', async ({ start }) => {
  const running = await start()
  const level = (): Promise<number | undefined> =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  await running.pressKey('=', ['control'])
  await expect.poll(level).toBe(0.5)
  await running.pressKey('-', ['control'])
  await running.pressKey('-', ['control'])
  await expect.poll(level).toBe(-0.5)
  await running.pressKey('0', ['control'])
  await expect.poll(level).toBe(0)
})

test('2.5: a lock ends the window, its process and the vault process, and keeps nothing the page stored', async ({ start }) => {
  const running = await start()
  const before = await processes(running)
  expect(before.page).toHaveLength(1)
  expect(before.vault).toHaveLength(1)
  await running.page.evaluate(() => {
    localStorage.setItem('kvar', 'ja')
    sessionStorage.setItem('kvar', 'ja')
  })
  const page = await running.lock()
  for (const pid of [...before.page, ...before.vault]) await expect.poll(() => isAlive(pid)).toBe(false)
  const after = await processes(running)
  expect(after.page).toHaveLength(1)
  await expect.poll(async () => (await processes(running)).vault.length).toBe(1)
  expect(await page.evaluate(() => [localStorage.getItem('kvar'), sessionStorage.getItem('kvar')])).toEqual([null, null])
})

test('2.5: the page is asked for what was typed last before it ends, and may still call', async ({ start }) => {
  const running = await start()
  await running.page.evaluate(() => {
    const api = Reflect.get(window, 'api') as {
      shell: { onFlush(callback: () => void): void; flushed(): void }
      session: { setDevice(device: { language: string; theme: string }): Promise<unknown> }
    }
    api.shell.onFlush(() => void api.session.setDevice({ language: 'en', theme: 'dark' }).then(() => api.shell.flushed()))
  })
  const page = await running.lock()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark') // what the last call wrote is there for the next window
})

test('2.5: when the vault process dies, a new one and a new window stand ready', async ({ start }) => {
  const running = await start()
  const before = await processes(running)
  const page = await newWindowAfterLock(running.app, async () => {
    for (const pid of before.vault) process.kill(pid, 'SIGKILL')
  })
  await expect.poll(async () => (await processes(running)).vault.filter((pid) => !before.vault.includes(pid)).length).toBe(1)
  const reply = await page.evaluate(() =>
    (Reflect.get(window, 'api') as { session: { start(input: null): Promise<unknown> } }).session.start(null),
  )
  expect(reply).toMatchObject({ ok: true })
})

test('E11, E12: a crash leaves no dump, and the profile holds nothing of the page', async ({ start }) => {
  const running = await start()
  const canary = 'Kanariefagel-Ostersund-4711'
  await running.page.evaluate((text) => {
    localStorage.setItem('x', text)
    sessionStorage.setItem('x', text)
    Reflect.set(document, 'cookie', `x=${text}`)
    document.body.append(text)
    history.replaceState(null, '', `#${text}`)
  }, canary)
  await newWindowAfterLock(running.app, () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()),
  )
  await running.close()
  expect(existsSync(join(running.profile, 'dumps')) ? readdirSync(join(running.profile, 'dumps'), { recursive: true }) : []).toEqual([])
  const files = readdirSync(running.profile, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    expect(file.name).not.toMatch(/\.dmp$/)
    for (const form of ['utf8', 'utf16le'] as const) expect(bytes.includes(Buffer.from(canary, form)), file.name).toBe(false)
  }
})

test('E17: a password that crosses main leaves no text in its heap', async ({ start, home }) => {
  const { app, page } = await start()
  const password = 'Lösen-Kanariefågel-4711'
  await page.evaluate(
    (bytes) =>
      (Reflect.get(window, 'api') as { session: { login(input: unknown): Promise<unknown> } }).session.login({
        user: '00000000-0000-4000-8000-000000000000',
        password: new Uint8Array(bytes),
      }),
    [...Buffer.from(password)],
  )
  const file = join(home, 'main.heapsnapshot')
  await app.evaluate((_electron, to) => {
    Reflect.set(globalThis, 'control', ['Kontroll', 'Kanariefagel'].join('-'))
    process.getBuiltinModule('node:v8').writeHeapSnapshot(to)
  }, file)
  const snapshot = readFileSync(file, 'utf8')
  expect(snapshot).toContain('Kontroll-Kanariefagel') // what is there is found
  expect(snapshot).not.toContain('Kanariefågel-4711')
  expect(snapshot).not.toContain('Kanarief\\u00e5gel-4711')
})

test('a second start with the same profile ends by itself and brings the first window forward', async ({ start }) => {
  const running = await start()
  const [program = ''] = running.app.process().spawnargs
  const second = spawn(program, ['.', `--user-data-dir=${running.profile}`, `--folder=${running.folder}`], { stdio: 'ignore' })
  const [code] = (await once(second, 'exit')) as [number]
  expect(code).toBe(0)
  expect(running.page.url()).toBe('app://journal/')
  expect((await processes(running)).vault).toHaveLength(1)
})

test('closing the window ends every process', async ({ start }) => {
  const running = await start()
  const { page, vault } = await processes(running)
  const ended = once(running.app.process(), 'exit')
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => undefined)
  expect((await ended)[0]).toBe(0)
  for (const pid of [...page, ...vault]) expect(isAlive(pid)).toBe(false)
})

test('a polite signal ends the program as closing the window does', async ({ start }) => {
  const running = await start()
  const { page, vault } = await processes(running)
  const child = running.app.process()
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  for (const pid of [...page, ...vault]) expect(isAlive(pid)).toBe(false)
})
