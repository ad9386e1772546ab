import { expect, test } from 'vitest'
import { pressed } from '../../../renderer/ui/pressed'

const event = (key: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}, code = ''): KeyboardEvent =>
  ({ key, code, ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...held }) as KeyboardEvent

test('a letter is named without capitals, alone', () => {
  expect(pressed(event('n'))).toBe('n')
  expect(pressed(event('N'))).toBe('n') // Caps Lock
})

test('Shift is named with letters and named keys, not with signs that need it on some keyboards', () => {
  expect(pressed(event('U', { shiftKey: true }))).toBe('Shift+U')
  expect(pressed(event('Tab', { shiftKey: true }))).toBe('Shift+Tab')
  expect(pressed(event('?', { shiftKey: true }))).toBe('?')
})

test('Ctrl and Command are the same key', () => {
  expect(pressed(event('Enter', { ctrlKey: true }))).toBe('Ctrl+Enter')
  expect(pressed(event('k', { metaKey: true }))).toBe('Ctrl+K')
})

test('Alt and a digit is the digit, whatever sign the keyboard makes of it', () => {
  expect(pressed(event('¡', { altKey: true }, 'Digit1'))).toBe('Alt+1')
})
