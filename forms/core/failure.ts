import { z } from 'zod'

/** Why a record, contact details or a psychiatric note are not shown before a reason has been stated. */
export const ReasonWanted = z.enum(['no-care-relation', 'protected-identity', 'psychiatric'])
export type ReasonWanted = z.infer<typeof ReasonWanted>

/**
 * What any call can end with. `needs-reason`: a stated reason is asked for this patient (and why). `changed-meanwhile`: what the page was
 * shown is no longer so, and nothing was written. `cancelled`: the user has stopped a long call. `damaged` and `disk-full` name no file.
 * `reference` is a number that the person can read out and that stands in the program's own log.
 */
export const CommonFailure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('locked') }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('invalid') }),
  z.strictObject({ kind: z.literal('needs-reason'), why: ReasonWanted }),
  z.strictObject({ kind: z.literal('changed-meanwhile') }),
  z.strictObject({ kind: z.literal('cancelled') }),
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('read-only') }),
  z.strictObject({ kind: z.literal('damaged'), drawer: z.string() }),
  z.strictObject({ kind: z.literal('fault'), reference: z.string() }),
])
export type CommonFailure = z.infer<typeof CommonFailure>

/** Whether a failure is one that any call can end with; the rest each screen must look at itself. */
export const isCommonFailure = (failure: { readonly kind: string }): failure is CommonFailure => CommonFailure.safeParse(failure).success
