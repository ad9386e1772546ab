import { app, session as sessions, type Session, type WebContents } from 'electron'

/** Closed on every computer: the proxy that leads nowhere, should anything ever ask for a network address. */
const deadProxy = 'http://127.0.0.1:9'

/** Chromium's own switches; must run before Electron is ready. The program has no use for any network. */
export function closeNetwork(devServer: string): void {
  const reachable = devServer === '' ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${reachable}`)
  if (devServer === '') app.commandLine.appendSwitch('proxy-server', deadProxy)
  for (const name of [
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-client-side-phishing-detection',
    'disable-sync',
    'no-pings',
    'disable-gpu-shader-disk-cache',
    'disable-breakpad',
    'disable-crash-reporter',
  ]) {
    app.commandLine.appendSwitch(name)
  }
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Refuses every permission, device, download and address on a session; `devServer` is empty in all but the development build. */
export async function closeSession(session: Session, devServer: string): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  session.on('will-download', (event) => event.preventDefault())
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://journal/none/')
  session.protocol.handle('file', () => new Response(null, { status: 404 }))
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isAllowed(details.url, devServer) }))
  if (devServer === '') await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' })
}

function isAllowed(address: string, devServer: string): boolean {
  if (address.startsWith('app:') || address.startsWith('blob:')) return true
  if (devServer === '') return false
  const url = new URL(address)
  const dev = new URL(devServer)
  return url.host === dev.host && (url.protocol === 'http:' || url.protocol === 'ws:')
}

/** What holds for every web contents there will ever be, whoever makes it. */
export function closeContents(contents: WebContents): void {
  for (const event of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const) {
    contents.on(event as 'will-navigate', (details) => details.preventDefault())
  }
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}

/** The in-memory session of our windows; the default one is closed as well and serves nothing. */
export async function openSession(devServer: string): Promise<Session> {
  await closeSession(sessions.defaultSession, '')
  const session = sessions.fromPartition('journal', { cache: false })
  await closeSession(session, devServer)
  return session
}
