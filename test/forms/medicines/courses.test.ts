import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../forms/core/dates'
import { courses, current, mayFollow, nextEvents } from '../../../forms/medicines/courses'
import { medicineLine } from '../../../forms/medicines/index'
import { codeOfName, isSubstitution, knownMedicines, substanceName } from '../../../forms/medicines/atc'
import { marks, markText } from '../../../forms/medicines/marks'
import { MedicineEvent } from '../../../forms/records/medicine'
import { changed, effect, idOf, sideEffect, started, stopped } from './builders'

const today = '2026-11-21'
const sertraline = started(1, '2026-03-01', 'Sertralin', { atc: 'N06AB06', dose: '1 x 1' })
const raised = changed(2, '2026-04-01', 1, { strength: '100 mg', dose: '1 x 1' })
const methadone = started(3, '2024-01-10', 'Metadon', {
  atc: 'N07BC02',
  strength: '5 mg/ml',
  prescribed: 'elsewhere',
  substitution: { responsible: 'Beroendemottagningen', handedOut: 'Dagligen' },
})
const history = [sertraline, effect(4, '2026-03-20', 1), sideEffect(5, '2026-03-21', 1), raised, methadone]

describe('courses', () => {
  test('each kind of event has its stored shape', () => {
    for (const event of [...history, stopped(6, '2026-05-01', 1)]) expect(MedicineEvent.parse(event)).toEqual(event)
    expect(MedicineEvent.safeParse({ ...sertraline, atc: 'N06A' }).success).toBe(false)
    expect(MedicineEvent.safeParse({ ...sertraline, name: ' ' }).success).toBe(false)
    expect(MedicineEvent.safeParse({ ...raised, extra: 1 }).success).toBe(false)
  })

  test('the dose is that of the last change, and what belongs together stands together', () => {
    const [first, second] = courses(history)
    expect(first).toMatchObject({ name: 'Metadon', substitution: { handedOut: 'Dagligen' }, to: undefined })
    expect(second).toMatchObject({ name: 'Sertralin', strength: '100 mg', from: '2026-03-01' })
    expect(second?.events.map(({ type }) => type)).toEqual(['started', 'effect', 'side-effect', 'dose-changed'])
  })

  test('in use on a day: what was begun by then and not ended, what is prescribed here first', () => {
    const events = [...history, stopped(6, '2026-06-01', 1)]
    const names = (day: string) => current(events, day).map(({ name, strength }) => `${name} ${strength}`)
    expect(names('2024-01-09')).toEqual([])
    expect(names('2026-02-28')).toEqual(['Metadon 5 mg/ml'])
    expect(names('2026-03-31')).toEqual(['Sertralin 50 mg', 'Metadon 5 mg/ml'])
    expect(names('2026-05-31')).toEqual(['Sertralin 100 mg', 'Metadon 5 mg/ml'])
    expect(names('2026-06-01')).toEqual(['Metadon 5 mg/ml'])
    expect(courses(events)[1]).toMatchObject({ to: '2026-06-01', why: 'side-effects' })
  })

  test('one line: the first and how many more', () => {
    expect(medicineLine([], today)).toBe('')
    expect(medicineLine([methadone], today)).toBe('Metadon 5 mg/ml')
    expect(medicineLine(history, today)).toBe('Sertralin 100 mg + 1')
  })
})

describe('what may follow', () => {
  test.each([
    ['the same medicine and strength', started(9, '2026-05-01', 'sertralin ', { strength: '100mg' }), 'already-in-use'],
    ['another strength of it', started(9, '2026-05-01', 'Sertralin', { atc: 'N06AB06', strength: '25 mg' }), undefined],
    ['an event before the start', effect(9, '2026-02-01', 1), 'not-in-use'],
    ['an event of no course', stopped(9, '2026-05-01', 77), 'not-in-use'],
    ['a change that changes nothing', changed(9, '2026-05-01', 1, { strength: '100 mg', dose: '1  x 1' }), 'nothing-changed'],
    ['another prescriber', changed(9, '2026-05-01', 1, { strength: '100 mg', dose: '1 x 1', prescribed: 'elsewhere' }), undefined],
    ['a day to come', stopped(9, '2026-11-22', 1), 'in-the-future'],
    ['a stop before a later change', stopped(9, '2026-03-25', 1), 'breaks-later'],
    ['another patient', { ...stopped(9, '2026-05-01', 1), patient: idOf(99) }, 'other-patient'],
    ['a stop', stopped(9, '2026-05-01', 1), undefined],
  ] as const)('%s', (_what, event, refusal) => {
    expect(mayFollow(history, event, today)).toBe(refusal)
  })

  test('after its stop nothing is offered or taken, and the medicine may be begun again', () => {
    const events = [...history, stopped(6, '2026-06-01', 1)]
    const sertralineCourse = courses(events).find(({ id }) => id === idOf(1))
    expect(sertralineCourse && nextEvents(sertralineCourse)).toEqual([])
    expect(mayFollow(events, effect(9, '2026-07-01', 1), today)).toBe('not-in-use')
    expect(mayFollow(events, started(9, '2026-07-01', 'Sertralin', { strength: '100 mg' }), today)).toBeUndefined()
  })

  test('whatever is recorded by the rule stands, and as many run as were begun and not stopped', () => {
    const event = fc.record({
      day: fc.integer({ min: 0, max: 60 }),
      what: fc.constantFrom('start', 'change', 'stop', 'effect'),
      name: fc.constantFrom('A', 'B', 'C'),
      course: fc.integer({ min: 1, max: 12 }),
      strength: fc.constantFrom('1 mg', '2 mg'),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (tried) => {
        const events: MedicineEvent[] = []
        tried.forEach(({ day, what, name, course, strength }, at) => {
          const date = addDays('2026-01-01', day)
          const made =
            what === 'start'
              ? started(at + 1, date, name, { strength })
              : what === 'change'
                ? changed(at + 1, date, course, { strength })
                : what === 'stop'
                  ? stopped(at + 1, date, course)
                  : effect(at + 1, date, course)
          if (mayFollow(events, made, today) === undefined) events.push(made)
        })
        const count = (type: MedicineEvent['type']) => events.filter((each) => each.type === type).length
        expect(courses(events).flatMap((each) => each.events)).toHaveLength(events.length)
        expect(current(events, today)).toHaveLength(count('started') - count('stopped'))
        const running = current(events, today).map(({ name, strength }) => `${name} ${strength}`)
        expect(new Set(running).size).toBe(running.length)
      }),
    )
  })
})

describe('marks and names', () => {
  test('starts, changes of dose and stops stand beneath a curve; a new prescriber does not', () => {
    const moved = changed(8, '2026-05-01', 1, { strength: '100 mg', dose: '1 x 1', prescribed: 'elsewhere' })
    const all = marks([...history, moved, stopped(6, '2026-06-01', 1)])
    expect(all.map((mark) => `${mark.date} ${markText(mark, 'sv')}`)).toEqual([
      '2024-01-10 Metadon 5 mg/ml insatt',
      '2026-03-01 Sertralin 50 mg, 1 x 1 insatt',
      '2026-04-01 Sertralin 50 mg, 1 x 1 → 100 mg, 1 x 1',
      '2026-06-01 Sertralin utsatt',
    ])
  })

  test('substitution treatment is told from the analgesic', () => {
    expect(['N07BC01', 'N07BC02', 'N07BC51'].every(isSubstitution)).toBe(true)
    expect(['N02AE01', 'N07BB04', ''].some(isSubstitution)).toBe(false)
  })

  test('a name written out in full takes the code of the one substance called so', () => {
    expect(codeOfName('Metadon')).toBe('N07BC02')
    expect(codeOfName('  buprenorfin och NALOXON ')).toBe('N07BC51')
    expect(codeOfName('methadone')).toBe('N07BC02')
    for (const free of ['', 'Metado', 'Metadon 5 mg', 'Propavan', 'N07BC02']) expect(codeOfName(free), free).toBe('')
    for (const { code, text, english } of knownMedicines) {
      expect(codeOfName(text), text).toBe(code)
      expect(codeOfName(english), english).toBe(code)
    }
  })

  test('every code of the list has a name in both languages and fits the stored shape', () => {
    for (const { code } of knownMedicines) {
      expect(substanceName(code, 'sv')).toBeTruthy()
      expect(substanceName(code, 'en')).toBeTruthy()
      expect(MedicineEvent.safeParse({ ...sertraline, atc: code }).success).toBe(true)
    }
    expect(substanceName('N06AB06', 'en')).toBe('Sertraline')
    expect(substanceName('X99XX99', 'sv')).toBeUndefined()
  })
})
