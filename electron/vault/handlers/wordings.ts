import { everyWordingOf, removeWording, saveWording, wordingsOf } from '../../../db/desk/wordings'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import { parseWording, wasShown, wordingFor, wordingLabel } from '../../../forms/instruments/wording'
import type { HandlersOf } from '../handler'

const faultsShown = 100

/** The wording of a file with its instrument, or its faults. */
function read(text: string) {
  const parsed = parseWording(text)
  if (!parsed.ok)
    return err({ kind: 'faults' as const, total: parsed.error.errors.length, errors: parsed.error.errors.slice(0, faultsShown) })
  const instrument = findInstrument(parsed.value.instrument)
  assert(instrument, 'a wording that was read is of an instrument')
  return ok({ wording: parsed.value, instrument })
}

export const wordings: HandlersOf<'wordings'> = {
  list: (_input, { desk }) => ok(wordingsOf(desk)),
  shown: ({ instrument, shown }, { desk }) =>
    ok(everyWordingOf(desk, instrument).filter((wording) => wasShown(shown, wordingLabel(wording)))),
  check: ({ text }, { desk }) => {
    const file = read(text)
    if (!file.ok) return file
    const { wording, instrument } = file.value
    return ok({ wording, replaces: wordingFor(wordingsOf(desk), instrument, wording.language) ?? null })
  },
  load: ({ text }, { desk, who, today, note }) => {
    const file = read(text)
    if (!file.ok) return file
    const { wording, instrument } = file.value
    note({ reason: `${wording.instrument} ${wording.language}` })
    saveWording(desk, wording, { formVersion: instrument.version, today, user: who.id })
    return ok(wordingsOf(desk))
  },
  remove: ({ instrument, language }, { desk, note }) => {
    note({ reason: `${instrument} ${language}` })
    if (!removeWording(desk, { instrument, language })) return err({ kind: 'missing' })
    return ok(wordingsOf(desk))
  },
}
