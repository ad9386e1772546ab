import { insertMedicine, insertMedicineMistake, medicinesOf } from '../../../db/journal/medicines'
import { err, ok } from '../../../forms/core/result'
import { mayFollow } from '../../../forms/medicines/courses'
import { MedicineEvent } from '../../../forms/records/medicine'
import type { HandlersOf, JournalContext } from '../handler'
import { checked, Stop } from '../stop'

const eventsOf = ({ journal }: Pick<JournalContext, 'journal'>, patient: string) =>
  ok(medicinesOf(journal, patient).map(({ event, mistake }) => ({ event, mistake })))

export const medicines: HandlersOf<'medicines'> = {
  ofPatient: ({ patient }, context) => eventsOf(context, patient),
  add: ({ event }, context) => {
    const { journal } = context
    const { id, name, role } = context.who
    const added = checked(MedicineEvent, { ...event, id: context.newId(), by: { id, name, role } })
    context.note({ record: added.id })
    const counting = medicinesOf(journal, event.patient).flatMap((stored) => (stored.mistake === null ? [stored.event] : []))
    const refusal = mayFollow(counting, added, context.today)
    if (refusal) return err({ kind: 'not-possible', refusal })
    insertMedicine(journal, added, context.now)
    return eventsOf(context, event.patient)
  },
  mistake: ({ patient, event, reason }, context) => {
    const { journal } = context
    context.note({ record: event })
    const known = medicinesOf(journal, patient).find((stored) => stored.event.id === event)
    if (!known) throw new Stop({ kind: 'refused' })
    if (known.mistake === null) insertMedicineMistake(journal, { event, by: context.who.id, at: context.now, reason })
    return eventsOf(context, patient)
  },
}
