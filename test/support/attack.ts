import { z } from 'zod'
import { encodeIntake, decodeIntake } from '../../forms/intake/encode'
import { intakeItems, type IntakeAnswers } from '../../forms/intake'
import { Sex } from '../../forms/records/patient'
import { derive, openBox, publicOf, unseal } from '../../electron/vault/keyring/primitives'
import { Batch } from '../../electron/vault/slot/batch'
import type { DataKeys } from '../../electron/vault/keyring/ring'
import { changedFiles, foundIn, openCopy, type Copy, type OpenedDrawer } from './attack-copies'
import { runClinic, type AttackSize, type Step, type Truth } from './attack-clinic'
import { savedAtOnce, thiefOf, withRowIds } from './attack-doubles'
import { linkage, monthsOf, type Linkage, type SeenEntry, type SeenPerson } from './attack-linkage'
import { required, type SlotClinic } from './attack-slot'

/**
 * The attack that must fail (security design 3.5): a synthetic clinic, a copy of every file after every action, and thieves with the keys of
 * one group (V1 clinical, V2 figures) or of both (V3 with backups, V4 with everything) who use every byte. Doubles that are known to be weak
 * are attacked by the same scoring, and must fall.
 */
export type AttackResult = {
  readonly size: AttackSize & { readonly copies: number; readonly given: number; readonly notGiven: number }
  readonly clinical: {
    /** Boxes that she can tie to a person by when they appeared: she was there, it is no secret from her. */
    readonly boxesTied: number
    readonly boxLengths: readonly number[]
    /** Boxes opened with anything she holds, answers or times found in plain pages: all zero. */
    readonly boxesOpened: number
    readonly found: readonly string[]
    /** What differs in a drawer because an answer was given: nothing. */
    readonly drawersChanged: number
    readonly rowsOfGiven: readonly string[]
    readonly rowsOfNotGiven: readonly string[]
  }
  readonly figures: {
    readonly found: readonly string[]
    /** Answers at which figures.db, intake-keys.bin or the hand-over changed: none. */
    readonly timesSeen: number
    /** How pending.bin and its folder look from login to lock, on days with and days without answers: alike. */
    readonly daysWith: readonly string[]
    readonly daysWithout: readonly string[]
    /** Entries in the batches she opened; how well they fit persons, with and without the order of the boxes. */
    readonly entries: number
    readonly linkage: Linkage
    readonly linkageWithoutOrder: Linkage
    /** The same against every batch that she might be in: which batch she is likely in is no secret (A8: 1/k within it). */
    readonly linkageAcross: Linkage
    /** Batches and steps of the totals, with the number of persons in each. */
    readonly batches: readonly number[]
    readonly steps: readonly number[]
  }
  /** Both groups' keys and every copy before release: succeeds, the known limit (V4), which shows that this attack can open what can be opened. */
  readonly both: { readonly boxesOpened: number; readonly rightPerson: number; readonly openedWithTodaysKeys: number }
  /** Must fall. */
  readonly doubles: { readonly rowIdsFromOneCopy: Linkage; readonly savedAtOnce: Linkage; readonly savedAtOnceNightly: Linkage }
}

/** Words of the five items that stand in no form and no other table. */
const itemWords = Object.values(intakeItems)
  .flat()
  .filter((word) => word.length > 8 && !['earlier', 'declined', 'none'].includes(word))

/** What an answer would look like if it stood somewhere: the sealed bytes, or the moment. */
function tracesOf({ given }: Truth): { name: string; bytes: Buffer }[] {
  if (!given) return []
  const encoded = Buffer.from(encodeIntake(given.answers)).subarray(0, 24)
  return [
    { name: 'encoded answers', bytes: encoded },
    { name: 'encoded answers in hex', bytes: Buffer.from(encoded.subarray(0, 8).toString('hex') + '00000000') },
    { name: 'encoded answers in base64', bytes: Buffer.from(encoded.toString('base64')) },
    { name: 'moment of an answer', bytes: Buffer.from(given.at) },
  ]
}
const wordTraces = itemWords.map((word) => ({ name: `the word ${word}`, bytes: Buffer.from(word) }))

/** Looks for traces in plain bytes, and gives the names of those found. */
function search(bytes: Buffer, truths: readonly Truth[]): string[] {
  const traces = [...truths.flatMap(tracesOf), ...wordTraces]
  const found = new Set(
    foundIn(
      bytes,
      traces.map((trace) => trace.bytes),
    ),
  )
  return traces.filter((trace) => found.has(trace.bytes)).map((trace) => trace.name)
}

const drawersOf = { clinical: ['desk', 'journal', 'tracing'], figures: ['desk', 'figures'] } as const

type Table = readonly Readonly<Record<string, unknown>>[]
const rowsIn = (opened: OpenedDrawer): Record<string, number> =>
  Object.fromEntries([...opened.tables].map(([name, rows]: [string, Table]) => [name, rows.length]))

const PersonRow = z.object({ id: z.string(), sex: Sex })
const VisitRow = z.object({ patient: z.string(), arrived_at: z.string().nullable() })

/** Who came when for the first time: read out of a copy of the desk. */
function personsIn(desk: OpenedDrawer): SeenPerson[] {
  const sexes = new Map((desk.tables.get('person') ?? []).map((row) => [PersonRow.parse(row).id, PersonRow.parse(row).sex]))
  const first = new Map<string, string>()
  for (const row of desk.tables.get('visit') ?? []) {
    const { patient, arrived_at } = VisitRow.parse(row)
    if (arrived_at !== null && (first.get(patient) ?? '9') > arrived_at) first.set(patient, arrived_at)
  }
  return [...first].map(([person, at]) => ({ person, at, sex: required(sexes.get(person)) }))
}

/** Every 32 bytes that a login of this group has in its hands. */
function secretsOf(clinic: SlotClinic, keys: DataKeys): Buffer[] {
  const { exchange, signing } = clinic.session.unlocked
  return [...Object.values(keys), exchange.privateKey, exchange.publicKey, signing.privateKey, signing.publicKey].map((secret) =>
    Buffer.from(secret),
  )
}

/** Tries everything she holds on a box: as the private half for its month and sex, and as a plain key. */
function openWith(secrets: readonly Buffer[], box: Buffer, vault: string, month: string, sex: Sex): IntakeAnswers | undefined {
  const about = { what: 'intake/v1', vault, month, sex }
  for (const secret of secrets) {
    const plain =
      openBox({ privateKey: secret, publicKey: publicOf('x25519', secret) }, box, about) ??
      unseal(secret, box, about) ??
      unseal(secret, box.subarray(32), about)
    if (plain) return decodeIntake(plain)
  }
  return undefined
}

/** Runs the clinic of this size and attacks it. `leak` breaks the program on purpose: what it does, the attack must find. */
export async function attack(size: AttackSize, leak?: (clinic: SlotClinic, truth: Truth) => void): Promise<AttackResult> {
  const rowIds = withRowIds()
  const atOnce = savedAtOnce()
  let thieves: { everyCopy: ReturnType<typeof thiefOf>; nightly: ReturnType<typeof thiefOf> } | undefined

  const truths: Truth[] = []
  let copies = 0
  let before: { copy: Copy; at: string } | undefined
  let vault = ''
  // what the clinical thief has found
  const foundClinical = new Set<string>()
  const boxes = new Map<string, { month: string; sex: Sex; at: string }>()
  const boxLengths = new Set<number>()
  let [boxesOpened, drawersChanged] = [0, 0]
  const rowsOf = { given: new Set<string>(), notGiven: new Set<string>() }
  let atVisit: { counts: string; rows: Record<string, number>; given: boolean } | undefined
  let clinicalSecrets: Buffer[] = []
  // what the figures thief has found
  const foundFigures = new Set<string>()
  let timesSeen = 0
  const days = { with: new Set<string>(), without: new Set<string>() }
  let day: { copy: Copy; gives: number } | undefined
  const opened = new Map<string, SeenEntry>()
  const batches = new Map<string, number>()
  const totals = new Map<string, number>()
  const steps: number[] = []
  let persons: SeenPerson[] = []
  const figuresKeys: Buffer[] = []
  // what both together have found
  const shut: { box: Buffer; month: string; sex: Sex; person: string | undefined }[] = []
  let [bothOpened, rightPerson] = [0, 0]
  let lastKeys: Readonly<Record<string, string>> = {}

  const journalRows = (copy: Copy, clinic: SlotClinic): Record<string, number> => {
    const all: Record<string, number> = {}
    for (const name of drawersOf.clinical)
      for (const [table, count] of Object.entries(rowsIn(openCopy(copy, `vault/${name}-1.db`, required(clinic.held.clinical[name])))))
        all[`${name}.${table}`] = count
    return all
  }

  function see(step: Step): void {
    const { action, at, clinic, copy, truth } = step
    copies += 1
    vault = clinic.ring.vaultId
    thieves ??= { everyCopy: thiefOf(atOnce, at), nightly: thiefOf(atOnce, at) }
    if (truth) {
      truths.push(truth)
      rowIds.give(truth)
      atOnce.give(truth)
    }
    thieves.everyCopy.copy(at)
    if (action === 'lock') thieves.nightly.copy(at)
    const changed = before ? changedFiles(before.copy, copy) : [...copy.files.keys()]
    seeClinical(step, changed)
    seeFigures(step, changed)
    before = { copy, at }

    function seeClinical({ who }: Step, names: readonly string[]): void {
      const keys = clinic.held.clinical
      const sought = action === 'lock' ? truths : truths.slice(-2)
      if (who === 'midwife' && action !== 'lock') clinicalSecrets = secretsOf(clinic, keys)
      for (const name of drawersOf.clinical) {
        if (!names.some((file) => file.startsWith(`vault/${name}-1.db`))) continue
        if (action === 'give') drawersChanged += 1
        const { image } = openCopy(copy, `vault/${name}-1.db`, required(keys[name]))
        for (const trace of search(image, sought)) foundClinical.add(trace)
      }
      for (const [name, file] of copy.files)
        if (names.includes(name)) for (const trace of search(file.bytes, sought)) foundClinical.add(trace)
      if (action === 'visit') atVisit = { counts: '', rows: journalRows(before?.copy ?? copy, clinic), given: false }
      if (action === 'give' && atVisit) atVisit.given = true
      if (action === 'completed' && atVisit) {
        const rows = journalRows(copy, clinic)
        const more = Object.entries(rows).flatMap(([table, count]) =>
          count === atVisit?.rows[table] ? [] : [`${table}+${count - (atVisit?.rows[table] ?? 0)}`],
        )
        rowsOf[atVisit.given ? 'given' : 'notGiven'].add(more.join(' '))
      }
      for (const one of clinic.pending().waiting) {
        const name = one.box.toString('hex')
        boxLengths.add(one.box.length)
        if (boxes.has(name)) continue
        boxes.set(name, { month: one.month, sex: one.sex, at })
        if (openWith(clinicalSecrets, one.box, vault, one.month, one.sex)) boxesOpened += 1
        // both groups together, before the release
        const person = action === 'give' ? truth?.person : undefined
        const pair = clinic.intakeKeys().pairs[`${one.month} ${one.sex}`]
        const answers = pair === undefined ? undefined : openWith([Buffer.from(pair, 'base64')], one.box, vault, one.month, one.sex)
        if (answers) bothOpened += 1
        if (answers && person !== undefined && JSON.stringify(answers) === JSON.stringify(truth?.given?.answers)) rightPerson += 1
        shut.push({ box: one.box, month: one.month, sex: one.sex, person })
      }
    }

    function seeFigures(_step: Step, names: readonly string[]): void {
      const keys = clinic.held.figures
      const hers = names.filter((name) => /figures|intake-keys|handover/.test(name))
      if (action === 'give' && hers.length > 0) timesSeen += 1
      if (action === 'login') day = { copy: before?.copy ?? copy, gives: 0 }
      if (action === 'give' && day) day.gives += 1
      if (action === 'lock' && step.who === 'midwife' && day) {
        days[day.gives > 0 ? 'with' : 'without'].add(appearance(day.copy, copy, at))
        day = undefined
      }
      const desk = names.some((name) => name.startsWith('vault/desk')) ? openCopy(copy, 'vault/desk-1.db', required(keys.desk)) : undefined
      if (desk) persons = personsIn(desk)
      if (names.some((name) => name.startsWith('vault/figures'))) {
        const { image, tables } = openCopy(copy, 'vault/figures-1.db', required(keys.figures))
        for (const { person, name, at: came } of truths)
          for (const trace of [person, name, came, came.slice(0, 16)])
            if (image.includes(trace)) foundFigures.add('a person or a moment in figures.db')
        for (const truth of truths)
          if (truth.given && image.includes(truth.given.at.slice(0, 16))) foundFigures.add('the moment of an answer in figures.db')
        for (const row of tables.get('intake_entries') ?? []) {
          const { period, sex, n, lost } = z.object({ period: z.string(), sex: z.string(), n: z.number(), lost: z.number() }).parse(row)
          const step = n + lost - (totals.get(`${period} ${sex}`) ?? 0)
          if (step !== 0) steps.push(step)
          totals.set(`${period} ${sex}`, n + lost)
        }
      }
      for (const pair of Object.values(clinic.intakeKeys().pairs)) {
        const secret = Buffer.from(pair, 'base64')
        if (!figuresKeys.some((known) => known.equals(secret))) figuresKeys.push(secret)
      }
      lastKeys = clinic.intakeKeys().pairs
      for (const [name, file] of copy.files) {
        if (!name.includes('handover') || !names.includes(name)) continue
        const id = name.slice(-36, -4)
        const plain = unseal(derive(required(keys.desk), 'handover/v1'), file.bytes, { what: 'batch/v1', vault, id })
        if (!plain) continue
        const batch = Batch.parse(JSON.parse(plain.toString('utf8')))
        batches.set(batch.id, batch.boxes.length)
        for (const [place, text] of batch.boxes.entries()) {
          const box = Buffer.from(text, 'base64')
          const sexes = batch.sex === 'all' ? Sex.options : [batch.sex]
          const answers = monthsOf(batch.label)
            .flatMap((month) => sexes.map((sex) => openWith(pairsOf(clinic, month, sex), box, vault, month, sex)))
            .find((one) => one !== undefined)
          if (answers) opened.set(text, { period: batch.label, sex: batch.sex, after: before?.at ?? at, by: at, place, answers })
        }
      }
    }
  }

  const all = await runClinic(size, see, leak)
  const truth = new Map(all.flatMap(({ person, given }) => (given ? [[person, given.answers] as const] : [])))
  const stillShut = shut.filter(({ box, month, sex }) => {
    const pair = lastKeys[`${month} ${sex}`]
    return pair !== undefined && openWith([Buffer.from(pair, 'base64')], box, vault, month, sex) !== undefined
  })
  const last = all.at(-1)?.at ?? ''
  const lastCopy = thiefOf(rowIds, `${size.firstMonth ?? '2026-01'}-01T00:00:00.000Z`)
  lastCopy.copy(`${last.slice(0, 4)}-12-31T00:00:00.000Z`)
  const entries = [...opened.values()]
  return {
    size: { ...size, copies, given: truth.size, notGiven: all.length - truth.size },
    clinical: {
      boxesTied: shut.filter(({ person }) => person !== undefined).length,
      boxLengths: [...boxLengths],
      boxesOpened,
      found: [...foundClinical],
      drawersChanged,
      rowsOfGiven: [...rowsOf.given].toSorted(),
      rowsOfNotGiven: [...rowsOf.notGiven].toSorted(),
    },
    figures: {
      found: [...foundFigures],
      timesSeen,
      daysWith: [...days.with].toSorted(),
      daysWithout: [...days.without].toSorted(),
      entries: entries.length,
      linkage: linkage(entries, persons, truth),
      linkageWithoutOrder: linkage(entries, persons, truth, { order: false }),
      linkageAcross: linkage(entries, persons, truth, { order: false, across: true }),
      batches: [...batches.values()],
      steps,
    },
    both: { boxesOpened: bothOpened, rightPerson, openedWithTodaysKeys: stillShut.length },
    doubles: {
      rowIdsFromOneCopy: linkage(lastCopy.entries(), persons, truth),
      savedAtOnce: linkage(thieves?.everyCopy.entries() ?? [], persons, truth, { order: false }),
      savedAtOnceNightly: linkage(thieves?.nightly.entries() ?? [], persons, truth, { order: false }),
    },
  }
}

const pairsOf = (clinic: SlotClinic, month: string, sex: Sex): Buffer[] => {
  const pair = clinic.intakeKeys().pairs[`${month} ${sex}`]
  return pair === undefined ? [] : [Buffer.from(pair, 'base64')]
}

/** What the pending file and its folder show of a day to somebody who cannot open it. */
function appearance(before: Copy, after: Copy, at: string): string {
  const file = (copy: Copy) => [...copy.files].find(([name]) => name.includes('pending'))?.[1]
  const [old, now] = [file(before), file(after)]
  const firstOfMonth = `${at.slice(0, 7)}-01T00:00:00.000Z`
  return [
    old && now?.bytes.equals(old.bytes) ? 'same bytes' : 'other bytes',
    `size ${(now?.bytes.length ?? 0) - (old?.bytes.length ?? 0)}`,
    now?.time === firstOfMonth ? 'first of the month' : `time ${now?.time}`,
    after.folders.get('vault') === firstOfMonth ? 'folder: first of the month' : 'folder: a time of its own',
    `${[...after.files.keys()].filter((name) => !before.files.has(name) && !name.includes('handover')).length} new files`,
  ].join(', ')
}
