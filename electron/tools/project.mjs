// What the tools share: where the project is, and its own Node (24, out of node_modules) whatever Node the machine has.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** Ends the program with one line to read instead of a stack. */
export function stop(line) {
  console.error(line)
  process.exit(1)
}

/** The project's own Node: the `node` package's binary. */
export function projectNode() {
  if (!existsSync(join(root, 'node_modules', 'node', 'package.json'))) stop('node_modules is missing or incomplete: run "npm ci" first.')
  const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'))
  return join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** A script typed by hand under an older Node goes on under the project's own; `npm run` puts that one first anyway. */
export function withProjectNode(script) {
  const node = projectNode()
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  const { status } = spawnSync(node, [script, ...process.argv.slice(2)], { stdio: 'inherit' })
  process.exit(status ?? 1)
}
