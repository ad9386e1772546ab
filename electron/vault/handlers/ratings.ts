import { staffNames } from '../../../db/desk/staff'
import { entriesOf } from '../../../db/journal/entries'
import { ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import type { HandlersOf } from '../handler'
import { resultOf } from '../ratings'
import { readsPsychiatric } from '../rules'

export const ratings: HandlersOf<'ratings'> = {
  ofPatient: ({ patient }, context) => {
    const { desk, journal, who } = context
    const names = staffNames(desk)
    return ok(
      entriesOf(journal, patient).flatMap(({ entry, versions, draft, wrong }) => {
        const text = versions.at(-1) ?? (draft?.author === who.id ? draft : undefined)
        const author = text && names.get(text.author)
        const score = text && resultOf(context, entry.form, text.formVersion, text.answers)
        if (!text || !author || !score || wrong) return []
        const signed = 'signedAt' in text ? text : undefined
        const isClosed =
          (findInstrument(entry.form)?.psychiatric ?? false) && entry.author !== who.id && !readsPsychiatric(context, patient)
        return [
          {
            entry: entry.id,
            instrument: entry.form,
            version: text.formVersion,
            author,
            eventAt: text.eventAt,
            signedAt: signed?.signedAt ?? null,
            answers: isClosed ? {} : text.answers,
            result: signed?.result ?? score,
          },
        ]
      }),
    )
  },
}
