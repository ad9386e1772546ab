import type { ApiOf, CallDefinition } from './call'
import { calendar, waiting } from './calendar'
import { intake } from './intake'
import { patients } from './patients'
import { contraception } from './contraception'
import { certificates } from './certificates'
import { codes } from './codes'
import { copies } from './copies'
import { figures } from './figures'
import { intakeTotals } from './intake-totals'
import { medicines } from './medicines'
import { prints } from './prints'
import { alerts, handover, ratings } from './ratings'
import { recalls } from './recalls'
import { entries, records } from './records'
import { recovery, session, setup } from './session'
import { since } from './since'
import { samples } from './samples'
import { tracing } from './tracing'
import { settings, users } from './users'
import { visits } from './visits'
import { wordings } from './wordings'
import type { ShellCall } from './shell'

/** The contract: every call there is. What is not here has no channel. */
export const contract = {
  session,
  setup,
  recovery,
  users,
  settings,
  patients,
  visits,
  calendar,
  waiting,
  records,
  entries,
  intake,
  samples,
  contraception,
  recalls,
  tracing,
  ratings,
  alerts,
  handover,
  medicines,
  since,
  prints,
  copies,
  codes,
  figures,
  intakeTotals,
  wordings,
  certificates,
}
export type Contract = typeof contract

export type Api = ApiOf<Contract> & {
  readonly shell: { readonly [C in ShellCall]: () => Promise<void> } & {
    /** Calls back when the window is about to end; what is typed must be saved and `flushed` called. */
    readonly onFlush: (callback: () => void) => void
  }
}

/** All channels as `noun.verb` with their definitions. */
export const channels: ReadonlyMap<string, CallDefinition> = new Map(
  Object.entries(contract).flatMap(([noun, calls]) =>
    Object.entries(calls as Record<string, CallDefinition>).map(([verb, definition]) => [`${noun}.${verb}`, definition] as const),
  ),
)
