import { z } from 'zod'
import type { Action } from '../../forms/access'

/**
 * Who may make a call before the access table is asked: `public` before anybody has logged in, `setup` only while there is no vault,
 * `recovery` only in a session opened by a recovery code; otherwise an action of the access table.
 */
export type CallAction = Action | 'public' | 'setup' | 'recovery'

/**
 * How a call is logged: the drawer whose transaction carries the row, and what the row says. `never` is for calls that show and change
 * nothing of a person, and for the intake answers, where a row would say when (security design 3.1). With `patient` the handler must
 * name the patient, or the call fails.
 */
export type LogRule = { readonly drawer: 'desk' | 'journal' | 'tracing'; readonly as: string; readonly patient?: true } | 'never'

export type CallDefinition<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  F extends z.ZodType = z.ZodType,
  A extends CallAction = CallAction,
> = {
  readonly input: I
  readonly output: O
  readonly failure: F
  readonly action: A
  readonly log: LogRule
}

/** One entry of the contract. `failure` lists the outcomes the screen must look at; left out when there are none of its own. */
export function call<I extends z.ZodType, O extends z.ZodType, const A extends CallAction, F extends z.ZodType = z.ZodNever>(definition: {
  readonly input: I
  readonly output: O
  readonly failure?: F
  readonly action: A
  readonly log: LogRule
}): CallDefinition<I, O, F, A> {
  return { ...definition, failure: (definition.failure ?? z.never()) as F }
}

/** A union of shapes without some of their fields, each for itself. */
export type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

/**
 * The schema of `Without`: every option of a discriminated union loses the fields that are added where it is stored. What an option demands
 * of several fields together is checked there, on the whole.
 */
export function unionWithout(discriminator: string, options: readonly z.ZodObject[], fields: readonly string[]): z.ZodType {
  const [first, ...others] = options.map((option) =>
    z.strictObject(Object.fromEntries(Object.entries(option.shape).filter(([name]) => !fields.includes(name)))),
  )
  if (!first) throw new Error('bug: a union has options')
  return z.discriminatedUnion(discriminator, [first, ...others])
}

export const nothing = z.null()

/** A password or code on its way: bytes, so that every process it crosses can wipe them. */
export const Secret = z.instanceof(Uint8Array).refine((bytes) => bytes.length <= 1024, 'too long')

/**
 * What any call can end with. `needs-reason`: a stated reason is asked for this patient (and why). `damaged` and `disk-full` name no file.
 * `reference` is a number that the person can read out and that stands in the program's own log.
 */
export const CommonFailure = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('locked') }),
  z.strictObject({ kind: z.literal('refused') }),
  z.strictObject({ kind: z.literal('invalid') }),
  z.strictObject({ kind: z.literal('needs-reason'), why: z.enum(['no-care-relation', 'protected-identity', 'psychiatric']) }),
  z.strictObject({ kind: z.literal('disk-full') }),
  z.strictObject({ kind: z.literal('read-only') }),
  z.strictObject({ kind: z.literal('damaged'), drawer: z.string() }),
  z.strictObject({ kind: z.literal('fault'), reference: z.string() }),
])
export type CommonFailure = z.infer<typeof CommonFailure>

type Contract = Readonly<Record<string, Readonly<Record<string, CallDefinition>>>>
export type InputOf<D> = D extends CallDefinition<infer I, z.ZodType, z.ZodType> ? z.input<I> : never
export type ParsedOf<D> = D extends CallDefinition<infer I, z.ZodType, z.ZodType> ? z.output<I> : never
export type OutputOf<D> = D extends CallDefinition<z.ZodType, infer O, z.ZodType> ? z.output<O> : never
export type FailureOf<D> = D extends CallDefinition<z.ZodType, z.ZodType, infer F> ? z.output<F> : never
export type ReplyOf<D> =
  { readonly ok: true; readonly value: OutputOf<D> } | { readonly ok: false; readonly error: FailureOf<D> | CommonFailure }

/** `window.api`, derived: one function per call, a value out in every case. */
export type ApiOf<C extends Contract> = {
  readonly [N in keyof C]: { readonly [V in keyof C[N]]: (input: InputOf<C[N][V]>) => Promise<ReplyOf<C[N][V]>> }
}
