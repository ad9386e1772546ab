import type { RecallKind } from '../../../forms/recalls/facts'

/** What can be settled by a decision; everything else ends only by what is done (forms/recalls/list.ts). */
export const maySettle = (row: { readonly kind: RecallKind }): boolean =>
  row.kind === 'pregnancy-test' || row.kind === 'repeat-test' || row.kind === 'cure-test' || row.kind === 'thread-check'

/** An answer is to be told as soon as can be: it has no other date. */
export const mayOtherDate = (row: { readonly kind: RecallKind }): boolean => row.kind !== 'untold-answer'
