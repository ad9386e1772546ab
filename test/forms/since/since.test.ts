import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localDate } from '../../../forms/core/dates'
import { Fact, factKey, factKinds } from '../../../forms/since/fact'
import { lastHere, sinceLast } from '../../../forms/since/index'
import { entryFacts, medicineFacts, reminderFacts, testFacts, visitFacts } from '../../../forms/since/sources'
import type { Alert } from '../../../forms/core/score'
import type { Reminder } from '../../../forms/notes/reminders'
import type { TestRecord, TestStep } from '../../../forms/records/sample'
import type { Visit } from '../../../forms/records/visit'
import { changed, started } from '../medicines/builders'
import { recount } from './recount'

const idOf = (n: number): string => n.toString(16).padStart(32, '0')
const karin = idOf(0xa)
const anneli = idOf(0xb)
const now = '2026-11-21T09:00:00Z'

const base = (n: number, at: string) => ({ id: idOf(n), at, on: localDate(at), by: karin, open: false })
const entry = (n: number, at: string, by: string, form = 'telephone'): Fact => ({
  kind: 'entry',
  id: idOf(n),
  at,
  on: localDate(at),
  by,
  open: false,
  what: 'signed',
  form,
})
const visit = (n: number, on: string, by: string | null, what: 'completed' | 'no-show' | 'in-progress' = 'completed'): Fact => ({
  kind: 'visit',
  id: idOf(n),
  at: null,
  on,
  by,
  open: false,
  what,
  visit: 'psychiatric-assessment',
})
const answer = (n: number, at: string, open: boolean): Fact => ({
  kind: 'answer',
  id: idOf(n),
  at,
  on: localDate(at),
  by: anneli,
  open,
  what: 'answered',
  test: 'hiv',
})

describe('last here', () => {
  test('the last own entry or completed visit before today', () => {
    const facts = [entry(1, '2026-10-01T08:00:00Z', karin), visit(2, '2026-10-08', karin), entry(3, '2026-11-01T08:00:00Z', anneli)]
    expect(lastHere(facts, karin, now)).toEqual({ at: null, on: '2026-10-08' })
    expect(lastHere([...facts, entry(4, '2026-11-21T07:00:00Z', karin)], karin, now)).toEqual({ at: null, on: '2026-10-08' })
    expect(lastHere([visit(5, '2026-10-08', karin, 'no-show')], karin, now)).toBeUndefined()
  })

  test('a signed rating, or a visit that nobody has ended, is having been here', () => {
    const score: Fact = { ...base(1, '2026-10-01T08:00:00Z'), kind: 'score', what: 'complete', instrument: 'madrs', total: 12 }
    expect(lastHere([score], karin, now)).toEqual({ at: '2026-10-01T08:00:00Z', on: '2026-10-01' })
    expect(lastHere([visit(2, '2026-10-08', karin, 'in-progress')], karin, now)).toEqual({ at: null, on: '2026-10-08' })
  })

  test('today is a Stockholm day: an entry of half past midnight is of today', () => {
    expect(lastHere([entry(1, '2026-11-20T23:30:00Z', karin)], karin, now)).toBeUndefined()
    expect(lastHere([entry(1, '2026-11-20T22:30:00Z', karin)], karin, now)).toBeDefined()
  })
})

describe('since last time', () => {
  const facts = [
    answer(10, '2026-09-01T08:00:00Z', true),
    answer(11, '2026-09-02T08:00:00Z', false),
    entry(1, '2026-10-01T08:00:00Z', karin),
    entry(2, '2026-10-01T07:59:00Z', anneli),
    entry(3, '2026-10-01T08:01:00Z', anneli),
    visit(4, '2026-10-20', null, 'no-show'),
    entry(5, '2026-11-20T08:00:00Z', anneli),
    entry(6, '2026-11-21T08:00:00Z', karin),
    visit(7, '2026-12-24', karin),
  ]

  test('what others did since, by kind, newest first; what still waits from before beside it', () => {
    const { since, groups, stillOpen } = sinceLast(facts, karin, now)
    expect(since).toEqual({ at: '2026-10-01T08:00:00Z', on: '2026-10-01' })
    expect(groups.map((group) => [group.kind, ...group.facts.map(({ id }) => Number.parseInt(id, 16))])).toEqual([
      ['visit', 4],
      ['entry', 5, 3],
    ])
    expect(stillOpen.map(({ id }) => id)).toEqual([idOf(10)])
  })

  test('who has never been here sees it all', () => {
    const { since, groups, stillOpen } = sinceLast(facts, idOf(0xc), now)
    expect(since).toBeNull()
    expect(groups.flatMap((group) => group.facts)).toHaveLength(8)
    expect(stillOpen).toEqual([])
  })

  test('a first visit that is under way, or just over, is told from never having been here', () => {
    const first = (what: 'in-progress' | 'completed') => sinceLast([visit(1, '2026-11-21', karin, what)], karin, now)
    expect(first('in-progress')).toMatchObject({ since: null, hereToday: true })
    expect(first('completed')).toMatchObject({ since: null, hereToday: true })
    expect(sinceLast([entry(1, '2026-11-21T08:00:00Z', karin)], karin, now)).toMatchObject({ since: null, hereToday: true })
    expect(sinceLast([visit(1, '2026-11-21', anneli)], karin, now)).toMatchObject({ since: null, hereToday: false })
    expect(sinceLast([visit(1, '2026-10-08', karin)], karin, now)).toMatchObject({ hereToday: false })
  })

  test('what carries a day alone is news on the day she was here', () => {
    const day = [entry(1, '2026-10-01T08:00:00Z', karin), visit(2, '2026-10-01', anneli), visit(3, '2026-09-30', anneli)]
    expect(sinceLast(day, karin, now).groups.flatMap((group) => group.facts.map(({ id }) => id))).toEqual([idOf(2)])
  })
})

const person = fc.constantFrom(karin, anneli, null)
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '30'))
  .map(([date, hour, minutes]) => `${date}T${String(hour).padStart(2, '0')}:${minutes}:00Z`)
const fact: fc.Arbitrary<Fact> = fc
  .record({ n: fc.nat({ max: 500 }), at: fc.option(moment), on: day, by: person, open: fc.boolean(), kind: fc.constantFrom(...factKinds) })
  .map(({ n, at, on, by, open, kind }): Fact => {
    const base = { id: idOf(n), at, on, by, open }
    switch (kind) {
      case 'alert':
        return { kind, ...base, what: 'raised', alert: 'suicide-urgent', instrument: 'madrs' }
      case 'answer':
        return { kind, ...base, what: 'told', test: 'hiv' }
      case 'task':
        return { kind, ...base, what: 'due', task: 'after-answer', dueOn: on }
      case 'visit':
        return { kind, ...base, what: (['no-show', 'in-progress', 'completed'] as const)[n % 3] ?? 'completed', visit: 'talk' }
      case 'score':
        return { kind, ...base, what: 'complete', instrument: 'madrs', total: 12 }
      case 'medicine':
        return { kind, ...base, what: 'stopped', name: 'Sertralin' }
      case 'entry':
        return { kind, ...base, what: 'signed', form: 'telephone' }
    }
  })

test('the same as a slow recount, in an order that does not hang on the order given', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fact, { maxLength: 40, selector: ({ id }) => id }), moment, (facts, at) => {
      for (const each of facts) expect(Fact.parse(each)).toEqual(each)
      const fast = sinceLast(facts, karin, at)
      const slow = recount(facts, karin, at)
      expect(fast.since).toEqual(slow.here ? { at: slow.here.at, on: slow.here.on } : null)
      const news = fast.groups.flatMap((group) => group.facts)
      const ids = (list: readonly Fact[]) => list.map(({ id }) => id).toSorted()
      expect(ids(news)).toEqual(ids(slow.news))
      expect(ids(fast.stillOpen)).toEqual(ids(slow.open))
      expect(sinceLast(facts.toReversed(), karin, at)).toEqual(fast)
      for (const { kind, facts: listed } of fast.groups) {
        expect(listed.every((each) => each.kind === kind)).toBe(true)
        const days = listed.map((each) => (each.at === null ? each.on : localDate(each.at)))
        expect(days).toEqual(days.toSorted().toReversed())
        const moments = listed.flatMap((each) => each.at ?? [])
        expect(moments).toEqual(moments.toSorted().toReversed())
      }
    }),
  )
})

describe('facts from what is stored', () => {
  const author = { id: anneli, name: 'Anneli Sjöqvist', role: 'midwife' } as const

  test('a visit is a fact when something became of it', () => {
    const stored: Visit = {
      id: idOf(1),
      patient: idOf(2),
      kind: 'talk',
      clinician: karin,
      profession: 'psychiatrist',
      date: '2026-10-01',
      time: '09:00',
      minutes: 45,
      dropIn: false,
      reason: '',
      status: 'completed',
      arrivedAt: null,
      startedAt: '2026-10-01T07:00:00Z',
      endedAt: '2026-10-01T07:50:00Z',
      movedFrom: null,
    }
    expect(visitFacts(stored)).toMatchObject([{ by: karin, at: '2026-10-01T07:50:00Z', what: 'completed' }])
    expect(visitFacts({ ...stored, status: 'no-show' })).toMatchObject([{ by: null, at: null, on: '2026-10-01' }])
    expect(visitFacts({ ...stored, status: 'booked' })).toEqual([])
  })

  test('an entry left, signed or corrected is a fact; one being written or in the wrong record is none', () => {
    const row = {
      id: idOf(1),
      form: 'assessment',
      status: 'unsigned',
      summary: 'Psykiatrisk bedömning',
      author,
      eventAt: '2026-10-01T22:30:00Z',
      enteredAt: '2026-10-03T07:00:00Z',
      stopped: false,
      wrongPatient: false,
      closed: true,
      locked: false,
      linkedTo: null,
    } as const
    expect(entryFacts(row)).toMatchObject([{ what: 'written', on: '2026-10-02', at: '2026-10-03T07:00:00Z' }])
    expect(JSON.stringify(entryFacts(row))).not.toContain(row.summary)
    expect([...entryFacts({ ...row, status: 'begun' }), ...entryFacts({ ...row, wrongPatient: true })]).toEqual([])
  })

  test('an answer is open until she is told; a revised answer opens it again', () => {
    const step = { at: '2026-10-01T08:00:00Z', on: '2026-10-01', by: author }
    const answered: TestStep = { kind: 'answered', ...step, answer: { results: {}, note: '' } }
    const told: TestStep = { kind: 'told', ...step, way: 'visit', note: '' }
    const revised: TestStep = { kind: 'answer-revised', ...step, why: 'supplement', reason: 'Tillägg', answer: { results: {}, note: '' } }
    const record = (steps: TestStep[]): TestRecord => ({
      id: idOf(1),
      order: {
        test: 'hiv',
        subject: { kind: 'patient', patient: idOf(2) },
        specimen: 'blood',
        site: null,
        batch: idOf(3),
        ...step,
        doctor: { id: karin, name: 'Karin Ek' },
        exposureOn: null,
        notBefore: null,
        repeats: null,
        note: '',
      },
      steps,
    })
    const open = (steps: TestStep[]) => testFacts(record(steps)).map((each) => `${each.what} ${each.open}`)
    expect(open([{ kind: 'seen', ...step }])).toEqual([])
    expect(open([answered])).toEqual(['answered true'])
    expect(open([answered, told])).toEqual(['answered false', 'told false'])
    expect(open([answered, told, revised])).toEqual(['answered false', 'told false', 'answered true'])
  })

  test('what a note asks for counts from the day it is told, and says the day it is due', () => {
    const consent = (on: string) => ({ kind: 'consent', on, next: 'ask-again' }) as const
    const asked = (entry: number, of: string, reminder: Reminder) => ({ entry: idOf(entry), of, reminder })
    const facts = reminderFacts([
      asked(1, '2026-10-01', consent('2026-11-28')),
      asked(1, '2026-10-01', consent('2026-11-28')), // two consents, one day: one line
      asked(1, '2026-10-01', consent('2026-11-30')),
      asked(2, '2026-11-20', consent('2026-11-28')), // told from the day of its note
      asked(3, '2026-10-01', { kind: 'referral', on: '2026-11-15', next: null }),
    ])
    expect(facts.map((each) => [each.id, each.on, each.kind === 'task' ? each.dueOn : null])).toEqual([
      [idOf(1), '2026-11-14', '2026-11-28'],
      [idOf(1), '2026-11-16', '2026-11-30'],
      [idOf(2), '2026-11-20', '2026-11-28'],
      [idOf(3), '2026-11-15', '2026-11-15'],
    ])
    for (const each of facts) expect(Fact.parse(each)).toEqual(each)
    const { groups, stillOpen } = sinceLast([visit(9, '2026-11-15', karin), ...facts], karin, now)
    expect(groups.flatMap((group) => group.facts.map((each) => each.on))).toEqual(['2026-11-20', '2026-11-16', '2026-11-15'])
    expect(stillOpen.map((each) => each.on)).toEqual(['2026-11-14'])
  })

  test('every fact has a key of its own', () => {
    const raised = (alert: Alert): Fact => ({
      ...base(1, '2026-10-01T08:00:00Z'),
      kind: 'alert',
      what: 'raised',
      alert,
      instrument: 'madrs',
    })
    const facts: Fact[] = [
      raised('suicide-attention'),
      raised('suicide-urgent'),
      answer(2, '2026-10-01T08:00:00Z', false),
      answer(2, '2026-10-01T09:00:00Z', false), // answered and revised the same day by one hand
      ...reminderFacts(
        ['2026-10-03', '2026-10-04'].map((on) => ({
          entry: idOf(3),
          of: '2026-10-01',
          reminder: { kind: 'consent', on, next: null } as const,
        })),
      ),
    ]
    expect(new Set(facts.map(factKey)).size).toBe(facts.length)
  })

  test('a change of a medicine carries the name from its start', () => {
    const events = [started(1, '2026-03-01', 'Sertralin'), changed(2, '2026-04-01', 1, { strength: '100 mg' })]
    expect(medicineFacts(events, () => null)).toMatchObject([
      { what: 'started' },
      { what: 'dose-changed', name: 'Sertralin', on: '2026-04-01' },
    ])
  })
})
