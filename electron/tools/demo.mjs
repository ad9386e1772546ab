// The demo clinic: made by the product's own code under Node (test/support/seed.ts, bundled to out/tools/seed.js), for a given day.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectNode, root, stop } from './project.mjs'

/** Today's date in Stockholm. */
export const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())

/** Makes a clinic of invented people in `folder` and gives its logins: name, role, password. Takes about half a minute. */
export function makeDemo({ folder, day = today(), seed = '1' }) {
  const words = [join(root, 'out/tools/seed.js'), `--folder=${folder}`, `--today=${day}`, `--seed=${seed}`]
  const { status, stdout } = spawnSync(projectNode(), words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
  if (status !== 0) stop('The demo clinic could not be made (see above).')
  return JSON.parse(stdout.trim().split('\n').at(-1))
}
