import { describe, expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import { ConductRule, Paragraph } from '../../../forms/records/sample'
import { dangerousDiseases, diseaseIds, diseases, isDisease } from '../../../forms/samples/diseases'
import { commonRules, conductOrder, conductSheet } from '../../../forms/samples/sheets/conduct'
import { conductWords } from '../../../forms/samples/sheets/conduct.text'
import {
  notificationSheet,
  notifiedIdentity,
  type NotificationFacts,
  type NotifiedPerson,
} from '../../../forms/samples/sheets/notification'
import { missingRows, type Sheet } from '../../../forms/samples/sheets/sheet'
import { slipCode, slipSheet } from '../../../forms/samples/sheets/slip'

const person: NotifiedPerson = {
  name: 'Petra Lundmark',
  identifiers: [{ kind: 'personnummer', value: '198012289808' }],
  birthDate: '1980-12-28',
  address: 'Storgatan 1',
  protection: 'none',
  county: 'Stockholm',
}
const facts: NotificationFacts = {
  disease: 'chlamydia',
  report: { kind: 'case' },
  person,
  sampledOn: '2026-03-02',
  foundOn: '2026-03-06',
  dueOn: '2026-03-07',
  specimen: 'Svabb, vagina',
  doctor: 'Brandel',
  clinic: 'Mottagningen',
  source: 'okänd man',
  route: 'sexuell',
  riskGroup: '',
  measures: 'behandling',
  other: '',
}
const reserve = { kind: 'reserve', value: '991234567894' } as const
const text = (sheet: Sheet): string => JSON.stringify(sheet)
const rowIds = (sheet: Sheet) => sheet.blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map(({ id }) => id) : []))

test('a stored disease is one of the list', () => {
  expect(isDisease('hiv')).toBe(true)
  expect(isDisease('toString')).toBe(false)
})

describe('identity in a notification', () => {
  test.each(diseaseIds.filter((disease) => diseases[disease].notify))('%s is named as the table says', (disease) => {
    const identity = notifiedIdentity(disease, { kind: 'case' }, person)
    expect(identity.kind).toBe(diseases[disease].identity)
    if (identity.kind === 'code') expect(identity.code).toBe('80-9808')
    if (identity.kind === 'full')
      expect(identity).toEqual({ kind: 'full', name: 'Petra Lundmark', number: '19801228-9808', address: 'Storgatan 1' })
  })

  test('the year of the code is a setting', () => {
    expect(notifiedIdentity('hiv', { kind: 'case' }, person, { codeYear: 'four-digit' })).toEqual({ kind: 'code', code: '1980-9808' })
  })

  test('a reserve number is given whole, no number at all leaves the code open', () => {
    expect(notifiedIdentity('hiv', { kind: 'case' }, { ...person, identifiers: [reserve] })).toEqual({
      kind: 'other-number',
      value: reserve.value,
    })
    expect(notifiedIdentity('hiv', { kind: 'case' }, { ...person, identifiers: [] })).toEqual({ kind: 'unknown' })
    expect(notifiedIdentity('hiv', { kind: 'case' }, { ...person, identifiers: [reserve, ...person.identifiers] }).kind).toBe('code')
  })

  test.each(
    Paragraph.options.flatMap((paragraph) =>
      (['chlamydia', 'gonorrhoea', 'syphilis', 'hiv'] as const).map((disease) => [paragraph, disease] as const),
    ),
  )('a paragraf notification (%s, %s) is in full name', (paragraph, disease) => {
    expect(notifiedIdentity(disease, { kind: 'paragraph', paragraph }, person)).toMatchObject({
      kind: 'full',
      name: person.name,
      address: person.address,
    })
  })

  test('no address is printed for a protected identity', () => {
    const hidden = { ...person, protection: 'marked' } as const
    const sheet = notificationSheet({ ...facts, disease: 'hepatitis-b', person: hidden }, 'sv')
    expect(text(sheet)).not.toContain('Storgatan')
    expect(text(sheet)).toContain('skyddad identitet')
  })
})

describe('the notification sheet', () => {
  test.each(languages)('of a coded disease has code and county, and nothing else that names her (%s)', (language) => {
    const sheet = notificationSheet(facts, language)
    expect(text(sheet)).toContain('80-9808')
    for (const hidden of ['Petra', '1980-12-28', '19801228', 'Storgatan', 'okänd man']) expect(text(sheet)).not.toContain(hidden)
    expect(rowIds(sheet)).not.toContain('source')
    expect(rowIds(sheet)).toContain('risk-group')
    expect(missingRows(sheet)).toEqual([])
  })

  test('in full asks for the likely source too', () => {
    const sheet = notificationSheet({ ...facts, disease: 'hepatitis-c', source: '' }, 'sv')
    expect(rowIds(sheet)).toEqual(expect.arrayContaining(['name', 'number', 'address', 'county', 'source', 'route']))
    expect(missingRows(sheet)).toEqual(['source'])
  })

  test('says suspected, and the section of a paragraf notification', () => {
    expect(text(notificationSheet({ ...facts, report: { kind: 'suspected' } }, 'sv'))).toContain('Misstänkt fall')
    expect(text(notificationSheet({ ...facts, report: { kind: 'paragraph', paragraph: 'rules-not-followed' } }, 'sv'))).toContain(
      '4 kap. 4 §',
    )
  })

  test('without a number says what is missing', () => {
    expect(missingRows(notificationSheet({ ...facts, person: { ...person, identifiers: [] } }, 'sv'))).toEqual(['code'])
  })
})

describe('rules of conduct', () => {
  test('are the closed list of eight, in words for the doctor and the patient', () => {
    expect(conductOrder.toSorted()).toEqual(ConductRule.options.toSorted())
    expect(conductOrder).toHaveLength(8)
    for (const rule of conductOrder) {
      expect(conductWords.sv.rules[rule].text).not.toBe(conductWords.en.rules[rule].text)
      expect(conductWords.sv.rules[rule].text.trim()).not.toBe('')
    }
  })

  test('often chosen rules are there for every allmänfarlig disease and no other', () => {
    expect(Object.keys(commonRules).toSorted()).toEqual(dangerousDiseases.toSorted())
  })

  test.each(languages)('the paper names neither disease nor clinic unless she wants it (%s)', (language) => {
    const base = {
      disease: 'hiv',
      rules: ['safer-sex', 'no-donation'],
      note: 'Ring om du undrar.',
      doctor: 'Brandel',
      date: '2026-03-06',
      clinic: 'Mottagningen',
    } as const
    const quiet = conductSheet({ ...base, names: { disease: false, clinic: false } }, language)
    expect(text(quiet)).not.toMatch(/hiv|Mottagningen/i)
    const list = quiet.blocks.find((block) => block.kind === 'list')
    expect(list?.kind === 'list' && list.items).toEqual([
      conductWords[language].rules['no-donation'].text,
      conductWords[language].rules['safer-sex'].text,
    ])
    expect(text(quiet)).toContain('Ring om du undrar.')
    expect(text(quiet)).toContain(conductWords[language].review)
    expect(text(conductSheet({ ...base, names: { disease: true, clinic: true } }, language))).toMatch(/hiv.*Mottagningen/i)
  })
})

test.each(languages)('the slip of an anonymous test has code and date, and only what she has chosen (%s)', (language) => {
  expect(slipCode('2026-03-11', 36)).toBe('H-26-036')
  const sheet = slipSheet({ code: 'H-26-036', answerFrom: '2026-03-19', phone: '', hours: '', clinic: '' }, language)
  expect(rowIds(sheet)).toEqual(['code', 'from'])
  expect(text(sheet)).not.toMatch(/hiv|mottagning|clinic/i)
})
