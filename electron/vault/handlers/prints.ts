import { ok } from '../../../forms/core/result'
import type { HandlersOf } from '../handler'
import { personOf } from '../rules'

export const prints: HandlersOf<'prints'> = {
  log: ({ what, patient }, context) => {
    if (patient !== null) personOf(context, patient)
    context.note({ reason: what, ...(patient === null ? {} : { patient }) })
    return ok({ by: context.session.who.name, at: context.now })
  },
}
