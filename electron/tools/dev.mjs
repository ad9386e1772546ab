// npm run dev: pages with hot reload; the program restarts when a main, preload or vault file changes. Words after `--` go to the program.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createBuilder, createServer } from 'vite'
import { root, withProjectNode } from './project.mjs'

withProjectNode(import.meta.filename)
const configFile = join(root, 'renderer/vite.config.ts')
const server = await (await createServer({ configFile })).listen()
process.env.JOURNAL_DEV_SERVER = server.resolvedUrls.local[0]
const watch = { build: { watch: {} } }
const builder = await createBuilder({ configFile, mode: 'development', environments: { main: watch, preload: watch } })

let child, timer
const ready = new Set()
function start() {
  clearTimeout(timer)
  timer = setTimeout(() => void restart(), 100)
}
async function restart() {
  if (child) {
    child.removeAllListeners('exit')
    child.kill()
    if (child.exitCode === null) await once(child, 'exit')
  }
  const command = [join(root, 'electron/tools/with-electron.mjs'), 'electron', root, ...process.argv.slice(2)]
  child = spawn(process.execPath, command, { stdio: 'inherit' })
  child.on('exit', (code) => {
    void server.close().finally(() => process.exit(code ?? 0))
  })
}
for (const name of ['main', 'preload']) {
  const watcher = await builder.build(builder.environments[name])
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error)
    if (event.code === 'END' && ready.add(name).size === 2) start()
  })
}
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    child?.kill()
    process.exit(0)
  })
}
