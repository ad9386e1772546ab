import fc from 'fast-check'
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { sql } from '../../../db/sql'
import { z } from 'zod'
import { newPair, sealTo } from '../../../electron/vault/keyring/primitives'
import { handOver } from '../../../electron/vault/slot/batch'
import { monthsAhead } from '../../../electron/vault/slot/intake-keys'
import { boxBytes, nothingPending, place, readPending, writePending, type Pending } from '../../../electron/vault/slot/pending'
import { afterBatch, isClosed, monthFor, nextBatch } from '../../../electron/vault/slot/release'
import { openBatches, topUpIntakeKeys } from '../../../electron/vault/slot/slot'
import { addToMonth } from '../../../forms/core/dates'
import { allDeclined, type IntakeAnswers } from '../../../forms/intake'
import { encodeIntake } from '../../../forms/intake/encode'
import { Sex } from '../../../forms/records/patient'
import { anyAnswers, randomAnswers } from '../../support/attack-answers'
import { counted, inOrder, look, required, SlotClinic } from '../../support/attack-slot'
import { randomFrom } from '../../support/random'

const box = () => Buffer.alloc(boxBytes, 7)
let ids = 0
const newId = () => String((ids += 1)).padStart(32, '0')

/** Boxes that wait: `['2026-01', 'female', 12]` is twelve of them. */
function waiting(...groups: readonly (readonly [string, Sex, number])[]): Pending {
  let pending = nothingPending
  for (const [month, sex, count] of groups) for (let n = 0; n < count; n += 1) pending = place(pending, month, sex, box())
  return pending
}

/** Everything that goes on that day, as `label sex count`, and what is left. */
function release(pending: Pending, today: string, k = 10): { out: string[]; left: Pending } {
  const out: string[] = []
  let left = pending
  for (;;) {
    const mark = nextBatch(left, today, k, newId)
    if (!mark) return { out, left }
    out.push(`${mark.label} ${mark.sex} ${mark.places.length}`)
    left = afterBatch(left, mark)
  }
}

describe('when a month is closed', () => {
  test.each([
    ['2026-01', '2026-01-31', false],
    ['2026-01', '2026-02-01', false],
    ['2026-01', '2026-02-03', false],
    ['2026-01', '2026-02-04', true],
    ['2026-01', '2027-01-01', true],
    ['2025-12', '2026-01-03', false],
    ['2025-12', '2026-01-04', true],
    ['2026-03', '2026-01-04', false],
  ])('%s on %s: %s', (month, today, closed) => expect(isClosed(month, today)).toBe(closed))
})

describe('the month an answer goes into', () => {
  const released = (months: Partial<Record<Sex, string>>): Pending => ({
    ...nothingPending,
    header: { ...nothingPending.header, released: months },
  })
  test.each<[string, Partial<Record<Sex, string>>, Sex, 'this' | 'previous', string, string]>([
    ['this month', {}, 'female', 'this', '2026-02-11', '2026-02'],
    ['the month before, until the third', {}, 'female', 'previous', '2026-02-03', '2026-01'],
    ['the month before is closed on the fourth', {}, 'female', 'previous', '2026-02-04', '2026-02'],
    ['over new year', {}, 'male', 'previous', '2026-01-02', '2025-12'],
    ['released before: the oldest open month', { female: '2026-01' }, 'female', 'previous', '2026-02-02', '2026-02'],
    ['released ahead by a wrong clock: the month after', { female: '2026-04' }, 'female', 'this', '2026-02-02', '2026-05'],
    ['each sex by itself', { female: '2026-01' }, 'male', 'previous', '2026-02-02', '2026-01'],
  ])('%s', (_what, months, sex, choice, today, expected) => expect(monthFor(released(months), sex, choice, today)).toBe(expected))
})

describe('what may be let go', () => {
  test.each<[string, Pending, string, string[]]>([
    ['nothing', waiting(), '2026-02-04', []],
    ['a month that is open', waiting(['2026-01', 'female', 12]), '2026-02-03', []],
    ['a closed month with ten', waiting(['2026-01', 'female', 10]), '2026-02-04', ['2026-01 female 10']],
    ['nine wait', waiting(['2026-01', 'female', 9]), '2026-02-04', []],
    ['a whole month, however many', waiting(['2026-01', 'female', 37]), '2026-02-04', ['2026-01 female 37']],
    [
      'fewer than ten wait for the next month and take its label in',
      waiting(['2026-01', 'female', 4], ['2026-02', 'female', 7]),
      '2026-03-04',
      ['2026-01/2026-02 female 11'],
    ],
    [
      'over an empty month and over new year',
      waiting(['2025-11', 'female', 4], ['2026-01', 'female', 6]),
      '2026-02-04',
      ['2025-11/2026-01 female 10'],
    ],
    [
      'no more months than are needed',
      waiting(['2026-01', 'female', 10], ['2026-02', 'female', 3], ['2026-03', 'female', 12]),
      '2026-04-04',
      ['2026-01 female 10', '2026-02/2026-03 female 15'],
    ],
    ['never part of a month: the open one stays', waiting(['2026-01', 'female', 6], ['2026-02', 'female', 30]), '2026-03-01', []],
    [
      'each sex by itself',
      waiting(['2026-01', 'female', 10], ['2026-01', 'male', 9], ['2026-01', 'other', 1]),
      '2026-02-04',
      ['2026-01 female 10'],
    ],
    ['two sexes', waiting(['2026-01', 'male', 10], ['2026-01', 'female', 11]), '2026-02-04', ['2026-01 female 11', '2026-01 male 10']],
    ['two sexes do not make ten together', waiting(['2026-01', 'male', 5], ['2026-01', 'female', 5]), '2026-11-04', []],
    [
      'after twelve months everything closed, not split',
      waiting(['2025-01', 'male', 5], ['2025-06', 'female', 4], ['2025-12', 'other', 1]),
      '2026-01-04',
      ['2025-01/2025-12 all 10'],
    ],
    ['not a day before', waiting(['2025-01', 'male', 5], ['2025-06', 'female', 5]), '2025-12-31', []],
    ['after twelve months, if it makes ten', waiting(['2025-01', 'male', 5], ['2025-06', 'female', 4]), '2026-08-04', []],
    [
      'after twelve months the open month still stays',
      waiting(['2025-01', 'male', 5], ['2025-06', 'female', 4], ['2026-01', 'female', 1]),
      '2026-02-03',
      [],
    ],
  ])('%s', (_what, pending, today, expected) => expect(release(pending, today).out).toEqual(expected))

  test('the number is a setting', () => {
    expect(release(waiting(['2026-01', 'female', 14]), '2026-02-04', 15).out).toEqual([])
    expect(release(waiting(['2026-01', 'female', 15]), '2026-02-04', 15).out).toEqual(['2026-01 female 15'])
  })

  test('what has left is gone from its places, and its month is closed for good, for its sex', () => {
    const { left } = release(waiting(['2026-01', 'female', 10], ['2026-01', 'male', 2]), '2026-02-04')
    expect(left.waiting.map(({ month, sex }) => `${month} ${sex}`)).toEqual(['2026-01 male', '2026-01 male'])
    expect(left.header.released).toEqual({ female: '2026-01' })
    expect(left.header.mark).toBeNull()
    const all = release(waiting(['2025-01', 'male', 5], ['2025-06', 'female', 5]), '2026-01-04').left
    expect(all.header.released).toEqual({ female: '2025-06', male: '2025-06', other: '2025-06' })
  })

  test('property: at least ten, whole closed months, no month of a sex twice, nothing lost, whatever comes', () => {
    const months = Array.from({ length: 16 }, (_, index) => addToMonth('2025-01', index))
    const counts = fc.array(fc.record({ female: fc.nat(14), male: fc.nat(3), other: fc.nat(1) }), { minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(counts, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }), (given, logins) => {
        let pending = nothingPending
        const gone = new Map<string, string>()
        let out = 0
        for (const [index, month] of months.entries()) {
          for (const sex of Sex.options)
            for (let n = 0; n < required(given[index])[sex]; n += 1)
              pending = place(pending, monthFor(pending, sex, 'this', `${month}-11`), sex, box())
          const today = `${addToMonth(month, 1)}-04`
          if (!logins[index]) continue
          for (;;) {
            const mark = nextBatch(pending, today, 10, newId)
            if (!mark) break
            const taken = pending.waiting.filter((one) => mark.places.includes(one.place))
            expect(taken.length).toBeGreaterThanOrEqual(10)
            const inIt = new Set(taken.map((one) => `${one.month} ${one.sex}`))
            for (const name of inIt) {
              expect(gone.get(name)).toBeUndefined()
              gone.set(name, mark.batch)
            }
            const stay = pending.waiting.filter((one) => !mark.places.includes(one.place))
            for (const one of stay) expect(inIt.has(`${one.month} ${one.sex}`)).toBe(false)
            for (const one of taken) {
              expect(isClosed(one.month, today)).toBe(true)
              if (mark.sex !== 'all') expect(one.sex).toBe(mark.sex)
            }
            const named = taken.map((one) => one.month).toSorted()
            expect(mark.label).toBe(named[0] === named.at(-1) ? named[0] : `${named[0]}/${named.at(-1)}`)
            pending = afterBatch(pending, mark)
            out += taken.length
          }
        }
        const total = given.reduce((sum, one) => sum + one.female + one.male + one.other, 0)
        expect(out + pending.waiting.length).toBe(total)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the places', () => {
  test('a box is 112 bytes whatever was answered', () => {
    const { publicKey } = newPair('x25519')
    fc.assert(
      fc.property(anyAnswers, (answers) => sealTo(publicKey, encodeIntake(answers), {}).length === 112),
      { numRuns: 40 },
    )
    expect(boxBytes).toBe(112)
    expect(() => place(nothingPending, '2026-01', 'female', Buffer.alloc(111))).toThrow()
  })

  test('a box gets a free place by chance; the file grows by 64 when all are taken', () => {
    const firsts = new Set(Array.from({ length: 60 }, () => place(nothingPending, '2026-01', 'female', box()).waiting[0]?.place))
    expect(firsts.size).toBeGreaterThan(20)
    const full = waiting(['2026-01', 'female', 64])
    expect(full.header.places).toBe(64)
    expect(new Set(full.waiting.map((one) => one.place)).size).toBe(64)
    const more = place(full, '2026-01', 'male', box())
    expect(more.header.places).toBe(128)
    expect(waiting(['2026-01', 'female', 129]).header.places).toBe(192)
  })

  test('what is written is read again; size and time say nothing', () => {
    const folder = join(process.cwd(), 'test-results', 'slot')
    mkdirSync(folder, { recursive: true })
    const file = join(folder, 'pending.bin')
    const key = Buffer.alloc(32, 3)
    const sizes = [waiting(), waiting(['2026-01', 'female', 1]), waiting(['2026-01', 'male', 60], ['2026-02', 'other', 4])].map(
      (pending) => {
        writePending(file, key, 'v', pending, '2026-02')
        const read = readPending(file, key, 'v')
        expect(read.ok && read.value.waiting.toSorted((a, b) => a.place - b.place)).toEqual(
          pending.waiting.toSorted((a, b) => a.place - b.place),
        )
        expect(statSync(file).mtime.toISOString()).toBe('2026-02-01T00:00:00.000Z')
        return statSync(file).size
      },
    )
    expect(new Set(sizes).size).toBe(1)
    writePending(file, key, 'v', waiting(['2026-01', 'female', 65]), '2026-02')
    expect(statSync(file).size).toBe(required(sizes[0]) + 64 * 128)
    expect(readPending(file, Buffer.alloc(32, 4), 'v').ok).toBe(false)
    expect(readPending(file, key, 'another vault').ok).toBe(false)
    rmSync(folder, { recursive: true })
  })
})

describe('in the vault', () => {
  let clinic: SlotClinic
  afterEach(() => clinic.remove())
  const random = randomFrom(11)
  const some = (count: number): IntakeAnswers[] => Array.from({ length: count }, () => randomAnswers(random))

  test('given, let go on the fourth, added up exactly; the keys of the months are destroyed and the batch is gone', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const [women, men, february] = [some(12), some(3), some(5)]
    await clinic.give('female', women)
    await clinic.give('male', men)
    await clinic.as('midwife', '2026-02-03T08:00:00Z')
    const late = some(2)
    await clinic.give('female', late, 'previous')
    await clinic.give('female', february)
    expect(clinic.batchFiles()).toEqual([])
    expect(clinic.waiting()).toEqual({ '2026-01 female': 14, '2026-01 male': 3, '2026-02 female': 5 })
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    expect(clinic.waiting()).toEqual({ '2026-01 male': 3, '2026-02 female': 5 })
    const [batch, ...others] = clinic.batches()
    expect(others).toEqual([])
    expect(batch).toMatchObject({ label: '2026-01', sex: 'female' })
    const boxes = required(batch).boxes.map((text) => Buffer.from(text, 'base64'))
    expect(boxes.length).toBe(14)
    expect(boxes.every((one) => one.length === 112)).toBe(true)
    expect(boxes).toEqual(boxes.toSorted((a, b) => a.compare(b)))
    for (const file of clinic.batchFiles()) expect(statSync(file).mtime.toISOString()).toBe('2026-02-01T00:00:00.000Z')

    await clinic.as('administrator')
    const figures = clinic.figures()
    expect(inOrder(figures.totals)).toEqual(inOrder(counted('2026-01', 'female', [...women, ...late])))
    expect(figures.entries).toEqual([{ period: '2026-01', sex: 'female', n: 14, lost: 0 }])
    expect(clinic.batchFiles()).toEqual([])
    const pairs = Object.keys(clinic.intakeKeys().pairs)
    expect(pairs).not.toContain('2026-01 female')
    expect(pairs).toContain('2026-01 male')
    expect(pairs).toContain('2026-02 female')

    await clinic.as('midwife', '2026-02-04T09:00:00Z')
    await clinic.as('administrator')
    expect(clinic.figures()).toEqual(figures)
  })

  test('property: the totals of a batch are those of an independent count', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('administrator')
    const { session, vaultFolder, ring } = clinic
    const deskKey = required(clinic.held.figures.desk)
    const at = { folder: vaultFolder, file: clinic.keysFile, key: required(clinic.held.figures.intake), deskKey, vaultId: ring.vaultId }
    const publicKey = (month: string, sex: Sex) =>
      required(
        session.desk.get(
          sql`select public from intake_key where month = ${month} and sex = ${sex}`,
          z.object({ public: z.instanceof(Uint8Array) }),
        ),
      ).public
    let month = '2026-01'
    const expected = new Map<string, ReturnType<typeof counted>>()
    fc.assert(
      fc.property(fc.array(anyAnswers, { minLength: 10, maxLength: 24 }), fc.constantFrom(...Sex.options), (answers, sex) => {
        month = addToMonth(month, 1)
        const boxes = answers.map((one) =>
          sealTo(publicKey(month, sex), encodeIntake(one), { what: 'intake/v1', vault: ring.vaultId, month, sex }).toString('base64'),
        )
        handOver(vaultFolder, deskKey, ring.vaultId, { format: 'journal-batch', id: newId(), label: month, sex, boxes }, month)
        expect(openBatches(at, session.drawer('figures'))).toEqual({ opened: 1, lost: 0, unreadable: 0 })
        expected.set(month, counted(month, sex, answers))
        expect(inOrder(clinic.figures().totals)).toEqual(inOrder([...expected.values()].flat()))
      }),
      { numRuns: 20, endOnFailure: true },
    )
  })

  test('a month that was let go is never taken again: a late entry goes to the oldest open month', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(10))
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    expect(clinic.batches()).toHaveLength(1)
    clinic.relock()
    clinic.clock.set('2026-02-02T08:00:00Z') // the clock is set back to where the month was open
    await clinic.login('Anneli', 'gröna båtar seglar hem')
    await clinic.give('female', some(1), 'previous')
    await clinic.give('male', some(1), 'previous')
    expect(clinic.waiting()).toEqual({ '2026-02 female': 1, '2026-01 male': 1 })
  })

  test('a clock that stands behind lets nothing go and adds nothing up', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(10))
    await clinic.as('midwife', '2026-02-03T08:00:00Z')
    await clinic.as('administrator', '2026-02-10T08:00:00Z') // the drawer has seen the tenth
    clinic.relock()
    clinic.clock.set('2026-02-06T08:00:00Z')
    await clinic.as('midwife')
    expect(clinic.batchFiles()).toEqual([])
    expect(clinic.session.clockSuspect).toBe(true)
  })

  test('the file keeps its size and time at every answer, login and lock, and its bytes change at every one of them', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const seen = [look(clinic.pendingFile)]
    const next = () => seen.push(look(clinic.pendingFile))
    await clinic.give('female', [allDeclined])
    next()
    clinic.clock.advance(3_600_000)
    await clinic.give('male', some(1))
    next()
    clinic.vault.end('lock')
    next()
    await clinic.as('midwife', '2026-01-31T12:00:00Z')
    next()
    clinic.relock()
    next()
    expect(new Set(seen.map(({ size }) => size)).size).toBe(1)
    expect(new Set(seen.map(({ time }) => time))).toEqual(new Set(['2026-01-01T00:00:00.000Z']))
    expect(new Set(seen.map(({ bytes }) => bytes)).size).toBe(seen.length)
    await clinic.as('midwife', '2026-02-01T12:00:00Z')
    expect(look(clinic.pendingFile)).toMatchObject({ size: seen[0]?.size, time: '2026-02-01T00:00:00.000Z' })
  })

  test('the folder does not tell either when the last answer was given', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(1))
    expect(statSync(clinic.vaultFolder).mtime.toISOString()).toBe('2026-01-01T00:00:00.000Z')
  })

  test('an answer leaves no row in any log and changes no drawer', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const files = () =>
      ['desk', 'journal', 'tracing', 'figures'].flatMap((name) =>
        ['', '-wal'].map((end) => read(join(clinic.vaultFolder, `${name}-1.db${end}`))),
      )
    const before = files()
    await clinic.must('intake', 'ready', null)
    await clinic.give('female', some(3))
    expect((await clinic.call('intake', 'give', { month: 'this', sex: 'female', answers: { ...allDeclined, income: [] } })).ok).toBe(false)
    expect(files()).toEqual(before)
  })

  test('65 answers of a month: the file grows once and all are counted', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const before = look(clinic.pendingFile).size
    const answers = some(65)
    await clinic.give('female', answers.slice(0, 64))
    expect(look(clinic.pendingFile).size).toBe(before)
    await clinic.give('female', answers.slice(64))
    expect(look(clinic.pendingFile).size).toBe(before + 64 * 128)
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    await clinic.as('administrator')
    expect(inOrder(clinic.figures().totals)).toEqual(inOrder(counted('2026-01', 'female', answers)))
  })

  describe('the process dies between the three writes of a batch', () => {
    async function ready() {
      clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
      await clinic.as('midwife')
      const answers = some(11)
      await clinic.give('female', answers)
      await clinic.give('male', some(2))
      clinic.relock()
      clinic.clock.set('2026-02-04T08:00:00Z')
      return inOrder(counted('2026-01', 'female', answers))
    }
    const handover = () => join(clinic.vaultFolder, 'handover')
    /** The first write is done and no other: the folder cannot be made because a file is in its way. */
    async function onlyTheMark(): Promise<Buffer> {
      writeFileSync(handover(), '')
      await expect(clinic.as('midwife')).rejects.toThrow('fault')
      rmSync(handover())
      return readFileSync(clinic.pendingFile)
    }
    const markOf = () => required(clinic.pending().header.mark ?? undefined)

    test('after the mark: the next login lets the same batch go', async () => {
      const expected = await ready()
      await onlyTheMark()
      const { batch } = markOf()
      await clinic.as('midwife')
      expect(clinic.batches().map(({ id, boxes }) => [id, boxes.length])).toEqual([[batch, 11]])
      expect(clinic.pending().header.mark).toBeNull()
      expect(clinic.waiting()).toEqual({ '2026-01 male': 2 })
      await clinic.as('administrator')
      expect(inOrder(clinic.figures().totals)).toEqual(expected)
    })

    test('after the batch: the next login writes the same one again, and it is counted once', async () => {
      const expected = await ready()
      const marked = await onlyTheMark()
      const { batch } = markOf()
      await clinic.as('midwife')
      clinic.relock()
      writeFileSync(clinic.pendingFile, marked) // the third write was lost
      await clinic.as('midwife')
      expect(clinic.batches().map(({ id }) => id)).toEqual([batch])
      await clinic.as('administrator')
      expect(inOrder(clinic.figures().totals)).toEqual(expected)
    })

    test('the batch was opened before it came again: skipped, and its file removed', async () => {
      const expected = await ready()
      const marked = await onlyTheMark()
      await clinic.as('midwife')
      await clinic.as('administrator')
      clinic.relock()
      writeFileSync(clinic.pendingFile, marked)
      await clinic.as('midwife')
      expect(clinic.batches()).toHaveLength(1)
      await clinic.as('administrator')
      expect(inOrder(clinic.figures().totals)).toEqual(expected)
      expect(clinic.figures()).toMatchObject({ opened: 1, entries: [{ n: 11, lost: 0 }] })
      expect(clinic.batchFiles()).toEqual([])
    })

    test('the totals are written and the keys and the batch are still there: skipped, both go', async () => {
      const expected = await ready()
      await clinic.as('midwife')
      const [keys, batch] = [readFileSync(clinic.keysFile), required(clinic.batchFiles()[0])]
      const bytes = readFileSync(batch)
      await clinic.as('administrator')
      clinic.relock()
      writeFileSync(clinic.keysFile, keys)
      writeFileSync(batch, bytes)
      await clinic.as('administrator')
      expect(inOrder(clinic.figures().totals)).toEqual(expected)
      expect(clinic.batchFiles()).toEqual([])
      expect(Object.keys(clinic.intakeKeys().pairs)).not.toContain('2026-01 female')
    })
  })

  /** Puts other boxes into the pending file, as somebody with its key could. */
  function tamper(change: (box: Buffer, index: number) => Buffer): void {
    const pending = clinic.pending()
    const waitingNow = pending.waiting.map((one, index) => ({ ...one, box: change(one.box, index) }))
    writePending(
      clinic.pendingFile,
      required(clinic.held.clinical.pending),
      clinic.ring.vaultId,
      { ...pending, waiting: waitingNow },
      '2026-01',
    )
  }
  const flipped = (bytes: Buffer) => Buffer.from(bytes.map((byte, index) => (index === 60 ? byte ^ 1 : byte)))

  test('a box that was changed or swapped is counted as lost; the others count', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const answers = some(10)
    await clinic.give('female', answers)
    const good = new Set(clinic.pending().waiting.map((one) => one.box.toString('hex')))
    await clinic.give('female', some(3))
    const [man] = some(1)
    await clinic.give('male', [required(man)])
    const men = clinic.pending().waiting.filter((one) => one.sex === 'male')
    clinic.relock()
    const forged = sealTo(newPair('x25519').publicKey, encodeIntake(allDeclined), { what: 'intake/v1' })
    const bad = [flipped, () => forged, () => required(men[0]).box]
    tamper((one) => (good.has(one.toString('hex')) || one.equals(required(men[0]).box) ? one : required(bad.pop())(one)))
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    await clinic.as('administrator')
    expect(clinic.figures().entries).toEqual([{ period: '2026-01', sex: 'female', n: 10, lost: 3 }])
    expect(inOrder(clinic.figures().totals)).toEqual(inOrder(counted('2026-01', 'female', answers)))
  })

  test('so many boxes are lost that fewer than ten can be read: none of them is told', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(12))
    clinic.relock()
    tamper((one, index) => (index < 3 ? flipped(one) : one))
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    await clinic.as('administrator')
    expect(clinic.figures()).toMatchObject({ totals: [], entries: [{ period: '2026-01', sex: 'female', n: 0, lost: 12 }] })
    expect(clinic.batchFiles()).toEqual([])
  })

  test.each(['female', 'all'] as const)('two batches wait, the later months (%s) lie first: both are added up', async (laterSex) => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    const [january, february] = [some(10), some(10)]
    await clinic.give('female', january)
    const [early] = [clinic.pending().waiting.map((one) => one.box.toString('base64'))]
    await clinic.as('midwife', '2026-02-03T08:00:00Z')
    await clinic.give('female', february)
    const late = clinic
      .pending()
      .waiting.filter(({ month }) => month === '2026-02')
      .map((one) => one.box.toString('base64'))
    const hand = (id: string, label: string, sex: Sex | 'all', boxes: string[]) =>
      handOver(
        clinic.vaultFolder,
        required(clinic.held.clinical.desk),
        clinic.ring.vaultId,
        { format: 'journal-batch', id, label, sex, boxes },
        '2026-03',
      )
    hand('0'.repeat(32), '2026-02', laterSex, late)
    hand('f'.repeat(32), '2026-01', 'female', early)
    await clinic.as('administrator')
    expect(inOrder(clinic.figures().totals)).toEqual(
      inOrder([...counted('2026-01', 'female', january), ...counted('2026-02', laterSex, february)]),
    )
    expect(Object.keys(clinic.intakeKeys().pairs).filter((name) => name.endsWith('female'))[0]).toBe('2026-03 female')
  })

  test('a batch that does not open is left where it is, and the others are opened', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(10))
    await clinic.give('male', some(10))
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    clinic.relock()
    const file = required(clinic.batchFiles()[0])
    writeFileSync(file, flipped(readFileSync(file)))
    await clinic.as('administrator')
    expect(clinic.figures().entries).toHaveLength(1)
    expect(clinic.batchFiles()).toEqual([file])
  })

  test('intake-keys.bin is gone: new pairs at the next login of the figures side, the old boxes are lost, the next ones count', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(12))
    clinic.relock()
    rmSync(clinic.keysFile)
    await clinic.as('administrator', '2026-02-01T08:00:00Z')
    expect(Object.keys(clinic.intakeKeys().pairs)).toHaveLength((monthsAhead + 1) * 3)
    await clinic.as('midwife')
    expect(await clinic.must('intake', 'ready', null)).toMatchObject({ open: true })
    const february = some(11)
    await clinic.give('female', february)
    await clinic.as('midwife', '2026-03-04T08:00:00Z')
    await clinic.as('administrator')
    expect(clinic.figures().entries).toEqual([
      { period: '2026-01', sex: 'female', n: 0, lost: 12 },
      { period: '2026-02', sex: 'female', n: 11, lost: 0 },
    ])
    expect(inOrder(clinic.figures().totals)).toEqual(inOrder(counted('2026-02', 'female', february)))
  })

  test('and no answer is sealed to a key that is lost: for the month before there is none any more', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    rmSync(clinic.keysFile)
    await clinic.as('administrator', '2026-02-01T08:00:00Z')
    await clinic.as('midwife')
    expect(await clinic.call('intake', 'give', { month: 'previous', sex: 'female', answers: allDeclined })).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    })
    expect(clinic.waiting()).toEqual({})
  })

  test('the process dies between the private and the public halves of new pairs: the public ones come at the next login', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('administrator')
    const { session, ring } = clinic
    const at = { file: clinic.keysFile, key: required(clinic.held.figures.intake), vaultId: ring.vaultId }
    const desk = session.desk
    const transaction = desk.transaction.bind(desk)
    desk.transaction = () => {
      throw new Error('killed')
    }
    expect(() => topUpIntakeKeys(at, desk, '2026-05-01', ring.counter)).toThrow('killed')
    desk.transaction = transaction
    topUpIntakeKeys(at, desk, '2026-05-01', ring.counter)
    const months = desk.all(sql`select distinct month from intake_key`, z.object({ month: z.string() })).map(({ month }) => month)
    expect(months).toContain('2028-05')
  })

  test('a damaged intake-keys.bin is left alone and nothing is opened', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(10))
    await clinic.as('midwife', '2026-02-04T08:00:00Z')
    clinic.relock()
    const damaged = flipped(readFileSync(clinic.keysFile))
    writeFileSync(clinic.keysFile, damaged)
    await clinic.as('administrator')
    expect(readFileSync(clinic.keysFile)).toEqual(damaged)
    expect(clinic.figures().entries).toEqual([])
    expect(clinic.batchFiles()).toHaveLength(1)
  })

  test('a missing pending.bin starts empty', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife')
    await clinic.give('female', some(2))
    clinic.relock()
    rmSync(clinic.pendingFile)
    await clinic.as('midwife')
    expect(clinic.waiting()).toEqual({})
    await clinic.give('female', some(1))
    expect(clinic.waiting()).toEqual({ '2026-01 female': 1 })
  })

  test('a damaged pending.bin is left alone: the questions are not open, the visit goes on', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    clinic.relock()
    const damaged = flipped(readFileSync(clinic.pendingFile))
    writeFileSync(clinic.pendingFile, damaged)
    await clinic.as('midwife')
    expect(await clinic.must('intake', 'ready', null)).toEqual({ open: false, previousMonth: false })
    expect(await clinic.call('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    })
    await clinic.must('visits', 'openDropIn', { who: { person: { nameToUse: 'Ira' } }, kind: 'talk', start: true })
    clinic.relock()
    expect(readFileSync(clinic.pendingFile)).toEqual(damaged)
  })

  test('no login of the figures side for two years: then there is no key, and it says so', async () => {
    clinic = await SlotClinic.at('2026-01-12T08:00:00Z')
    await clinic.as('midwife', '2028-01-31T08:00:00Z')
    expect((await clinic.must('intake', 'ready', null)).open).toBe(true)
    await clinic.give('other', some(1))
    await clinic.as('midwife', '2028-02-01T08:00:00Z')
    expect((await clinic.must('intake', 'ready', null)).open).toBe(false)
    expect(await clinic.call('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })).toEqual({
      ok: false,
      error: { kind: 'no-key' },
    })
    await clinic.as('administrator')
    await clinic.as('midwife')
    expect((await clinic.must('intake', 'ready', null)).open).toBe(true)
  })

  test('the month before can be chosen until the third', async () => {
    clinic = await SlotClinic.at('2026-02-03T22:30:00Z') // half past eleven in the evening in Stockholm
    await clinic.as('midwife')
    expect(await clinic.must('intake', 'ready', null)).toEqual({ open: true, previousMonth: true })
    clinic.clock.set('2026-02-03T23:30:00Z')
    expect(await clinic.must('intake', 'ready', null)).toEqual({ open: true, previousMonth: false })
  })

  test('sixteen months: neither a batch nor a difference of totals holds fewer than ten of a sex', async () => {
    clinic = await SlotClinic.at('2025-01-12T08:00:00Z')
    const given = { female: 0, male: 0, other: 0 }
    let before: ReturnType<typeof clinic.figures>['entries'] = []
    for (let index = 0; index < 16; index += 1) {
      const month = addToMonth('2025-01', index)
      await clinic.as('midwife', `${month}-12T08:00:00Z`)
      const counts = { female: 3 + (index % 4) * 3, male: index % 3 === 0 ? 2 : 1, other: index === 0 ? 1 : 0 }
      for (const sex of Sex.options) {
        given[sex] += counts[sex]
        await clinic.give(sex, some(counts[sex]))
      }
      await clinic.as('midwife', `${addToMonth(month, 1)}-04T08:00:00Z`)
      for (const batch of clinic.batches()) expect(batch.boxes.length).toBeGreaterThanOrEqual(10)
      if (index % 2 === 0) continue
      await clinic.as('administrator')
      const after = clinic.figures().entries
      for (const row of after) {
        const known = before.find(({ period, sex }) => period === row.period && sex === row.sex)
        expect(row.n - (known?.n ?? 0) === 0 || row.n - (known?.n ?? 0) >= 10).toBe(true)
        expect(row.lost).toBe(0)
      }
      before = after
    }
    const still = clinic.pending().waiting.length
    expect(before.reduce((sum, { n }) => sum + n, 0) + still).toBe(given.female + given.male + given.other)
    expect(before.some(({ sex }) => sex === 'male')).toBe(true)
    expect(before.some(({ sex }) => sex === 'all')).toBe(true)
  })
})

const read = (file: string): string => {
  try {
    return readFileSync(file).toString('base64')
  } catch {
    return ''
  }
}
