import { expect, test } from 'vitest'
import { wipeBytes } from '../../../electron/ipc/wipe'
import { isFitInput } from '../../../electron/vault/input-size'

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

test('half a character is not fit, whether it stands in a value or names one', () => {
  expect(isFitInput({ reason: 'egen önskan \u{1F98B}' })).toBe(true)
  expect(isFitInput({ reason: 'egen önskan \ud83e' })).toBe(false)
  expect(isFitInput({ ['\udd8b']: 1 })).toBe(false)
})

test('a few shared values that would be walked a million times are not fit, and are told so at once', () => {
  let shared: unknown = ['x']
  for (let level = 0; level < 25; level += 1) shared = [shared, shared]
  expect(isFitInput(shared)).toBe(false)
})

test('every byte value in an input is wiped', () => {
  const password = new Uint8Array([1, 2, 3])
  const other = new Uint8Array([4])
  wipeBytes({ user: 'x', password, more: [{ other }], none: null })
  expect([...password, ...other]).toEqual([0, 0, 0, 0])
})

test('bytes in values that share and circle are wiped once each, and the walk ends', () => {
  const password = new Uint8Array([1, 2, 3])
  let shared: unknown = { password }
  for (let level = 0; level < 40; level += 1) shared = [shared, shared]
  const circle: { self?: unknown; shared: unknown } = { shared }
  circle.self = circle
  wipeBytes(circle)
  expect([...password]).toEqual([0, 0, 0])
})
