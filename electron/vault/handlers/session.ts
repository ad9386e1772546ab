import { ok } from '../../../forms/core/result'
import type { HandlersOf } from '../handler'
import { meOf } from '../log-in'
import { asBuffer } from '../passwords'

export const session: HandlersOf<'session'> = {
  start: (_input, { accounts }) => ok(accounts.start()),
  login: ({ user, password }, { accounts }) => accounts.logIn(user, asBuffer(password)),
  me: (_input, { who, group, desk, program, today }) => ok(meOf({ who, group, desk }, program.isDemo, today)),
  setDevice: (next, { device }) => {
    device.write(next)
    return ok(null)
  },
}
