import { addDays, addToMonth } from '../../forms/core/dates'
import type { IntakeAnswers } from '../../forms/intake'
import type { Sex } from '../../forms/records/patient'
import { randomAnswers } from './attack-answers'
import { copyOf, type Copy } from './attack-copies'
import { SlotClinic } from './attack-slot'
import { examinationAnswers } from './clinic-notes'
import { surnames, womenFirstNames } from './names'
import { randomFrom } from './random'

/** How large a clinic is attacked. */
export type AttackSize = { readonly patients: number; readonly months: number; readonly seed: number; readonly firstMonth?: string }

/** What is true of one patient: only the referee knows. */
export type Truth = {
  readonly person: string
  readonly name: string
  readonly sex: Sex
  readonly at: string
  /** What she answered and the moment; null when the five questions were not asked. */
  readonly given: { readonly answers: IntakeAnswers; readonly at: string } | null
}

export type Step = {
  readonly action: 'login' | 'lock' | 'visit' | 'ready' | 'give' | 'skip' | 'entry' | 'sign' | 'completed'
  readonly who: 'midwife' | 'administrator'
  readonly at: string
  readonly clinic: SlotClinic
  readonly copy: Copy
  /** Set at `give`. */
  readonly truth?: Truth
}

/** Tells of a step; `leak` is what a broken program would do at an answer, for the controls. */
export type Watch = (step: Step) => void
type Leak = (clinic: SlotClinic, truth: Truth) => void

const daysPerMonth = 6

/**
 * A small clinic over some months: every new patient comes as a drop-in, is asked or not, is examined; the administrator logs in once a
 * month. What is answered is drawn apart from everything else, so that no text can give it away. `watch` sees a copy of every file after
 * every action. Gives what is true.
 */
export async function runClinic(size: AttackSize, watch: Watch, leak?: Leak): Promise<readonly Truth[]> {
  const people = randomFrom(size.seed)
  const values = randomFrom(size.seed + 7919)
  const firstMonth = size.firstMonth ?? '2026-01'
  const clinic = await SlotClinic.at(`${firstMonth}-01T05:00:00.000Z`)
  const truths: Truth[] = []
  const tell = (action: Step['action'], who: Step['who'], truth?: Truth) =>
    watch({ action, who, at: clinic.clock.now(), clinic, copy: copyOf(clinic.folder), ...(truth ? { truth } : {}) })
  const login = async (who: Step['who'], at: string) => {
    await clinic.as(who, at)
    tell('login', who)
  }
  const lock = (who: Step['who']) => {
    clinic.clock.advance(61_003)
    clinic.relock()
    tell('lock', who)
  }
  const tick = () => clinic.clock.advance(people.whole(60_001, 600_000))

  try {
    // once each before the clock starts, so that both hold their keys from the first copy on
    await clinic.as('administrator', `${firstMonth}-01T05:10:00.000Z`)
    await clinic.as('midwife', `${firstMonth}-01T05:20:00.000Z`)
    clinic.relock()
    const perDay = size.patients / (size.months * daysPerMonth)
    let due = 0
    for (let index = 0; index < size.months; index += 1) {
      const month = addToMonth(firstMonth, index)
      for (let day = 0; day < daysPerMonth; day += 1) {
        due += perDay
        const date = addDays(`${month}-05`, day * 4)
        await login('midwife', `${date}T07:00:00.000Z`)
        if (index > 0 && day === 0) {
          lock('midwife')
          await login('administrator', `${date}T07:30:00.000Z`)
          lock('administrator')
          await login('midwife', `${date}T08:00:00.000Z`)
        }
        while (truths.length < Math.round(due)) {
          tick()
          const name = `${people.pick(womenFirstNames)} ${people.pick(surnames)}`
          const sex: Sex = people.chance(0.06) ? 'male' : people.chance(0.015) ? 'other' : 'female'
          const asked = day !== 2 && people.chance(0.85) // on the third day nobody is asked: a day with and one without, side by side
          const at = clinic.clock.now()
          const { visit, person } = await clinic.must('visits', 'openDropIn', {
            who: { person: { nameToUse: name, sex } },
            kind: 'routine-examination',
            start: true,
          })
          tell('visit', 'midwife')
          tick()
          await clinic.must('intake', 'ready', null)
          tell('ready', 'midwife')
          tick()
          const answers = randomAnswers(values)
          const given = asked ? { answers, at: clinic.clock.now() } : null
          const truth: Truth = { person: person.id, name, sex, at, given }
          truths.push(truth)
          if (given) {
            await clinic.give(sex, [answers])
            leak?.(clinic, truth)
          }
          tell(given ? 'give' : 'skip', 'midwife', truth)
          tick()
          const { row } = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
          tick()
          await clinic.must('entries', 'save', {
            entry: row.id,
            answers: examinationAnswers(people, date, false),
            eventAt: row.eventAt,
            stopped: false,
          })
          tell('entry', 'midwife')
          await clinic.must('entries', 'sign', { entry: row.id })
          tell('sign', 'midwife')
          tick()
          await clinic.must('visits', 'setStatus', { visit: visit.id, status: 'completed' })
          tell('completed', 'midwife')
        }
        lock('midwife')
      }
    }
    const after = `${addToMonth(firstMonth, size.months)}-05`
    await login('midwife', `${after}T07:00:00.000Z`)
    lock('midwife')
    await login('administrator', `${after}T08:00:00.000Z`)
    lock('administrator')
    return truths
  } finally {
    clinic.remove()
  }
}
