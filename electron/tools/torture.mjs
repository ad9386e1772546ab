// npm run torture -- NAME: one of the rounds of test/torture, bundled to out/tools/torture.js, under the project's own Node.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectNode, root } from './project.mjs'

const { status } = spawnSync(projectNode(), [join(root, 'out/tools/torture.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
