import type { KdfChoice } from './keyring/ring'

/**
 * What the vault takes from outside: the clock, the strength of the key derivation, a limit on a drawer's size. The program passes the real
 * ones; the demo clinic passes a clock of its own, unit tests smaller parameters.
 */
export type Environment = {
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Seconds on a clock that nobody can set. */
  readonly monotonicSeconds: () => number
  readonly kdf: KdfChoice
  /** The program's own version; stands on exports. */
  readonly version: string
  readonly maxPages?: number
  /** A bug: where, and the error, whose own text may hold what was typed and is therefore not for a log. */
  readonly report: (where: string, error: unknown) => void
}
