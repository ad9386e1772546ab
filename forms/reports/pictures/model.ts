import { z } from 'zod'

/**
 * How a surface is filled: black, stripes or dots, so that three kinds are told apart on any printer; `hidden` is the thin hatching of a number
 * that is not shown, `ground` the bed of a bar.
 */
export const Fill = z.enum(['full', 'dots', 'stripes', 'rings', 'hidden', 'ground'])
export type Fill = z.infer<typeof Fill>

/** A fill that is a pattern: a square of `side`, turned by `turn` degrees, in its middle a dot or a ring, or a bar along its left. */
export type Pattern = { readonly fill: Fill; readonly side: number; readonly turn: number } & (
  { readonly kind: 'bar'; readonly width: number } | { readonly kind: 'dot' | 'ring'; readonly radius: number }
)

/** The measures of the patterns, whoever draws them. */
export const patterns: readonly Pattern[] = [
  { fill: 'stripes', kind: 'bar', side: 5, turn: 45, width: 2.5 },
  { fill: 'dots', kind: 'dot', side: 5, turn: 0, radius: 1.2 },
  { fill: 'rings', kind: 'ring', side: 7, turn: 0, radius: 2 },
  { fill: 'hidden', kind: 'bar', side: 4, turn: -45, width: 0.6 },
]

/** Of the dots of a line; its last one stands out. */
export const dotRadius = (isLast: boolean): number => (isLast ? 3.5 : 2)

const Length = z.number()
const Shape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rect'), x: Length, y: Length, width: Length, height: Length, fill: Fill }),
  z.strictObject({
    kind: z.literal('line'),
    x1: Length,
    y1: Length,
    x2: Length,
    y2: Length,
    look: z.enum(['hair', 'ink', 'dashed']),
  }),
  z.strictObject({ kind: z.literal('dot'), x: Length, y: Length, isLast: z.boolean() }),
  z.strictObject({
    kind: z.literal('text'),
    x: Length,
    y: Length,
    text: z.string(),
    anchor: z.enum(['start', 'middle', 'end']),
    isStrong: z.boolean(),
  }),
])
export type Shape = z.infer<typeof Shape>

/**
 * A picture on paper as shapes: drawn by the vault into a PDF and by the page into the print view, so that both are the same. Everything in it
 * stands in a table of its report too. It knows shown numbers only: of a hidden one there is its hatching, always as long.
 */
export const Picture = z.strictObject({
  id: z.string(),
  title: z.string(),
  width: Length,
  height: Length,
  shapes: z.array(Shape).readonly(),
})
export type Picture = z.infer<typeof Picture>

/** Across an A4 page between its margins. */
export const pictureWidth = 640

export const text = (x: number, y: number, words: string | number, how: { anchor?: 'middle' | 'end'; isStrong?: true } = {}): Shape => ({
  kind: 'text',
  x: round(x),
  y: round(y),
  text: String(words),
  anchor: how.anchor ?? 'start',
  isStrong: how.isStrong ?? false,
})

export const rect = (x: number, y: number, width: number, height: number, fill: Fill): Shape => ({
  kind: 'rect',
  x: round(x),
  y: round(y),
  width: round(width),
  height: round(height),
  fill,
})

export const line = (x1: number, y1: number, x2: number, y2: number, look: 'hair' | 'ink' | 'dashed'): Shape => ({
  kind: 'line',
  x1: round(x1),
  y1: round(y1),
  x2: round(x2),
  y2: round(y2),
  look,
})

export const dot = (x: number, y: number, isLast: boolean): Shape => ({ kind: 'dot', x: round(x), y: round(y), isLast })

/** A tenth of a point is finer than any printer. */
const round = (length: number): number => Math.round(length * 10) / 10
