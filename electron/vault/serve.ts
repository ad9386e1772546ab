import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { DrawerError, faultOf } from '../../db/errors'
import type { DrawerName } from '../../db/types'
import { permission, type Action } from '../../forms/access'
import { localDate } from '../../forms/core/dates'
import { CommonFailure } from '../../forms/core/failure'
import { channels } from '../ipc'
import type { CallDefinition, LogRule } from '../ipc/call'
import { baseOf, subjectOf, type Afterwards } from './context'
import { accountsOf } from './accounts'
import type { Environment } from './environment'
import { handlers } from './handlers'
import type { LoginState } from './login-state'
import { openAccounts } from './open-accounts'
import { ProblemError } from './problem'
import type { LogPart, Session } from './session'
import { isStillSo } from './shown-now'
import { Stop } from './stop'
import type { OutFile } from './tell'
import { hasVault, readDevice, writeDevice } from './vault-folder'

/** A page that does not say what it was shown: a call that stands on something is refused to it. */
export const nothingShown = ''

/**
 * A call. `read`: the digest of what the page was shown, for a call that stands on something; undefined for a caller in this process (the
 * maker of the demo clinic, a test), who stands on what is there.
 */
export type Asked = { readonly channel: string; readonly input: unknown; readonly read?: string | undefined }

type Failure = { readonly kind: string }
type Failed = { readonly ok: false; readonly error: Failure }
export type Reply = { readonly ok: true; readonly value: unknown } | Failed

/** What a call has come to: its reply, or more to be done out of turn before there is one. */
export type Served =
  | { readonly reply: Reply }
  /** A file has its row and may leave; `told` makes the reply of what became of it. */
  | { readonly file: OutFile }
  /** A long call prepares beside other calls; `finish` then ends it in its turn. */
  | { readonly prepare: () => Promise<Finish>; readonly finish: (finish: Finish) => Reply; readonly failed: (error: unknown) => Reply }

type Finish = (drawers: object) => Reply
type AnyHandler = (input: unknown, context: object) => Reply | Promise<Reply | Finish>

const failed = (error: Failure): Failed => ({ ok: false, error })
const refused = failed({ kind: 'refused' })
const isOpenAction = (action: CallDefinition['action']): action is 'public' | 'setup' | 'recovery' =>
  action === 'public' || action === 'setup' || action === 'recovery'

/**
 * Serves one call by the rules of its entry in the contract: parse, session, access table, subject (the record is opened), what the page was
 * shown, handler and log row in one transaction, output. Nothing is thrown but bugs of this file.
 */
export async function serve(state: LoginState, asked: Asked, signal?: AbortSignal): Promise<Served> {
  const { report } = state.environment
  const definition = channels.get(asked.channel)
  if (!definition) return { reply: logRefused(state, 'unknown', refused) }
  try {
    const served = isOpenAction(definition.action)
      ? { reply: await serveOpen(state, definition, definition.action, asked) }
      : await serveSession(state, definition, definition.action, asked, signal)
    if ('reply' in served) return { reply: outward(definition, served.reply) }
    if ('file' in served) return served
    const { finish, failed: fail } = served
    return { ...served, finish: (end) => outward(definition, finish(end)), failed: (error) => outward(definition, fail(error)) }
  } catch (error) {
    return { reply: failed(failureOf(error, asked.channel, report)) }
  }
}

/** A message that is too large, too deep or not plain: nothing of it is looked at. */
export const refuseUnfit = (state: LoginState): Reply => logRefused(state, 'unfit', failed({ kind: 'invalid' }))

/** A reply in one of its declared shapes: a value with no field too much, a failure that the contract knows. */
export function outward(definition: CallDefinition, reply: Reply): Reply {
  if (reply.ok) return { ok: true, value: definition.output.parse(reply.value) }
  const error = z.union([CommonFailure, definition.failure]).safeParse(reply.error)
  return failed(error.success ? (error.data as Failure) : ({ kind: 'fault', reference: 'failure' } as Failure))
}

/** A call that needs no login, or that does not exist: when it is refused to somebody who is logged in, there is a log to say so. */
function logRefused(state: LoginState, action: string, reply: Failed): Failed {
  const { session } = state
  const { kind } = reply.error
  if (session?.kind === 'login' && (kind === 'refused' || kind === 'invalid')) logFailure(session, 'desk', action, {}, kind)
  return reply
}

async function serveOpen(
  state: LoginState,
  definition: CallDefinition,
  action: 'public' | 'setup' | 'recovery',
  { channel, input }: Asked,
): Promise<Reply> {
  const allowed =
    action === 'public' ||
    (action === 'setup' && !state.session && !state.problem && !state.isDemo && !hasVault(state.folder)) ||
    (action === 'recovery' && state.session?.kind === 'recovery')
  const isShut = state.handedOver !== undefined && definition.whileHandedOver !== 'always'
  const parsed = definition.input.safeParse(input)
  if (!allowed || isShut) return logRefused(state, channel, refused)
  if (!parsed.success) return logRefused(state, channel, failed({ kind: 'invalid' }))
  const now = state.environment.now()
  const at = { now, today: localDate(now) }
  const reply = await handlerOf(channel)(parsed.data, {
    ...at,
    accounts: openAccounts(state, at),
    device: {
      read: () => readDevice(state.folder),
      write: (device: Parameters<typeof writeDevice>[1]) => writeDevice(state.folder, device),
    },
  })
  if (typeof reply === 'function') throw new Error(`bug: ${channel} is not a long call`)
  return reply.ok ? reply : logRefused(state, channel, reply)
}

async function serveSession(
  state: LoginState,
  definition: CallDefinition,
  action: Action,
  { channel, input, read }: Asked,
  signal: AbortSignal | undefined,
): Promise<Served> {
  const { session } = state
  if (session?.kind !== 'login') return { reply: failed({ kind: 'locked' }) }
  const row = definition.log === 'never' ? channel : definition.log.as
  const refuse = (kind: 'refused' | 'invalid'): Served => {
    if (!definition.silent) session.desk.transaction(() => session.log('desk', row, {}, kind))
    return { reply: failed({ kind }) }
  }
  if (permission(action, session.who.role, session.who.manager) === 'never') return refuse('refused')
  const parsed = definition.input.safeParse(input)
  if (!parsed.success || (definition.shown !== 'nothing' && read === nothingShown)) return refuse('invalid')
  if (!isAnswered(definition, parsed.data, state.handedOver)) return refuse('refused')
  return new SessionCall(state, session, definition, { channel, input: parsed.data, read }, signal).run()
}

/** While a patient has the computer: what is needed for her answers and to take it back. */
function isAnswered({ whileHandedOver }: CallDefinition, input: unknown, handedOver: string | undefined): boolean {
  if (handedOver === undefined || whileHandedOver === 'always') return true
  return whileHandedOver === 'its-entry' && typeof input === 'object' && input !== null && 'entry' in input && input.entry === handedOver
}

/** One call of somebody logged in, allowed and well formed. */
class SessionCall {
  readonly #state: LoginState
  readonly #session: Session
  readonly #definition: CallDefinition
  readonly #asked: { readonly channel: string; readonly input: unknown; readonly read?: string | undefined }
  readonly #signal: AbortSignal | undefined
  /** What the log row says. */
  readonly #part: LogPart = {}
  readonly #afterwards: Afterwards = { work: [], changed: [] }

  constructor(
    state: LoginState,
    session: Session,
    definition: CallDefinition,
    asked: { readonly channel: string; readonly input: unknown; readonly read?: string | undefined },
    signal: AbortSignal | undefined,
  ) {
    this.#state = state
    this.#session = session
    this.#definition = definition
    this.#asked = asked
    this.#signal = signal
  }

  async run(): Promise<Served> {
    const { runs, log, leaves } = this.#definition
    try {
      if (runs === 'long') {
        const context = this.#open() // what hinders is said at once
        return {
          prepare: async () => finishOf(await this.#handle(context)),
          finish: (finish) => this.#settle(() => this.#inTransaction(log, () => finish(context))),
          failed: (error) => this.#fail(error),
        }
      }
      if (runs === 'transaction') return { reply: this.#settle(() => this.#inTransaction(log, () => settled(this.#handle(this.#open())))) }
      const done = replyOf(await this.#handle(this.#open()))
      const reply = this.#settle(() => {
        if (!this.#session.isOpen()) throw new Undone({ kind: 'locked' }) // meanwhile: no row can be written, so nothing is answered
        return this.#inTransaction(log, () => done)
      })
      return leaves === 'file' && reply.ok ? { file: reply.value as OutFile } : { reply }
    } catch (error) {
      return { reply: this.#fail(error) }
    }
  }

  /** The context of the call: its subject is opened, and what its page was shown is still so. */
  #open(): object {
    const { shown, runs, writesEntry } = this.#definition
    const { input, read } = this.#asked
    const { now: nowOf } = this.#state.environment
    const now = nowOf()
    const base = baseOf(this.#state, this.#session, { now, today: localDate(now) }, this.#part, this.#afterwards)
    const opened = subjectOf(this.#session, this.#definition, input, base)
    if (shown !== 'nothing' && read !== undefined) {
      const journal = this.#session.group === 'clinical' ? this.#session.drawer('journal') : this.#session.desk
      if (!isStillSo(shown, read, input as never, { journal, ...opened })) throw new Stop({ kind: 'changed-meanwhile' })
    }
    return {
      ...opened,
      ...(writesEntry ? { signer: () => this.#session.signer() } : {}),
      ...(runs === 'derives-key' ? { accounts: accountsOf(this.#state, this.#session, now) } : {}),
      ...(runs === 'long' ? { progress: (done: number, of: number) => this.#progress(done, of) } : {}),
    }
  }

  #handle(context: object): Reply | Promise<Reply | Finish> {
    return handlerOf(this.#asked.channel)(this.#asked.input, context)
  }

  /** The handler's work and its row, both or neither. */
  #inTransaction(log: LogRule, work: () => Reply): Reply {
    if (log === 'never') return work()
    const drawer = this.#rowDrawer(log)
    return drawer.transaction(() => {
      const reply = work()
      if (!reply.ok) throw new Undone(reply.error)
      if (this.#definition.via === 'newcomer' && this.#part.patient === undefined)
        throw new Error(`bug: ${this.#asked.channel} names nobody`)
      this.#session.log(drawer.name, log.as, this.#part)
      return reply
    })
  }

  /** The figures side has no key to the clinic's drawers: its rows lie in the desk. */
  #rowDrawer(log: Exclude<LogRule, 'never'>) {
    return this.#session.drawer(this.#session.group === 'figures' ? 'desk' : log.drawer)
  }

  #settle(work: () => Reply): Reply {
    try {
      const reply = work()
      if (reply.ok) this.#doAfter()
      return reply
    } catch (error) {
      return this.#fail(error)
    }
  }

  /** After the commit: what the call has asked for, and the marks. A mark that lags is normal, and what is committed has not failed because of it. */
  #doAfter(): void {
    const session = this.#session
    try {
      for (const work of this.#afterwards.work) work({ drawer: (name) => session.drawer(name) })
      session.emptyNow()
      if (this.#definition.writesEntry) session.markEntry()
      session.markIfDue()
    } catch (error) {
      this.#state.environment.report(`after ${this.#asked.channel}`, error)
    }
    if (this.#afterwards.changed.length > 0) this.#state.tell.event({ kind: 'changed', nouns: [...new Set(this.#afterwards.changed)] })
  }

  #fail(error: unknown): Failed {
    const { log, silent } = this.#definition
    const { channel } = this.#asked
    const failure = error instanceof Undone ? error.failure : failureOf(error, channel, this.#state.environment.report)
    if (log === 'never') {
      // a call that shows nothing of a person leaves no row when it ends otherwise than well, but one for a refusal
      const isRefusal = failure.kind === 'refused' || failure.kind === 'invalid'
      if (!silent && isRefusal && this.#session.isOpen()) logFailure(this.#session, 'desk', channel, this.#part, failure.kind)
      return failed(failure)
    }
    const isLogged = logFailure(this.#session, this.#session.group === 'figures' ? 'desk' : log.drawer, log.as, this.#part, failure.kind)
    // A failure that says more than its kind (who has that number already) is shown only when its row is written.
    return failed(isLogged || failure.kind === 'fault' || Object.keys(failure).length === 1 ? failure : { kind: 'disk-full' })
  }

  async #progress(done: number, of: number): Promise<void> {
    this.#state.tell.event({ kind: 'progress', channel: this.#asked.channel, done, of })
    await new Promise((resolve) => setImmediate(resolve)) // other calls get their turn
    if (this.#signal?.aborted) throw new Stop({ kind: 'cancelled' })
  }
}

function logFailure(session: Session, drawer: DrawerName, action: string, part: LogPart, kind: string): boolean {
  try {
    session.drawer(drawer).transaction(() => session.log(drawer, action, part, kind))
    return true
  } catch {
    session.logLater(drawer, action, part, kind)
    return false
  }
}

/** Thrown to undo a transaction whose handler ended with a failure of its own. */
class Undone extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.kind)
    this.failure = failure
  }
}

function settled(reply: Reply | Promise<Reply | Finish>): Reply {
  if (reply instanceof Promise) throw new Error('bug: a call in a transaction cannot wait')
  return reply
}

function replyOf(reply: Reply | Finish): Reply {
  if (typeof reply === 'function') throw new Error('bug: only a long call has a step that ends it')
  return reply
}

function finishOf(reply: Reply | Finish): Finish {
  if (typeof reply !== 'function') throw new Error('bug: a long call gives the step that ends it')
  return reply
}

function handlerOf(channel: string): AnyHandler {
  const [noun = '', verb = ''] = channel.split('.')
  const found = (handlers as unknown as Readonly<Record<string, Readonly<Record<string, AnyHandler>>>>)[noun]?.[verb]
  if (!found) throw new Error(`bug: ${channel} has no handler`)
  return found
}

/** An error as the failure that crosses to the page: a kind and a reference, no text. */
function failureOf(error: unknown, channel: string, report: Environment['report']): Failure {
  if (error instanceof Stop) return error.failure
  if (error instanceof ProblemError) return { kind: 'damaged', drawer: error.drawer } as Failure
  const fault = error instanceof DrawerError ? error.kind : faultOf(error)
  if (fault === 'disk-full' || fault === 'read-only') return { kind: fault }
  if (fault === 'damaged') return { kind: 'damaged', drawer: error instanceof DrawerError ? error.drawer : '' } as Failure
  const reference = randomBytes(3).toString('hex')
  report(`fault ${reference} in ${channel}`, error)
  return { kind: 'fault', reference } as Failure
}
