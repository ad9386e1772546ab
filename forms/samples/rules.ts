import { z } from 'zod'

/** What the unit decides about tests. Defaults that we chose are settings. */
export const TestRules = z.strictObject({
  /** Documented tries before an answer may be put down as not possible to tell. */
  triesBeforeUnreachable: z.number().int().min(1).max(10),
  /** Days from finding to notification: 1 is SmF 3 §, 7 is what older guidance gave the four coded infections (STI text [5][6]). */
  notifyWithinDays: z.union([z.literal(1), z.literal(7)]),
  /** The year in the code of a notification: the ordinance's example has two digits, clinics' guides four (STI text [7][8]). */
  codeYear: z.enum(['two-digit', 'four-digit']),
  /** A task with a date comes into the work list this many days before. */
  noticeDays: z.number().int().min(0).max(60),
  /** Waiting for the laboratory is late this many days after the test's usual time. */
  labGraceDays: z.number().int().min(0).max(60),
})
export type TestRules = z.infer<typeof TestRules>

/** The rules for one test: no try is asked for to reach somebody who has died, since her family would answer. All duties stay. */
export const rulesOnceDied = (rules: TestRules): TestRules => ({ ...rules, triesBeforeUnreachable: 0 })

export const defaultTestRules: TestRules = {
  triesBeforeUnreachable: 3,
  notifyWithinDays: 1,
  codeYear: 'two-digit',
  noticeDays: 7,
  labGraceDays: 2,
}
