import { startAnswers } from '../../forms/core/instrument'
import type { Answers } from '../../forms/core/items'
import { findInstrument } from '../../forms/instruments/index'
import type { Sex } from '../../forms/records/patient'
import type { Call } from './clinic-care'
import type { Random } from './random'

/** What the consultants write in the synthetic clinic: ratings over months that get better or do not, assessments, follow-ups. */
type Course = { severity: number; readonly fallsBy: number; visits: number }

export function ratingsOf(random: Random, advance: (minutes: number) => void) {
  const courses = new Map<string, Course>()
  const courseOf = (patient: string): Course => {
    const known = courses.get(patient) ?? { severity: 2.4 + random.next() * 1.4, fallsBy: random.pick([0.35, 0.5, 0.7, 0.05]), visits: 0 }
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
        await call('alerts', 'acknowledge', { patient, alert: alert.id, done: 'Samtal om tankarna. Säkerhetsplan finns. Ny tid bokad.' })
    await call('entries', 'sign', { entry: view.row.id })
  }

  async function note(call: Call, patient: string, form: string, visit: string, answers: Answers): Promise<void> {
    const view = await call('entries', 'start', { patient, form, visit, linkedTo: null })
    advance(12)
    await call('entries', 'save', { entry: view.row.id, answers, eventAt: view.row.eventAt, stopped: false })
    await call('entries', 'sign', { entry: view.row.id })
  }

  return {
    async atPsychiatrist(call: Call, patient: string, sex: Sex, visit: string): Promise<void> {
      const course = courseOf(patient)
      await rate(call, patient, sex, 'madrs', Math.max(0.05, course.severity / 6), visit)
      if (course.visits === 0)
        await note(call, patient, 'assessment', visit, {
          'asked-by': 'colleague',
          'present-condition': 'Nedstämd sedan en tid, sover dåligt, orkar mindre än förr.',
          mood: { state: 'finding', note: 'Sänkt.' },
          rapport: { state: 'normal' },
          orientation: { state: 'normal' },
          suicidality: { state: 'normal' },
        })
      else
        await note(call, patient, 'follow-up', visit, {
          'asked-by': 'planned',
          effect: course.fallsBy > 0.3 ? 'better' : 'same',
          'taking-it': 'as-agreed',
          'own-view': course.fallsBy > 0.3 ? 'Sover bättre. Vill fortsätta.' : 'Ungefär som förut.',
        })
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
