import { expect, test } from 'vitest'
import { piecesOfText, textOf } from '../../../renderer/features/codes/pieces'

test('a long file goes over in pieces that together are the whole', () => {
  const text = 'A56.0\tKlamydia\n'.repeat(20_000)
  const pieces = piecesOfText(text)
  expect(pieces.length).toBeGreaterThan(1)
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(60_000)
  expect(pieces.join('')).toBe(text)
  expect(piecesOfText('')).toEqual([])
})

test('å, ä and ö are read in files of either kind', () => {
  expect(textOf(new TextEncoder().encode('Förlossning').buffer)).toBe('Förlossning')
  expect(textOf(new Uint8Array([0x46, 0xf6, 0x72]).buffer)).toBe('För')
})
