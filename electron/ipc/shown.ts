import { z } from 'zod'
import { DateString, type Id, Instant, type MonthString } from '../../forms/core/ids'
import { LoadedWording } from '../../forms/instruments/wording'
import { ContraceptionEvent } from '../../forms/records/contraception'
import { ClinicianHours, HoursException } from '../../forms/records/hours'
import { MedicineEvent } from '../../forms/records/medicine'
import { Contact, Person, SafeContact } from '../../forms/records/patient'
import { TestRecord } from '../../forms/records/sample'
import { Settings } from '../../forms/records/settings'
import { TracingCase } from '../../forms/records/tracing'
import { TextState } from '../../forms/records/entry'
import { Visit } from '../../forms/records/visit'
import { Wait } from '../../forms/records/waiting'
import { Production } from '../../forms/reports/production/schema'

/** The contraception of a patient, oldest first; `mistake`: why it does not count. */
export const ContraceptionEvents = z.array(z.strictObject({ event: ContraceptionEvent, mistake: z.string().nullable() }))
/** The same of her medicines. */
export const MedicineEvents = z.array(z.strictObject({ event: MedicineEvent, mistake: z.string().nullable() }))

/** A number typed by hand for a quarter. */
export const TypedNumber = z.strictObject({ value: z.number(), by: z.string(), at: Instant }).nullable()

/**
 * What a changing call can stand on, in the shape in which a page was shown it. The page sends a digest of it; the vault makes the same of
 * what is stored (`vault/shown-now.ts`) and refuses the call as `changed-meanwhile` when they differ.
 */
export const shown = {
  person: Person,
  'safe-contact': SafeContact.nullable(),
  died: DateString.nullable(),
  contacts: z.array(Contact),
  visit: Visit,
  wait: Wait,
  hours: ClinicianHours,
  exception: HoursException,
  text: TextState,
  test: TestRecord,
  case: TracingCase,
  contraception: ContraceptionEvents,
  medicines: MedicineEvents,
  settings: Settings,
  wordings: z.array(LoadedWording),
  production: Production,
  'typed-number': TypedNumber,
} as const

export type ShownName = keyof typeof shown
export type ShownOf<N extends ShownName> = z.output<(typeof shown)[N]>

/** The field of a call's input that says which one; nothing where there is only one. */
export type ShownInput = {
  person: { readonly patient: Id }
  'safe-contact': { readonly patient: Id }
  died: { readonly patient: Id }
  contacts: { readonly patient: Id }
  visit: { readonly visit: Id }
  wait: { readonly wait: Id }
  hours: { readonly clinician: Id }
  exception: { readonly exception: Id }
  text: { readonly entry: Id }
  test: { readonly test: Id }
  case: { readonly tracing: Id }
  contraception: { readonly patient: Id } | { readonly event: { readonly patient: Id } }
  medicines: { readonly patient: Id } | { readonly event: { readonly patient: Id } }
  settings: object
  wordings: object
  production: { readonly month: z.output<typeof MonthString> }
  'typed-number': { readonly quarter: string }
}
