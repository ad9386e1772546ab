import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { StaffClinic } from '../../support/staff-clinic'

const search = 'a'.repeat(32)
const noReason = { kind: 'consent', text: '' } as const

describe('what is found', () => {
  let clinic: StaffClinic
  const ids: Record<string, string> = {}
  beforeAll(async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const add = async (name: string, familyName: string, more: object = {}) => {
      ids[name] = await clinic.register(name, { givenName: name, familyName, ...more })
    }
    await add('Åsa', 'Ahlström', { identifier: { kind: 'personnummer', value: '198004109982' }, birthDate: '1980-04-10' })
    await add('Asta', 'Öberg', { identifier: { kind: 'samordningsnummer', value: '199107729984', level: 'proved' } })
    await add('Märta', 'Sjögren', { identifier: { kind: 'reserve', value: '9912345678' } })
    await add('Zoë', 'de la Cruz')
    await add('Elin', 'Noll%_')
    await add('Saga', 'Lindgren', { protection: 'marked', identifier: { kind: 'personnummer', value: '197502039981' } })
    for (const [name, phone] of [
      ['Åsa', '070-174 06 05'],
      ['Asta', '+46 70 174 06 06'],
      ['Märta', '0046701740607'],
    ] as const)
      await clinic.must('patients', 'setContact', { patient: ids[name] ?? '', kind: 'phone', value: phone, replaces: null })
    await clinic.must('patients', 'stateReason', { patient: ids['Saga'] ?? '', what: 'contact', reason: noReason })
    await clinic.must('patients', 'setContact', { patient: ids['Saga'] ?? '', kind: 'phone', value: '070-174 06 08', replaces: null })
  })
  afterAll(() => clinic.remove())

  const found = async (text: string) => {
    const { rows } = await clinic.must('patients', 'search', { search, text })
    return rows.map(({ id }) => Object.keys(ids).find((name) => ids[name] === id) ?? id).toSorted()
  }

  test.each<[string, string[]]>([
    ['sta', ['Asta']],
    ['STRÖM', ['Åsa']],
    ['ahlström åsa', ['Åsa']],
    ['åsa, ahl', ['Åsa']],
    ['  åsa  ', ['Åsa']],
    ['å', ['Åsa']], // å is å as long as somebody has one
    ['asa', ['Åsa']], // nobody is called asa: then a may be å
    ['sjogren', ['Märta']],
    ['marta', ['Märta']],
    ['zoe', ['Zoë']],
    ['A\u030asa', ['Åsa']], // the ring as a sign of its own
    ['la cruz', ['Zoë']],
    ['åsa öberg', []],
    ['%', ['Elin']],
    ['_', ['Elin']],
    ['\\', []],
    ['', []],
    ['   ', []],
    [`' or 1=1 --`, []],
  ])('by name: "%s"', async (text, expected) => expect(await found(text)).toEqual(expected))

  test.each<[string, string[]]>([
    ['198004109982', ['Åsa']],
    ['19800410-9982', ['Åsa']],
    ['800410-9982', ['Åsa']],
    ['8004109982', ['Åsa']],
    ['800410+9982', ['Åsa']],
    ['9982', ['Åsa']],
    ['0410', ['Åsa']],
    ['910772', ['Asta']],
    ['9912345678', ['Märta']],
    ['00000', []],
  ])('by number: "%s"', async (text, expected) => expect(await found(text)).toEqual(expected))

  test.each<[string, string[]]>([
    ['0701740605', ['Åsa']],
    ['070-174 06 05', ['Åsa']],
    ['+46701740605', ['Åsa']],
    ['+46 70-174 06 05', ['Åsa']],
    ['0046 70 174 06 05', ['Åsa']],
    ['0701740606', ['Asta']],
    ['070 174 06 07', ['Märta']],
    ['1740', ['Asta', 'Märta', 'Åsa']],
  ])('by phone: "%s"', async (text, expected) => expect(await found(text)).toEqual(expected))

  test.each<[string, string[]]>([
    ['197502039981', ['Saga']],
    ['19750203-9981', ['Saga']],
    ['7502039981', ['Saga']],
    ['750203-9981', ['Saga']],
    ['97502039981', []],
    ['75020399', []],
    ['9981', []],
    ['1975', []],
    ['Saga', []],
    ['Lindgren', []],
    ['S.L.', []],
    ['0701740608', []],
    ['1740608', []],
  ])('a protected identity by the full number and nothing else: "%s"', async (text, expected) =>
    expect(await found(text)).toEqual(expected),
  )

  test('nor as somebody who may be the same, but by the number', async () => {
    const candidates = async (input: object) =>
      (await clinic.must('patients', 'candidates', input)).map(({ person, why }) => `${person.name} ${why}`)
    expect(await candidates({ givenName: 'Saga', familyName: 'Lindgren', phone: '070-174 06 08' })).toEqual([])
    expect(await candidates({ nameToUse: '7502' })).toEqual([])
    expect(await candidates({ identifier: { kind: 'personnummer', value: '197502039981' } })).toEqual(['S.L. number'])
    expect(
      await clinic.failure('patients', 'register', { nameToUse: 'Någon', identifier: { kind: 'personnummer', value: '197502039981' } }),
    ).toEqual({
      kind: 'number-taken',
      patient: ids['Saga'],
      name: 'S.L.',
    })
  })

  test('a phone that is no longer hers does not find her', async () => {
    const contacts = await clinic.must('patients', 'contacts', { patient: ids['Åsa'] ?? '' })
    await clinic.must('patients', 'setContact', {
      patient: ids['Åsa'] ?? '',
      kind: 'phone',
      value: '070-174 06 09',
      replaces: contacts[0]?.id ?? '',
    })
    expect(await found('0701740605')).toEqual([])
    expect(await found('0701740609')).toEqual(['Åsa'])
  })
})

describe('how it is shown', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())

  test('twelve at most, those seen last first, and that there are more', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    for (let n = 0; n < 13; n += 1) await clinic.register(`Mira ${n}`, { givenName: 'Mira', familyName: `Nr${String(n).padStart(2, '0')}` })
    const { patient } = await clinic.mine('Mira sist', { givenName: 'Mira', familyName: 'Åsund' })
    const first = await clinic.must('patients', 'search', { search, text: 'mira' })
    expect(first).toMatchObject({ more: true, rows: { length: 12 } })
    expect(first.rows[0]?.id).toBe(patient)
    expect((await clinic.must('patients', 'search', { search, text: 'nr1' })).more).toBe(false)
  })
})

describe('what the log says of a search', () => {
  let clinic: StaffClinic
  afterEach(() => clinic.remove())
  const rows = () => clinic.log().filter(({ action }) => action.startsWith('patient.search'))

  test('one row before the first hits, one with every id that was shown when it ends, none per key', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const [ira, irma, moa] = [await clinic.register('Ira'), await clinic.register('Irma'), await clinic.register('Moa')]
    for (const text of ['i', 'ir', 'irm']) await clinic.must('patients', 'search', { search, text })
    expect(rows()).toMatchObject([{ action: 'patient.search', record: search, ids: null, patient: null }])
    await clinic.must('patients', 'searchEnd', { search })
    expect(rows()).toHaveLength(2)
    const ids: unknown = JSON.parse(rows()[1]?.ids ?? '')
    expect((ids as string[]).toSorted()).toEqual([ira, irma].toSorted())
    expect(JSON.stringify(clinic.log())).not.toMatch(/"ir|irm/)
    await clinic.must('patients', 'searchEnd', { search })
    expect(rows()).toHaveLength(2)
    await clinic.must('patients', 'search', { search, text: 'moa' })
    await clinic.must('patients', 'searchEnd', { search })
    expect(rows().slice(2)).toMatchObject([{ action: 'patient.search' }, { action: 'patient.search-end', ids: JSON.stringify([moa]) }])
  })

  test('two at once are two', async () => {
    clinic = await StaffClinic.open()
    await clinic.as('Anneli')
    const ira = await clinic.register('Ira')
    const other = 'b'.repeat(32)
    await clinic.must('patients', 'search', { search, text: 'ira' })
    await clinic.must('patients', 'search', { search: other, text: 'zzz' })
    await clinic.must('patients', 'searchEnd', { search: other })
    await clinic.must('patients', 'searchEnd', { search })
    expect(rows().map(({ record, ids }) => [record, ids])).toEqual([
      [search, null],
      [other, null],
      [other, '[]'],
      [search, JSON.stringify([ira])],
    ])
  })

  test('a lock in the middle ends it, with what it had shown', async () => {
    clinic = await StaffClinic.open(['Tuva'])
    await clinic.as('Anneli')
    const ira = await clinic.register('Ira')
    await clinic.must('patients', 'search', { search, text: 'ira' })
    await clinic.as('Tuva')
    expect(rows().at(-1)).toMatchObject({ action: 'patient.search-end', user: clinic.id('Anneli'), ids: JSON.stringify([ira]) })
    await clinic.must('patients', 'searchEnd', { search })
    expect(rows()).toHaveLength(2)
  })
})
