import { z } from 'zod'
import { Id, Instant } from '../../forms/core/ids'
import { call } from './call'

/** What lands on paper: a closed list, so that the log of prints can be read by kind. */
export const PrintKind = z.enum([
  'slip',
  'rules-of-conduct',
  'notification',
  'test-list',
  'recall-list',
  'letter',
  'patient-copy',
  'trend',
  'figures',
  'safety-plan',
  'medicine-list',
  'certificate',
  'day-list',
])
export type PrintKind = z.infer<typeof PrintKind>

export const prints = {
  /**
   * Said before the system's print dialogue opens: no row, no paper. What comes back stands in the footer. Whether the paper was then
   * printed the program cannot know.
   */
  log: call({
    input: z.strictObject({ what: PrintKind, patient: Id.nullable() }),
    output: z.strictObject({ by: z.string(), at: Instant }),
    action: 'desk.work',
    subject: 'desk',
    via: 'patient-or-none',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'journal', as: 'print' },
  }),
}
