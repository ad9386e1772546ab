// npm start: builds and starts the program. `npm start -- --demo` does so on a clinic of invented people.
//   --demo             the demo clinic in .demo/, made when it is missing or was made for an earlier day
//   --fresh            make the demo clinic anew          --keep   go on with it although it is of an earlier day
//   --today=DATE       the day the demo clinic is made for           --seed=N   another clinic of the same kind
//   --screenshot=FILE  write one picture of the first screen (PNG) and end; Linux
// Everything else goes to the program (--folder=FOLDER: the vault's folder).
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, lchownSync, lstatSync, mkdirSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeDemo, today } from './demo.mjs'
import { projectNode, root, stop, withProjectNode } from './project.mjs'
import { prepareRuntime } from './runtime.mjs'

withProjectNode(import.meta.filename)
const given = process.argv.slice(2)
const flag = (name) => given.includes(`--${name}`)
const value = (name) => given.findLast((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3)
const own = /^--(demo|fresh|keep|today=.*|seed=.*|screenshot=.*)$/
const demo = flag('demo')
const screenshot = value('screenshot')
/** Lines that Chromium writes on a machine without a session bus or a graphics card; they mean nothing here. */
const noise =
  /^\[\d+:\d+\/[\d.]+:(?:ERROR|WARNING):(?:.*dbus|bus\.cc|object_proxy\.cc|viz_main_impl\.cc|interface_endpoint_client\.cc|gpu_|gl_|angle_|command_buffer|sandbox_linux)/
const place = { folder: join(root, '.demo', 'vault'), profile: join(root, '.demo', 'profile'), made: join(root, '.demo', 'made.json') }

if (screenshot !== undefined && process.platform !== 'linux')
  stop('--screenshot needs Linux, where the program can be given a screen of its own.')
const runtime = await prepareRuntime({ ownScreen: screenshot !== undefined, keepHome: true })
const { electron, screen } = runtime
if (electron.fallback) {
  console.log(`Electron's own download is blocked here: using Electron ${electron.version} from the package registry instead.`)
  console.log('WARNING: this runtime is for trying out with made-up data only. Never enter anything about a real person.')
}
if (runtime.asNobody && !demo)
  stop('Start the program as an ordinary user: as root, on this machine, it has no home folder to keep a vault in.')
build()
if (demo) showDemo()
await run()

function build() {
  const words = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--app', '-c', 'renderer/vite.config.ts', '--logLevel', 'warn']
  if (spawnSync(projectNode(), words, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0)
    stop('The program could not be built (see above).')
}

function showDemo() {
  const day = value('today') ?? today()
  const seed = value('seed') ?? '1'
  const made = readJson(place.made)
  const wanted = !made || flag('fresh') || made.seed !== seed || (!flag('keep') && made.day !== day)
  if (wanted && demoIsOpen()) stop('The demo clinic is open in another window. Close that one first.')
  if (wanted) {
    console.log(`Making a demo clinic for ${day}: 300 invented patients over two years. This takes about half a minute.`)
    rmSync(join(root, '.demo'), { recursive: true, force: true })
    mkdirSync(join(root, '.demo'))
    const logins = makeDemo({ folder: place.folder, day, seed })
    writeFileSync(place.made, JSON.stringify({ day, seed, logins }))
  }
  if (process.getuid?.() === 0) give(join(root, '.demo'), runtime.as.uid ?? 0) // whoever it was last time
  const { logins } = readJson(place.made)
  const width = Math.max(...logins.map(({ name }) => name.length))
  console.log('\nDemo logins (invented people; the unlock screen shows them too):')
  for (const { name, role, password } of logins) console.log(`  ${name.padEnd(width)}  ${role.padEnd(13)}  ${password}`)
  console.log('')
}

/** Chromium keeps a link to its process in the profile while it runs. */
function demoIsOpen() {
  try {
    process.kill(Number(readlinkSync(join(place.profile, 'SingletonLock')).split('-').at(-1)), 0)
    return true
  } catch {
    return false
  }
}

function give(path, user) {
  lchownSync(path, user, user)
  if (!lstatSync(path).isDirectory()) return
  for (const entry of readdirSync(path)) give(join(path, entry), user)
}

function readJson(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

async function run() {
  const ownPlace = demo ? ['--demo', `--folder=${place.folder}`, `--user-data-dir=${place.profile}`] : []
  const words = [electron.program, root, ...ownPlace, ...given.filter((word) => !own.test(word))]
  const posix = process.platform !== 'win32'
  // No memory of the program ever lands in a core file; Node itself cannot turn that off.
  const [command, ...args] = runtime.command(...(posix ? ['sh', '-c', 'ulimit -c 0; exec "$@"', 'journal'] : []), ...words)
  const child = spawn(command, args, { cwd: root, env: runtime.env, stdio: ['ignore', 'inherit', 'pipe'], detached: posix, ...runtime.as })
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (part) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop()
    for (const line of lines) if (line.trim() !== '' && !noise.test(line)) console.error(line)
  })
  let ending = false
  const end = () => {
    if (!ending) child.kill('SIGTERM') // detached: Ctrl+C reaches only this process, which passes it on once
    ending = true
    setTimeout(() => child.kill('SIGKILL'), 5000).unref()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end)
  child.on('error', (error) => stop(`The program cannot be started: ${error.message}`))
  child.on('exit', (code) => process.exit(ending ? 0 : (code ?? 1)))
  if (screenshot !== undefined) {
    await picture(resolve(screenshot))
    end()
  } else if (screen) {
    console.log(
      `No display here, so the program runs on a virtual one (${screen.display}) until Ctrl+C. To look at it, in another terminal:`,
    )
    console.log(`  npx node electron/tools/screenshot.mjs ${screen.picture} out/now.png    (a picture of it now)`)
    console.log(
      `  x11vnc -display ${screen.display} -localhost                               (to use it from a VNC viewer; install x11vnc first)`,
    )
  }
}

/** Waits until the screen shows something and has not changed for a second, then writes it. */
async function picture(file) {
  const { readScreen, writePng } = await import('./screenshot.mjs')
  const plain = (rgb) => rgb.every((byte, at) => byte === rgb[at % 3])
  let before
  for (let tries = 0; tries < 60; tries++) {
    await new Promise((done) => setTimeout(done, 1000))
    const now = readScreen(screen.picture)
    if (before?.equals(now.rgb) && !plain(now.rgb)) {
      writePng(file, now)
      console.log(`The first screen: ${file}`)
      return
    }
    before = now.rgb
  }
  stop('The program has shown nothing for a minute.')
}
