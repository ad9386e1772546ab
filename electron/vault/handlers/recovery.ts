import type { HandlersOf } from '../handler'

export const recovery: HandlersOf<'recovery'> = {
  open: ({ code }, { accounts }) => accounts.openRecovery(code),
  test: ({ code }, { accounts }) => accounts.testCode(code),
  newPassword: ({ user, password }, { accounts }) => accounts.newPassword(user, password),
  addManager: ({ name, role, password }, { accounts }) => accounts.newManager({ name, role }, password),
  confirm: ({ code }, { accounts }) => accounts.confirmRenewal(code),
}
