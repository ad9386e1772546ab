import { localDate } from '../../../forms/core/dates'
import type { Answers } from '../../../forms/core/items'
import { raterTypeOf, scoreAnswers, type Limits } from '../../../forms/core/instrument'
import type { SignedScore } from '../../../forms/core/score'
import { findInstrument } from '../../../forms/instruments'
import { auditC, auditCFromAudit } from '../../../forms/instruments/audit-c'
import type { Rating } from '../../../forms/instruments/trend'
import { courses } from '../../../forms/medicines/courses'
import { amountText } from '../../../forms/medicines/marks'
import type { MedicineEvent } from '../../../forms/records/medicine'
import { amountNumber } from './time-axis'

/** What the curve needs of a rating as the vault gives it. */
export type RatingRow = {
  readonly entry: string
  readonly instrument: string
  readonly version: number
  readonly eventAt: string
  readonly signedAt: string | null
  readonly answers: Answers
  readonly result: SignedScore
}

/** Signed ratings as the trend reads them, oldest first; a full AUDIT gives an AUDIT-C as well. */
export function signedRatings(rows: readonly RatingRow[], limits: Limits): readonly Rating[] {
  return rows
    .filter((row) => row.signedAt !== null)
    .toSorted((one, other) => one.eventAt.localeCompare(other.eventAt))
    .flatMap((row, seq): readonly Rating[] => {
      const instrument = findInstrument(row.instrument, row.version)
      const raterType = instrument && (raterTypeOf(instrument, row.answers) ?? instrument.raterTypes[0])
      if (!instrument || !raterType) return []
      const rating = { entry: row.entry, version: row.version, raterType, date: localDate(row.eventAt), seq }
      const own: Rating = { ...rating, instrument: row.instrument, score: row.result }
      if (row.instrument !== 'audit') return [own]
      const short = scoreAnswers(auditC, auditCFromAudit(row.answers), limits)
      return [own, { ...rating, instrument: auditC.id, version: auditC.version, score: short }]
    })
}

/** One medicine while one amount of it was taken. `height` is a part of the lane, by the amount beside the highest of that medicine. */
export type Bar = { readonly from: string; readonly to: string | undefined; readonly text: string; readonly height: number }
export type Lane = { readonly name: string; readonly bars: readonly Bar[] }

/** One lane for each medicine that was taken within the time, by when it began. */
export function lanes(events: readonly MedicineEvent[], from: string, to: string): readonly Lane[] {
  const named = new Map<string, Omit<Bar, 'height'>[]>()
  for (const course of courses(events)) {
    if (course.from > to || (course.to !== undefined && course.to < from)) continue
    const steps = course.events.filter((event) => event.type === 'started' || event.type === 'dose-changed')
    const bars = steps.map((step, index) => ({ from: step.date, to: steps[index + 1]?.date ?? course.to, text: amountText(step) }))
    named.set(course.name, [...(named.get(course.name) ?? []), ...bars])
  }
  return [...named].map(([name, bars]) => {
    const highest = Math.max(...bars.map(({ text }) => amountNumber(text) ?? 0))
    return {
      name,
      bars: bars.map((bar) => ({ ...bar, height: highest === 0 ? 0.35 : Math.max(0.35, (amountNumber(bar.text) ?? 0) / highest) })),
    }
  })
}
