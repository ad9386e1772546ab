import type { ReasonFor } from '../../db/desk/reasons'
import type { Drawer } from '../../db/drawer'
import type { DrawerName } from '../../db/types'
import type { BreakGlassReason, Group } from '../../forms/access'
import type { CommonFailure } from '../../forms/core/failure'
import type { Result } from '../../forms/core/result'
import type { Device, Settings } from '../../forms/records/settings'
import type { Contract } from '../ipc'
import type { DeskWay, FailureOf, OutputOf, ParsedOf, RecordWay } from '../ipc/call'
import type { Noun } from '../ipc/nouns'
import type { Accounts } from './accounts'
import type { OpenAccounts } from './open-accounts'
import type { OpenedDesk, OpenedRecord } from './opened'
import type { Member } from './rings'
import type { LogPart, Who } from './session'
import type { ClinicSlot } from './slot/slot'
import type { OutFile } from './tell'

/** What a handler may ask of the login that it works for. */
export type Login = {
  /** Adds a row to a drawer's log, inside the caller's transaction. */
  readonly log: (drawer: DrawerName, action: string, part: LogPart, outcome?: string) => void
  /** Keeps a stated reason where it belongs: for contact details in the desk, all others in the journal, with a row there. */
  readonly stateReason: (patient: string, what: ReasonFor, reason: BreakGlassReason) => void
  /** After how many idle minutes the program locks, once the call is committed. */
  readonly lockAfter: (minutes: Settings['idleLockMinutes']) => void
  /** Gives the computer to the patient for one entry, or takes it back. */
  readonly handOver: (entry: string | undefined) => void
  /** Running searches: what each has shown so far, logged as a whole when it ends. */
  readonly searches: Map<string, Set<string>>
  /** The slot of the five questions; undefined on the figures side. */
  readonly slot: () => ClinicSlot | undefined
  /** Empties a drawer's log of changes into its file after this call: what was destroyed is gone from it. */
  readonly emptyLater: (drawer: DrawerName) => void
}

/** What every handler of somebody logged in gets. No drawer of the journal or of contact tracing: those come with a subject that opens them. */
export type Context = {
  readonly who: Who
  readonly group: Group
  /** Now (ISO, UTC) and the Stockholm calendar date. */
  readonly now: string
  readonly today: string
  readonly desk: Drawer
  /** The totals of the five questions; on the figures side only. */
  readonly figures: Drawer | undefined
  readonly login: Login
  /** Everybody with a login. */
  readonly members: () => readonly Member[]
  readonly newId: () => string
  /** What the log row of this call says. */
  readonly note: (part: LogPart) => void
  /** Done once what this call has written is committed, with the drawers of the login. */
  readonly after: (work: (drawers: { readonly drawer: (name: DrawerName) => Drawer }) => void) => void
  /** Tells the page that more has changed than the contract says of this call. */
  readonly changed: (...nouns: readonly Noun[]) => void
  readonly program: { readonly version: string; readonly isDemo: boolean }
}

/** A call about records: the journal is open to it. */
export type JournalContext = Context & { readonly journal: Drawer }
export type TracingContext = JournalContext & { readonly tracing: Drawer }

/** What a handler gets before anybody is logged in, or in a recovery session. */
export type OpenContext = {
  readonly now: string
  readonly today: string
  readonly accounts: OpenAccounts
  readonly device: { readonly read: () => Device; readonly write: (device: Device) => void }
}

/** Signs as the one who is logged in, with her key of today: its id and a signature over bytes. */
export type Signer = { readonly key: string; readonly sign: (bytes: Buffer) => Buffer }

type JournalPart<D> = D extends { readonly log: { readonly drawer: 'tracing' } } ? TracingContext : JournalContext

/** What the subject of a call opens for its handler. */
type SubjectPart<D> = D extends { readonly subject: 'record'; readonly via: infer W extends keyof RecordWay }
  ? JournalPart<D> & OpenedRecord[W]
  : D extends { readonly subject: 'desk'; readonly via: infer W extends keyof DeskWay }
    ? Context & OpenedDesk[W]
    : D extends { readonly subject: 'list'; readonly log: { readonly drawer: 'journal' | 'tracing' } }
      ? JournalPart<D>
      : Context

type RunsPart<D> = D extends { readonly runs: 'derives-key' }
  ? { readonly accounts: Accounts }
  : D extends { readonly runs: 'long' }
    ? {
        /** Tells the page how far it has come. Gives way to other calls; throws `Stop` when the user has cancelled. */
        readonly progress: (done: number, of: number) => Promise<void>
      }
    : unknown

/** What the handler of a call gets: never more than its entry in the contract says. */
export type ContextOf<D> = D extends { readonly action: 'public' | 'setup' | 'recovery' }
  ? OpenContext
  : SubjectPart<D> & RunsPart<D> & (D extends { readonly writesEntry: true } ? { readonly signer: () => Signer } : unknown)

type Failures<D> = Extract<FailureOf<D>, { readonly kind: string }> | CommonFailure
type Outcome<D> = Result<D extends { readonly leaves: 'file' } ? OutFile : OutputOf<D>, Failures<D>>

/**
 * What a handler gives. In a transaction it cannot wait. One that derives a key or packs a file reads what it needs before it waits; after a
 * lock meanwhile it may write nothing (`accounts` refuses), and its reply is `locked`. A long one gives the step that ends it, which runs in
 * a transaction of its own.
 */
type Ends<D> = D extends { readonly runs: 'derives-key' | 'packs-file' }
  ? Promise<Outcome<D>>
  : D extends { readonly runs: 'long' }
    ? Promise<(drawers: Pick<Context, 'note' | 'changed'>) => Outcome<D>>
    : Outcome<D>

export type Handler<D> = (input: ParsedOf<D>, context: ContextOf<D>) => Ends<D>

export type HandlersOf<N extends keyof Contract> = { readonly [V in keyof Contract[N]]: Handler<Contract[N][V]> }
