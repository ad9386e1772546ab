import { expect, test } from 'vitest'
import { formatDate, formatDay, formatRelative, formatTime } from '../../../renderer/i18n/format'

test('a clock time has a full stop in Swedish and a colon in English', () => {
  expect(formatTime('08:12', 'sv')).toBe('08.12')
  expect(formatTime('2026-03-11T07:12:00Z', 'sv')).toBe('08.12')
  expect(formatTime('2026-03-11T07:12:00Z', 'en')).toBe('08:12')
})

test('a moment just before midnight in UTC belongs to the next day in Stockholm', () => {
  expect(formatDate('2026-03-11T23:30:00Z', 'sv')).toBe('12 mars 2026')
  expect(formatDay('2026-03-11', 'sv')).toBe('onsdag 11 mars')
})

test('near days are said in words', () => {
  const today = '2026-03-11'
  expect(formatRelative('2026-03-11T08:04:00Z', today, 'sv')).toBe('i dag 09.04')
  expect(formatRelative('2026-03-11', today, 'sv')).toBe('i dag')
  expect(formatRelative('2026-03-10T08:04:00Z', today, 'sv')).toBe('i går')
  expect(formatRelative('2026-03-12', today, 'en')).toBe('tomorrow')
  expect(formatRelative('2026-03-06', today, 'sv')).toBe('6 mars')
  expect(formatRelative('2025-03-06', today, 'sv')).toBe('6 mars 2025')
})
