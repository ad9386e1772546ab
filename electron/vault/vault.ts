import { randomBytes } from 'node:crypto'
import { faultOf, DrawerError } from '../../db/errors'
import type { DrawerName } from '../../db/types'
import { permission } from '../../forms/access'
import { localDate } from '../../forms/core/dates'
import { z } from 'zod'
import { CommonFailure, type CallDefinition } from '../ipc/call'
import { channels } from '../ipc'
import type { Sender } from '../ipc/wire'
import type { Environment } from './environment'
import { Stop, type Context, type Handler, type OpenContext } from './handler'
import { handlers } from './handlers'
import { openBackoff, type Backoff } from './keyring/backoff'
import { hasVault, vaultFolder, rewritePending, lockFolder, type VaultFolder } from './vault-folder'
import { problemOf, ProblemError } from './problem'
import type { LogPart, Session } from './session'
import type { Setup } from './handlers/setup'
import type { Renewal } from './handlers/recovery'
import { join } from 'node:path'

type Failed = { readonly ok: false; readonly error: { readonly kind: string } }
type Reply = { readonly ok: true; readonly value: unknown } | Failed

/** Running searches: what each has shown so far, logged as a whole when it ends. */
type Searches = Map<string, Set<string>>

/**
 * The vault: the one holder of keys and drawers, and the one way to them. Lives in its own process (or, without Electron, in a test or the
 * maker of the demo clinic) and ends at lock.
 */
export class Vault {
  readonly folder: VaultFolder
  readonly problem: ProblemError | undefined
  readonly searches: Searches = new Map()
  /** Held between a wizard's or a recovery's first and last step, in memory only. */
  setup: Setup | undefined
  renewal: Renewal | undefined
  session: Session | undefined
  /** The self-rating that a patient fills in alone at the moment: nothing else is answered (security by fewer doors, not by a screen). */
  #handedOver: string | undefined
  #backoff: Backoff | undefined
  readonly #started: number
  readonly #release: () => void = () => undefined
  #queue: Promise<unknown> = Promise.resolve()

  readonly isDemo: boolean
  readonly environment: Environment
  readonly onSession: (idleLockMinutes: number) => void
  readonly onHandOver: (isHandedOver: boolean) => void

  /** `onSession` is told when somebody has logged in or a setting has changed: idle minutes until the lock. */
  constructor(
    base: string,
    isDemo: boolean,
    environment: Environment,
    onSession: (idleLockMinutes: number) => void = () => undefined,
    onHandOver: (isHandedOver: boolean) => void = () => undefined,
  ) {
    this.onHandOver = onHandOver
    this.isDemo = isDemo
    this.environment = environment
    this.onSession = onSession
    this.folder = vaultFolder(base)
    this.#started = environment.monotonicSeconds()
    try {
      this.#release = lockFolder(this.folder).release
      rewritePending(this.folder)
    } catch (error) {
      this.problem = problemOf(error)
    }
  }

  get backoff(): Backoff {
    this.#backoff ??= openBackoff(join(this.folder.vault, 'attempts.json'), this.environment.monotonicSeconds, this.#started)
    return this.#backoff
  }

  /** After the first start: the attempts file of the new vault is read anew. */
  forgetBackoff(): void {
    this.#backoff = undefined
  }

  /** Gives the computer to the patient for one entry, or takes it back. */
  handOver(entry: string | undefined): void {
    this.#handedOver = entry
    this.onHandOver(entry !== undefined)
  }

  /** One call at a time, in the order they came: parse, session, access table, record rules, transaction with its log row, parse out. */
  call(channel: string, input: unknown, sender: Sender): Promise<Reply> {
    const result = this.#queue.then(() => this.#serve(channel, input, sender))
    this.#queue = result.catch(() => undefined)
    return result
  }

  async #serve(channel: string, input: unknown, sender: Sender): Promise<Reply> {
    const definition = channels.get(channel)
    if (!definition) return this.#refusedOpen('unknown', failed({ kind: 'refused' }), sender)
    const now = this.environment.now()
    const base = { vault: this, now, today: localDate(now), sender }
    try {
      const isOpen = definition.action === 'public' || definition.action === 'setup' || definition.action === 'recovery'
      const reply = isOpen
        ? await this.#serveOpen(channel, definition, input, base)
        : await this.#serveSession(channel, definition, input, base)
      if (!reply.ok) return knownFailure(definition, isOpen ? this.#refusedOpen(channel, reply, sender) : reply)
      return { ok: true, value: definition.output.parse(reply.value) }
    } catch (error) {
      return failed(failureOf(error, channel, this.environment.report))
    }
  }

  /** A call that needs no login, or that does not exist: when it is refused to somebody who is logged in, there is a log to say so. */
  #refusedOpen(action: string, reply: Failed, sender: Sender): Reply {
    const { session } = this
    const { kind } = reply.error
    if (session?.kind === 'login' && isSameSender(session.sender, sender) && (kind === 'refused' || kind === 'invalid'))
      this.#logFailure(session, 'desk', action, {}, kind)
    return reply
  }

  async #serveOpen(channel: string, definition: CallDefinition, input: unknown, context: OpenContext): Promise<Reply> {
    const allowed =
      definition.action === 'public' ||
      (definition.action === 'setup' && !this.session && !this.problem && !this.isDemo && !hasVault(this.folder)) ||
      (definition.action === 'recovery' && this.session?.kind === 'recovery' && isSameSender(this.session.sender, context.sender))
    if (!allowed) return failed({ kind: 'refused' })
    if (this.#handedOver !== undefined && channel !== 'session.setDevice') return failed({ kind: 'refused' })
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) return failed({ kind: 'invalid' })
    return handlerOf(channel)(parsed.data, context)
  }

  async #serveSession(channel: string, definition: CallDefinition, input: unknown, base: OpenContext): Promise<Reply> {
    const session = this.session
    if (session?.kind !== 'login' || !isSameSender(session.sender, base.sender)) return failed({ kind: 'locked' })
    const { log } = definition
    const action = log === 'never' ? channel : log.as
    const isSilent = definition.action === 'intake.give' // no row may say when, not even that of a refusal
    const refuse = (kind: 'refused' | 'invalid'): Reply => {
      if (!isSilent) session.desk.transaction(() => session.log('desk', action, {}, kind))
      return failed({ kind })
    }
    if (definition.action === 'public' || definition.action === 'setup' || definition.action === 'recovery') return refuse('refused')
    if (permission(definition.action, session.who.role, session.who.manager) === 'never') return refuse('refused')
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) return refuse('invalid')

    if (this.#handedOver !== undefined && !isWhileHandedOver(channel, parsed.data, this.#handedOver)) return refuse('refused')

    const part: LogPart = {}
    const later: (() => void)[] = []
    const context: Context = {
      vault: this,
      session,
      now: base.now,
      today: base.today,
      newId: () => randomBytes(16).toString('hex'),
      note: (more) => Object.assign(part, more),
      after: (work) => void later.push(work),
    }
    const run = () => handlerOf(channel)(parsed.data, context)
    if (log === 'never') return run()
    const drawer = session.drawer(session.group === 'figures' ? 'desk' : log.drawer)
    const finish = (reply: Reply): Reply => {
      if (!reply.ok) throw new Undone(reply.error)
      if (log.patient && part.patient === undefined) throw new Error(`bug: ${channel} names no patient`)
      session.log(drawer.name, action, part)
      return reply
    }
    try {
      // What waits does so outside the transaction; everything else runs inside it, and the row with it.
      const reply = waits.has(channel)
        ? await Promise.resolve(run()).then((done) => {
            if (!session.isOpen()) throw new Undone({ kind: 'locked' }) // meanwhile: no row can be written, so nothing is answered
            return drawer.transaction(() => finish(done))
          })
        : drawer.transaction(() => finish(settled(run())))
      this.#doAfter(session, channel, later)
      return reply
    } catch (error) {
      const failure = error instanceof Undone ? error.failure : failureOf(error, channel, this.environment.report)
      const isLogged = this.#logFailure(session, drawer.name, action, part, failure.kind)
      // A failure that says more than its kind (who has that number already) is shown only when its row is written.
      return failed(isLogged || failure.kind === 'fault' || Object.keys(failure).length === 1 ? failure : { kind: 'disk-full' })
    }
  }

  /** After the commit: what the call has asked for, and the marks. A mark that lags is normal, and what is committed has not failed because of it. */
  #doAfter(session: Session, channel: string, later: readonly (() => void)[]): void {
    try {
      for (const work of later) work()
      session.emptyNow()
      if (writesEntry.has(channel)) session.markEntry()
      session.markIfDue()
    } catch (error) {
      this.environment.report(`after ${channel}`, error)
    }
  }

  #logFailure(session: Session, drawer: DrawerName, action: string, part: LogPart, kind: string): boolean {
    try {
      session.drawer(drawer).transaction(() => session.log(drawer, action, part, kind))
      return true
    } catch {
      session.logLater(drawer, action, part, kind)
      return false
    }
  }

  /** Ends the login, if there is one, and gives the folder free. The process is killed after this. */
  end(why: string): void {
    for (const step of [() => handlers.endSearches(this), () => this.session?.end(why)])
      try {
        step()
      } catch (error) {
        this.environment.report('end', error) // no space for the last rows: marks that lag are normal
      }
    this.session = undefined
    this.#release()
  }
}

/** While a patient has the computer: her own answers are saved, and the password takes it back. */
const isWhileHandedOver = (channel: string, input: unknown, entry: string): boolean =>
  channel === 'handover.end' ||
  (channel === 'entries.save' && typeof input === 'object' && input !== null && 'entry' in input && input.entry === entry)

/** Calls that may write a version for good: the journal's standing goes into the desk at once. */
const writesEntry = new Set(['entries.sign', 'entries.correct', 'copies.make'])

/** Calls that derive a key or pack a file, and therefore wait: what they may do then stands at `Handler`. */
const waits = new Set(['users.add', 'users.changePassword', 'handover.end', 'figures.file', 'intakeTotals.file'])

/** Thrown to undo a transaction whose handler ended with a failure of its own. */
class Undone extends Error {
  readonly failure: { readonly kind: string }

  constructor(failure: { readonly kind: string }) {
    super(failure.kind)
    this.failure = failure
  }
}

const isSameSender = (a: Sender, b: Sender) => a.webContentsId === b.webContentsId && a.processId === b.processId
/** A failure leaves the vault only in one of its declared shapes. */
function knownFailure(definition: CallDefinition, reply: Reply): Reply {
  if (reply.ok) return reply
  const error = z.union([CommonFailure, definition.failure]).safeParse(reply.error)
  return error.success
    ? failed(error.data as { readonly kind: string })
    : failed({ kind: 'fault', reference: 'failure' } as { readonly kind: string })
}

const failed = (error: { readonly kind: string }): Failed => ({ ok: false, error })

function settled(reply: Reply | Promise<Reply>): Reply {
  if (reply instanceof Promise) throw new Error('bug: only a call that is listed may wait')
  return reply
}

type AnyHandler = (input: unknown, context: Context | OpenContext) => Reply | Promise<Reply>

function handlerOf(channel: string): AnyHandler {
  const [noun = '', verb = ''] = channel.split('.')
  const found = (handlers.all as Readonly<Record<string, Readonly<Record<string, Handler<CallDefinition>>>>>)[noun]?.[verb]
  if (!found) throw new Error(`bug: ${channel} has no handler`)
  return found as AnyHandler
}

/** An error as the failure that crosses to the page: a kind and a reference, no text. */
function failureOf(error: unknown, channel: string, report: Environment['report']): CommonFailure {
  if (error instanceof Stop) return error.failure
  if (error instanceof ProblemError) return { kind: 'damaged', drawer: error.drawer }
  const fault = error instanceof DrawerError ? error.kind : faultOf(error)
  if (fault === 'disk-full') return { kind: 'disk-full' }
  if (fault === 'read-only') return { kind: 'read-only' }
  if (fault === 'damaged') return { kind: 'damaged', drawer: error instanceof DrawerError ? error.drawer : '' }
  const reference = randomBytes(3).toString('hex')
  report(`fault ${reference} in ${channel}`, error)
  return { kind: 'fault', reference }
}
