import { describe, expect, test } from 'vitest'
import { allItems, entryText, languages } from '../../../forms/core/form'
import {
  about,
  defaultLimits,
  missingPlaces,
  raterTypeOf,
  scoreAnswers,
  scoredItems,
  startAnswers,
  timeFrameOf,
} from '../../../forms/core/instrument'
import { SignedScore } from '../../../forms/core/score'
import { findInstrument, instruments, pointInstruments } from '../../../forms/instruments/index'
import { instrumentWords } from '../../../forms/instruments/words'
import { instrumentOptions } from '../../../forms/notes/assessment/items'

test('every instrument stands once per version and is found', () => {
  expect(new Set(instruments.map(({ id, version }) => `${id} ${version}`)).size).toBe(instruments.length)
  for (const instrument of instruments) {
    expect(findInstrument(instrument.id)).toBe(instrument)
    expect(findInstrument(instrument.id, instrument.version + 1)).toBeUndefined()
  }
})

test('an instrument with points can be scored by its id, and every instrument can be named in an assessment', () => {
  const ids = [...new Set(instruments.map(({ id }) => id))]
  const withPoints = new Set(instruments.filter(({ kind }) => kind === 'points').map(({ id }) => id))
  expect([...pointInstruments].toSorted()).toEqual([...withPoints].toSorted())
  expect(instrumentOptions.filter((option) => option !== 'none' && option !== 'other').toSorted()).toEqual(ids.toSorted())
})

describe.each(instruments.map((instrument) => [instrument.id, instrument] as const))('%s', (_id, instrument) => {
  const items = allItems(instrument.sections)
  const highest = Object.fromEntries(instrument.scored.map((item) => [item.id, item.options.at(-1) ?? '']))
  const lowest = Object.fromEntries(instrument.scored.map((item) => [item.id, item.options[0] ?? '']))

  test('it is a form: unique ids, every word in both languages, all options accepted and others refused', () => {
    const ids = items.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const language of languages) {
      const words = instrument.words[language]
      expect(Object.keys(words.items).toSorted()).toEqual(ids.toSorted())
      expect(Object.keys(words.sections).toSorted()).toEqual(instrument.sections.map(({ id }) => id).toSorted())
      for (const item of items) {
        const { label = '', options = {} } = words.items[item.id] ?? {}
        expect(label.trim(), item.id).not.toBe('')
        expect(label.length, `${item.id}: our own short label`).toBeLessThan(70)
        if (!('options' in item)) continue
        expect(Object.keys(options).toSorted()).toEqual(item.options.toSorted())
        expect(new Set(Object.values(options)).size).toBe(item.options.length)
        if (item.kind !== 'choice') continue
        for (const option of item.options) expect(instrument.answers.safeParse({ [item.id]: option }).success).toBe(true)
        expect(instrument.answers.safeParse({ [item.id]: '99' }).success).toBe(false)
        expect(instrument.answers.safeParse({ [item.id]: Number(item.options[0]) }).success).toBe(false)
      }
    }
    expect(instrument.answers.safeParse({ 'no-such-item': '0' }).success).toBe(false)
    expect(instrument.words.sv.title).not.toBe(instrument.words.en.title)
  })

  test('it says who rates, over which time, where the rule comes from and what may be shown', () => {
    expect(instrument.raterTypes.length).toBeGreaterThan(0)
    expect(instrument.timeFrames.length).toBeGreaterThan(0)
    expect(instrument.rule).toBeGreaterThan(0)
    expect(instrument.provenance.scoring).not.toBe('')
    expect(instrument.provenance.rights).not.toBe('')
    const start = startAnswers(instrument, 'female')
    expect(instrument.answers.safeParse(start).success).toBe(true)
    expect(raterTypeOf(instrument, start)).toBe(instrument.raterTypes[0])
    expect(timeFrameOf(instrument, start)).toBe(instrument.timeFrames[0])
    expect(about.raterType in start).toBe(instrument.raterTypes.length > 1)
    for (const language of languages) {
      for (const rater of instrument.raterTypes) expect(instrumentWords[language].raterTypes[rater]).toBeDefined()
      for (const time of instrument.timeFrames) expect(instrumentWords[language].timeFrames[time]).toBeDefined()
    }
  })

  test('nothing answered is incomplete, never a number', () => {
    const score = instrument.score(scoredItems(instrument, {}))
    expect(score).toEqual({ status: 'incomplete', total: null, band: { female: null, male: null }, alerts: [], flags: [] })
    expect(missingPlaces(instrument, {}).length).toBeGreaterThan(0)
  })

  test('everything answered is complete; lowest and highest answers give the ends', () => {
    for (const answers of [lowest, highest]) {
      const score = scoreAnswers(instrument, answers)
      expect(SignedScore.safeParse(score).success).toBe(true)
      expect(score.status).toBe('complete')
      expect(score.rule).toBe(instrument.rule)
      expect(missingPlaces(instrument, answers)).toEqual([])
    }
    if (instrument.kind === 'outcome') return
    expect(scoreAnswers(instrument, lowest).total).toBe(0)
    expect(scoreAnswers(instrument, highest).total).toBe(instrument.max)
  })

  test('every total has one band for women and one for men, with a word in both languages', () => {
    const { female, male } = instrument.bands(defaultLimits)
    for (const bands of [female, male]) {
      bands.forEach(({ word, from, to }, at) => {
        expect(from).toBe(at === 0 ? 0 : (bands[at - 1]?.to ?? -2) + 1)
        expect(to).toBeGreaterThanOrEqual(from)
        for (const language of languages) expect(instrument.words[language].bands[word]).toBeDefined()
      })
      if (bands.length > 0) expect(bands.at(-1)?.to).toBe(instrument.max)
    }
    expect(Object.keys(instrument.words.sv.bands)).toEqual(Object.keys(instrument.words.en.bands))
  })

  test('what is not of an item’s own list, or too many or too few, is invalid without a total', () => {
    const good = scoredItems(instrument, lowest)
    const empty = { total: null, band: { female: null, male: null }, flags: [] }
    for (const bad of [7, -1, 2.5, Number.NaN, Infinity, '0', 'x', '', undefined, true, [], {}, 5n]) {
      if (instrument.kind === 'outcome' && typeof bad === 'string' && instrument.scored.some((item) => item.options.includes(bad))) continue
      for (let at = 0; at < good.length; at++)
        expect(instrument.score(good.with(at, bad as never)), `${typeof bad} at ${at + 1}`).toMatchObject({ status: 'invalid', ...empty })
    }
    for (const wrong of [[], good.slice(1), [...good, good[0]], [...good, null]])
      expect(instrument.score(wrong)).toMatchObject({ status: 'invalid', ...empty })
    expect(instrument.score('0000000000' as never)).toMatchObject({ status: 'invalid', ...empty })
  })

  test('the line in the timeline is short and has no single answer', () => {
    for (const language of languages)
      for (const answers of [{}, lowest, highest]) {
        const line = instrument.summary(answers, language)
        expect(line).toContain(instrument.words[language].short)
        expect(line.length).toBeLessThanOrEqual(90)
        expect(line).not.toMatch(/[\r\n]/)
      }
  })

  test('its answers can be read as plain text', () => {
    const edition = items.find(({ id }) => id === 'edition')
    const answers = {
      ...highest,
      ...startAnswers(instrument, 'male'),
      ...(edition?.kind === 'choice' ? { edition: edition.options[0] ?? '' } : {}),
    }
    for (const language of languages) {
      const lines = entryText(instrument, answers, language).flatMap((section) => section.lines)
      for (const { id } of instrument.scored) expect(lines.map(({ item }) => item)).toContain(id)
    }
  })
})

test('a MADRS needs ten answers and nothing else, and says its band with its source', () => {
  const madrs = findInstrument('madrs')
  if (!madrs) throw new Error('no madrs')
  const answers = Object.fromEntries(madrs.scored.map(({ id }) => [id, '2']))
  expect(scoreAnswers(madrs, answers)).toMatchObject({ status: 'complete', total: 20, band: { female: 'moderate', male: 'moderate' } })
  expect(allItems(madrs.sections).filter(({ required }) => required)).toEqual([])
  expect(madrs.summary(answers, 'sv')).toBe('MADRS 20 av 60, måttlig')
  expect(madrs.words.sv.bandSource).toBe('Snaith')
  expect(madrs.summary({ [madrs.scored[0]?.id ?? '']: '3' }, 'sv')).toBe('MADRS: 1 av 10 besvarade, ingen summa')
})

test('what is missing leaves out what a skip rule leaves out', () => {
  const audit = findInstrument('audit')
  if (!audit) throw new Error('no audit')
  const ids = audit.scored.map(({ id }) => id)
  const answered = (values: readonly (string | null)[]) =>
    Object.fromEntries(values.flatMap((value, at) => (value === null ? [] : [[ids[at] ?? '', value]])))
  expect(missingPlaces(audit, answered(['0']))).toEqual([9, 10])
  expect(missingPlaces(audit, answered(['2', '0', '0']))).toEqual([9, 10])
  expect(missingPlaces(audit, answered(['2', '1', '0']))).toEqual([4, 5, 6, 7, 8, 9, 10])
  expect(missingPlaces(audit, {})).toEqual([1, 9, 10])
})

test('an unknown sex shows both bands, the cautious one first', () => {
  const audit = findInstrument('audit')
  if (!audit) throw new Error('no audit')
  const answers = Object.fromEntries(audit.scored.map(({ id }, at) => [id, at < 7 ? '1' : '0']))
  expect(audit.summary(answers, 'sv')).toBe('AUDIT 7 av 40, riskbruk / låg risk')
  expect(audit.summary({ ...answers, 'stated-sex': 'male' }, 'sv')).toBe('AUDIT 7 av 40, låg risk')
  expect(audit.summary({ ...answers, 'stated-sex': 'female' }, 'sv')).toBe('AUDIT 7 av 40, riskbruk')
})
