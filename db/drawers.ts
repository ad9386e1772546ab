import { start as deskStart } from './desk/migrations/0010-start'
import { codes as deskCodes } from './desk/migrations/0020-codes'
import { hours as deskHours } from './desk/migrations/0030-hours'
import { waiting as deskWaiting } from './desk/migrations/0040-waiting'
import { wordings as deskWordings } from './desk/migrations/0050-wordings'
import { figures as deskFigures } from './desk/migrations/0060-figures'
import { takenBack as deskTakenBack } from './desk/migrations/0070-taken-back'
import { died as deskDied } from './desk/migrations/0080-died'
import { start as figuresStart } from './figures/migrations/0010-start'
import { settled as figuresSettled } from './figures/migrations/0020-settled'
import { start as journalStart } from './journal/migrations/0010-start'
import { tests as journalTests } from './journal/migrations/0020-tests'
import { ratings as journalRatings } from './journal/migrations/0030-ratings'
import type { Migration } from './migrate'
import { start as tracingStart } from './tracing/migrations/0010-start'
import { cases as tracingCases } from './tracing/migrations/0020-cases'
import type { DrawerName } from './types'

/** Every drawer's steps, oldest first. A new migration is one file and one line here. */
export const migrations: { readonly [D in DrawerName]: readonly Migration[] } = {
  desk: [deskStart, deskCodes, deskHours, deskWaiting, deskWordings, deskFigures, deskTakenBack, deskDied],
  journal: [journalStart, journalTests, journalRatings],
  tracing: [tracingStart, tracingCases],
  figures: [figuresStart, figuresSettled],
}
