import type { Contract } from '../../ipc'
import type { HandlersOf } from '../handler'
import { calendar, waiting } from './calendar'
import { certificates } from './certificates'
import { codes } from './codes'
import { contraception } from './contraception'
import { copies } from './copies'
import { entries } from './entries'
import { intake } from './intake'
import { endSearches, patients } from './patients'
import { figures } from './figures'
import { intakeTotals } from './intake-totals'
import { medicines } from './medicines'
import { prints } from './prints'
import { alerts, handover, ratings } from './ratings'
import { recalls } from './recalls'
import { records } from './records'
import { recovery } from './recovery'
import { session } from './session'
import { setup } from './setup'
import { since } from './since'
import { samples } from './samples'
import { tracing } from './tracing'
import { settings, users } from './users'
import { visits } from './visits'
import { wordings } from './wordings'

/** One handler for every call of the contract: a missing one does not compile. */
const all: { readonly [N in keyof Contract]: HandlersOf<N> } = {
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

export const handlers = { all, endSearches }
