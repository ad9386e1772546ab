import { expect, test } from 'vitest'
import { errorDetails, logLine } from '../../../electron/main/log'

test('numbers and kinds are written, any other text is left out', () => {
  expect(logLine('vault.died', { code: 1, channel: 'session.login' })).toBe('journal vault.died code=1 channel=session.login')
  expect(logLine('x', { a: 'Åsa Öberg', b: 'two words', c: 'a\nb', d: '/a/b' })).toBe(
    'journal x a=(left-out) b=(left-out) c=(left-out) d=(left-out)',
  )
})

test('of an error only its class and code are written', () => {
  expect(errorDetails(Object.assign(new TypeError('Åsa Öberg'), { code: 'ENOENT' }))).toEqual({ error: 'TypeError', code: 'ENOENT' })
  expect(errorDetails('Åsa')).toEqual({ error: 'unknown' })
})
