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
  list: (_input, { session }) => ok(wordingsOf(session.desk)),
  shown: ({ instrument, shown }, { session }) =>
    ok(everyWordingOf(session.desk, instrument).filter((wording) => wasShown(shown, wordingLabel(wording)))),
  check: ({ text }, { session }) => {
    const file = read(text)
    if (!file.ok) return file
    const { wording, instrument } = file.value
    return ok({ wording, replaces: wordingFor(wordingsOf(session.desk), instrument, wording.language) ?? null })
  },
  load: ({ text }, { session, today, note }) => {
    const file = read(text)
    if (!file.ok) return file
    const { wording, instrument } = file.value
    note({ reason: `${wording.instrument} ${wording.language}` })
    saveWording(session.desk, wording, { formVersion: instrument.version, today, user: session.who.id })
    return ok(wordingsOf(session.desk))
  },
  remove: ({ instrument, language }, { session, note }) => {
    note({ reason: `${instrument} ${language}` })
    if (!removeWording(session.desk, { instrument, language })) return err({ kind: 'missing' })
    return ok(wordingsOf(session.desk))
  },
}
