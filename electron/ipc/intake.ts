import { z } from 'zod'
import { IntakeInput } from '../../forms/intake'
import { call, nothing } from './call'

export const intake = {
  /** Whether the five questions can be asked now, and whether the month before is still open for an answer. */
  ready: call({
    input: nothing,
    output: z.strictObject({ open: z.boolean(), previousMonth: z.boolean() }),
    action: 'intake.give',
    subject: 'none',
    silent: true,
    reads: [],
    log: 'never',
  }),
  /** Seals one person's five answers. Nothing is logged and nothing comes back: neither for whom nor when. */
  give: call({
    input: IntakeInput,
    output: nothing,
    failure: z.strictObject({ kind: z.literal('no-key') }),
    action: 'intake.give',
    subject: 'none',
    silent: true,
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
}
