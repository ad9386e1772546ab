import { randomBytes } from 'node:crypto'
import { insertReason } from '../../db/desk/reasons'
import type { DrawerName } from '../../db/types'
import { breakGlassMinutes } from '../../forms/access'
import type { CallDefinition, DeskWay, RecordWay } from '../ipc/call'
import type { Noun } from '../ipc/nouns'
import { deskPerson } from './desk-person'
import type { Context, JournalContext, Login, TracingContext } from './handler'
import type { LoginState } from './login-state'
import { openRecord } from './open-record'
import type { LogPart, Session } from './session'
import { Stop } from './stop'

/** What a call has asked to be done once it is committed, and what more it has changed than the contract says. */
export type Afterwards = {
  readonly work: ((drawers: { readonly drawer: Session['drawer'] }) => void)[]
  readonly changed: Noun[]
}

const newId = (): string => randomBytes(16).toString('hex')

/** What every handler of somebody logged in gets. `part` and `afterwards` are filled by the handler. */
export function baseOf(
  state: LoginState,
  session: Session,
  at: { readonly now: string; readonly today: string },
  part: LogPart,
  afterwards: Afterwards,
): Context {
  const { version } = state.environment
  return {
    ...at,
    who: session.who,
    group: session.group,
    desk: session.desk,
    figures: session.group === 'figures' ? session.drawer('figures') : undefined,
    login: loginOf(state, session, at.now, afterwards),
    members: () => state.members(),
    newId,
    note: (more) => void Object.assign(part, more),
    after: (work) => void afterwards.work.push(work),
    changed: (...nouns) => void afterwards.changed.push(...nouns),
    program: { version, isDemo: state.isDemo },
  }
}

function loginOf(state: LoginState, session: Session, now: string, afterwards: Afterwards): Login {
  return {
    log: (drawer, action, part, outcome) => session.log(drawer, action, part, outcome),
    stateReason(patient, what, reason) {
      if (what !== 'contact' && session.group !== 'clinical') throw new Stop({ kind: 'refused' })
      const until = new Date(Date.parse(now) + breakGlassMinutes * 60_000).toISOString()
      const stated = { id: newId(), user: session.who.id, patient, what, reason, at: now, until }
      if (what === 'contact') return insertReason(session.desk, stated)
      const journal = session.drawer('journal')
      journal.transaction(() => {
        insertReason(journal, stated)
        session.log('journal', 'reason.state', { patient, reason: `${what} ${reason.kind}` })
      })
    },
    lockAfter: (minutes) => void afterwards.work.push(() => state.tell.idleLock(minutes)),
    handOver: (entry) => state.handOver(entry),
    searches: state.searches,
    slot: () => session.slot(),
    emptyLater: (drawer) => session.emptyLater(drawer),
  }
}

/** The drawers that the log rule of a call about records opens to its handler. */
function drawersFor(session: Session, { log }: CallDefinition): { journal: Context['desk']; tracing?: Context['desk'] } {
  const drawer = (name: DrawerName) => session.drawer(name)
  return log !== 'never' && log.drawer === 'tracing'
    ? { journal: drawer('journal'), tracing: drawer('tracing') }
    : { journal: drawer('journal') }
}

/**
 * The context with what the subject of the call opens: the record (she exists, may be opened, is named for the log), the desk's person, or
 * the drawers of a list. Throws `Stop` with what hinders. `input` has passed the schema of the contract, which has the fields of the way.
 */
export function subjectOf(
  session: Session,
  definition: CallDefinition,
  input: unknown,
  base: Context,
): Context | JournalContext | TracingContext {
  const { subject, via, log } = definition
  if (subject === 'record') {
    const asking = { ...base, journal: session.drawer('journal'), tracing: session.drawer('tracing') }
    return { ...base, ...drawersFor(session, definition), ...openRecord(via as keyof RecordWay, input as never, asking) }
  }
  if (subject === 'desk') return { ...base, ...deskPerson(via as keyof DeskWay, input as never, base) }
  if (subject === 'list' && log !== 'never' && log.drawer !== 'desk') return { ...base, ...drawersFor(session, definition) }
  return base
}
