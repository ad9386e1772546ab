import { overlaps, type Span } from './clock'

/** A block's place in its column: the how-manieth of how many side by side. */
export type Lane = { readonly at: number; readonly of: number }

/**
 * How bookings of one column stand side by side: those that overlap get lanes of their own, and all that hang together are equally wide. A
 * lane that is free again is used again. Gives the lanes in the order of the input.
 */
export function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const order = spans.map((_, index) => index).toSorted((one, other) => (spans[one]?.from ?? 0) - (spans[other]?.from ?? 0))
  const lanes: Lane[] = spans.map(() => ({ at: 0, of: 1 }))
  let group: number[] = []
  let ends = 0
  const close = () => {
    const of = Math.max(1, ...group.map((index) => (lanes[index]?.at ?? 0) + 1))
    for (const index of group) lanes[index] = { at: lanes[index]?.at ?? 0, of }
    group = []
  }
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    if (span.from >= ends) close()
    const taken = new Set(
      group.flatMap((each) => {
        const other = spans[each]
        return other && overlaps(other, span) ? [lanes[each]?.at ?? 0] : []
      }),
    )
    let at = 0
    while (taken.has(at)) at += 1
    lanes[index] = { at, of: 1 }
    ends = Math.max(ends, span.until)
    group.push(index)
  }
  close()
  return lanes
}
