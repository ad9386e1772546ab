import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** WCAG 2.2: 4.5 for text, 3 for borders, marks and curves. Every pair of colours that the parts use, in both themes. */
const css = readFileSync(resolve(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8')

type Pair = readonly [over: string, under: string, least: number]

const surfaces = ['ground', 'ground-deep', 'sheet', 'sheet-sunk', 'sheet-hover', 'accent-soft']
const pairs: readonly Pair[] = [
  ...surfaces.flatMap((under): Pair[] => [
    ['ink', under, 4.5],
    ['ink-soft', under, 4.5],
    ['accent', under, 4.5],
    ['line-strong', under, 3],
    ['focus', under, 3],
  ]),
  ['on-accent', 'accent', 4.5],
  ['on-accent', 'accent-hover', 4.5],
  ['on-danger', 'danger-fill', 4.5],
  ...['due', 'danger', 'done'].flatMap((tone): Pair[] => [
    [tone, 'sheet', 4.5],
    [tone, 'ground', 4.5],
    [tone, 'ground-deep', 4.5],
    [tone, `${tone}-soft`, 4.5],
    [tone, 'accent-soft', 4.5],
    ['ink', `${tone}-soft`, 4.5],
  ]),
  ['due-mark', 'sheet', 3],
  ['due-mark', 'sheet-sunk', 3],
  ['ink-soft', 'due-soft', 4.5],
  ['ink-soft', 'danger-soft', 4.5],
  ['on-banner', 'banner', 4.5],
  ['on-banner-soft', 'banner', 4.5],
  ['banner-due', 'banner', 4.5],
  ...['band-0', 'band-1', 'band-2', 'band-3'].flatMap((band): Pair[] => [
    ['ink-soft', band, 4.5],
    ['accent', band, 3],
  ]),
  ['curve-2', 'sheet', 3],
  ['curve-2', 'band-3', 3],
]

function colours(theme: string): ReadonlyMap<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((found) => [found[1] ?? '', found[2] ?? '']))
}

function luminance(hex: string): number {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

test.each(['light', 'dark'])('every pair of colours is readable in the %s theme', (theme) => {
  const known = colours(theme)
  const low = pairs.filter(([over, under, least]) => {
    const ratio = contrast(known.get(over) ?? '', known.get(under) ?? '')
    return !(ratio >= least)
  })
  expect(low).toEqual([])
})
