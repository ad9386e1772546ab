import type { Language } from '../../forms/core/form'
import type { DutyKind, TestRecord, TestStep } from '../../forms/records/sample'
import { catalogue, findTest } from '../../forms/samples/catalogue'
import type { TestDefinition } from '../../forms/samples/catalogue/shape'
import { catalogueWords, sampleName, testName } from '../../forms/samples/catalogue/words'
import { openDuties } from '../../forms/samples/duties'
import {
  answerVersions,
  findingIn,
  lastStep,
  stateOf,
  toldStep,
  triesOf,
  type AnswerVersion,
  type StepOf,
  type TestState,
} from '../../forms/samples/read'
import type { TestRules } from '../../forms/samples/rules'
import type { WorkRow } from '../../forms/samples/work-list'

/** How many of the six boxes are filled: ordered, taken, sent, answered, seen, told. None for a test that ended without an answer. */
export const boxesOf: Readonly<Record<TestState, number>> = {
  ordered: 1,
  sampled: 2,
  sent: 3,
  answered: 4,
  seen: 5,
  told: 6,
  unreachable: 6,
  closed: 6,
  spoiled: 0,
  cancelled: 0,
  declined: 0,
}

export type SampleWords = {
  readonly answers: (sample: string, count: number) => string
  readonly samples: (sample: string, count: number) => string
}

/** What a list may say of tests taken together: the sample and how many, never which. */
export function sampleLine(tests: readonly TestRecord[], words: SampleWords, language: Language): string {
  const [first] = tests
  if (!first) return ''
  const isOnePlace = tests.every(({ order }) => order.site === first.order.site && order.specimen === first.order.specimen)
  const specimens: Readonly<Record<string, string>> = catalogueWords[language].specimens
  const kinds = [...new Set(tests.map(({ order }) => specimens[order.specimen] ?? order.specimen))]
  const sample = isOnePlace
    ? sampleName(first.order.specimen, first.order.site, language)
    : kinds.map((kind, at) => (at === 0 ? kind : kind.toLowerCase())).join(', ')
  if (tests.length === 1 || kinds.length > 1) return sample
  return tests.some((record) => answerVersions(record).length > 0)
    ? words.answers(sample, tests.length)
    : words.samples(sample, tests.length)
}

/** A test with its place, as its own panel names it. */
export function fullTestName({ order }: TestRecord, language: Language): string {
  const sites: Readonly<Record<string, string>> = catalogueWords[language].sites
  return order.site === null
    ? testName(order.test, language)
    : `${testName(order.test, language)}, ${(sites[order.site] ?? order.site).toLowerCase()}`
}

/** One line of the ledger in the panel. */
export type LifeLine =
  | { readonly kind: 'sample'; readonly step: 'ordered' | 'sampled' | 'sent'; readonly done: boolean; readonly at: string }
  | { readonly kind: 'answer'; readonly done: boolean; readonly at: string | undefined; readonly version: number }
  | { readonly kind: 'see'; readonly seenBy: string | undefined; readonly at: string | undefined }
  | {
      readonly kind: 'tell'
      readonly told: StepOf<'told'> | undefined
      readonly unreachable: string | undefined
      readonly tries: readonly StepOf<'try'>[]
    }
  | { readonly kind: 'after'; readonly closedAt: string | undefined }
  | { readonly kind: 'ended'; readonly how: 'spoiled' | 'cancelled' | 'declined'; readonly at: string; readonly note: string }

/** What has happened and what is to come, as the panel's ledger shows it. The first line that is not done is where the test stands. */
export function lifeOf(record: TestRecord): readonly LifeLine[] {
  const state = stateOf(record)
  const sent = lastStep(record, 'sent')
  const sampled = lastStep(record, 'sampled')
  const reached = sent ? 'sent' : sampled ? 'sampled' : 'ordered'
  const atClinic = findTest(record.order.test)?.atClinic === true
  const version = answerVersions(record).at(-1)
  const sampleDone = version !== undefined || reached === 'sent' || (reached === 'sampled' && atClinic)
  const sample: LifeLine = { kind: 'sample', step: reached, done: sampleDone, at: (sent ?? sampled)?.at ?? record.order.at }
  if (state === 'spoiled' || state === 'cancelled' || state === 'declined') {
    const ended = lastStep(record, state)
    const note = ended === undefined ? '' : 'note' in ended ? ended.note : ended.reason
    return [sample, { kind: 'ended', how: state, at: ended?.at ?? record.order.at, note }]
  }
  const isNewest = (step: TestStep | undefined) =>
    step !== undefined && (version === undefined || record.steps.indexOf(step) > record.steps.indexOf(version.step))
  const seen = lastStep(record, 'seen')
  const unreachable = lastStep(record, 'unreachable')
  return [
    sample,
    { kind: 'answer', done: version !== undefined, at: version?.step.at, version: version?.number ?? 0 },
    { kind: 'see', seenBy: isNewest(seen) ? seen?.by.name : undefined, at: isNewest(seen) ? seen?.at : undefined },
    {
      kind: 'tell',
      told: toldStep(record),
      unreachable: isNewest(unreachable) && !toldStep(record) ? unreachable?.at : undefined,
      tries: triesOf(record),
    },
    { kind: 'after', closedAt: state === 'closed' ? lastStep(record, 'closed')?.at : undefined },
  ]
}

/** Where the life stands: the index of the first line that is not done. */
export function standsAt(lines: readonly LifeLine[]): number {
  return lines.findIndex((line) => {
    switch (line.kind) {
      case 'sample':
      case 'answer':
        return !line.done
      case 'see':
        return line.at === undefined
      case 'tell':
        return line.told === undefined && line.unreachable === undefined
      case 'after':
        return line.closedAt === undefined
      case 'ended':
        return false
    }
  })
}

export type Typed = Readonly<Record<string, { readonly value: string; readonly amount?: number | undefined }>>

export const newestAnswer = (record: TestRecord): AnswerVersion | undefined => answerVersions(record).at(-1)

/** Analytes that must be answered, and have not been. A test with only optional ones needs one of them. */
export function missingAnalytes(test: TestDefinition, typed: Typed): readonly string[] {
  const needed = test.analytes.filter((analyte) => analyte.optional !== true && typed[analyte.id] === undefined).map(({ id }) => id)
  if (needed.length > 0) return needed
  const [first] = test.analytes
  return first && Object.keys(typed).length === 0 ? [first.id] : []
}

/** Whether there is nothing left to do about a told answer that found nothing: it ends by itself, the record keeps it. */
export function endsByItself(record: TestRecord, rules: TestRules): boolean {
  const state = stateOf(record)
  return (state === 'told' || state === 'unreachable') && findingIn(record) === 'negative' && openDuties(record, rules).length === 0
}

/** The test and sample that a duty asks for. */
export function repeatOrder(
  record: TestRecord,
  duty: DutyKind,
): { readonly test: string; readonly specimen: string; readonly site: string | null } {
  const test = findTest(record.order.test)
  const culture = catalogue.find((other) => other.id !== test?.id && other.disease === test?.disease && other.id.endsWith('-culture'))
  const wanted = duty === 'confirm' ? findTest(test?.confirmedBy ?? '') : duty === 'culture' ? culture : test
  const { specimen, site } = record.order
  const fits = wanted?.samples.some(
    (sample) => sample.specimen === specimen && (site === null ? sample.sites.length === 0 : sample.sites.some((each) => each === site)),
  )
  if (fits && wanted) return { test: wanted.id, specimen, site }
  const first = wanted?.samples[0]
  return { test: wanted?.id ?? record.order.test, specimen: first?.specimen ?? specimen, site: first?.sites[0] ?? null }
}

export type SampleChoice = { readonly key: string; readonly specimen: string; readonly site: string | null }
const sampleKey = (specimen: string, site: string | null): string => `${specimen} ${site ?? ''}`

/** Every sample that a test can be taken from. */
export const samplesOf = (test: TestDefinition): readonly SampleChoice[] =>
  test.samples.flatMap(({ specimen, sites }): readonly SampleChoice[] =>
    sites.length === 0
      ? [{ key: sampleKey(specimen, null), specimen, site: null }]
      : sites.map((site) => ({ key: sampleKey(specimen, site), specimen, site })),
  )
export { sampleKey }

/** Tests of a patient in the batches they were ordered in, newest first. */
export function batchesOf(
  tests: readonly TestRecord[],
): readonly { readonly batch: string; readonly on: string; readonly at: string; readonly tests: readonly TestRecord[] }[] {
  const batches = new Map<string, TestRecord[]>()
  for (const record of tests) batches.set(record.order.batch, [...(batches.get(record.order.batch) ?? []), record])
  return [...batches]
    .map(([batch, members]) => ({ batch, on: members[0]?.order.on ?? '', at: members[0]?.order.at ?? '', tests: members }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** A sample that is to be taken again for certainty's sake keeps nobody apart: its own tasks are done one by one when she has been told. */
const isTogether = (row: WorkRow): boolean =>
  row.group !== 'duties' && !row.needsAction && row.duties.every(({ kind }) => kind === 'repeat')

/** Rows of one batch that wait for the same step are one row: one call to her, one parcel to the laboratory. */
export function mergedRows(rows: readonly WorkRow[]): readonly WorkRow[] {
  const merged = new Map<string, WorkRow>()
  for (const row of rows) {
    const [first] = row.tests
    const own = isTogether(row) ? '' : (first?.id ?? '')
    const key = [row.group, row.state, first?.order.batch, row.since, row.next.kind, row.doctor, own].join(' ')
    const other = merged.get(key)
    merged.set(
      key,
      other
        ? { ...other, tests: [...other.tests, ...row.tests], late: other.late || row.late, duties: [...other.duties, ...row.duties] }
        : row,
    )
  }
  return [...merged.values()]
}

/** Those of one batch that stand alike: what is done, is done for them together. */
export function alikeIn(tests: readonly TestRecord[], rules: TestRules): readonly (readonly TestRecord[])[] {
  const groups = new Map<string, TestRecord[]>()
  for (const record of tests) {
    const own = openDuties(record, rules).some(({ kind }) => kind !== 'repeat') ? record.id : ''
    const key = [stateOf(record), own].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), record])
  }
  return [...groups.values()]
}
