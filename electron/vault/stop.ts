import type { z } from 'zod'
import type { CommonFailure } from '../../forms/core/failure'

/** Stops a call from deep inside a handler with one of the failures that any call can have. */
export class Stop extends Error {
  readonly failure: CommonFailure

  constructor(failure: CommonFailure) {
    super(failure.kind)
    this.failure = failure
  }
}

/** A value as its whole schema wants it, or the call ends as invalid. */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Stop({ kind: 'invalid' })
  return parsed.data
}
