import { z } from 'zod'
import type { Action } from '../../forms/access'
import { CommonFailure } from '../../forms/core/failure'
import type { Noun } from './nouns'
import type { ShownInput, ShownName, ShownOf } from './shown'

/**
 * Who may make a call before the access table is asked: `public` before anybody has logged in, `setup` only while there is no vault,
 * `recovery` only in a session opened by a recovery code; otherwise an action of the access table.
 */
export type CallAction = Action | 'public' | 'setup' | 'recovery'

/**
 * How a call is logged: the drawer whose transaction carries the row, and what the row says. `never` is for calls that show and change
 * nothing of a person, for searches (which write their own rows), and for the intake answers, where a row would say when (security design 3.1).
 */
export type LogRule = { readonly drawer: 'desk' | 'journal' | 'tracing'; readonly as: string } | 'never'

/**
 * How a call says whose record it is about, and what its input must have for that. The vault opens the record on that way before the handler
 * runs (`vault/open-record.ts`): it finds the patient, asks the rules of the way, names her in the log row.
 */
export type RecordWay = {
  patient: { readonly patient: string }
  /** The patient of an event that is being added. */
  event: { readonly event: { readonly patient: string } }
  /** Her, or nobody: tests can be taken without a name. */
  'patient-or-slip': { readonly patient: string | null }
  entry: { readonly entry: string }
  /** A test, and whoever a step says that it belongs to. */
  test: { readonly test: string; readonly step?: { readonly kind: string; readonly patient?: string } }
  slip: { readonly slip: string }
  /** A row of Kallelser, which is the work of every clinician. */
  'recall-row': { readonly patient: string }
  /** Her contact tracing, or the beginning of one. */
  tracing: { readonly patient: string }
  case: { readonly tracing: string }
}

/** The same for the desk's part of a person, where no record rule holds. */
export type DeskWay = {
  patient: { readonly patient: string }
  /** Her, or nobody: a paper can be about one person or many. */
  'patient-or-none': { readonly patient: string | null }
  /** Somebody who is registered by this call: the handler names her. */
  newcomer: object
  visit: { readonly visit: string }
  wait: { readonly wait: string }
  /** A wait that somebody took off the list. */
  'withdrawn-wait': { readonly wait: string }
}

/** The names of the ways that an input can go. */
type Fitting<I extends z.ZodType, Ways> = { readonly [W in keyof Ways]: z.output<I> extends Ways[W] ? W : never }[keyof Ways]

/**
 * Whom a call is about. `record`: one patient's record. `desk`: one person, as far as the desk knows her. `list`: rows of many patients; `why`
 * says why no record rule holds. `own`: the account of the one who calls. `none`: nobody.
 */
type About<I extends z.ZodType> =
  | { readonly subject: 'record'; readonly via: Fitting<I, RecordWay> }
  | { readonly subject: 'desk'; readonly via: Fitting<I, DeskWay> }
  | { readonly subject: 'list'; readonly why: string }
  | { readonly subject: 'own' | 'none' }

/**
 * What a call reads, or what it changes. A changing call stands on what its page was `shown` and is refused when that is no longer so;
 * `nothing`: it adds something that takes the place of nothing.
 */
type Effect<I extends z.ZodType> =
  | { readonly reads: readonly Noun[]; readonly changes?: never; readonly shown?: never }
  | { readonly changes: readonly Noun[]; readonly shown: Fitting<I, ShownInput> | 'nothing'; readonly reads?: never }

/**
 * How a call runs. `transaction`: in one, with its log row; its handler cannot wait. `derives-key` and `packs-file` wait outside of it; the
 * next call waits for them. `long`: prepares outside and beside other calls, tells its progress, can be cancelled, and ends in a transaction.
 */
export type Runs = 'transaction' | 'derives-key' | 'packs-file' | 'long'

type Flags<I extends z.ZodType> = {
  readonly action: CallAction
  readonly log: LogRule
  readonly runs?: Runs
  /** Writes a version of an entry for good: its handler can sign. */
  readonly writesEntry?: true
  /** Answered while a patient has the computer; `its-entry`: for the entry that she fills in. */
  readonly whileHandedOver?: 'always' | (z.output<I> extends { readonly entry: string } ? 'its-entry' : never)
  /** Its handler gives a file that leaves the program: main asks where to and writes it, the page is told whether it did. */
  readonly leaves?: 'file'
  /** No row, not even that of a refusal. */
  readonly silent?: true
}

type Rules<I extends z.ZodType> = Flags<I> & About<I> & Effect<I>
type Known = 'input' | 'output' | 'failure' | keyof Flags<z.ZodType> | 'subject' | 'via' | 'why' | 'reads' | 'changes' | 'shown'

/** A call as its handler and its page see it: with the literal rules it was written with. */
type Call<I extends z.ZodType, O extends z.ZodType, F extends z.ZodType, X> = {
  readonly input: I
  readonly output: O
  readonly failure: F
} & X

/** A call as the vault serves it: every rule is there. */
export type CallDefinition = {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly failure: z.ZodType
  readonly action: CallAction
  readonly log: LogRule
  readonly subject: 'record' | 'desk' | 'list' | 'own' | 'none'
  readonly via?: keyof RecordWay | keyof DeskWay
  readonly why?: string
  readonly runs: Runs
  readonly reads: readonly Noun[]
  readonly changes: readonly Noun[]
  readonly shown: ShownName | 'nothing'
  readonly writesEntry: boolean
  readonly whileHandedOver: 'always' | 'its-entry' | 'never'
  readonly leaves: 'file' | 'nothing'
  readonly silent: boolean
}

const unlessSaid = {
  runs: 'transaction',
  reads: [],
  changes: [],
  shown: 'nothing',
  writesEntry: false,
  whileHandedOver: 'never',
  leaves: 'nothing',
  silent: false,
} as const satisfies Partial<CallDefinition>

/** One entry of the contract. `failure` lists the outcomes the screen must look at; left out when there are none of its own. */
export function call<I extends z.ZodType, O extends z.ZodType, const X extends Rules<I>, F extends z.ZodType = z.ZodNever>(
  definition: { readonly input: I; readonly output: O; readonly failure?: F } & X & { readonly [K in Exclude<keyof X, Known>]: never },
): Call<I, O, F, X> {
  return { ...unlessSaid, ...definition, failure: (definition.failure ?? z.never()) as F }
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

export { CommonFailure }

type AnyCall = { readonly input: z.ZodType; readonly output: z.ZodType; readonly failure: z.ZodType }
type Contract = Readonly<Record<string, Readonly<Record<string, AnyCall>>>>
export type InputOf<D> = D extends { readonly input: infer I extends z.ZodType } ? z.input<I> : never
export type ParsedOf<D> = D extends { readonly input: infer I extends z.ZodType } ? z.output<I> : never
export type OutputOf<D> = D extends { readonly output: infer O extends z.ZodType } ? z.output<O> : never
export type FailureOf<D> = D extends { readonly failure: infer F extends z.ZodType } ? z.output<F> : never
export type ReplyOf<D> =
  { readonly ok: true; readonly value: OutputOf<D> } | { readonly ok: false; readonly error: FailureOf<D> | CommonFailure }

/** As a page holds a value: it changes nothing of it. */
type Held<T> = T extends readonly (infer E)[] ? readonly Held<E>[] : T extends object ? { readonly [K in keyof T]: Held<T[K]> } : T

/** What the page was shown, for the calls that stand on something. */
export type StandsOn<D> = D extends { readonly shown: infer N extends ShownName } ? readonly [shown: Held<ShownOf<N>>] : readonly []

/** The calls as the page makes them: one function per call, a value out in every case. */
export type CallsOf<C extends Contract> = {
  readonly [N in keyof C]: {
    readonly [V in keyof C[N]]: ((input: InputOf<C[N][V]>, ...on: StandsOn<C[N][V]>) => Promise<ReplyOf<C[N][V]>>) & {
      readonly channel: string
    }
  }
}
