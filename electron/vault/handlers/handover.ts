import { err, ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import type { HandlersOf } from '../handler'
import { asBuffer } from '../passwords'

export const handover: HandlersOf<'handover'> = {
  begin: ({ entry }, { file, who, login, after }) => {
    if (file.draft?.author !== who.id) return err({ kind: 'not-mine' })
    if (!findInstrument(file.entry.form, file.draft.formVersion)?.selfRated) return err({ kind: 'not-self-rated' })
    after(() => login.handOver(entry))
    return ok(null)
  },
  end: async ({ password }, { accounts, login }) => {
    const secret = asBuffer(password)
    try {
      return await accounts.withOwnPassword(secret, () => {
        login.handOver(undefined)
        return ok(null)
      })
    } finally {
      secret.fill(0)
    }
  },
}
