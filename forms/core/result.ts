/** An expected outcome: a value, or a failure with a stable `kind` that the caller must look at. */
export type Result<T, E extends { readonly kind: string }> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const err = <E extends { readonly kind: string }>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
