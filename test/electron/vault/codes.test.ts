import { afterEach, expect, test } from 'vitest'
import { StaffClinic } from '../../support/staff-clinic'

let clinic: StaffClinic
afterEach(() => clinic.remove())

const options = {
  system: 'icd-10-se',
  version: '2026',
  separator: ';',
  hasHeader: true,
  columns: { code: 0, text: 1, validFrom: null, validUntil: null },
  skipFaults: false,
} as const
const search = (text: string) => clinic.must('codes', 'search', { system: 'icd-10-se', text, on: '2026-03-11' })

test('an official file takes the place of the starting table, piece by piece, and is searched at once', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  expect((await clinic.must('codes', 'tables', null)).find(({ system }) => system === 'icd-10-se')).toMatchObject({
    version: 'egen',
    importedAt: null,
  })
  await clinic.must('codes', 'load', { piece: 'Kod;Text\nN969;Habi', first: true })
  await clinic.must('codes', 'load', { piece: 'tuell abort\nA56.0;Klamydia\n', first: false })
  expect(await clinic.must('codes', 'import', options)).toEqual({ rows: 2, skipped: 0 })
  expect(await search('n96')).toMatchObject([{ code: 'N96.9', text: 'Habituell abort', version: '2026' }])
  expect((await clinic.must('codes', 'tables', null)).find(({ system }) => system === 'icd-10-se')).toMatchObject({
    version: '2026',
    rows: 2,
  })
  expect(await search('F32')).toEqual([])
})

test('faults are told by line and change nothing, unless the lines are to be left out', async () => {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  await clinic.must('codes', 'load', { piece: 'Kod;Text\nA56.0;Klamydia\nHEJ;Ingen kod\n;Tom\n', first: true })
  expect(await clinic.failure('codes', 'import', options)).toEqual({
    kind: 'faults',
    good: 1,
    total: 2,
    faults: [
      { line: 3, why: 'not-a-code', found: 'HEJ' },
      { line: 4, why: 'no-code', found: '' },
    ],
  })
  expect((await clinic.must('codes', 'tables', null)).every(({ importedAt }) => importedAt === null)).toBe(true)
  expect(await clinic.must('codes', 'import', { ...options, skipFaults: true })).toEqual({ rows: 1, skipped: 2 })
})

test('only a manager reads in a table', async () => {
  clinic = await StaffClinic.open(['Tuva'])
  await clinic.as('Tuva')
  expect(await clinic.kind('codes', 'load', { piece: 'x', first: true })).toBe('refused')
  expect(await clinic.kind('codes', 'import', options)).toBe('refused')
  expect(await clinic.kind('codes', 'search', { system: 'atc', text: 'medroxi', on: '2026-03-11' })).toBe('ok')
})
