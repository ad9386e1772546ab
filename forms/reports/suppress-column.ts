const none: readonly boolean[] = []

/**
 * Small cells of one column whose sum everybody knows (the number of answers of one sex stands in all five tables). Source: security
 * design 3.4: cells below T are hidden, and with them always the last shown one in catalogue order, and so on until the hidden ones
 * together are at least 2T. Says which are hidden.
 *
 * `before`: what is hidden already in a table of the same column at a lower threshold. The higher one then hides these too, and looks at
 * nothing else that the lower one hides: it could be made out of the lower one, and so tells whoever has both no more.
 */
export function hiddenInColumn(values: readonly number[], threshold: number, before: readonly boolean[] = none): readonly boolean[] {
  const hidden = values.map((value, at) => before[at] === true || value < threshold)
  if (!hidden.includes(true)) return hidden
  const sum = () => values.reduce((total, value, at) => total + (hidden[at] ? value : 0), 0)
  // among what the lower one hides there is one beside the small ones already
  let isOneBeside = before.includes(true)
  while (!isOneBeside || sum() < 2 * threshold) {
    const last = hidden.lastIndexOf(false)
    if (last === -1) return hidden
    hidden[last] = true
    isOneBeside = true
  }
  return hidden
}

/**
 * Small cells of a column in which one person may give several answers, so that it has no sum; how many persons there are everybody knows.
 * Only the small ones are hidden, unless the number of persons narrows one of them: then the whole column is. `alone`: the places of answers
 * that stand alone (none, declined); `atLeastOne`: whether everybody has given an answer; `before` as above.
 */
export function hiddenAmongSeveral(
  values: readonly number[],
  threshold: number,
  persons: number,
  rules: { readonly alone: readonly number[]; readonly atLeastOne: boolean },
  before: readonly boolean[] = none,
): readonly boolean[] {
  const hidden = values.map((value, at) => before[at] === true || value < threshold)
  const span = threshold - 1
  const shown = (places: readonly number[]) => places.filter((at) => !hidden[at]).map((at) => values[at] ?? 0)
  const add = (list: readonly number[]) => list.reduce((total, value) => total + value, 0)
  const all = values.map((_, at) => at)
  const together = all.filter((at) => !rules.alone.includes(at))
  const hiddenOnes = all.filter((at) => hidden[at])
  const isWide = (at: number): boolean => {
    const most = rules.alone.includes(at)
      ? persons - add(shown(rules.alone)) - Math.max(0, ...shown(together))
      : persons - add(shown(rules.alone))
    const least = rules.atLeastOne ? persons - add(shown(all)) - (hiddenOnes.length - 1) * span : 0
    return most >= span && least <= 0
  }
  return hiddenOnes.every(isWide) ? hidden : values.map(() => true)
}
