import { describe, expect, test } from 'vitest'
import { languages } from '../../../forms/core/form'
import { catalogue, findTest } from '../../../forms/samples/catalogue/index'
import { orderSets } from '../../../forms/samples/catalogue/order-sets'
import { sites, specimens, type Match } from '../../../forms/samples/catalogue/shape'
import { answerWords, catalogueWords, sampleName, testName } from '../../../forms/samples/catalogue/words'
import { answerFaults, findingOf } from '../../../forms/samples/finding'
import { results } from './support'

test('ids are unique and every test of the STI text is there', () => {
  const ids = catalogue.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of [
    'chlamydia',
    'gonorrhoea',
    'gonorrhoea-culture',
    'mycoplasma-genitalium',
    'syphilis',
    'hiv',
    'hiv-rapid',
    'hepatitis-a',
    'hepatitis-b',
    'hepatitis-c',
    'trichomonas',
    'wet-mount',
    'cervical',
    'herpes',
    'urine-dipstick',
    'urine-culture',
    'pregnancy',
  ])
    expect(ids).toContain(id)
})

const allMatches = (matches: readonly Match[]): readonly Match[] => matches.flatMap((match) => [match, ...allMatches(match.unless ?? [])])

describe.each(catalogue.map((one) => [one.id, one] as const))('%s', (_id, one) => {
  test('has a source, a specimen, a value list for each analyte, and rules that name only those', () => {
    expect(one.sources.length).toBeGreaterThan(0)
    expect(one.samples.length).toBeGreaterThan(0)
    for (const { values } of one.analytes) expect(new Set(values).size).toBe(values.length)
    for (const match of allMatches([...one.finding.positive, ...(one.finding.preliminary ?? []), ...(one.finding.noResult ?? [])])) {
      const analyte = one.analytes.find(({ id }) => id === match.analyte)
      expect(analyte, match.analyte).toBeDefined()
      for (const value of match.values) expect(analyte?.values).toContain(value)
    }
    if (one.confirmedBy !== null) expect(findTest(one.confirmedBy)).toBeDefined()
  })

  test('every value of its own is accepted and has a meaning, any other is refused', () => {
    const rest = Object.fromEntries(one.analytes.filter(({ optional }) => !optional).map(({ id, values }) => [id, values[0] ?? '']))
    for (const { id, values } of one.analytes) {
      for (const value of values) {
        expect(answerFaults(one, results({ ...rest, [id]: value }))).toEqual([])
        expect(['positive', 'preliminary', 'negative', 'no-result']).toContain(findingOf(one, results({ ...rest, [id]: value })))
      }
      expect(answerFaults(one, results({ ...rest, [id]: 'no-such-value' }))).toEqual([{ analyte: id, why: 'unknown-value' }])
    }
    expect(answerFaults(one, results({ ...rest, 'no-such-analyte': 'negative' }))[0]?.why).toBe('unknown-analyte')
    expect(answerFaults(one, results({}))[0]?.why).toBe('missing')
  })

  test.each(languages)('has words in %s', (language) => {
    const words = catalogueWords[language]
    expect(testName(one.id, language)).not.toBe(one.id)
    for (const { id, values } of one.analytes)
      for (const value of [...values, id]) expect({ ...words.analytes, ...words.values }).toHaveProperty(value)
  })
})

test('only tests for hiv may be taken without a name, and the rapid test has no "positive"', () => {
  expect(catalogue.filter(({ anonymous }) => anonymous).map(({ id }) => id)).toEqual(['hiv', 'hiv-rapid'])
  expect(findTest('hiv-rapid')?.analytes[0]?.values).toEqual(['negative', 'reactive', 'invalid'])
  expect(findTest('hiv-rapid')?.finding.positive).toEqual([])
})

test('every line of an order set is a sample that the test takes', () => {
  for (const [name, lines] of Object.entries(orderSets))
    for (const line of lines) {
      const sample = findTest(line.test)?.samples.find(({ specimen }) => specimen === line.specimen)
      expect(sample, `${name} ${line.test}`).toBeDefined()
      if (line.site !== null) expect(sample?.sites, `${name} ${line.test}`).toContain(line.site)
    }
})

test.each([
  ['hepatitis-c', { 'anti-hcv': 'negative' }, 'negative'],
  ['hepatitis-c', { 'anti-hcv': 'positive' }, 'preliminary'],
  ['hepatitis-c', { 'anti-hcv': 'positive', 'hcv-rna': 'positive' }, 'positive'],
  ['hepatitis-c', { 'anti-hcv': 'positive', 'hcv-rna': 'negative' }, 'negative'],
  ['hepatitis-c', { 'hcv-antigen': 'positive' }, 'positive'],
  ['hepatitis-b', { hbsag: 'negative', 'anti-hbs': 'positive' }, 'negative'],
  ['hepatitis-b', { hbsag: 'negative', 'anti-hbc': 'positive' }, 'negative'],
  ['hepatitis-b', { hbsag: 'positive' }, 'positive'],
  ['hepatitis-a', { 'hav-igm': 'negative', 'hav-igg': 'positive' }, 'negative'],
  ['syphilis', { treponemal: 'earlier-treated', rpr: 'reactive' }, 'negative'],
  ['syphilis', { treponemal: 'positive' }, 'positive'],
  ['hiv', { hiv: 'reactive' }, 'preliminary'],
  ['hiv', { hiv: 'confirmed-positive' }, 'positive'],
  ['hiv', { hiv: 'inconclusive' }, 'no-result'],
  ['hiv-rapid', { hiv: 'reactive' }, 'preliminary'],
  ['chlamydia', { chlamydia: 'inhibited' }, 'no-result'],
  ['cervical', { hpv: 'negative', cytology: 'normal' }, 'negative'],
  ['cervical', { hpv: 'hpv-16' }, 'positive'],
  ['cervical', { cytology: 'unsatisfactory' }, 'no-result'],
] as const)('%s with %o is %s', (test_, values, finding) => {
  const one = findTest(test_)
  expect(one && findingOf(one, results(values))).toBe(finding)
})

test('a figure goes only with the values that carry one, a titre is a whole number', () => {
  const syphilis = findTest('syphilis')
  const faults = (value: string, amount: number) =>
    syphilis && answerFaults(syphilis, { results: { treponemal: { value: 'positive' }, rpr: { value, amount } }, note: '' })
  expect(faults('reactive', 8)).toEqual([])
  expect(faults('reactive', 8.5)).toEqual([{ analyte: 'rpr', why: 'amount' }])
  expect(faults('reactive', 0)).toEqual([{ analyte: 'rpr', why: 'amount' }])
  expect(faults('non-reactive', 8)).toEqual([{ analyte: 'rpr', why: 'amount' }])
})

test('an answer in words gives the titre, a sample in words never the test', () => {
  const syphilis = findTest('syphilis')
  expect(syphilis && answerWords(syphilis, { treponemal: { value: 'positive' }, rpr: { value: 'reactive', amount: 8 } }, 'sv')).toEqual([
    'Treponematest: positivt',
    'RPR: reaktivt 1:8',
  ])
  expect(sampleName('swab', 'vagina', 'sv')).toBe('Svabb, vagina')
  for (const language of languages)
    for (const specimen of specimens)
      for (const site of [null, ...sites])
        expect(sampleName(specimen, site, language)).not.toMatch(/klamydia|chlamydia|hiv|hepatit|syfilis|syphilis|gonor/i)
})
