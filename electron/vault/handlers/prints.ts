import { ok } from '../../../forms/core/result'
import type { PrintKind } from '../../ipc/prints'
import type { HandlersOf } from '../handler'
import { Stop } from '../stop'

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
  log: ({ what }, { group, note, now, person, who }) => {
    // Which paper it is can tell what she has: the figures side prints none of these, and cannot read the log they stand in.
    if (group === 'figures' && clinicalPapers.includes(what)) throw new Stop({ kind: 'refused' })
    // A letter to whoever has died would be opened by her family.
    if (what === 'letter' && person && person.diedOn !== null) throw new Stop({ kind: 'refused' })
    note({ reason: what })
    return ok({ by: who.name, at: now })
  },
}
