import { parseArgs } from 'node:util'
import { attack } from '../support/attack'
import type { Linkage } from '../support/attack-linkage'

const percent = (part: number) => `${(part * 100).toFixed(1)} %`

/** What the attack on our store may reach, and what it must reach on the doubles (security design 3.5, V3). */
const limits = { from: 0.45, to: 0.55, control: 0.8 }

/** Top-1 may stand above chance by three standard errors at the most. */
const topError = ({ chance, pairs }: Linkage) => Math.sqrt((chance * (1 - chance)) / Math.max(1, pairs))

/**
 * `npm run torture -- linkage [--patients=N --months=N --seed=N]`: thieves with the keys of both groups and every copy of every file try to
 * tie entries to persons. Prints a table of AUC and top-1 against chance, and the doubles that must fall to the same scoring; says whether
 * all is on target.
 */
export async function run(): Promise<boolean> {
  const options = { patients: { type: 'string' }, months: { type: 'string' }, seed: { type: 'string' } } as const
  const { values } = parseArgs({ options, allowPositionals: true })
  const size = { patients: Number(values.patients ?? '288'), months: Number(values.months ?? '36'), seed: Number(values.seed ?? '1') }
  const result = await attack(size)
  const { size: done, clinical, figures, both, doubles } = result
  console.log(
    `linkage: ${done.patients} patients, ${done.months} months, seed ${done.seed}; ${done.given} answered, ${done.notGiven} did not; ${done.copies} copies of every file`,
  )
  const isOurs = (found: Linkage) => found.auc >= limits.from && found.auc <= limits.to && found.top1 <= found.chance + 3 * topError(found)
  const isControl = (found: Linkage) => found.auc > limits.control
  const rows: readonly (readonly [string, Linkage, (found: Linkage) => boolean, string])[] = [
    ['our store, by month and sex', figures.linkageWithoutOrder, isOurs, '0.45-0.55, at chance'],
    ['our store, order of the boxes too', figures.linkage, isOurs, '0.45-0.55, at chance'],
    ['for the record: any batch she may be in', figures.linkageAcross, ({ top1 }) => top1 <= 0.1, 'top-1 <= 1/k'],
    ['control: row ids, one copy at the end', doubles.rowIdsFromOneCopy, isControl, '> 0.8'],
    ['control: saved at once, nightly copy', doubles.savedAtOnceNightly, isControl, '> 0.8'],
    ['control: saved at once, every copy', doubles.savedAtOnce, isControl, '> 0.8'],
  ]
  const line = (cells: readonly string[]) =>
    console.log(`  ${cells.map((cell, at) => (at === 0 ? cell.padEnd(40) : cell.padStart(10))).join('')}`)
  line(['store', 'pairs', 'AUC', 'top-1', 'chance', 'target'])
  for (const [name, found, , target] of rows)
    line([name, String(found.pairs), found.auc.toFixed(3), percent(found.top1), percent(found.chance), `  ${target}`])
  const small = [...figures.batches, ...figures.steps].filter((count) => count < 10).length
  const values0 = clinical.boxesOpened + clinical.found.length
  console.log(`  V1 clinical keys, all copies: ${values0} values recovered`)
  console.log(`  V2 figures keys, all copies: ${figures.found.length + figures.timesSeen} persons or moments recovered`)
  console.log(`  batches and steps of the totals with fewer than ten: ${small}`)
  console.log(
    `  V4 both groups, copies from before the release (the known limit): ${both.rightPerson} of ${done.given} tied to their person`,
  )
  return rows.every(([, found, isFine]) => isFine(found)) && values0 + figures.found.length + figures.timesSeen + small === 0
}
