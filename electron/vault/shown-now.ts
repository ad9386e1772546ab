import { createHash } from 'node:crypto'
import { contactsOf } from '../../db/desk/contacts'
import { closedMonth, typedNumber } from '../../db/desk/figures'
import { getException, hoursOf } from '../../db/desk/hours'
import { readSettings } from '../../db/desk/settings'
import { staffNames } from '../../db/desk/staff'
import { wordingsOf } from '../../db/desk/wordings'
import { contraceptionOf } from '../../db/journal/contraception'
import { medicinesOf } from '../../db/journal/medicines'
import type { ReadableDb } from '../../db/types'
import { canonical } from '../../forms/core/canonical'
import { countedMonth } from './views/counted-month'
import { shown, type ShownInput, type ShownName, type ShownOf } from '../ipc/shown'
import { readableDraft } from './views/entry-views'
import type { OpenedDesk, OpenedRecord } from './opened'
import type { Asking } from './rules'

/** What the opening of the subject has found, and where to look for the rest. */
type Standing = Asking & { readonly journal: ReadableDb } & Partial<OpenedDesk['visit'] & OpenedDesk['wait'] & OpenedRecord['case']> & {
    readonly file?: OpenedRecord['entry']['file']
    readonly record?: OpenedRecord['test']['record']
  }

type Now = { readonly [N in ShownName]: (input: ShownInput[N], at: Standing) => ShownOf<N> | undefined }

const patientIn = (input: ShownInput['contraception']): string => ('patient' in input ? input.patient : input.event.patient)

/** What is stored now, as a page would be shown it; undefined when it is gone. */
const now: Now = {
  person: (_input, { person }) => person,
  'safe-contact': (_input, { person }) => person?.safeContact,
  died: (_input, { person }) => person?.diedOn,
  contacts: ({ patient }, { desk }) => contactsOf(desk, patient),
  visit: (_input, { visit }) => visit,
  wait: (_input, { wait }) => wait,
  hours: ({ clinician }, { desk }) => ({ clinician, lines: hoursOf(desk, clinician) }),
  exception: ({ exception }, { desk }) => getException(desk, exception),
  text: (_input, { file, ...asking }) => file && { savedAt: readableDraft(asking, file)?.savedAt ?? null, versions: file.versions.length },
  test: (_input, { record }) => record,
  case: (_input, { tracingCase }) => tracingCase,
  contraception: (input, { journal }) => contraceptionOf(journal, patientIn(input)).map(({ event, mistake }) => ({ event, mistake })),
  medicines: (input, { journal }) => medicinesOf(journal, patientIn(input)).map(({ event, mistake }) => ({ event, mistake })),
  settings: (_input, { desk }) => readSettings(desk),
  wordings: (_input, { desk }) => wordingsOf(desk),
  production: ({ month }, { desk }) => closedMonth(desk, month)?.production ?? countedMonth(desk, month),
  'typed-number': ({ quarter }, { desk }) => {
    const typed = typedNumber(desk, quarter)
    return typed ? { value: typed.value, by: staffNames(desk).get(typed.by)?.name ?? '', at: typed.at } : null
  },
}

/** The digest that a page sends of what it was shown: SHA-256 over its canonical JSON, in hex. `renderer/app/digest.ts` makes the same. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonical(value)).digest('hex')

/** Whether what the page was shown is still so. */
export function isStillSo<N extends ShownName>(name: N, read: string, input: ShownInput[N], at: Standing): boolean {
  const value = now[name](input, at)
  return value !== undefined && digestOf(shown[name].parse(value)) === read
}
