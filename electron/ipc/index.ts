import type { CallDefinition, CallsOf, InputOf, ReplyOf } from './call'
import { calendar } from './calendar'
import { waiting } from './waiting'
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
import { alerts } from './alerts'
import { handover } from './handover'
import { ratings } from './ratings'
import { recalls } from './recalls'
import { entries } from './entries'
import { records } from './records'
import { recovery } from './recovery'
import { session } from './session'
import { setup } from './setup'
import { since } from './since'
import { samples } from './samples'
import { tracing } from './tracing'
import { settings } from './settings'
import { users } from './users'
import { visits } from './visits'
import { wordings } from './wordings'

import type { ShellCall } from './shell'
import type { VaultEvent } from './wire'

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

/** Every call as the page makes it. */
export type Calls = CallsOf<Contract>

/** `window.api`: what the preload lets the page have. `renderer/app/api.ts` adds the digest that a call stands on. */
export type Api = {
  readonly [N in keyof Contract]: {
    readonly [V in keyof Contract[N]]: (input: InputOf<Contract[N][V]>, read?: string) => Promise<ReplyOf<Contract[N][V]>>
  }
} & {
  readonly shell: { readonly [C in ShellCall]: () => Promise<void> } & {
    /** Calls back when the window is about to end; what is typed must be saved and `flushed` called. */
    readonly onFlush: (callback: () => void) => void
  }
  readonly vault: { readonly onEvent: (callback: (event: VaultEvent) => void) => void; readonly cancel: (channel: string) => void }
}

/** All channels as `noun.verb` with their rules. */
export const channels: ReadonlyMap<string, CallDefinition> = new Map(
  Object.entries(contract).flatMap(([noun, calls]) =>
    Object.entries(calls as unknown as Record<string, CallDefinition>).map(
      ([verb, definition]) => [`${noun}.${verb}`, definition] as const,
    ),
  ),
)
