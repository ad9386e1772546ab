import { join } from 'node:path'
import type { Environment } from './environment'
import { openBackoff, type Backoff } from './keyring/backoff'
import type { Codes } from './create'
import type { Holder, KeyRing, User } from './keyring/schema'
import { checkedRing, memberOf, type Member } from './rings'
import type { Session } from './session'
import type { ProblemError } from './problem'
import type { Tell } from './tell'
import type { VaultFolder } from './vault-folder'

/** The first start between showing the codes and having them typed back. */
export type Setup = { readonly codes: Codes; readonly vaultId: string }

/** What a recovery session has prepared: takes effect with the new code, once that has been typed back. */
export type Renewal = { readonly code: string; readonly recovery: Holder; readonly user: User; readonly action: string }

/** What a vault knows of the login of the moment: who, the first start or recovery that is under way, who has the computer. */
export class LoginState {
  readonly folder: VaultFolder
  readonly isDemo: boolean
  readonly environment: Environment
  readonly tell: Tell
  /** What is wrong with the folder, since the vault was opened. */
  readonly problem: ProblemError | undefined
  session: Session | undefined
  /** Held between a wizard's or a recovery's first and last step, in memory only. */
  setup: Setup | undefined
  renewal: Renewal | undefined
  /** Running searches: what each has shown so far. */
  readonly searches = new Map<string, Set<string>>()
  #handedOver: string | undefined
  #backoff: Backoff | undefined
  readonly #started: number

  constructor(around: Pick<LoginState, 'folder' | 'isDemo' | 'environment' | 'tell' | 'problem'>) {
    this.folder = around.folder
    this.isDemo = around.isDemo
    this.environment = around.environment
    this.tell = around.tell
    this.problem = around.problem
    this.#started = around.environment.monotonicSeconds()
  }

  get backoff(): Backoff {
    this.#backoff ??= openBackoff(join(this.folder.vault, 'attempts.json'), this.environment.monotonicSeconds, this.#started)
    return this.#backoff
  }

  /** After the first start: the attempts file of the new vault is read anew. */
  forgetBackoff(): void {
    this.#backoff = undefined
  }

  /** The entry that a patient fills in alone at the moment. Enforced here: whatever the page asks, nothing else is answered. */
  get handedOver(): string | undefined {
    return this.#handedOver
  }

  /** Gives the computer to the patient for one entry, or takes it back. */
  handOver(entry: string | undefined): void {
    this.#handedOver = entry
    this.tell.handedOver(entry !== undefined)
  }

  /** The key ring, checked. Throws ProblemError. */
  ring(): KeyRing {
    if (this.problem) throw this.problem
    return checkedRing(this.folder.vault, this.isDemo, this.session)
  }

  members(): readonly Member[] {
    return this.ring().users.map(memberOf)
  }

  /** Logs what every running search has shown, when the login ends in the middle of one. */
  #endSearches(): void {
    const { session } = this
    if (!session) return
    for (const [search, shown] of this.searches)
      session.desk.transaction(() => session.log('desk', 'patient.search-end', { record: search, ids: [...shown] }))
    this.searches.clear()
  }

  /** Ends the login, if there is one. What cannot be written for want of space is reported: marks that lag are normal. */
  end(why: string): void {
    for (const step of [() => this.#endSearches(), () => this.session?.end(why)])
      try {
        step()
      } catch (error) {
        this.environment.report('end', error)
      }
    this.session = undefined
  }
}
