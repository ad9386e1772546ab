import { beginSetup, confirmSetup } from './first-start'
import { logIn } from './log-in'
import type { LoginState } from './login-state'
import { problemOf } from './problem'
import { confirmRenewal, openRecovery, prepareManager, prepareNewPassword, testCode } from './recovery-session'
import { isFirstStart, tileOf } from './rings'
import { demoLogins, readDevice } from './vault-folder'

/** What the unlock screen needs: whether there is a vault, whose names stand on the tiles, what is wrong. */
function startOf(state: LoginState) {
  const found = { drawer: '', demo: state.isDemo, clinicName: '', users: [], demoLogins: [], device: readDevice(state.folder) }
  try {
    if (state.problem) throw state.problem
    if (isFirstStart(state.folder, state.isDemo)) return { ...found, state: 'none' as const, problem: null }
    const ring = state.ring()
    const logins = ring.demo ? demoLogins(state.folder) : []
    return {
      ...found,
      state: 'locked' as const,
      problem: null,
      users: ring.users.map(tileOf),
      demoLogins: ring.users.flatMap(({ id, name }) => {
        const login = logins.find((known) => known.name === name)
        return login ? [{ user: id, password: login.password }] : []
      }),
    }
  } catch (error) {
    const { problem, drawer } = problemOf(error)
    return { ...found, state: 'problem' as const, problem, drawer }
  }
}

/** What a call may ask for before anybody is logged in, or in a recovery session: no drawer is within its reach. */
export const openAccounts = (state: LoginState, at: { readonly now: string; readonly today: string }) => ({
  start: () => startOf(state),
  logIn: (user: string, secret: Buffer) => logIn(state, user, secret, at),
  beginSetup: (wanted: Parameters<typeof beginSetup>[1]) => beginSetup(state, wanted),
  confirmSetup: (typed: Parameters<typeof confirmSetup>[1]) => confirmSetup(state, typed),
  openRecovery: (code: Uint8Array) => openRecovery(state, code, at.now),
  testCode: (code: Uint8Array) => testCode(state, code, at.now),
  newPassword: (user: string, password: Uint8Array) => prepareNewPassword(state, user, password),
  newManager: (wanted: Parameters<typeof prepareManager>[1], password: Uint8Array) => prepareManager(state, wanted, password),
  confirmRenewal: (code: Uint8Array) => confirmRenewal(state, code, at.now),
})

export type OpenAccounts = ReturnType<typeof openAccounts>
