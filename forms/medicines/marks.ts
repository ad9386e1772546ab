import type { Language } from '../core/form'
import { courses, type Course } from './courses'
import type { MedicineEvent } from '../records/medicine'
import { medicineText } from './text'

/** A change of a medicine, to stand beneath a trend curve. */
export type MedicineMark = {
  readonly event: string
  readonly date: string
  readonly type: 'started' | 'dose-changed' | 'stopped'
  readonly name: string
  /** As it was before and is after; empty where there is nothing. */
  readonly before: string
  readonly after: string
}

/** Starts, changes of dose and stops, oldest first. Who prescribes is no mark: the curve has nothing to do with it. */
export const marks = (events: readonly MedicineEvent[]): readonly MedicineMark[] =>
  courses(events)
    .flatMap(courseMarks)
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

function courseMarks({ events, name }: Course): readonly MedicineMark[] {
  let before = ''
  return events.flatMap((event) => {
    if (event.type === 'effect' || event.type === 'side-effect') return []
    const after = event.type === 'stopped' ? '' : amountText(event)
    const mark = { event: event.id, date: event.date, type: event.type, name, before, after }
    before = after
    return mark.type === 'dose-changed' && mark.before === mark.after ? [] : [mark]
  })
}

/** A mark in words: "Sertralin 50 mg → 100 mg". */
export function markText({ type, name, before, after }: MedicineMark, language: Language): string {
  const words = medicineText[language]
  if (type === 'stopped') return `${name} ${words.stopped}`
  const amount = type === 'started' || before === '' ? after : after === '' ? `${before} → ${words.notStated}` : `${before} → ${after}`
  return [name, amount, ...(type === 'started' ? [words.started] : [])].filter((word) => word !== '').join(' ')
}

/** Strength and dose beside each other, as they were written. */
export const amountText = ({ strength, dose }: Pick<Course, 'strength' | 'dose'>): string =>
  [strength, dose].filter((word) => word !== '').join(', ')
