// An Electron, a display and a user that Chromium's sandbox accepts: what every tool that starts the program needs.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { delimiter, join } from 'node:path'
import { ensureElectron } from './ensure-electron.mjs'
import { root, stop } from './project.mjs'

/**
 * Chromium has no sandbox for root. In a user namespace of its own root is an ordinary user (1000) that still owns its files, so the
 * sandbox works and a clone only root can read works too.
 */
const namespace = ['unshare', '--user', '--map-user=1000', '--map-group=1000', '--']
const nobody = 65534

/**
 * Makes ready what a program with a window needs. `ownScreen`: a virtual display even where there is a real one. `keepHome`: root keeps her
 * home folder (the tests get one to throw away). `said` is what the caller tells the user about the runtime, or undefined.
 */
export async function prepareRuntime({ ownScreen = false, keepHome = false } = {}) {
  const linux = process.platform === 'linux'
  const electron = await ensureElectron({ ownScreen })
  const env = { ...process.env, PATH: join(root, 'node_modules', '.bin') + delimiter + process.env.PATH }
  const as = {}
  let prefix = []
  const cleanUp = []
  process.on('exit', () => cleanUp.forEach((step) => step()))

  if (electron.fallback) env.ELECTRON_OVERRIDE_DIST_PATH = electron.dist
  if (linux && process.getuid() === 0) {
    const namespaced = spawnSync(namespace[0], [...namespace.slice(1), 'true']).status === 0
    if (keepHome && namespaced)
      env.HOME = userInfo().homedir // `sudo` may have left somebody else's
    else {
      const home = mkdtempSync(join(tmpdir(), 'journal-home-'))
      cleanUp.unshift(() => rmSync(home, { recursive: true, force: true }))
      Object.assign(env, { HOME: home, XDG_CACHE_HOME: join(home, '.cache'), XDG_CONFIG_HOME: join(home, '.config') })
    }
    if (namespaced) {
      prefix = namespace
      env.MESA_SHADER_CACHE_DISABLE = 'true' // it would look for the home of user 1000
    } else {
      Object.assign(as, { uid: nobody, gid: nobody })
      if (spawnSync('test', ['-r', join(root, 'package.json')], as).status !== 0) {
        stop(
          `${root} cannot be read by the user "nobody", who runs the program when you are root and this machine has user namespaces turned off. ` +
            'Clone it to a folder that others may read, or run as an ordinary user.',
        )
      }
      const results = ['test-results', 'out/tour'].map((folder) => join(root, folder)) // all of the project that it may write to
      for (const folder of results) {
        rmSync(folder, { recursive: true, force: true })
        mkdirSync(folder, { recursive: true })
      }
      for (const folder of [env.HOME, ...results]) chownSync(folder, nobody, nobody)
    }
  }
  const screen = linux && (ownScreen || (!env.DISPLAY && !env.WAYLAND_DISPLAY)) ? await startScreen(env, as, cleanUp) : undefined
  return { electron, env, as, screen, asNobody: as.uid !== undefined, command: (...words) => [...prefix, ...words] }
}

/** A display of its own. It writes its picture to a file as well, which `screenshot.mjs` reads: no tool of the system is needed to look. */
async function startScreen(env, as, cleanUp) {
  const pictures = mkdtempSync(join(tmpdir(), 'journal-screen-'))
  cleanUp.unshift(() => rmSync(pictures, { recursive: true, force: true }))
  if (as.uid !== undefined) chownSync(pictures, as.uid, as.gid)
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x1000x24', '-nolisten', 'tcp', '-fbdir', pictures], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env,
    detached: true, // Ctrl+C is for the program: it needs its display while it ends
    ...as,
  })
  server.on('exit', (code) => stop(`The virtual display (Xvfb) ended by itself (${code}).`))
  server.on('error', (error) => stop(`The virtual display (Xvfb) cannot be started: ${error.message}`))
  cleanUp.unshift(() => server.kill())
  const [number] = await once(server.stdio[3], 'data')
  delete env.WAYLAND_DISPLAY
  env.DISPLAY = `:${String(number).trim()}`
  return { display: env.DISPLAY, picture: join(pictures, 'Xvfb_screen0') }
}
