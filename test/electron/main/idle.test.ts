import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { IdleTimer } from '../../../electron/main/idle'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('it calls back once, after the minutes without anything typed or pointed at', () => {
  const onIdle = vi.fn<() => void>()
  const timer = new IdleTimer(onIdle)
  timer.start(5)
  vi.advanceTimersByTime(4 * 60_000)
  timer.touch()
  vi.advanceTimersByTime(4 * 60_000 + 59_000)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(onIdle).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60 * 60_000)
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('a changed setting counts from now', () => {
  const onIdle = vi.fn<() => void>()
  const timer = new IdleTimer(onIdle)
  timer.start(15)
  vi.advanceTimersByTime(2 * 60_000)
  timer.start(1)
  vi.advanceTimersByTime(60_000)
  expect(onIdle).toHaveBeenCalledTimes(1)
})

test('before anybody has logged in, and after a stop, it never calls back', () => {
  const onIdle = vi.fn<() => void>()
  const timer = new IdleTimer(onIdle)
  timer.touch()
  vi.advanceTimersByTime(60 * 60_000)
  timer.start(1)
  timer.stop()
  vi.advanceTimersByTime(60 * 60_000)
  expect(onIdle).not.toHaveBeenCalled()
})
