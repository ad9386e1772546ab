import { parseArgs } from 'node:util'
import { attack } from '../support/attack'

/** `linkage --patients=N --months=N --seed=N`: the linkage attack of the security design (3.5) at any size; prints what the thieves found as JSON. */
const { values } = parseArgs({ options: { patients: { type: 'string' }, months: { type: 'string' }, seed: { type: 'string' } } })
const size = { patients: Number(values.patients ?? '288'), months: Number(values.months ?? '36'), seed: Number(values.seed ?? '1') }
console.log(JSON.stringify(await attack(size), null, 2))
