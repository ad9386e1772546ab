// node electron/tools/pack.mjs [electron-builder arguments]: packages with whichever Electron is available.
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { ensureElectron } from './ensure-electron.mjs'

const electron = await ensureElectron()
const args = process.argv.slice(2)
if (electron.fallback) {
  if (args.includes('--publish')) throw new Error('a package with the fallback Electron is for tests only')
  console.error(`packaging with Electron ${electron.version}: fit for tests, not for a release`)
  args.push(`-c.electronDist=${electron.dist}`, `-c.electronVersion=${electron.version}`, '-c.afterPack=./electron/tools/fallback-after-pack.mjs', '-c.directories.output=dist/fallback')
}
const cli = join(dirname(createRequire(import.meta.url).resolve('electron-builder/package.json')), 'cli.js')
const { status } = spawnSync(process.execPath, [cli, ...args], { stdio: 'inherit' })
process.exit(status ?? 1)
