import { addDays, addMonths } from '../core/dates'
import { findTest } from './catalogue/index'
import type { Span } from './catalogue/shape'

export type WindowState = 'too-early' | 'may-be-false' | 'conclusive'

/** A test's window after one exposure, and what a sample taken on a certain day is worth. Dates are inclusive: on `conclusiveFrom` itself it counts. */
export type WindowReading = {
  readonly state: WindowState
  /** Null when no source gives an earliest day: a sample is then never too early, only uncertain. */
  readonly earliest: string | null
  readonly conclusiveFrom: string
  /** The day for taking the test again, when the sample was taken before it says anything for certain. */
  readonly repeatOn: string | null
  /** With symptoms the sample is taken at once all the same. */
  readonly earlierIfSymptoms: boolean
}

/**
 * The window of a test. In: id in the catalogue, day of exposure, day of the sample (or the planned day).
 * Out: null when the test has no window or the sample is older than the exposure, which it then says nothing about.
 */
export function windowOf(test: string, exposureOn: string, sampleOn: string): WindowReading | null {
  const window = findTest(test)?.window
  if (!window || sampleOn < exposureOn) return null
  const earliest = window.earliest ? addSpan(exposureOn, window.earliest) : null
  const conclusiveFrom = addSpan(exposureOn, window.conclusive)
  const state = sampleOn >= conclusiveFrom ? 'conclusive' : earliest !== null && sampleOn < earliest ? 'too-early' : 'may-be-false'
  return {
    state,
    earliest,
    conclusiveFrom,
    repeatOn: state === 'conclusive' ? null : conclusiveFrom,
    earlierIfSymptoms: window.earlierIfSymptoms ?? false,
  }
}

/** A date plus a span: weeks are multiples of seven days, months are clamped to the last day of the target month. */
export function addSpan(date: string, span: Span): string {
  if ('months' in span) return addMonths(date, span.months)
  return addDays(date, 'weeks' in span ? span.weeks * 7 : span.days)
}
