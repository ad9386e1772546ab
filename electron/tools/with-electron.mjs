// node electron/tools/with-electron.mjs COMMAND [ARGS]: runs it with an Electron and a display that it can use.
import { spawn } from 'node:child_process'
import { prepareRuntime } from './runtime.mjs'
import { stop, withProjectNode } from './project.mjs'

withProjectNode(import.meta.filename)
const runtime = await prepareRuntime()
if (runtime.electron.fallback)
  console.error(`Electron ${runtime.electron.version} from the package registry: fit for tests, not for a release`)
const [command, ...args] = runtime.command(...process.argv.slice(2))
const child = spawn(command, args, { stdio: 'inherit', env: runtime.env, shell: process.platform === 'win32', ...runtime.as })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('error', (error) => stop(`${command} cannot be started: ${error.message}`))
child.on('exit', (code) => process.exit(code ?? 1))
