import { addDays } from '../../forms/core/dates'
import { startAnswers } from '../../forms/core/instrument'
import type { Answers } from '../../forms/core/items'
import { findInstrument } from '../../forms/instruments/index'
import type { Sex } from '../../forms/records/patient'
import type { Call } from './clinic-care'
import type { Random } from './random'

/** What the consultants write in the synthetic clinic: ratings over months that get better or do not, assessments, follow-ups. */
type Course = { severity: number; readonly fallsBy: number; visits: number; medicine: string; lastDay: string }

const sertralin = {
  atc: 'N06AB06',
  name: 'Sertralin',
  dose: '1 x 1',
  prescribed: 'here',
  prescriber: 'Ylva Stenhammar',
  reason: 'Nedstämdhet',
  note: '',
} as const

export function ratingsOf(random: Random, advance: (minutes: number) => void) {
  const courses = new Map<string, Course>()
  const courseOf = (patient: string): Course => {
    const known = courses.get(patient) ?? {
      severity: 2.4 + random.next() * 1.4,
      fallsBy: random.pick([0.35, 0.5, 0.7, 0.05]),
      visits: 0,
      medicine: '',
      lastDay: '',
    }
    courses.set(patient, known)
    return known
  }

  /** A rating around a severity (0-1 of each item's highest value); an alert that it raises is acknowledged before it is signed. */
  async function rate(call: Call, patient: string, sex: Sex, id: string, severity: number, visit: string): Promise<void> {
    const instrument = findInstrument(id)
    if (!instrument) return
    const view = await call('entries', 'start', { patient, form: id, visit, linkedTo: null })
    const answers: Record<string, Answers[string]> = { ...startAnswers(instrument, sex) }
    for (const [index, item] of instrument.scored.entries()) {
      const isLast = index === instrument.scored.length - 1
      const wanted = (severity + (random.next() - 0.5) * 0.3) * (isLast ? 0.35 : 1) * (item.options.length - 1)
      answers[item.id] = item.options[Math.max(0, Math.min(item.options.length - 1, Math.round(wanted)))] ?? '0'
    }
    advance(6)
    await call('entries', 'save', { entry: view.row.id, answers, eventAt: view.row.eventAt, stopped: false })
    for (const alert of await call('alerts', 'ofPatient', { patient }))
      if (alert.acknowledged === null)
        await call('alerts', 'acknowledge', { patient, alert: alert.id, done: 'Samtal om tankarna. Trygghetsplan finns. Ny tid bokad.' })
    await call('entries', 'sign', { entry: view.row.id })
  }

  async function note(call: Call, patient: string, form: string, visit: string, answers: Answers): Promise<void> {
    const view = await call('entries', 'start', { patient, form, visit, linkedTo: null })
    advance(12)
    await call('entries', 'save', { entry: view.row.id, answers, eventAt: view.row.eventAt, stopped: false })
    await call('entries', 'sign', { entry: view.row.id })
  }

  /** Started at the first visit, raised at the second, its effect told at the third. */
  async function medicine(call: Call, patient: string, course: Course, isBetter: boolean, day: string): Promise<void> {
    const base = { patient, date: day, note: '' } as const
    if (course.visits === 0) {
      const substitution = null
      const event = { ...sertralin, ...base, type: 'started', strength: '50 mg', approximate: false, substitution } as const
      const stored = await call('medicines', 'add', { event })
      course.medicine = stored.findLast((one) => one.event.type === 'started')?.event.id ?? ''
      return
    }
    const { dose, prescribed, prescriber } = sertralin
    const ofCourse = { ...base, course: course.medicine }
    if (course.visits === 1)
      await call('medicines', 'add', {
        event: { ...ofCourse, type: 'dose-changed', strength: '100 mg', dose, prescribed, prescriber, reason: 'För liten effekt' },
      })
    if (course.visits === 2) await call('medicines', 'add', { event: { ...ofCourse, type: 'effect', effect: isBetter ? 'good' : 'none' } })
  }

  return {
    async atPsychiatrist(call: Call, patient: string, sex: Sex, visit: string, day: string): Promise<void> {
      const course = courseOf(patient)
      if (course.lastDay === day) return // came twice that day: what was to be written is written
      course.lastDay = day
      const isBetter = course.fallsBy > 0.3
      await rate(call, patient, sex, 'madrs', Math.max(0.05, course.severity / 6), visit)
      if (course.visits === 0)
        await note(call, patient, 'assessment', visit, {
          'asked-by': 'colleague',
          'present-condition': 'Nedstämd sedan en tid, sover dåligt, orkar mindre än förr.',
          mood: { state: 'finding', note: 'Sänkt.' },
          rapport: { state: 'normal' },
          orientation: { state: 'normal' },
          suicidality: { state: 'normal' },
          'sources-heard': 'one',
          'first-whom': 'Vårdcentralen',
          'first-what': 'Tidigare journal om läkemedel.',
          'first-until': addDays(day, 740),
          'consent-over': 'ask-again',
          diagnosis: 'Medelsvår depression',
          'diagnosis-code': 'F32.1',
          'social-function': 'Orkar handla och laga mat några dagar i veckan. Går ut sällan.',
          plan: 'Sertralin sätts in. Samtal varannan vecka.',
        })
      else
        await note(call, patient, 'follow-up', visit, {
          'asked-by': 'planned',
          effect: isBetter ? 'better' : 'same',
          'taking-it': 'as-agreed',
          'own-view': isBetter ? 'Sover bättre. Vill fortsätta.' : 'Ungefär som förut.',
          'rating-again': 'two-weeks',
          'rating-which': ['madrs'],
        })
      if (course.visits === 0 && course.severity > 3)
        await note(call, patient, 'safety-plan', visit, {
          'warning-signs': 'Slutar svara på meddelanden. Sover på dagen.',
          'helps-alone': 'Gå ut en runda.\nDuscha.',
          'people-to-call': 'En vän från kören.',
          'copy-given': 'paper',
        })
      await medicine(call, patient, course, isBetter, day)
      course.visits += 1
      course.severity = Math.max(0.2, course.severity - course.fallsBy)
    },
    async atPhysician(call: Call, patient: string, sex: Sex, visit: string): Promise<void> {
      const chance = random.next()
      if (chance < 0.16) await rate(call, patient, sex, 'audit', random.next() * 0.5, visit)
      else if (chance < 0.26) await rate(call, patient, sex, 'dudit', random.next() * 0.5, visit)
      else if (chance < 0.36) await rate(call, patient, sex, 'madrs-s', random.next() * 0.5, visit)
    },
  }
}
