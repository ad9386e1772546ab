import { expect, test } from 'vitest'
import { isFitInput, wipeBytes } from '../../../electron/main/input-size'

test('plain values, lists, objects and bytes are fit', () => {
  for (const input of [null, undefined, 1, true, 'å', [1, [2]], { a: { b: new Uint8Array(10) } }]) expect(isFitInput(input)).toBe(true)
})

test('256 KiB is the limit, whatever it is made of', () => {
  expect(isFitInput('x'.repeat(128 * 1024))).toBe(true)
  expect(isFitInput('x'.repeat(128 * 1024 + 1))).toBe(false)
  expect(isFitInput(new Uint8Array(256 * 1024 + 1))).toBe(false)
  expect(isFitInput(Array.from({ length: 40_000 }, () => 0))).toBe(false)
  expect(isFitInput({ [`${'k'.repeat(200_000)}`]: 1 })).toBe(false)
  expect(isFitInput(Array.from({ length: 3 }, () => 'x'.repeat(50_000)))).toBe(false)
})

test('other kinds of things are not fit', () => {
  for (const input of [new Map(), new Set(), new Date(), new Float64Array(1), 1n, () => 1, Symbol('a'), /a/, { a: new Error('x') }]) {
    expect(isFitInput(input)).toBe(false)
  }
})

test('deep and circular inputs are not fit', () => {
  const circle: { self?: unknown } = {}
  circle.self = circle
  expect(isFitInput(circle)).toBe(false)
  let deep: unknown = 1
  for (let n = 0; n < 40; n++) deep = [deep]
  expect(isFitInput(deep)).toBe(false)
})

test('every byte value in an input is wiped', () => {
  const password = new Uint8Array([1, 2, 3])
  const other = new Uint8Array([4])
  wipeBytes({ user: 'x', password, more: [{ other }], none: null })
  expect([...password, ...other]).toEqual([0, 0, 0, 0])
})
