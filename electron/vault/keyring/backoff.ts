import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { Id, Instant } from '../../../forms/core/ids'
import { replaceFile } from '../files'

/**
 * How long one waits after wrong passwords: three tries are free, then 5 seconds doubling to 15 minutes for each user; all users together
 * add at most 30 seconds, so that nobody can lock a colleague out with a patient in the chair. The count is written before the password is
 * tried. The wait runs on the monotonic clock from the last try or from the start of the process, whichever is later. This slows a hand at
 * the keyboard; against copied files only Argon2id counts (security design 2.5).
 */
const Attempts = z.strictObject({
  format: z.literal('journal-attempts'),
  counts: z.record(z.string().max(40), z.number().int().min(0)),
  /** Wrong passwords that no drawer has heard of yet: the next login moves them to the desk log. */
  failures: z.array(z.strictObject({ user: z.union([Id, z.string().max(20)]), at: Instant })).max(10_000),
})
type Attempts = z.infer<typeof Attempts>

export const recoveryUser = 'recovery'

const free = 3
const first = 5
const longest = 15 * 60
const together = 30

/** Seconds to wait after `count` wrong tries of one user. */
export const waitAfter = (count: number): number => (count < free ? 0 : Math.min(longest, first * 2 ** Math.min(20, count - free)))

/** Seconds that everybody waits after `count` wrong tries of all users together. */
export const waitTogether = (count: number): number =>
  count < 4 * free ? 0 : Math.min(together, first * 2 ** Math.min(20, count - 4 * free))

export type Backoff = ReturnType<typeof openBackoff>

/**
 * `seconds`: a monotonic clock; `started`: what it said when the process began. The file is missing only when somebody has removed it: then
 * the longest wait is due once.
 */
export function openBackoff(file: string, seconds: () => number, started = seconds()) {
  const lastTry = new Map<string, number>()
  let { attempts, lost } = read(file)

  const write = (next: Attempts) => {
    attempts = next
    replaceFile(file, Buffer.from(JSON.stringify(next)))
    lost = false
  }
  return {
    /** Whole seconds this user has to wait; 0 when she may try. */
    wait(user: string): number {
      const all = Object.values(attempts.counts).reduce((sum, count) => sum + count, 0)
      const since = (last: number | undefined) => seconds() - Math.max(started, last ?? started)
      const own = (lost ? longest : waitAfter(attempts.counts[user] ?? 0)) - since(lastTry.get(user))
      const shared = waitTogether(all) - since(Math.max(started, ...lastTry.values()))
      return Math.max(0, Math.ceil(Math.max(own, shared)))
    },
    /** Written before the password is tried: a killed process has had its try. */
    begin(user: string, at: string): void {
      lastTry.set(user, seconds())
      write({
        ...attempts,
        counts: { ...attempts.counts, [user]: (attempts.counts[user] ?? 0) + 1 },
        failures: [...attempts.failures.slice(-9_999), { user, at }],
      })
    },
    /** The password was right: her count is gone, and this try was not a wrong one. */
    succeed(user: string): void {
      const index = attempts.failures.findLastIndex((failure) => failure.user === user)
      const { [user]: _own, ...counts } = attempts.counts
      write({ ...attempts, counts, failures: attempts.failures.filter((_, place) => place !== index) })
    },
    /** The wrong tries that no drawer has heard of yet; `logged` when one has. */
    failures: (): readonly { user: string; at: string }[] => attempts.failures,
    logged(): void {
      if (attempts.failures.length > 0) write({ ...attempts, failures: [] })
    },
  }
}

/** The first state, written when a vault is made. */
export const noAttempts: Attempts = { format: 'journal-attempts', counts: {}, failures: [] }

function read(file: string): { attempts: Attempts; lost: boolean } {
  if (!existsSync(file)) return { attempts: noAttempts, lost: true }
  try {
    return { attempts: Attempts.parse(JSON.parse(readFileSync(file, 'utf8'))), lost: false }
  } catch {
    return { attempts: noAttempts, lost: true }
  }
}
