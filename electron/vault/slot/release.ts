import { addToMonth, monthOf } from '../../../forms/core/dates'
import { previousMonthUntilDay } from '../../../forms/intake'
import { Sex } from '../../../forms/records/patient'
import type { BatchMark, Pending, Waiting } from './pending'

/** A month is closed when the third day of the next one has passed: then no more answers go into it. */
export function isClosed(month: string, today: string): boolean {
  const next = addToMonth(month, 1)
  return today > `${next}-0${previousMonthUntilDay}`
}

/** The month an answer goes into: the chosen one, unless it was let go already; then the oldest that was not. */
export function monthFor(pending: Pending, sex: Sex, choice: 'this' | 'previous', today: string): string {
  const current = monthOf(today)
  const previous = addToMonth(current, -1)
  const chosen = choice === 'previous' && !isClosed(previous, today) ? previous : current
  const released = pending.header.released[sex]
  return released !== undefined && chosen <= released ? addToMonth(released, 1) : chosen
}

const span = (months: readonly string[]): string => {
  const [first = '', last = ''] = [months.at(0), months.at(-1)]
  return first === last ? first : `${first}/${last}`
}

/**
 * What may be let go today: for each sex the boxes of closed months in order, whole months until at least `batchSize` entries, then one
 * batch; fewer wait and merge with the next month. When the oldest entry has waited twelve months, everything closed goes as one batch
 * without sex, if that makes the size; else it waits on. Source: security design 3.1 point 3.
 */
export function nextBatch(pending: Pending, today: string, batchSize: number, newId: () => string): BatchMark | undefined {
  const closed = pending.waiting
    .filter((waiting) => isClosed(waiting.month, today))
    .toSorted((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
  const mark = (label: string, sex: BatchMark['sex'], taken: readonly Waiting[]): BatchMark => ({
    batch: newId(),
    label,
    sex,
    places: taken.map((waiting) => waiting.place).toSorted((a, b) => a - b),
  })
  for (const sex of Sex.options) {
    const own = closed.filter((waiting) => waiting.sex === sex)
    const months = [...new Set(own.map((waiting) => waiting.month))]
    for (let count = 1; count <= months.length; count += 1) {
      const taken = own.filter((waiting) => months.slice(0, count).includes(waiting.month))
      if (taken.length >= batchSize) return mark(span(months.slice(0, count)), sex, taken)
    }
  }
  const oldest = closed[0]
  if (oldest && addToMonth(oldest.month, 12) <= monthOf(today) && closed.length >= batchSize)
    return mark(span(closed.map((waiting) => waiting.month)), 'all', closed)
  return undefined
}

/** The content once the marked batch has left: its places free again, its months closed for good. */
export function afterBatch(pending: Pending, mark: BatchMark): Pending {
  const last = mark.label.slice(-7)
  const released = { ...pending.header.released }
  for (const sex of mark.sex === 'all' ? Sex.options : [mark.sex]) {
    const before = released[sex]
    if (before === undefined || before < last) released[sex] = last
  }
  return {
    header: { ...pending.header, released, mark: null },
    waiting: pending.waiting.filter((waiting) => !mark.places.includes(waiting.place)),
  }
}
