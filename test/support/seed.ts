import { parseArgs } from 'node:util'
import { localDate } from '../../forms/core/dates'
import { makeClinic } from './clinic'

/** `seed.js --folder=PATH --today=YYYY-MM-DD --seed=N`: makes the synthetic clinic; the last line printed is its logins as JSON. */
const { values } = parseArgs({
  options: { folder: { type: 'string' }, today: { type: 'string' }, seed: { type: 'string' }, now: { type: 'string' } },
})
if (!values.folder) throw new Error('--folder=PATH is needed')
// the moment it is, if that is on the day asked for; else the morning of that day
const moment = new Date().toISOString()
const isToday = values.today === undefined || values.today === localDate(moment)
const now = values.now ?? (isToday ? moment : `${values.today}T09:24:00.000Z`)
const logins = await makeClinic({ folder: values.folder, now: new Date(now).toISOString(), seed: Number(values.seed ?? '1') })
console.log(JSON.stringify(logins))
