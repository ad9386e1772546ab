import { describe, expect, test } from 'vitest'
import { languages, missingItems } from '../../../forms/core/form'
import { consentsEnding } from '../../../forms/notes/assessment/index'
import { certificateKinds } from '../../../forms/notes/certificate/items'
import { startText, usualParts } from '../../../forms/notes/certificate/templates'
import { nextRatingOn } from '../../../forms/notes/follow-up/index'
import { findForm, forms } from '../../../forms/notes/index'
import { safetyPlanSheet } from '../../../forms/notes/safety-plan/sheet'
import { medicineText } from '../../../forms/medicines/text'

describe('the forms of the consultants', () => {
  test('assessment, follow-up and conference are closed to other roles; suicide risk and safety plan are not', () => {
    const closed = forms.filter(({ psychiatric }) => psychiatric).map(({ id }) => id)
    expect(closed.toSorted()).toEqual(['assessment', 'conference', 'follow-up'])
  })

  test('required is only what the entry means nothing without', () => {
    const needed = (id: string) => {
      const form = findForm(id)
      return form && missingItems(form, {})
    }
    expect(needed('assessment')).toEqual([])
    expect(needed('follow-up')).toEqual([])
    expect(needed('safety-plan')).toEqual([])
    expect(needed('pain')).toEqual([])
    expect(needed('suicide-risk')).toEqual(['risk'])
    expect(needed('conference')).toEqual(['participants', 'basis'])
    expect(needed('certificate')).toEqual(['kind', 'to-whom', 'wording'])
  })

  test('lines of the timeline: the level of risk, never the recipient or the diagnosis', () => {
    expect(findForm('suicide-risk')?.summary({ risk: 'high', thoughts: 'plan' }, 'sv')).toBe('Suicidriskbedömning: hög risk')
    expect(findForm('assessment')?.summary({ diagnosis: 'Depression', 'diagnosis-code': 'F32.1' }, 'sv')).toBe('Psykiatrisk bedömning')
    const released = { kind: 'social-services', 'to-whom': 'Socialtjänsten', 'released-on': '2026-11-20' }
    expect(findForm('certificate')?.summary(released, 'sv')).toBe('Intyg eller utlåtande, utlämnat 2026-11-20')
    expect(findForm('pain')?.summary({ now: 0 }, 'sv')).toBe('Smärta 0 av 10')
  })

  test('a consent that ends is told of, only for the sources that were heard', () => {
    const answers = { 'sources-heard': 'two', 'first-until': '2026-11-30', 'second-until': '2027-01-31', 'third-until': '2026-01-01' }
    expect(consentsEnding(answers, '2026-11-29')).toEqual([])
    expect(consentsEnding(answers, '2026-11-30')).toEqual([{ place: 'first', until: '2026-11-30', next: 'ask-again' }])
    expect(consentsEnding({ ...answers, 'consent-over': 'purge' }, '2027-02-01').map(({ next }) => next)).toEqual(['purge', 'purge'])
    expect(consentsEnding({}, '2027-02-01')).toEqual([])
  })

  test('a repeat rating every second week, or on the day agreed', () => {
    expect(nextRatingOn({ 'rating-again': 'two-weeks' }, '2026-11-21')).toBe('2026-12-05')
    expect(nextRatingOn({ 'rating-again': 'other-day', 'rating-on': '2026-12-24' }, '2026-11-21')).toBe('2026-12-24')
    expect(nextRatingOn({ 'rating-again': 'not-now', 'rating-on': '2026-12-24' }, '2026-11-21')).toBeUndefined()
    expect(nextRatingOn({}, '2026-11-21')).toBeUndefined()
  })
})

describe('papers', () => {
  test.each(languages)('the safety plan has her words, lines to fill in, and nothing that others told (%s)', (language) => {
    const sheet = safetyPlanSheet({ 'helps-alone': 'Gå ut\n\n Duscha ', 'reasons-to-live': 'Min syster⟦hon dricker⟧' }, language)
    const lists = sheet.blocks.flatMap((block) => (block.kind === 'list' ? [block.items] : []))
    expect(lists).toHaveLength(7)
    expect(lists[1]).toEqual(['Gå ut', 'Duscha'])
    expect(lists[0]?.every((line) => /^_+$/.test(line))).toBe(true)
    expect(lists[4]?.filter((line) => line.includes('__'))).toHaveLength(3)
    expect(lists[4]?.at(-1)).toContain('112')
    expect(lists[6]).toEqual(['Min syster'])
  })

  test.each(languages)('a certificate begins with headings alone, and no kind is without them (%s)', (language) => {
    for (const kind of certificateKinds) {
      const lines = startText(kind, language).split('\n')
      expect(lines.filter((line) => line !== '').length).toBeGreaterThan(1)
      for (const line of lines) expect(line === '' || line.endsWith(':')).toBe(true)
      expect(new Set(usualParts[kind]).size).toBe(usualParts[kind].length)
    }
  })

  test.each(languages)('the list of medicines says that interactions are not judged (%s)', (language) => {
    expect(medicineText[language].notJudged).toMatch(/interaktioner|interactions/)
  })
})
