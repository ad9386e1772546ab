import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSaver, type SaveReply, type SaveState } from '../../../renderer/form-view/saver'

const savedAt = '2026-03-11T09:41:00.000Z'
const ok: SaveReply = { ok: true, value: { savedAt } }
const full: SaveReply = { ok: false, error: { kind: 'disk-full' } }

function saver(replies: readonly SaveReply[] = [], delayMs = 10) {
  const sent: string[] = []
  const states: SaveState[] = []
  let at = 0
  const made = createSaver<string>(
    (content) => {
      sent.push(content)
      const reply = replies[at++] ?? ok
      return new Promise((done) => setTimeout(() => done(reply), delayMs))
    },
    (state) => states.push(state),
  )
  return { ...made, sent, states, last: () => states.at(-1) }
}

describe('saving a draft', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is done soon after typing has paused', async () => {
    const one = saver()
    one.change('a')
    one.change('ab')
    await vi.advanceTimersByTimeAsync(320)
    expect(one.sent).toEqual(['ab'])
    expect(one.last()).toEqual({ kind: 'saved', at: savedAt })
  })

  test('waits 700 ms at most while typing does not pause', async () => {
    const one = saver()
    for (let typed = 1; typed <= 10; typed++) {
      one.change('x'.repeat(typed))
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(one.sent.length).toBeGreaterThanOrEqual(1)
    expect(one.sent[0]).toBe('x'.repeat(7))
  })

  test('says saved only when the reply has come', async () => {
    const one = saver([], 500)
    one.change('a')
    await vi.advanceTimersByTimeAsync(400)
    expect(one.sent).toEqual(['a'])
    expect(one.last()).toEqual({ kind: 'changed' })
    await vi.advanceTimersByTimeAsync(500)
    expect(one.last()).toEqual({ kind: 'saved', at: savedAt })
  })

  test('sends what was typed during a call with the next one, one at a time', async () => {
    const one = saver([], 500)
    one.change('a')
    await vi.advanceTimersByTimeAsync(310)
    one.change('ab')
    expect(one.sent).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(one.sent).toEqual(['a', 'ab'])
  })

  test('flush saves at once and answers when it is done', async () => {
    const one = saver()
    one.change('a')
    const flushed = one.flush()
    expect(one.sent).toEqual(['a'])
    await vi.advanceTimersByTimeAsync(20)
    expect(await flushed).toBe(true)
    expect(await one.flush()).toBe(true)
    expect(one.sent).toEqual(['a'])
  })

  test('a full disk is said and tried again; nothing typed is dropped', async () => {
    const one = saver([full, full])
    one.change('a')
    await vi.advanceTimersByTimeAsync(350)
    expect(one.last()).toEqual({ kind: 'failed', failure: { kind: 'disk-full' }, triesAgain: true })
    expect(await Promise.race([one.flush(), vi.advanceTimersByTimeAsync(50).then(() => 'later')])).not.toBe(true)
    one.change('ab')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(one.sent.at(-1)).toBe('ab')
    expect(one.last()).toEqual({ kind: 'saved', at: savedAt })
  })

  test('an older text never takes the place of a newer one: not after a save that failed while two more came', async () => {
    const one = saver([full], 500)
    one.change('a')
    await vi.advanceTimersByTimeAsync(310)
    one.change('ab')
    one.change('abc')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toEqual(['a', 'abc'])
    expect(one.last()).toEqual({ kind: 'saved', at: savedAt })
    expect(await one.flush()).toBe(true)
    expect(one.sent.at(-1)).toBe('abc')
  })

  test('stopped, it has no more timers; what is flushed then still goes', async () => {
    const one = saver([full])
    one.change('a')
    void one.flush()
    one.stop()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toEqual(['a'])
    void one.flush()
    expect(one.sent).toEqual(['a', 'a'])
  })

  test('what cannot pass is not tried again', async () => {
    const one = saver([{ ok: false, error: { kind: 'late' } }])
    one.change('a')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(one.sent).toEqual(['a'])
    expect(one.last()).toEqual({ kind: 'failed', failure: { kind: 'late' }, triesAgain: false })
  })
})
