import type { EntryFile } from '../../db/journal/entries'
import type { Person } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import type { TracingCase } from '../../forms/records/tracing'
import type { Visit } from '../../forms/records/visit'
import type { Wait } from '../../forms/records/waiting'

type Hers = { readonly person: Person }
/** A test that was taken without a name is nobody's until she has said who she is. */
type HersOrNobodys = { readonly person: Person | undefined }

/** What the opening of a record gives its handler, by the way that the call names her. */
export type OpenedRecord = {
  patient: Hers
  event: Hers
  'patient-or-slip': HersOrNobodys
  entry: Hers & { readonly file: EntryFile }
  test: HersOrNobodys & { readonly record: TestRecord }
  /** No test has that code: then there is no record. */
  slip: HersOrNobodys & { readonly record: TestRecord | undefined }
  'recall-row': Hers
  tracing: Hers
  case: Hers & { readonly tracingCase: TracingCase }
}

/** The same for what the desk knows of a person. */
export type OpenedDesk = {
  patient: Hers
  'patient-or-none': HersOrNobodys
  newcomer: object
  visit: Hers & { readonly visit: Visit }
  wait: Hers & { readonly wait: Wait }
  'withdrawn-wait': Hers
}
