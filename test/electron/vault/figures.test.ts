import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { DrawerError } from '../../../db/errors'
import { sql } from '../../../db/sql'
import { allDeclined } from '../../../forms/intake'
import type { VisitKind, VisitStatus } from '../../../forms/records/visit'
import type { Sex } from '../../../forms/records/patient'
import type { Contract } from '../../../electron/ipc'
import type { InputOf } from '../../../electron/ipc/call'
import { StaffClinic } from '../../support/staff-clinic'
import { testClock } from '../../support/vault'

let clinic: StaffClinic
beforeEach(async () => {
  clinic = await StaffClinic.open(['Marta'], testClock('2026-02-02T07:00:00.000Z'))
})
afterEach(() => clinic.remove())

const person = async (nameToUse: string, sex: Sex = 'female') => (await clinic.must('patients', 'register', { nameToUse, sex })).id

let minute = 0
/** A booked visit of today with its outcome. */
async function visit(patient: string, status: VisitStatus, kind: VisitKind = 'gynaecologist', who = 'Marta'): Promise<string> {
  minute += 10
  const time = `${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const { date } = { date: clinic.clock.now().slice(0, 10) }
  const booked = await clinic.must('visits', 'book', { patient, kind, clinician: clinic.id(who), date, time, minutes: 10 })
  const steps = status === 'completed' ? (['arrived', 'in-progress', 'completed'] as const) : status === 'booked' ? [] : [status]
  for (const step of steps) await clinic.must('visits', 'setStatus', { visit: booked.visit.id, status: step })
  return booked.visit.id
}
beforeEach(() => {
  minute = 0
})

const figure = async (month: string, id: string) =>
  (await clinic.must('figures', 'month', { month })).production.figures.find((each) => each.id === id)

describe('a month', () => {
  test('is counted from the visits as they stand', async () => {
    await clinic.as('Gunilla')
    const mira = await person('Mira')
    await visit(mira, 'completed')
    await visit(mira, 'completed')
    await visit(await person('Lova'), 'no-show')
    expect((await figure('2026-02', 'gynaecologist'))?.month).toEqual({ women: 1, men: 0, other: 0, all: 1 })
    expect((await figure('2026-02', 'gynaecologist-visits'))?.month.all).toBe(2)
    expect((await figure('2026-02', 'no-show'))?.month.all).toBe(1)
    expect((await figure('2026-02', 'gynaecologist'))?.target).toBe(20)
    await clinic.must('settings', 'change', {
      production: {
        targets: { gynaecologist: 12, examinations: 21, physician: 31, psychiatric: 4 },
        hours: { gynaecologist: 16, examinations: null, physician: 40, psychiatric: 8 },
      },
    })
    expect((await figure('2026-02', 'gynaecologist'))?.target).toBe(12)
    const { first, series } = await clinic.must('figures', 'month', { month: '2026-02' })
    expect([first, series.length, series.at(-1)?.values['gynaecologist-visits']]).toEqual(['2026-02', 24, 2])
  })

  test('two linked records are one person', async () => {
    await clinic.as('Gunilla')
    const [one, other] = [await person('Mira'), await person('Mirre')]
    await visit(one, 'completed')
    await visit(other, 'completed')
    expect((await figure('2026-02', 'gynaecologist'))?.month.all).toBe(2)
    await clinic.must('patients', 'link', { patient: one, other })
    expect((await figure('2026-02', 'gynaecologist'))?.month.all).toBe(1)
    expect((await figure('2026-02', 'gynaecologist-visits'))?.month.all).toBe(2)
  })

  test('is closed once, when it is over, and asks about visits without an outcome', async () => {
    await clinic.as('Gunilla')
    await visit(await person('Mira'), 'booked')
    expect(await clinic.call('figures', 'close', { month: '2026-02', anyway: false })).toMatchObject({ error: { kind: 'not-over' } })
    clinic.clock.set('2026-03-02T07:00:00.000Z')
    await clinic.as('Gunilla')
    expect((await clinic.must('figures', 'month', { month: '2026-02' })).unsettled).toBe(1)
    expect(await clinic.call('figures', 'close', { month: '2026-02', anyway: false })).toMatchObject({ error: { kind: 'unsettled', n: 1 } })
    await clinic.must('figures', 'close', { month: '2026-02', anyway: true })
    expect(await clinic.call('figures', 'close', { month: '2026-02', anyway: true })).toMatchObject({ error: { kind: 'already-closed' } })
    const { closed } = await clinic.must('figures', 'month', { month: '2026-02' })
    expect(closed).toEqual({ at: '2026-03-02T07:00:00.000Z', by: 'Gunilla Fors' })
  })

  test('stays as it was closed; what is put right later is a dated difference', async () => {
    await clinic.as('Gunilla')
    const mira = await person('Mira')
    const done = await visit(mira, 'completed')
    const missed = await visit(await person('Lova'), 'no-show')
    clinic.clock.set('2026-03-02T07:00:00.000Z')
    await clinic.as('Gunilla')
    await clinic.must('figures', 'close', { month: '2026-02', anyway: false })
    clinic.clock.set('2026-03-09T07:00:00.000Z')
    await clinic.as('Marta')
    await clinic.must('visits', 'correct', { visit: missed, status: 'completed' })
    clinic.clock.set('2026-03-10T07:00:00.000Z')
    await clinic.as('Gunilla')
    await clinic.must('visits', 'correct', { visit: done, status: 'cancelled-by-clinic' })
    const { production, differences, series } = await clinic.must('figures', 'month', { month: '2026-02' })
    expect(production.figures.find(({ id }) => id === 'gynaecologist')?.month.all).toBe(1)
    expect(series.at(-1)).toMatchObject({ isClosed: true, values: { gynaecologist: 1 } })
    const told = differences.map(
      ({ figure: id, column, before, after, at, by }) => `${at.slice(0, 10)} ${by}: ${id} ${column} ${before}-${after}`,
    )
    expect(told).toContain('2026-03-09 Marta Lindahl: gynaecologist women 1-2')
    expect(told).toContain('2026-03-09 Marta Lindahl: no-show women 1-0')
    expect(told).toContain('2026-03-10 Gunilla Fors: gynaecologist women 2-1')
    expect(told).toContain('2026-03-10 Gunilla Fors: cancelled-by-clinic women 0-1')
    const before = differences.length
    await clinic.must('patients', 'update', { patient: mira, nameToUse: 'Mira', sex: 'male' })
    const { differences: after } = await clinic.must('figures', 'month', { month: '2026-02' })
    expect(after.slice(before).map(({ figure: id, column }) => `${id} ${column}`)).toEqual([
      'cancelled-by-clinic women',
      'cancelled-by-clinic men',
    ])
  })

  test('an outcome is put right only on a later day, and only to one that the visit can have', async () => {
    await clinic.as('Gunilla')
    const today = await visit(await person('Mira'), 'completed')
    const refusal = { error: { kind: 'not-possible', from: 'completed' } }
    expect(await clinic.call('visits', 'correct', { visit: today, status: 'no-show' })).toMatchObject(refusal)
    const dropIn = await clinic.must('visits', 'openDropIn', { who: { person: { nameToUse: 'Jasmin' } }, kind: 'talk', start: false })
    clinic.clock.set('2026-02-05T07:00:00.000Z')
    await clinic.as('Gunilla')
    expect(await clinic.call('visits', 'correct', { visit: today, status: 'completed' })).toMatchObject(refusal)
    expect(await clinic.call('visits', 'correct', { visit: today, status: 'rebooked' })).toMatchObject(refusal)
    const never = await clinic.call('visits', 'correct', { visit: dropIn.visit.id, status: 'no-show' })
    expect(never).toMatchObject({ error: { kind: 'not-possible', from: 'arrived' } })
    await clinic.must('visits', 'correct', { visit: dropIn.visit.id, status: 'completed' })
    expect(await clinic.call('visits', 'correct', { visit: 'f'.repeat(32), status: 'completed' })).toMatchObject({
      error: { kind: 'refused' },
    })
  })

  test('only the administrator closes a month or types a number', async () => {
    clinic.clock.set('2026-03-02T07:00:00.000Z')
    await clinic.as('Anneli')
    expect(await clinic.call('figures', 'close', { month: '2026-02', anyway: true })).toMatchObject({ error: { kind: 'refused' } })
    expect(await clinic.call('figures', 'typeNumber', { quarter: '2026-Q1', value: 2 })).toMatchObject({ error: { kind: 'refused' } })
    expect((await clinic.must('figures', 'month', { month: '2026-02' })).closed).toBeNull()
  })
})

describe('the quarter', () => {
  test('has the ticks of the visits and the number typed last', async () => {
    await clinic.as('Gunilla')
    const one = await visit(await person('Mira'), 'completed')
    await clinic.must('visits', 'tick', { visit: one, tick: 'linked-within', on: true })
    await clinic.must('visits', 'tick', { visit: one, tick: 'linked-outside', on: true })
    expect(await clinic.must('visits', 'tick', { visit: one, tick: 'linked-outside', on: false })).toEqual(['linked-within'])
    await clinic.must('figures', 'typeNumber', { quarter: '2026-Q1', value: 2 })
    await clinic.must('figures', 'typeNumber', { quarter: '2026-Q1', value: 3 })
    const { report, typed } = await clinic.must('figures', 'quarter', { quarter: '2026-Q1', language: 'sv' })
    const rows = report.parts.flatMap((part) => (part.kind === 'table' ? part.rows : []))
    const last = (id: string) => rows.find((row) => row.id === id)?.cells[3]
    expect([last('visits'), last('linked-within'), last('linked-outside'), last('trafficking')]).toEqual([1, 1, 0, 3])
    expect(typed).toMatchObject({ value: 3, by: 'Gunilla Fors' })
    const [row] = await clinic.must('visits', 'ofPatient', {
      patient: (await clinic.must('patients', 'list', { filter: 'all', offset: 0 })).rows[0]?.id ?? '',
    })
    expect(row?.ticks).toEqual(['linked-within'])
  })
})

const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The file that left last, after the call for it. */
async function left<N extends 'figures' | 'intakeTotals'>(noun: N, input: InputOf<Contract[N]['file']>) {
  const told = await clinic.must(noun, 'file', input as never)
  const file = clinic.files.at(-1)
  if (!file) throw new Error('no file has left')
  return { ...file, told }
}
const month = { kind: 'month', month: '2026-02' } as const

describe('a file', () => {
  test('as CSV: BOM, semicolons, definitions, and what it is', async () => {
    await clinic.as('Gunilla')
    await visit(await person('Mira'), 'completed')
    const { name, bytes, told } = await left('figures', { what: month, language: 'sv', format: 'csv' })
    expect(name).toBe('produktion-2026-02.csv')
    expect(told).toEqual({ name, saved: true }) // and none of its bytes
    const lines = text(bytes).split('\r\n')
    expect(lines[0]).toBe('\uFEFFProduktion februari 2026')
    expect(lines[1]?.split(';')).toHaveLength(15)
    expect(lines[2]).toMatch(/^Gynekolog, kvinnor;kvinnor;20;1;/)
    for (const wanted of ['Period;2026-02', 'Enhet;Mottagningen Linden', 'Datum;2026-02-02', 'Definitionernas version;1'])
      expect(lines).toContain(wanted)
    expect(
      lines.some((line) => line.startsWith('Gynekolog, kvinnor;"Kvinnor med') || line.startsWith('Gynekolog, kvinnor;Kvinnor med')),
    ).toBe(true)
  })

  test('defuses a text that a spreadsheet would take for a formula', async () => {
    await clinic.as('Gunilla')
    await clinic.must('settings', 'change', { clinicName: '=cmd|calc!A1' })
    const { bytes } = await left('figures', { what: month, language: 'sv', format: 'csv' })
    expect(text(bytes)).toContain("Enhet;'=cmd|calc!A1")
  })

  test('as a workbook: number cells, three sheets, no formulas', async () => {
    await clinic.as('Gunilla')
    await visit(await person('Mira'), 'completed')
    const { bytes } = await left('figures', { what: month, language: 'sv', format: 'xlsx' })
    const parts = unzipSync(bytes)
    const sheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d\.xml$/.test(path))
    expect(sheets).toHaveLength(3)
    const first = text(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
    expect(first).toMatch(/<c r="C3"[^>]*><v>20<\/v><\/c>/)
    expect(first).not.toContain('<f>')
    expect(text(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('Så räknas det')
  })

  test('of a closed month is the same bytes apart from the date, whatever has changed since', async () => {
    await clinic.as('Gunilla')
    const mira = await visit(await person('Mira'), 'completed')
    clinic.clock.set('2026-03-02T07:00:00.000Z')
    await clinic.as('Gunilla')
    await clinic.must('figures', 'close', { month: '2026-02', anyway: false })
    const made = async () => {
      const csv = await left('figures', { what: month, language: 'sv', format: 'csv' })
      const xlsx = await left('figures', { what: month, language: 'sv', format: 'xlsx' })
      return { csv: text(csv.bytes), xlsx: Buffer.from(xlsx.bytes) }
    }
    const before = await made()
    await clinic.must('visits', 'correct', { visit: mira, status: 'no-show' })
    const after = await made()
    expect(after.csv).toBe(before.csv)
    expect(after.xlsx.equals(before.xlsx)).toBe(true)
    clinic.clock.set('2026-04-02T06:00:00.000Z')
    await clinic.as('Gunilla')
    const later = await made()
    const lines = before.csv.split('\r\n')
    expect(later.csv.split('\r\n').filter((line, at) => line !== lines[at])).toEqual(['Datum;2026-04-02'])
    const dateless = (file: Buffer) =>
      Object.entries(unzipSync(new Uint8Array(file))).map(([path, bytes]) => [path, text(bytes).replaceAll(/2026-0[34]-02(?!, )/g, 'DATE')])
    expect(dateless(later.xlsx)).toEqual(dateless(before.xlsx))
  })

  test('as PDF of a closed month says who made it, shows its pictures, and is the same apart from that line', async () => {
    await clinic.as('Gunilla')
    const mira = await visit(await person('Mira'), 'completed')
    await visit(await person('Lova'), 'no-show')
    clinic.clock.set('2026-03-02T07:00:00.000Z')
    await clinic.as('Gunilla')
    await visit(await person('Åsa'), 'completed')
    await clinic.must('figures', 'close', { month: '2026-02', anyway: false })
    const made = async () => text((await left('figures', { what: month, language: 'sv', format: 'pdf' })).bytes)
    const before = await made()
    expect(before).toContain('<p>Gjord 2026-03-02 av Gunilla Fors</p>')
    expect(before.match(/<svg role="img"/g)).toHaveLength(3)
    for (const title of ['Mot målen', 'Månad för månad', 'Uteblivna och återbud månad för månad'])
      expect(before).toContain(`<figcaption>${title}`)
    expect(before).not.toMatch(/<script|<img|https?:|src=|href=/i)
    await clinic.must('visits', 'correct', { visit: mira, status: 'no-show' })
    clinic.clock.set('2026-04-02T06:00:00.000Z')
    await clinic.as('Gunilla')
    await clinic.must('figures', 'close', { month: '2026-01', anyway: false }) // an earlier month that is closed later
    await clinic.must('figures', 'close', { month: '2026-03', anyway: false })
    await clinic.as('Marta')
    const lines = before.split('\n')
    const changed = (await made()).split('\n').filter((line, at) => line !== lines[at])
    expect(changed).toEqual(['<p>Gjord 2026-04-02 av Marta Lindahl</p>'])
    const { pictures, programVersion } = await clinic.must('figures', 'paper', { what: month, language: 'sv' })
    expect([pictures.map(({ id }) => id), programVersion]).toEqual([
      ['targets', 'lines', 'absences'],
      clinic.vault.state.environment.version,
    ])
  })

  test('as PDF is a page of plain HTML without scripts or addresses, and every file is in the log', async () => {
    await clinic.as('Gunilla')
    await clinic.must('settings', 'change', { clinicName: '<img src=x onerror=alert(1)> & Co' })
    const quarter = { kind: 'quarter', quarter: '2026-Q1' } as const
    const { name, bytes } = await left('figures', { what: quarter, language: 'en', format: 'pdf' })
    expect(name).toBe('quarter-2026-Q1.pdf')
    const html = text(bytes)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; Co')
    expect(html.replace('&lt;img src=x', '')).not.toMatch(/<script|<img|https?:|src=|href=/i)
    expect(html).toContain('Victims of trafficking')
    expect(
      clinic
        .log('desk')
        .filter(({ action }) => action === 'figures.file')
        .map(({ reason }) => reason),
    ).toEqual(['2026-Q1 pdf'])
  })

  test('leaves only with its row in the log: not when that cannot be written, nor when the program locks while it is packed', async () => {
    await clinic.as('Gunilla')
    const file = { what: { kind: 'quarter', quarter: '2026-Q1' }, language: 'sv', format: 'xlsx' } as const
    const refused = vi.spyOn(clinic.session, 'log').mockImplementationOnce(() => {
      throw new DrawerError('disk-full', 'desk')
    })
    expect(await clinic.call('figures', 'file', file)).toEqual({ ok: false, error: { kind: 'disk-full' } })
    refused.mockRestore()
    const reads = vi.spyOn(clinic.session.desk, 'all')
    const packing = clinic.call('figures', 'file', file)
    while (reads.mock.calls.length === 0) await Promise.resolve() // until it has read, and waits
    await clinic.as('Gunilla')
    expect(await packing).toEqual({ ok: false, error: { kind: 'locked' } })
    expect(
      clinic
        .log('desk')
        .filter(({ action }) => action === 'figures.file')
        .map(({ outcome }) => outcome),
    ).toEqual(['disk-full'])
  })
})

describe('the five questions', () => {
  const give = async (sex: Sex, count: number, answer: object = {}) => {
    for (let n = 0; n < count; n += 1) await clinic.must('intake', 'give', { month: 'this', sex, answers: { ...allDeclined, ...answer } })
  }

  test('are counts while the year goes on, and tables when it is over', async () => {
    await clinic.as('Anneli')
    await give('female', 12, { drugs: 'none', prostitution: 'no' })
    await give('female', 11, { drugs: 'now', prostitution: 'no' })
    await give('male', 3)
    clinic.clock.set('2026-03-04T07:00:00.000Z')
    await clinic.as('Anneli')
    await clinic.as('Gunilla')
    const now = await clinic.must('intakeTotals', 'overview', { year: '2026' })
    expect(now.months.map(({ month: of, entries }) => [of, entries])).toEqual([
      ['2026-01', 0],
      ['2026-02', 23],
      ['2026-03', 0],
    ])
    expect(now.waiting).toEqual({ until: '2026-02', n: 3, expected: null }) // nobody has come yet: no pace to go by
    expect([now.kinds, now.settled, now.hindrance]).toEqual([[], null, 'not-over'])
    const settle = { year: '2026', kind: 'year' } as const
    expect(await clinic.failure('intakeTotals', 'settle', settle)).toEqual({ kind: 'not-over' })
    for (const verb of ['report', 'paper'] as const)
      expect(await clinic.failure('intakeTotals', verb, { period: '2026', language: 'sv' })).toEqual({ kind: 'not-settled' })
    clinic.clock.set('2027-01-04T07:00:00.000Z')
    await clinic.as('Gunilla')
    expect(await clinic.failure('intakeTotals', 'settle', settle)).toEqual({ kind: 'not-let-go' })
    await clinic.as('Anneli')
    await clinic.as('Gunilla')
    expect(await clinic.failure('intakeTotals', 'settle', { year: '2025', kind: 'year' })).toEqual({ kind: 'empty' })
    expect(await clinic.failure('intakeTotals', 'settle', { year: '2026', kind: 'half' })).toEqual({ kind: 'too-few' })
    await clinic.must('intakeTotals', 'settle', settle)
    expect(await clinic.failure('intakeTotals', 'settle', settle)).toEqual({ kind: 'already-settled' })
    const { report } = await clinic.must('intakeTotals', 'report', { period: '2026', language: 'sv' })
    const drugs = report.parts.flatMap((part) => (part.kind === 'table' && part.id === 'drugs' ? part.rows : []))
    expect(drugs.map(({ id, cells }) => [id, cells[0]])).toEqual([
      ['none', 12],
      ['earlier', null],
      ['now', null],
      ['declined', null],
    ])
    expect(await clinic.failure('intakeTotals', 'report', { period: '2026-Q1', language: 'sv' })).toEqual({ kind: 'not-settled' })
  })

  test('a settled year stays as it was: an answer that comes later is in no table, on the screen or on paper', async () => {
    await clinic.as('Anneli')
    await give('female', 40, { drugs: 'none', prostitution: 'no' })
    await give('male', 9, { drugs: 'none', prostitution: 'no' })
    clinic.clock.set('2027-01-05T07:00:00.000Z')
    await clinic.as('Anneli')
    await clinic.as('Gunilla')
    await clinic.must('intakeTotals', 'settle', { year: '2026', kind: 'year' })
    const csv = async () => text((await left('intakeTotals', { period: '2026', language: 'sv', format: 'csv' })).bytes)
    const screen = async () => (await clinic.must('intakeTotals', 'report', { period: '2026', language: 'sv' })).report
    const year = async () => (await clinic.must('figures', 'year', { year: '2026', language: 'sv' })).report
    const before = { csv: await csv(), screen: await screen(), year: await year() }
    expect(before.csv).toContain('fastställd 2027-01-05 av Gunilla Fors')
    expect(before.csv).toContain('tal under 10 är dolda')
    // a batch of that year which comes late after all: written by hand, for the program lets none through
    clinic.session.drawer('figures').transaction(() => {
      const figures = clinic.session.drawer('figures')
      figures.run(sql`update intake_total set n = n + 12 where item = 'drugs' and category = 'none' and sex = 'female'`)
      figures.run(sql`update intake_entries set n = n + 12 where sex = 'female'`)
    })
    expect({ csv: await csv(), screen: await screen(), year: await year() }).toEqual(before)
    expect((await clinic.must('intakeTotals', 'overview', { year: '2026' })).later).toBe(12)
    expect(clinic.log('figures').map(({ action }) => action)).toEqual(['vault.create', 'batch.open', 'intake.settle'])
    expect(() => clinic.session.drawer('figures').run(sql`update settled_year set kind = 'half'`)).toThrow('never changes')
    expect(() => clinic.session.drawer('figures').run(sql`delete from settled_year`)).toThrow('never changes')
  })

  test('are closed to every clinician', async () => {
    await clinic.as('Anneli')
    const refused = { error: { kind: 'refused' } }
    expect(await clinic.call('intakeTotals', 'overview', { year: '2026' })).toMatchObject(refused)
    expect(await clinic.call('intakeTotals', 'settle', { year: '2025', kind: 'year' })).toMatchObject(refused)
    expect(await clinic.call('intakeTotals', 'report', { period: '2025', language: 'sv' })).toMatchObject(refused)
    expect(await clinic.call('intakeTotals', 'paper', { period: '2025', language: 'sv' })).toMatchObject(refused)
    expect(await clinic.call('intakeTotals', 'file', { period: '2025', language: 'sv', format: 'csv' })).toMatchObject(refused)
  })

  test('the count of those that wait changes once a month and not with an answer', async () => {
    await clinic.as('Anneli')
    await give('female', 4)
    clinic.clock.set('2026-02-10T07:00:00.000Z')
    await clinic.as('Anneli')
    await give('female', 3)
    await clinic.as('Gunilla')
    expect((await clinic.must('intakeTotals', 'overview', { year: '2026' })).waiting).toMatchObject({ until: '2026-01', n: 0 })
    clinic.clock.set('2026-03-05T07:00:00.000Z')
    await clinic.as('Anneli')
    await give('female', 1)
    await clinic.as('Gunilla')
    expect((await clinic.must('intakeTotals', 'overview', { year: '2026' })).waiting).toMatchObject({ until: '2026-02', n: 7 })
  })
})
