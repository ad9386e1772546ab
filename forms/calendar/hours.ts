import { weekdayOf, weekOf } from '../core/dates'
import type { CalendarRules, HoursException, Weeks } from '../records/hours'
import { minutesADay, minutesOf, overlaps, type Span } from './clock'

/**
 * Whether a line of these weeks counts on a date. By the number that the week has in the calendar: when a year has 53 weeks (2026) two odd
 * weeks follow each other, as on the wall.
 */
const counts = (weeks: Weeks, date: string): boolean => weeks === 'every' || (weekOf(date) % 2 === 0) === (weeks === 'even')

const wholeDay: Span = { from: 0, until: minutesADay }
const spanOf = ({ from, until }: { readonly from: string | null; readonly until: string | null }): Span =>
  from === null || until === null ? wholeDay : { from: minutesOf(from), until: minutesOf(until) }

/** The exceptions of a clinician on a date. */
export const exceptionsOn = (rules: CalendarRules, clinician: string, date: string): readonly HoursException[] =>
  rules.exceptions.filter((each) => each.clinician === clinician && each.firstDay <= date && date <= each.lastDay)

/**
 * When a clinician can be booked on a date: her weekly hours without what she is away, and her extra hours. Extra hours stand also within a
 * time away: who is on holiday and comes in for an evening is there that evening. In order, and none touches the next.
 */
export function openOn(rules: CalendarRules, clinician: string, date: string): readonly Span[] {
  const lines = rules.hours.find((each) => each.clinician === clinician)?.lines ?? []
  const exceptions = exceptionsOn(rules, clinician, date)
  const weekly = lines.filter((line) => line.weekday === weekdayOf(date) && counts(line.weeks, date)).map(spanOf)
  const away = exceptions.filter(({ kind }) => kind === 'away').map(spanOf)
  const extra = exceptions.filter(({ kind }) => kind === 'extra').map(spanOf)
  return united([...away.reduce<readonly Span[]>(without, weekly), ...extra])
}

/** Whether a clinician has any hours at all. Without, nothing is outside them: a clinic that has not said its hours is not asked about them. */
export const hasHours = (rules: CalendarRules, clinician: string): boolean =>
  rules.hours.some((each) => each.clinician === clinician && each.lines.length > 0)

/** Whether a time lies within the hours of a clinician who has said them, and not in a time away. */
export function isWithinHours(rules: CalendarRules, clinician: string, date: string, span: Span): boolean {
  if (openOn(rules, clinician, date).some((open) => open.from <= span.from && span.until <= open.until)) return true
  return !hasHours(rules, clinician) && !isAway(rules, clinician, date, span)
}

/** Whether she is away for some of this time, extra hours aside. */
export function isAway(rules: CalendarRules, clinician: string, date: string, span: Span): boolean {
  const exceptions = exceptionsOn(rules, clinician, date)
  const here = exceptions.filter(({ kind }) => kind === 'extra').map(spanOf)
  return exceptions
    .filter(({ kind }) => kind === 'away')
    .flatMap((each) => here.reduce<readonly Span[]>(without, [spanOf(each)]))
    .some((each) => overlaps(each, span))
}

/** Stretches without what lies in another one. */
function without(spans: readonly Span[], taken: Span): readonly Span[] {
  return spans.flatMap((span) =>
    overlaps(span, taken)
      ? [
          { from: span.from, until: taken.from },
          { from: taken.until, until: span.until },
        ].filter(({ from, until }) => from < until)
      : [span],
  )
}

/** Stretches in order, those that touch made one. */
function united(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1)
    if (last && span.from <= last.until) all[all.length - 1] = { from: last.from, until: Math.max(last.until, span.until) }
    else all.push(span)
  }
  return all
}
