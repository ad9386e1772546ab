import { z } from 'zod'
import { diedOnOf } from '../../../db/desk/died'
import { allContraception, contraceptionOf } from '../../../db/journal/contraception'
import { recallFacts } from '../../../db/journal/recalls'
import { recentTests, testsOf } from '../../../db/journal/samples'
import { sql } from '../../../db/sql'
import type { ReadableDb } from '../../../db/types'
import { addMonths, localDate } from '../../../forms/core/dates'
import { DateString } from '../../../forms/core/ids'
import type { CervicalResult, PatientFacts } from '../../../forms/recalls/facts'
import { VisitKind, VisitStatus } from '../../../forms/records/visit'
import type { TestRecord } from '../../../forms/records/sample'
import { openDuties } from '../../../forms/samples/duties'
import { answerVersions, lastStep, patientOf, stateOf } from '../../../forms/samples/read'

type From = { readonly desk: ReadableDb; readonly journal: ReadableDb; readonly today: string }

/** Samples and tests further back than this say nothing about a recall of today. */
const monthsBack = 36

/** What the recall rules read of everybody, or of one patient: gathered from the drawers, computed nowhere here. */
export function gatherFacts(from: From, patient: string | null): PatientFacts[] {
  const { desk, journal, today } = from
  const since = addMonths(today, -monthsBack)
  const contraception =
    patient === null
      ? allContraception(journal)
      : contraceptionOf(journal, patient).flatMap((stored) => (stored.mistake === null ? [stored] : []))
  const tests = patient === null ? recentTests(journal, since) : testsOf(journal, patient)
  const facts = recallFacts(journal, patient)
  const pressures = bloodPressures(journal, patient, since)
  const bookings = comingBookings(from, patient)
  const died = diedOnOf(desk)

  const byPatient = new Map<string, PatientFacts>()
  const of = (id: string): PatientFacts => {
    const known = byPatient.get(id)
    if (known) return known
    const empty: PatientFacts = {
      patient: id,
      diedOn: died.get(id) ?? null,
      contraception: [],
      cervicalSamples: [],
      cervicalLocalRoutine: null,
      bloodPressures: [],
      testsDue: [],
      testsTaken: [],
      untoldAnswers: [],
      secondPregnancyTests: [],
      pregnancyTests: [],
      bookings: [],
      postponements: [],
      doNotCall: [],
      otherDates: [],
      settled: [],
      tries: [],
    }
    byPatient.set(id, empty)
    return empty
  }
  if (patient !== null) of(patient)
  for (const stored of contraception) of(stored.patient).contraception.push(stored.event)
  for (const record of tests) addTest(record, of)
  for (const { patient: id, fact } of facts.of('postponed')) of(id).postponements.push(fact)
  for (const { patient: id, fact } of facts.of('do-not-call')) of(id).doNotCall.push(fact)
  for (const { patient: id, fact } of facts.of('other-date')) of(id).otherDates.push(fact)
  for (const { patient: id, fact } of facts.of('settled')) of(id).settled.push(fact)
  for (const { patient: id, fact } of facts.of('try')) of(id).tries.push(fact)
  for (const { patient: id, fact } of facts.of('cervical-routine')) of(id).cervicalLocalRoutine = { id: fact.id, since: fact.since }
  for (const row of pressures) of(row.patient).bloodPressures.push({ id: row.id, date: localDate(row.event_at) })
  for (const row of bookings) {
    const known = byPatient.get(row.patient)
    known?.bookings.push({ date: row.date, kind: row.kind, status: row.status })
  }
  return [...byPatient.values()]
}

const cervicalChanges = ['asc-us', 'lsil', 'asc-h', 'hsil', 'agc', 'ais', 'cancer-suspected']

/** The class of a cervical sample by its newest answer. */
function cervicalResult(record: TestRecord): CervicalResult {
  const results = answerVersions(record).at(-1)?.answer.results
  if (!results) return 'waiting'
  const [hpv, cytology] = [results['hpv']?.value, results['cytology']?.value]
  if (cytology !== undefined && cervicalChanges.includes(cytology)) return 'changes'
  if (hpv === 'unsatisfactory' || cytology === 'unsatisfactory') return 'unsatisfactory'
  if (hpv?.startsWith('hpv-')) return record.order.specimen === 'swab' ? 'self-sample-positive' : 'hpv-positive'
  return 'normal'
}

function addTest(record: TestRecord, of: (id: string) => PatientFacts): void {
  const patient = patientOf(record)
  if (patient === undefined) return
  const facts = of(patient)
  const state = stateOf(record)
  const sampled = lastStep(record, 'sampled')
  const answer = answerVersions(record).at(-1)
  if (sampled && state !== 'spoiled') facts.testsTaken.push({ test: record.order.test, date: sampled.on })
  if (record.order.test === 'cervical' && sampled && state !== 'spoiled')
    facts.cervicalSamples.push({ id: record.id, date: sampled.on, result: cervicalResult(record) })
  const hcg = record.order.test === 'pregnancy' ? answer?.answer.results['hcg']?.value : undefined
  if (answer && (hcg === 'negative' || hcg === 'positive' || hcg === 'invalid'))
    facts.pregnancyTests.push({ id: record.id, date: sampled?.on ?? answer.step.on, result: hcg })
  if (answer && (state === 'answered' || state === 'seen'))
    facts.untoldAnswers.push({ id: record.id, test: record.order.test, answeredOn: answer.step.on })
  for (const duty of openDuties(record)) {
    if (duty.due === null || (duty.kind !== 'repeat' && duty.kind !== 'cure-test')) continue
    if (record.order.test === 'pregnancy') facts.secondPregnancyTests.push({ id: record.id, askedOn: record.order.on, due: duty.due })
    else
      facts.testsDue.push({
        id: record.id,
        kind: duty.kind === 'repeat' ? 'repeat-test' : 'cure-test',
        test: record.order.test,
        due: duty.due,
      })
  }
}

/** Blood pressures that were entered in the form for them, signed or not. */
function bloodPressures(journal: ReadableDb, patient: string | null, since: string) {
  return journal.all(
    sql`select e.id, e.patient, coalesce(max(v.event_at), max(d.event_at)) as event_at from entry e
      left join entry_version v on v.entry = e.id left join draft d on d.entry = e.id
      where e.form = 'vitals' and (${patient} is null or e.patient = ${patient}) and e.started_at >= ${since}
        and e.id not in (select entry from wrong_patient)
        and coalesce(json_extract(v.answers, '$.systolic'), json_extract(d.answers, '$.systolic')) is not null
      group by e.id order by event_at`,
    z.object({ id: z.string(), patient: z.string(), event_at: z.string() }),
  )
}

function comingBookings({ desk, today }: From, patient: string | null) {
  return desk.all(
    sql`select patient, date, kind, status from visit where date >= ${today} and (${patient} is null or patient = ${patient}) order by date`,
    z.object({ patient: z.string(), date: DateString, kind: VisitKind, status: VisitStatus }),
  )
}
