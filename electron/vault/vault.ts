import type { EndReason } from '../ipc/wire'
import type { Environment } from './environment'
import { LoginState } from './login-state'
import { problemOf, type ProblemError } from './problem'
import { refuseUnfit, serve, type Asked, type Reply } from './serve'
import type { Session } from './session'
import { tellNobody, type OutFile, type Tell } from './tell'
import { lockFolder, rewritePending, vaultFolder } from './vault-folder'

/**
 * The vault: the one holder of keys and drawers, and the one way to them. Lives in its own process (or, without Electron, in a test or the
 * maker of the demo clinic) and ends at lock.
 */
export class Vault {
  readonly state: LoginState
  readonly #release: () => void
  #queue: Promise<unknown> = Promise.resolve()
  /** The long call of each channel that is under way. */
  readonly #long = new Map<string, AbortController>()

  /** Takes the folder `base` for this process. What is wrong with it is said by `session.start`. */
  constructor(base: string, isDemo: boolean, environment: Environment, tell: Partial<Tell> = {}) {
    const folder = vaultFolder(base)
    let problem: ProblemError | undefined
    let release = (): void => undefined
    try {
      release = lockFolder(folder).release
      rewritePending(folder)
    } catch (error) {
      problem = problemOf(error)
    }
    this.#release = release
    this.state = new LoginState({ folder, isDemo, environment, tell: { ...tellNobody, ...tell }, problem })
  }

  get session(): Session | undefined {
    return this.state.session
  }

  /**
   * One call at a time, in the order they came. A long call only begins and ends in its turn. `read`: the digest of what the page was shown;
   * without one the call stands on what is there now.
   */
  async call(channel: string, input: unknown, read?: string): Promise<Reply> {
    const asked: Asked = { channel, input, read }
    const controller = new AbortController()
    const served = await this.#inTurn(() => serve(this.state, asked, controller.signal))
    if ('reply' in served) return served.reply
    if ('file' in served) return this.#leave(served.file)
    if (this.#long.has(channel)) return { ok: false, error: { kind: 'refused' } }
    this.#long.set(channel, controller)
    try {
      const finish = await served.prepare()
      return await this.#inTurn(() => Promise.resolve(served.finish(finish)))
    } catch (error) {
      return await this.#inTurn(() => Promise.resolve(served.failed(error)))
    } finally {
      this.#long.delete(channel)
    }
  }

  /** A message that may not be looked at: invalid, with a row for whoever is logged in. */
  refuseUnfit(): Promise<Reply> {
    return this.#inTurn(() => Promise.resolve(refuseUnfit(this.state)))
  }

  /** Stops the long call of a channel, if there is one. */
  cancel(channel: string): void {
    this.#long.get(channel)?.abort()
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work)
    this.#queue = result.catch(() => undefined)
    return result
  }

  /** The file goes to main, which asks the user where to put it: nobody waits for that. The page is told whether it was saved. */
  async #leave(file: OutFile): Promise<Reply> {
    const outcome = await this.state.tell.file(file)
    if (outcome === 'disk-full' || outcome === 'read-only') return { ok: false, error: { kind: outcome } }
    return { ok: true, value: { name: file.name, saved: outcome === 'saved' } }
  }

  /** Ends the login, if there is one, and gives the folder free. The process is killed after this. */
  end(why: EndReason | 'test' | 'made'): void {
    for (const controller of this.#long.values()) controller.abort()
    this.state.end(why)
    this.#release()
  }
}
