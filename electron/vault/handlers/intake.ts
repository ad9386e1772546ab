import { previousMonthUntilDay } from '../../../forms/intake'
import { err, ok } from '../../../forms/core/result'
import type { HandlersOf } from '../handler'

/** Nothing here is logged, named or remembered: see the security design, section 3. */
export const intake: HandlersOf<'intake'> = {
  ready: (_input, { login, today }) =>
    ok({ open: login.slot()?.isReady(today) ?? false, previousMonth: Number(today.slice(8)) <= previousMonthUntilDay }),
  give: (input, { login, today }) => (login.slot()?.give(input, today) ? ok(null) : err({ kind: 'no-key' })),
}
