// npm run check: the whole static gate. Two steps at a time at most; a step that fails shows what it said.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, withProjectNode } from './project.mjs'

withProjectNode(import.meta.filename)

const folders = ['forms', 'db', 'electron', 'renderer', 'test']
const tool = (...path) => join(root, 'node_modules', ...path)
const steps = [
  ['lint and boundaries', tool('oxlint/bin/oxlint'), '--type-aware', ...folders],
  ...folders.map((folder) => [`types in ${folder}`, tool('typescript/bin/tsc'), '-p', folder]),
  ['dead files and exports', tool('knip/bin/knip.js'), '--no-config-hints', '--no-progress'],
  ['format', tool('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
]

function run([name, script, ...args]) {
  const began = performance.now()
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part))
    child.on('error', (error) => (said += String(error)))
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok    ' : 'failed'}  ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
      if (code !== 0) console.log(said.trimEnd())
      done(code === 0)
    })
  })
}

const waiting = [...steps]
const results = []
async function worker() {
  for (let step = waiting.shift(); step; step = waiting.shift()) results.push(await run(step))
}
await Promise.all([worker(), worker()])
const failed = results.filter((ok) => !ok).length
console.log(failed === 0 ? `check: all ${results.length} steps ok` : `check: ${failed} of ${results.length} steps failed`)
process.exitCode = failed === 0 ? 0 : 1
