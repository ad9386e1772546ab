import { personRows } from '../../../db/desk/persons'
import { staffNames } from '../../../db/desk/staff'
import { acknowledgeAlert, alertsOf, type StoredAlert } from '../../../db/journal/alerts'
import { ok } from '../../../forms/core/result'
import type { Context, HandlersOf } from '../handler'
import { hasCareRelation } from '../rules'
import { Stop } from '../stop'

function rowsOf({ desk }: Pick<Context, 'desk'>, found: readonly StoredAlert[]) {
  const names = staffNames(desk)
  const name = (id: string) => names.get(id)?.name ?? ''
  return found.map((alert) => ({
    ...alert,
    raisedBy: name(alert.raisedBy),
    acknowledged: alert.acknowledged && { by: name(alert.acknowledged.by), at: alert.acknowledged.at, done: alert.acknowledged.done },
  }))
}

export const alerts: HandlersOf<'alerts'> = {
  open: (_input, context) => {
    const found = alertsOf(context.journal, null).filter(({ patient }) => hasCareRelation(context, patient))
    const ids = [...new Set(found.map(({ patient }) => patient))]
    context.note({ ids })
    const people = new Map(personRows(context.desk, ids, context.today).map((row) => [row.id, row]))
    return ok(
      rowsOf(context, found).flatMap((alert) => {
        const person = people.get(alert.patient)
        return person ? [{ alert, person }] : []
      }),
    )
  },
  ofPatient: ({ patient }, context) => ok(rowsOf(context, alertsOf(context.journal, patient))),
  acknowledge: ({ patient, alert, done }, context) => {
    context.note({ record: alert })
    const { journal } = context
    const known = alertsOf(journal, patient).find(({ id }) => id === alert)
    if (!known) throw new Stop({ kind: 'refused' })
    const { id, role } = context.who
    if (!known.acknowledged) acknowledgeAlert(journal, alert, { user: id, role, at: context.now, done })
    return ok(rowsOf(context, alertsOf(journal, patient)))
  },
}
