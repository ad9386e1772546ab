/**
 * Small cells of one column whose sum everybody knows (the number of answers of one sex stands in all five tables). Source: security
 * design 3.4: cells below T are hidden; then, when these few could be worked out from the sum, the last shown one in catalogue order, and
 * so on, until the hidden ones together are at least 2T. Says which are hidden.
 *
 * The small cells alone do when the bounds that the sum gives leave each its whole span (as for columns in `suppress`). With one more
 * cell hidden beside them and 2T together, each small cell may still be 0 or T - 1, whatever the sum; a column without 2T is all hidden.
 */
export function hiddenInColumn(values: readonly number[], threshold: number): readonly boolean[] {
  const hidden = values.map((value) => value < threshold)
  const span = threshold - 1
  const sum = () => values.reduce((total, value, at) => total + (hidden[at] ? value : 0), 0)
  const small = hidden.filter(Boolean).length
  if (small === 0 || (sum() >= 2 * threshold && sum() <= (small - 1) * span)) return hidden
  do {
    const last = hidden.lastIndexOf(false)
    if (last === -1) return hidden
    hidden[last] = true
  } while (sum() < 2 * threshold)
  return hidden
}
