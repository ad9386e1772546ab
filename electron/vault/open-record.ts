import { readSettings } from '../../db/desk/settings'
import { getEntry } from '../../db/journal/entries'
import { getTest, testOfSlip } from '../../db/journal/samples'
import { casesOf, getCase } from '../../db/tracing/cases'
import type { ReadableDb } from '../../db/types'
import { permission } from '../../forms/access'
import { recallList } from '../../forms/recalls/list'
import type { Person } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import { isFinished } from '../../forms/samples/duties'
import { patientOf } from '../../forms/samples/read'
import type { RecordWay } from '../ipc/call'
import { isClosed } from './views/entry-views'
import { gatherFacts } from './views/recall-facts'
import type { OpenedRecord } from './opened'
import { hasCareRelation, hasReasonFor, isOnWorkList, personOf, requireRecord, type AskingRecords } from './rules'
import type { LogPart } from './session'
import { Stop } from './stop'

/** Who asks for a record, and the row of the log that will say so. */
export type AskingRecord = AskingRecords & { readonly tracing: ReadableDb; readonly note: (part: LogPart) => void }

type Ways = { readonly [W in keyof RecordWay]: (input: RecordWay[W], asking: AskingRecord) => OpenedRecord[W] }

/** Opens her record by the rule that holds for most calls: a care relation, or a stated reason. */
function hers(asking: AskingRecord, patient: string): { readonly person: Person } {
  asking.note({ patient })
  const person = personOf(asking, patient)
  requireRecord(asking, patient)
  return { person }
}

/**
 * The record of a test: her patient's, or one that waits on the work list, which is the work of every clinician (security design 4); a slip
 * is nobody's.
 */
function ofTest(asking: AskingRecord, record: TestRecord) {
  const patient = patientOf(record)
  asking.note({ record: record.id, ...(patient === undefined ? {} : { patient }) })
  if (patient === undefined) return { person: undefined, record }
  const person = personOf(asking, patient)
  const isOnList = !isFinished(record, readSettings(asking.desk).tests)
  if (!isOnList && !hasCareRelation(asking, patient)) requireRecord(asking, patient)
  return { person, record }
}

/** Contact tracing: some roles open it with a stated reason only; and without an open case there is no work on the list, so the record's rule holds. */
function herTracing(asking: AskingRecord, patient: string): { readonly person: Person } {
  asking.note({ patient })
  const person = personOf(asking, patient)
  const { role, manager } = asking.who
  if (permission('tracing.work', role, manager) === 'reason' && !hasReasonFor(asking, patient, 'record'))
    throw new Stop({ kind: 'needs-reason', why: 'no-care-relation' })
  const hasOpenCase = casesOf(asking.tracing, patient).some(({ endedOn }) => endedOn === null)
  if (!hasOpenCase && !isOnWorkList(asking, patient)) requireRecord(asking, patient)
  return { person }
}

const isOnRecallList = (asking: AskingRecord, patient: string): boolean =>
  recallList(gatherFacts(asking, patient), asking.today, readSettings(asking.desk).recalls).length > 0

const ways: Ways = {
  patient: ({ patient }, asking) => hers(asking, patient),
  event: ({ event }, asking) => hers(asking, event.patient),
  'patient-or-slip': ({ patient }, asking) => (patient === null ? { person: undefined } : hers(asking, patient)),
  entry: ({ entry }, asking) => {
    const file = getEntry(asking.journal, entry)
    if (!file) throw new Stop({ kind: 'refused' })
    asking.note({ record: entry })
    const { person } = hers(asking, file.entry.patient)
    if (isClosed(asking, file)) throw new Stop({ kind: 'needs-reason', why: 'psychiatric' })
    return { person, file }
  },
  test: ({ test, step }, asking) => {
    const record = getTest(asking.journal, test)
    if (!record) throw new Stop({ kind: 'refused' })
    const opened = ofTest(asking, record)
    if (step?.patient !== undefined) hers(asking, step.patient) // whoever a slip turns out to belong to: her record too
    return opened
  },
  slip: ({ slip }, asking) => {
    const record = testOfSlip(asking.journal, slip)
    return record ? ofTest(asking, record) : { person: undefined, record: undefined }
  },
  'recall-row': ({ patient }, asking) => {
    asking.note({ patient })
    const person = personOf(asking, patient)
    if (!hasCareRelation(asking, patient) && !isOnRecallList(asking, patient)) requireRecord(asking, patient)
    return { person }
  },
  tracing: ({ patient }, asking) => herTracing(asking, patient),
  case: ({ tracing }, asking) => {
    const tracingCase = getCase(asking.tracing, tracing)
    if (!tracingCase) throw new Stop({ kind: 'refused' })
    asking.note({ record: tracing })
    return { ...herTracing(asking, tracingCase.patient), tracingCase }
  },
}

/**
 * Opens the record that a call is about: the log row names her, she exists, and the rules of the way are passed. Throws `Stop` with what
 * hinders. The only way to a record for a handler (security design 4).
 */
export function openRecord<W extends keyof RecordWay>(way: W, input: RecordWay[W], asking: AskingRecord): OpenedRecord[W] {
  return ways[way](input, asking)
}
