import { changeSettings, readSettings } from '../../../db/desk/settings'
import { ok } from '../../../forms/core/result'
import type { HandlersOf } from '../handler'

export const settings: HandlersOf<'settings'> = {
  change: (change, { desk, login, now, who }) => {
    changeSettings(desk, change, { now, user: who.id })
    const all = readSettings(desk)
    login.lockAfter(all.idleLockMinutes)
    return ok(all)
  },
}
