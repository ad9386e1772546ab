import { about, missingPlaces, type InstrumentDefinition } from '../../../forms/core/instrument'
import { withShown } from '../../../forms/instruments/wording'
import { isAnswered, type Answers, type ChoiceItem } from '../../../forms/core/items'

/** One answer to choose: the key that gives it, and its words where the instrument has words of our own. */
export type Answer = { readonly value: string; readonly label: string; readonly key: string }

/** Where the patient begins: the first question that still needs an answer, or the end. */
export function beginAt(instrument: InstrumentDefinition, answers: Answers): number {
  const [place] = missingPlaces(instrument, answers)
  return place === undefined ? instrument.scored.length : place - 1
}

/** The next question in a direction; one that a skip rule leaves out is passed over. The place after the last one is the end. */
export function step(instrument: InstrumentDefinition, answers: Answers, at: number, direction: 1 | -1): number {
  const needed = new Set(missingPlaces(instrument, answers))
  const isAsked = (item: ChoiceItem | undefined, place: number) =>
    item !== undefined && (isAnswered(answers[item.id]) || needed.has(place + 1))
  for (let place = at + direction; place >= 0 && place < instrument.scored.length; place += direction)
    if (isAsked(instrument.scored[place], place)) return place
  return direction === 1 ? instrument.scored.length : at
}

/**
 * The answers of one question. Numbers stand for themselves and are their own keys; words get the keys 1, 2, 3. Where a wording gives
 * words to some steps only, every step keeps its number as its key.
 */
export function answersOf(item: ChoiceItem, words: Readonly<Record<string, string>> | undefined): readonly Answer[] {
  const inWords = item.options.every((option) => (words?.[option] ?? option) !== option)
  return item.options.map((value, index) => ({ value, label: words?.[value] ?? value, key: inWords ? String(index + 1) : value }))
}

/** The answers with one more given or changed; `shown`: the name of the wording that the question was put in. */
export function answered(answers: Answers, item: string, value: string, shown: string | undefined): Answers {
  const given = { ...answers, [item]: value }
  const before = given[about.wording]
  return shown === undefined ? given : { ...given, [about.wording]: withShown(typeof before === 'string' ? before : '', shown) }
}
