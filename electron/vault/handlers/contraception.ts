import { contraceptionOf, insertContraception, insertMistake } from '../../../db/journal/contraception'
import { readSettings } from '../../../db/desk/settings'
import { mayFollow } from '../../../forms/contraception/episodes'
import { err, ok } from '../../../forms/core/result'
import { ContraceptionEvent } from '../../../forms/records/contraception'
import type { HandlersOf, JournalContext } from '../handler'
import { checked, Stop } from '../stop'

const eventsOf = ({ journal }: Pick<JournalContext, 'journal'>, patient: string) =>
  ok(contraceptionOf(journal, patient).map(({ event, mistake }) => ({ event, mistake })))

export const contraception: HandlersOf<'contraception'> = {
  ofPatient: ({ patient }, context) => eventsOf(context, patient),
  add: ({ event }, context) => {
    const { journal } = context
    const { id, name, role } = context.who
    const added = checked(ContraceptionEvent, { ...event, id: context.newId(), by: { id, name, role } })
    context.note({ record: added.id })
    const counting = contraceptionOf(journal, event.patient).flatMap((stored) => (stored.mistake === null ? [stored.event] : []))
    const refusal = mayFollow(counting, added, context.today, readSettings(context.desk).recalls)
    if (refusal) return err({ kind: 'not-possible', refusal })
    insertContraception(journal, added, context.now)
    return eventsOf(context, event.patient)
  },
  mistake: ({ patient, event, reason }, context) => {
    const { journal } = context
    context.note({ record: event })
    const known = contraceptionOf(journal, patient).find((stored) => stored.event.id === event)
    if (!known) throw new Stop({ kind: 'refused' })
    if (known.mistake === null) insertMistake(journal, { event, by: context.who.id, at: context.now, reason })
    return eventsOf(context, patient)
  },
}
