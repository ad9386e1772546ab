// electron-builder hook, given by pack.mjs for the fallback Electron only.
import { cpSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'

export default function afterPack({ appOutDir }) {
  const addon = 'node_modules/better-sqlite3/prebuilds/linux-x64.node'
  cpSync(resolve(import.meta.dirname, '../../out', addon), join(appOutDir, 'resources', 'app.asar.unpacked', addon))
  for (const extra of ['resources/default_app.asar', 'version', 'complete']) rmSync(join(appOutDir, extra), { force: true })
}
