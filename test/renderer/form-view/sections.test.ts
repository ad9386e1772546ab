import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../forms/core/items'
import { findInstrument } from '../../../forms/instruments'
import { forms, findForm } from '../../../forms/notes'
import { chosenAfter } from '../../../renderer/form-view/ChoiceRows'
import { readNumber } from '../../../renderer/form-view/number-entry'
import { openFindings, progress, runs, sectionOf, shownSections, storable } from '../../../renderer/form-view/sections'
import { instantOf, readTime } from '../../../renderer/form-view/time-entry'

const exam = findForm('gyn-exam')
const findings = exam?.sections.find(({ id }) => id === 'findings')
if (!exam || !findings) throw new Error('bug: the examination has no findings')

describe('a form on the screen', () => {
  test('draws every item of every form once, findings together', () => {
    for (const form of forms) {
      for (const section of form.sections) {
        const drawn = runs(section.items).flatMap((run) => (run.kind === 'findings' ? run.items : [run.item]))
        expect(drawn).toEqual(section.items)
      }
    }
  })

  test('counts answered items among those that are asked', () => {
    const before = progress(findings, {})
    const after = progress(findings, { vulva: { state: 'normal' }, method: ['colposcopy'] })
    expect(before.answered).toBe(0)
    expect(after.answered).toBe(2)
    expect(after.asked).toBe(before.asked + 1)
  })

  test('a part in which nothing is asked has no tab', () => {
    const scid = findInstrument('scid')
    if (!scid) throw new Error('bug: no scid')
    const shown = (answers: Answers) => shownSections(scid, answers).map(({ id }) => id)
    expect(shown({})).toEqual(['interview'])
    expect(shown({ edition: 'screening-only' })).toEqual(['interview'])
    expect(shown({ edition: 'scid-5-pd' })).toEqual(['interview', 'outcomes'])
    expect(shownSections(exam, {})).toEqual(exam.sections)
  })

  test('the rest u.a. leaves what has been answered', () => {
    expect(openFindings(findings, { vulva: { state: 'finding', note: 'rodnad' } })).not.toContain('vulva')
    expect(openFindings(findings, {})).toContain('adnexa')
  })

  test('hands on only what the schema takes', () => {
    expect(storable(exam, { ph: 4.5, 'last-period': '31/2', cycle: '', vulva: { state: 'normal' }, unknown: 'x', reason: [] })).toEqual({
      ph: 4.5,
      vulva: { state: 'normal' },
    })
  })

  test('finds the section of an item', () => {
    expect(sectionOf(exam, 'plan')).toBe('plan')
    expect(sectionOf(exam, 'nothing')).toBeUndefined()
  })

  test('none and the others exclude each other', () => {
    const order = ['none', 'a', 'b']
    expect(chosenAfter(order, ['b'], 'a')).toEqual(['a', 'b'])
    expect(chosenAfter(order, ['a', 'b'], 'none')).toEqual(['none'])
    expect(chosenAfter(order, ['none'], 'b')).toEqual(['b'])
    expect(chosenAfter(order, ['b'], 'b')).toEqual([])
  })
})

describe('typed values', () => {
  test('numbers take a comma or a point', () => {
    expect(readNumber('4,5')).toBe(4.5)
    expect(readNumber('4.5')).toBe(4.5)
    expect(readNumber(' 1 200 ')).toBe(1200)
    expect(readNumber('')).toBeUndefined()
    expect(readNumber('fyra')).toBe('fyra')
  })

  test('clock times', () => {
    expect(['9', '930', '0930', '9.30', '09:30', '23.59'].map(readTime)).toEqual(['09:00', '09:30', '09:30', '09:30', '09:30', '23:59'])
    expect(['', '24', '9.5', '960', 'nio', '12345'].map(readTime)).toEqual(Array.from({ length: 6 }, () => undefined))
  })

  test('a Stockholm time is a moment in summer, in winter and where the clock is moved', () => {
    expect(instantOf('2026-07-01', '10:26')).toBe('2026-07-01T08:26:00.000Z')
    expect(instantOf('2026-01-01', '00:10')).toBe('2025-12-31T23:10:00.000Z')
    expect(instantOf('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantOf('2026-03-29', '03:30')).toBe('2026-03-29T01:30:00.000Z')
  })
})
