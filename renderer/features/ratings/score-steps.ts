import { missingPlaces, type InstrumentDefinition } from '../../../forms/core/instrument'
import { isAnswered, type Answers, type ChoiceItem } from '../../../forms/core/items'

/** Places from 0 in the order of the scored items; the place after the last one is the end, where no item is current. */

/** Whether an item has no answer and needs none: a skip rule leaves it out. */
export function isLeftOut(instrument: InstrumentDefinition, answers: Answers, at: number): boolean {
  const item = instrument.scored[at]
  if (!item || isAnswered(answers[item.id])) return false
  return !missingPlaces(instrument, answers).includes(at + 1)
}

/** Where one stands after an answer: the next item that is not left out, or the end. */
export function nextPlace(instrument: InstrumentDefinition, answers: Answers, at: number): number {
  const after = instrument.scored.findIndex((_, place) => place > at && !isLeftOut(instrument, answers, place))
  return after === -1 ? instrument.scored.length : after
}

/** One step back, to the item before that is not left out. */
export function previousPlace(instrument: InstrumentDefinition, answers: Answers, at: number): number {
  const before = instrument.scored.findLastIndex((_, place) => place < at && !isLeftOut(instrument, answers, place))
  return before === -1 ? at : before
}

/** Where one goes on: the first item that still needs an answer, or the end. */
export function firstOpen(instrument: InstrumentDefinition, answers: Answers): number {
  const [place] = missingPlaces(instrument, answers)
  return place === undefined ? instrument.scored.length : place - 1
}

/** Places from 1, in words: `3`, `3 och 5`, `3–6 och 9`. */
export function placesInWords(places: readonly number[], and: string): string {
  const runs: [number, number][] = []
  for (const place of places) {
    const last = runs.at(-1)
    if (last && last[1] === place - 1) last[1] = place
    else runs.push([place, place])
  }
  const parts = runs.flatMap(([from, to]) =>
    from === to ? [String(from)] : to === from + 1 ? [String(from), String(to)] : [`${from}–${to}`],
  )
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}

/** Whether the words of an item's options are the numbers themselves. */
export const isNumbersOnly = (item: ChoiceItem, options: Readonly<Record<string, string>> | undefined): boolean =>
  item.options.every((option) => (options?.[option] ?? option) === option)

/** The items that can raise an alert: those whose highest answer alone raises one. */
export function alertItems(instrument: InstrumentDefinition): readonly ChoiceItem[] {
  return instrument.scored.filter((item, at) =>
    item.options.some(
      (option) =>
        instrument.score(
          instrument.scored.map((_, place) => (place === at ? (instrument.kind === 'points' ? Number(option) : option) : null)),
        ).alerts.length > 0,
    ),
  )
}
