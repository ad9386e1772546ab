// node electron/tools/with-electron.mjs COMMAND [ARGS]: runs it with an Electron and a display that it can use.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { ensureElectron } from './ensure-electron.mjs'

const root = resolve(import.meta.dirname, '../..')
const electron = await ensureElectron()
const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH }
const as = {}
const cleanUp = []
process.on('exit', () => cleanUp.forEach((step) => step()))

if (electron.fallback) {
  console.error(`using Electron ${electron.version} in place of the version in package.json: fit for tests, not for a release`)
  env.ELECTRON_OVERRIDE_DIST_PATH = electron.dist
}
// Chromium has no sandbox for root. In a user namespace of its own root is an ordinary user (1000) that still owns its
// files, so the sandbox works and a clone only root can read works too. Where namespaces are off: go on as nobody.
const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
let prefix = []
if (process.platform === 'linux' && process.getuid() === 0) {
  const home = mkdtempSync(join(tmpdir(), 'journal-home-'))
  cleanUp.unshift(() => rmSync(home, { recursive: true, force: true }))
  Object.assign(env, { HOME: home, XDG_CACHE_HOME: join(home, '.cache'), XDG_CONFIG_HOME: join(home, '.config') })
  if (spawnSync(namespace[0], [...namespace.slice(1), 'true']).status === 0) prefix = namespace
  else {
    Object.assign(as, { uid: 65534, gid: 65534 })
    if (spawnSync('test', ['-r', join(root, 'package.json')], as).status !== 0) {
      console.error(`${root} cannot be read by the user "nobody", who runs the program when you are root. Clone it to a folder that others may read, or run as an ordinary user.`)
      process.exit(1)
    }
    const results = join(root, 'test-results') // the one folder of the project that it may write to
    rmSync(results, { recursive: true, force: true })
    mkdirSync(results)
    for (const dir of [home, results]) chownSync(dir, as.uid, as.gid)
  }
}
if (process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
  const x = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], env, ...as })
  cleanUp.unshift(() => x.kill())
  x.on('exit', (code) => { console.error(`Xvfb ended (${code})`); process.exit(1) })
  const [number] = await once(x.stdio[3], 'data')
  env.DISPLAY = ':' + String(number).trim()
}
const [command, ...args] = [...prefix, ...process.argv.slice(2)]
const child = spawn(command, args, { stdio: 'inherit', env, shell: process.platform === 'win32', ...as })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
