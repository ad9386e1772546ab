import { parseArgs } from 'node:util'
import { makeClinic } from './clinic'

/** `seed.js --folder=PATH --today=YYYY-MM-DD --seed=N`: makes the synthetic clinic; the last line printed is its logins as JSON. */
const { values } = parseArgs({
  options: { folder: { type: 'string' }, today: { type: 'string' }, seed: { type: 'string' }, now: { type: 'string' } },
})
if (!values.folder) throw new Error('--folder=PATH is needed')
const clock = new Date().toISOString()
const now = values.now ?? (values.today ? `${values.today}T${clock.slice(11)}` : clock)
const logins = await makeClinic({ folder: values.folder, now: new Date(now).toISOString(), seed: Number(values.seed ?? '1') })
console.log(JSON.stringify(logins))
