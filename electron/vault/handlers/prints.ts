import { ok } from '../../../forms/core/result'
import type { PrintKind } from '../../ipc/prints'
import { Stop, type HandlersOf } from '../handler'
import { personOf } from '../rules'

const clinicalPapers: readonly PrintKind[] = [
  'slip',
  'rules-of-conduct',
  'notification',
  'test-list',
  'recall-list',
  'patient-copy',
  'trend',
  'safety-plan',
  'medicine-list',
  'certificate',
]

export const prints: HandlersOf<'prints'> = {
  log: ({ what, patient }, context) => {
    // Which paper it is can tell what she has: the figures side prints none of these, and cannot read the log they stand in.
    if (context.session.group === 'figures' && clinicalPapers.includes(what)) throw new Stop({ kind: 'refused' })
    // A letter to whoever has died would be opened by her family.
    if (patient !== null && personOf(context, patient).diedOn !== null && what === 'letter') throw new Stop({ kind: 'refused' })
    context.note({ reason: what, ...(patient === null ? {} : { patient }) })
    return ok({ by: context.session.who.name, at: context.now })
  },
}
