import { describe, expect, test } from 'vitest'
import { passages } from '../../../forms/core/form'
import { markFromOther } from '../../../renderer/form-view/marks'

describe('marking a passage as told by somebody else', () => {
  test('wraps the selection and keeps it selected', () => {
    const text = 'Hon mår bra. Systern säger att hon blöder.'
    const marked = markFromOther(text, 13, text.length)
    expect(passages(marked.text)).toEqual([
      { text: 'Hon mår bra. ', fromOther: false },
      { text: 'Systern säger att hon blöder.', fromOther: true },
    ])
    expect(marked.text.slice(marked.start, marked.end)).toBe('Systern säger att hon blöder.')
  })

  test('with nothing selected the cursor stands between the marks', () => {
    const marked = markFromOther('Ab', 2, 2)
    expect(marked.start).toBe(marked.end)
    expect(marked.text.length).toBe(4)
    expect(marked.start).toBe(3)
  })

  test('pressed again inside the passage it takes the marks away', () => {
    const once = markFromOther('Hej där', 4, 7)
    const twice = markFromOther(once.text, once.start, once.end)
    expect(twice).toEqual({ text: 'Hej där', start: 4, end: 7 })
  })

  test('marks never stand inside marks', () => {
    const once = markFromOther('a b c', 2, 3)
    const over = markFromOther(once.text, 0, once.text.length)
    expect(passages(over.text)).toEqual([{ text: 'a b c', fromOther: true }])
  })
})
