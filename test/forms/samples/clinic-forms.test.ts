import { describe, expect, test } from 'vitest'
import { allItems, entryText, missingItems } from '../../../forms/core/form'
import type { Answers } from '../../../forms/core/items'
import { findForm, forms } from '../../../forms/notes/index'
import { answerExpectedOn } from '../../../forms/notes/referral/index'

const line = (form: string, answers: Answers, language: 'sv' | 'en' = 'sv') => findForm(form)?.summary(answers, language)
const missing = (id: string, answers: Answers = {}) => {
  const form = findForm(id)
  return form && missingItems(form, answers)
}

test('the forms of the examination room are there', () => {
  expect(forms.map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'pregnancy-test',
      'abortion-counselling',
      'talk-session',
      'vitals',
      'urine-sample',
      'menopause',
      'breast-check',
      'cervical-sample',
      'advice',
      'telephone',
      'child-concern',
      'prescription',
      'referral',
    ]),
  )
})

describe('the line in the timeline', () => {
  test.each([
    ['vitals', { systolic: 128, diastolic: 82, weight: 61.5 }, 'Blodtryck 128/82, vikt 61,5 kg'],
    ['vitals', { systolic: 148, diastolic: 92, 'systolic-again': 136, 'diastolic-again': 84 }, 'Blodtryck 136/84'],
    ['vitals', { systolic: 128 }, 'Blodtryck och mätvärden'],
    ['vitals', { weight: 61.5 }, 'Vikt 61,5 kg'],
    ['talk-session', { session: 3 }, 'Samtal 3'],
    ['talk-session', { session: 8, status: 'closed' }, 'Samtal 8, avslutad'],
    ['breast-check', { left: { state: 'finding', note: 'knöl' }, right: { state: 'normal' } }, 'Bröstundersökning: fynd vänster bröst'],
    ['breast-check', { right: { state: 'normal' } }, 'Bröstundersökning u.a.'],
    ['telephone', { direction: 'from-patient', reason: 'answer' }, 'Telefonkontakt: patienten ringde'],
    ['pregnancy-test', { result: 'negative' }, 'Graviditetstest: negativt'],
    ['prescription', { kind: 'renewed', medicine: 'Doxycyklin' }, 'Recept: förnyat'],
    ['referral', { 'to-kind': 'infection-clinic', 'answer-expected': '2026-04-01' }, 'Remiss: svar väntas 2026-04-01'],
    ['referral', { 'answer-expected': '2026-04-01', 'answered-on': '2026-03-20' }, 'Remiss: svar har kommit 2026-03-20'],
    ['abortion-counselling', { wish: 'abortion' }, 'Abortsamtal'],
    ['cervical-sample', { hpv: 'sixteen' }, 'Cellprov'],
    ['advice', { about: ['condoms', 'prevention-medicine'] }, 'Rådgivning'],
  ] as const)('%s with %o', (form, answers, wanted) => {
    expect(line(form, structuredClone(answers) as Answers)).toBe(wanted)
  })

  test('in English the weight has a point', () => {
    expect(line('vitals', { weight: 61.5 }, 'en')).toBe('Weight 61.5 kg')
  })
})

test('a report of concern needs date, to whom and by whom, and names the section of the act', () => {
  expect(missing('child-concern')).toEqual(['who', 'concern', 'reported-on', 'reported-to', 'reported-by'])
  expect(findForm('child-concern')?.words.sv.items['reported-by']?.help).toContain('19 kap. 1 § socialtjänstlagen 2025:400')
})

test('a prescription needs medicine and dose, a referral recipient, question and date; the others force no answer', () => {
  expect(missing('prescription')).toEqual(['medicine', 'dose'])
  expect(missing('referral')).toEqual(['to-whom', 'question', 'sent-on'])
  expect(missing('talk-session')).toEqual(['session'])
  for (const id of [
    'pregnancy-test',
    'abortion-counselling',
    'vitals',
    'urine-sample',
    'menopause',
    'breast-check',
    'cervical-sample',
    'advice',
    'telephone',
  ])
    expect(missing(id)).toEqual([])
})

test('a referral waits for its answer until it has come', () => {
  expect(answerExpectedOn({ 'answer-expected': '2026-04-01' })).toBe('2026-04-01')
  expect(answerExpectedOn({ 'answer-expected': '2026-04-01', 'answered-on': '2026-03-20' })).toBeUndefined()
  expect(answerExpectedOn({})).toBeUndefined()
})

test('examinations may be stopped at her wish', () => {
  for (const id of ['breast-check', 'cervical-sample']) expect(findForm(id)?.mayStop).toBe(true)
})

test('the classes of a cervical sample have words in the entry itself', () => {
  const form = findForm('cervical-sample')
  const text = form && JSON.stringify(entryText(form, { cytology: 'hsil', hpv: 'other' }, 'sv'))
  expect(text).toContain('HSIL, höggradig förändring')
  expect(form && allItems(form.sections).some(({ id }) => id === 'cytology')).toBe(true)
})
