import { fromOther } from '../../forms/core/form'

export type Marked = { readonly text: string; readonly start: number; readonly end: number }

/**
 * Wraps a selection in the marks for what somebody else has told; a selection that lies inside such a passage takes its marks away.
 * With nothing selected a pair of marks is put in and the cursor stands between them. Out: the new text and where the selection stands.
 */
export function markFromOther(text: string, start: number, end: number): Marked {
  const before = text.slice(0, start)
  const opened = before.lastIndexOf(fromOther.open)
  if (opened >= 0 && opened > before.lastIndexOf(fromOther.close)) return unmark(text, opened, start, end)
  const chosen = withoutMarks(text.slice(start, end))
  const tail = text.slice(end)
  return {
    text: `${before}${fromOther.open}${chosen}${fromOther.close}${tail}`,
    start: start + 1,
    end: start + 1 + chosen.length,
  }
}

function unmark(text: string, opened: number, start: number, end: number): Marked {
  const closed = text.indexOf(fromOther.close, opened)
  const stop = closed < 0 ? text.length : closed
  const inside = text.slice(opened + 1, stop)
  const next = `${text.slice(0, opened)}${inside}${text.slice(closed < 0 ? text.length : closed + 1)}`
  const last = opened + inside.length
  return { text: next, start: Math.min(start - 1, last), end: Math.min(Math.max(end - 1, start - 1), last) }
}

const withoutMarks = (text: string): string => text.replaceAll(fromOther.open, '').replaceAll(fromOther.close, '')
