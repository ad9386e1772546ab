import { describe, expect, test } from 'vitest'
import { askedAnswers } from '../../../forms/core/form'
import { scoreAnswers } from '../../../forms/core/instrument'
import { mini } from '../../../forms/instruments/mini/index'
import { scid } from '../../../forms/instruments/scid/index'

describe('MINI', () => {
  test.each([
    ['none', []],
    ['low', ['suicide-attention']],
    ['moderate', ['suicide-urgent']],
    ['high', ['suicide-urgent']],
    ['not-assessed', []],
  ])('suicidality %s', (outcome, alerts) => {
    expect(scoreAnswers(mini, { suicidality: outcome })).toMatchObject({ status: 'incomplete', total: null, alerts })
  })

  test('a module is known by its name; the oldest edition has one more', () => {
    const answers = { edition: 'mini-7', dysthymia: 'met', 'dysthymia-time': ['current'], panic: 'met', 'panic-time': ['past', 'current'] }
    expect(mini.answers.safeParse(answers).success).toBe(true)
    expect(askedAnswers(mini, answers)).toEqual({ edition: 'mini-7', panic: 'met', 'panic-time': ['past', 'current'] })
    expect(askedAnswers(mini, { ...answers, edition: 'mini-5' })).toHaveProperty('dysthymia-time')
    expect(mini.scored.map(({ id }) => id)).not.toContain('c')
  })

  test('a time is asked only of what was assessed, and complete does not need the old module', () => {
    expect(askedAnswers(mini, { panic: 'not-assessed', 'panic-time': ['past'] })).toEqual({ panic: 'not-assessed' })
    const all = Object.fromEntries(mini.scored.filter(({ id }) => id !== 'dysthymia').map((item) => [item.id, 'not-assessed']))
    expect(scoreAnswers(mini, all).status).toBe('complete')
  })
})

describe('SCID', () => {
  test('a questionnaire alone has no outcome', () => {
    const answers = { edition: 'screening-only', 'screening-note': '4 av 15', borderline: 'met' }
    expect(askedAnswers(scid, answers)).toEqual({ edition: 'screening-only', 'screening-note': '4 av 15' })
    expect(scoreAnswers(scid, askedAnswers(scid, answers)).status).toBe('incomplete')
  })

  test('the research categories belong to SCID-II alone', () => {
    const answers = { borderline: 'met', depressive: 'met', 'passive-aggressive': 'not-met' }
    expect(askedAnswers(scid, { edition: 'scid-5-pd', ...answers })).toEqual({ edition: 'scid-5-pd', borderline: 'met' })
    expect(askedAnswers(scid, { edition: 'scid-ii', ...answers })).toEqual({ edition: 'scid-ii', ...answers })
    expect(scid.scored.length).toBe(13)
  })
})

test('the line of the timeline names the edition, how much was assessed and how much of it is met', () => {
  const found = { suicidality: 'low', panic: 'met', alcohol: 'met', psychosis: 'not-met', anorexia: 'not-assessed' }
  expect(mini.summary({ edition: 'mini-7', ...found }, 'sv')).toBe('MINI 7.0: 4 bedömda områden, 2 uppfyllda')
  expect(mini.summary({ edition: 'mini-5', suicidality: 'none' }, 'en')).toBe('MINI 5.0: 1 areas assessed, 0 met')
  expect(mini.summary({}, 'sv')).toBe('MINI')
  expect(mini.summary({ edition: 'mini-6' }, 'sv')).toBe('MINI 6.0')
  expect(scid.summary({ edition: 'scid-5-pd', borderline: 'met' }, 'sv')).toBe('SCID-5-PD: 1 bedömda områden, 1 uppfyllda')
  expect(scid.summary({ edition: 'screening-only', 'screening-note': '4 av 15' }, 'sv')).toBe('SCID: Endast frågeformulär')
})
