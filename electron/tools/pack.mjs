// npm run package [-- electron-builder arguments]: packages with whichever Electron is available.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureElectron } from './ensure-electron.mjs'
import { root, stop, withProjectNode } from './project.mjs'

withProjectNode(import.meta.filename)
const electron = await ensureElectron({ toRun: false })
const args = process.argv.slice(2)
if (electron.fallback) {
  if (args.some((word) => /^(--publish|-p)/.test(word)))
    stop('A package with the Electron of the package registry is for tests only: it is never published.')
  console.log(
    `Packaging with Electron ${electron.version} from the package registry: fit for tests, not for a release. It lands in dist/fallback.`,
  )
  // Everything but a plain folder needs tools that electron-builder downloads from where Electron could not be downloaded either.
  if (args.length === 0) args.push('--linux', 'dir')
  args.push(
    `-c.electronDist=${electron.dist}`,
    `-c.electronVersion=${electron.version}`,
    '-c.afterPack=./electron/tools/fallback-after-pack.mjs',
    '-c.directories.output=dist/fallback',
  )
}
const { status } = spawnSync(process.execPath, [join(root, 'node_modules/electron-builder/cli.js'), ...args], {
  cwd: root,
  stdio: 'inherit',
})
process.exit(status ?? 1)
