import type { Contract } from '../../ipc'
import type { HandlersOf } from '../handler'
import { alerts } from './alerts'
import { calendar } from './calendar'
import { certificates } from './certificates'
import { codes } from './codes'
import { contraception } from './contraception'
import { copies } from './copies'
import { entries } from './entries'
import { figures } from './figures'
import { handover } from './handover'
import { intake } from './intake'
import { intakeTotals } from './intake-totals'
import { medicines } from './medicines'
import { patients } from './patients'
import { prints } from './prints'
import { ratings } from './ratings'
import { recalls } from './recalls'
import { records } from './records'
import { recovery } from './recovery'
import { samples } from './samples'
import { session } from './session'
import { settings } from './settings'
import { setup } from './setup'
import { since } from './since'
import { tracing } from './tracing'
import { users } from './users'
import { visits } from './visits'
import { waiting } from './waiting'
import { wordings } from './wordings'

/** One handler for every call of the contract: a missing one does not compile. */
export const handlers: { readonly [N in keyof Contract]: HandlersOf<N> } = {
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
