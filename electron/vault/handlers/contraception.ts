import { contraceptionOf, insertContraception, insertMistake } from '../../../db/journal/contraception'
import { readSettings } from '../../../db/desk/settings'
import { mayFollow } from '../../../forms/contraception/episodes'
import { err, ok } from '../../../forms/core/result'
import { ContraceptionEvent } from '../../../forms/records/contraception'
import { Stop, checked, type Context, type HandlersOf } from '../handler'
import { openRecord } from '../rules'

const eventsOf = (context: Context, patient: string) =>
  ok(contraceptionOf(context.session.drawer('journal'), patient).map(({ event, mistake }) => ({ event, mistake })))

export const contraception: HandlersOf<'contraception'> = {
  ofPatient: ({ patient }, context) => {
    openRecord(context, patient)
    return eventsOf(context, patient)
  },
  add: ({ event }, context) => {
    const { journal } = openRecord(context, event.patient)
    const { id, name, role } = context.session.who
    const added = checked(ContraceptionEvent, { ...event, id: context.newId(), by: { id, name, role } })
    context.note({ record: added.id })
    const counting = contraceptionOf(journal, event.patient).flatMap((stored) => (stored.mistake === null ? [stored.event] : []))
    const refusal = mayFollow(counting, added, context.today, readSettings(context.session.desk).recalls)
    if (refusal) return err({ kind: 'not-possible', refusal })
    insertContraception(journal, added, context.now)
    return eventsOf(context, event.patient)
  },
  mistake: ({ patient, event, reason }, context) => {
    const { journal } = openRecord(context, patient)
    context.note({ record: event })
    const known = contraceptionOf(journal, patient).find((stored) => stored.event.id === event)
    if (!known) throw new Stop({ kind: 'refused' })
    if (known.mistake === null) insertMistake(journal, { event, by: context.session.who.id, at: context.now, reason })
    return eventsOf(context, patient)
  },
}
