import { ok } from '../../../forms/core/result'
import type { HandlersOf } from '../handler'
import { newPassphrase } from '../passwords'

export const setup: HandlersOf<'setup'> = {
  begin: (wanted, { accounts }) => accounts.beginSetup(wanted),
  confirm: (typed, { accounts }) => accounts.confirmSetup(typed),
  suggestPassphrase: () => ok({ words: newPassphrase() }),
}
