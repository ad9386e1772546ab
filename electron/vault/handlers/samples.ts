import { randomInt } from 'node:crypto'
import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { getTest, insertStep, insertTest, openTests, testOfSlip, testsOf } from '../../../db/journal/samples'
import { err, ok } from '../../../forms/core/result'
import { TestStep, type TestOrder, type TestRecord } from '../../../forms/records/sample'
import { openDuties } from '../../../forms/samples/duties'
import { apply, order } from '../../../forms/samples/life'
import { patientOf, stateOf } from '../../../forms/samples/read'
import { rulesOnceDied } from '../../../forms/samples/rules'
import type { StepInput } from '../../ipc/samples'
import { Stop, checked, type Context, type HandlersOf } from '../handler'
import { hasCareRelation, openRecord, personOf, requireRecord } from '../rules'
import { destroyIfNegative } from './tracing'

const doctors: readonly string[] = ['gynaecologist', 'physician', 'psychiatrist']

/** The doctor who answers for a test: somebody of that profession who has or had a login here. */
function doctorOf({ session }: Context, id: string) {
  const doctor = staffNames(session.desk).get(id)
  if (!doctor || !doctors.includes(doctor.role)) throw new Stop({ kind: 'invalid' })
  return { id: doctor.id, name: doctor.name }
}

/** These follow from another call: an order for a task, the beginning and end of a tracing. */
const madeByTheVault: readonly StepInput['kind'][] = ['repeat-ordered', 'tracing-begun', 'tracing-ended']

/** The doctors that a step names: they must be doctors of this clinic. */
const doctorsIn = (step: StepInput): readonly { readonly id: string; readonly name: string }[] =>
  'doctor' in step ? [step.doctor] : 'decidedBy' in step ? [step.decidedBy] : []

const me = ({ session }: Context) => ({ id: session.who.id, name: session.who.name, role: session.who.role })

/** Whether nothing is left to do: then the work list no longer reads it. */
function isOver(record: TestRecord, context: Context): boolean {
  const state = stateOf(record)
  const ended = state === 'closed' || state === 'cancelled' || state === 'declined' || state === 'spoiled'
  return ended && openDuties(record, readSettings(context.session.desk).tests).length === 0
}

/** A test that she may read: her patient's, one that waits on the work list, or a slip's, which is nobody's. */
function testOf(context: Context, id: string): TestRecord {
  const journal = context.session.drawer('journal')
  const record = getTest(journal, id)
  if (!record) throw new Stop({ kind: 'refused' })
  const patient = patientOf(record)
  context.note({ record: id, ...(patient === undefined ? {} : { patient }) })
  if (patient !== undefined && isOver(record, context) && !hasCareRelation(context, patient)) requireRecord(context, patient)
  return record
}

/** A code that no slip has: a letter for the kind, the year, a number at random, so that it says nothing of order. */
function newSlip(context: Context): string {
  const journal = context.session.drawer('journal')
  for (;;) {
    const slip = `H-${context.today.slice(2, 4)}-${String(randomInt(10_000)).padStart(4, '0')}`
    if (!testOfSlip(journal, slip)) return slip
  }
}

function write(context: Context, record: TestRecord, step: TestStep) {
  const rules = readSettings(context.session.desk).tests
  const patient = patientOf(record)
  const hasDied = patient !== undefined && personOf(context, patient).diedOn !== null
  const next = apply(record, step, hasDied ? rulesOnceDied(rules) : rules)
  if (!next.ok) return err({ kind: 'not-possible' as const, refusal: next.error })
  insertStep(context.session.drawer('journal'), record.id, step, isOver(next.value, context))
  return ok(next.value)
}

export const samples: HandlersOf<'samples'> = {
  ofPatient: ({ patient }, context) => {
    const { journal } = openRecord(context, patient)
    return ok(testsOf(journal, patient))
  },
  workList: (_input, context) => {
    const open = openTests(context.session.drawer('journal'))
    const ids = [...new Set(open.flatMap((record) => patientOf(record) ?? []))]
    context.note({ ids })
    return ok({ tests: open, people: personRows(context.session.desk, ids, context.today) })
  },
  get: ({ test }, context) => ok(testOf(context, test)),
  order: ({ patient, doctor, orders }, context) => {
    const { session, now, today } = context
    const journal = session.drawer('journal')
    if (patient !== null) openRecord(context, patient)
    const responsible = doctorOf(context, doctor)
    const batch = context.newId()
    const made: TestRecord[] = []
    for (const wanted of orders) {
      const subject = patient === null ? { kind: 'anonymous' as const, slip: newSlip(context) } : { kind: 'patient' as const, patient }
      const ordered: TestOrder = { ...wanted, subject, batch, at: now, on: today, by: me(context), doctor: responsible }
      const record = order(context.newId(), ordered)
      if (!record.ok) return err({ kind: 'not-possible', refusal: record.error })
      insertTest(journal, record.value)
      if (wanted.repeats) {
        const repeated = testOf(context, wanted.repeats.test)
        if (patient !== null && patientOf(repeated) !== patient) throw new Stop({ kind: 'invalid' })
        const { duty, number } = wanted.repeats
        const step = { kind: 'repeat-ordered' as const, duty, number, test: record.value.id, at: now, on: today, by: me(context) }
        const done = write(context, repeated, step)
        if (!done.ok) return done
      }
      made.push(record.value)
    }
    context.note({ ids: made.map(({ id }) => id), ...(patient === null ? {} : { patient }) })
    return ok(made)
  },
  step: ({ test, step }, context) => {
    const record = testOf(context, test)
    if (madeByTheVault.includes(step.kind)) throw new Stop({ kind: 'invalid' })
    if (step.kind === 'identified') openRecord(context, step.patient)
    for (const named of doctorsIn(step)) if (doctorOf(context, named.id).name !== named.name) throw new Stop({ kind: 'invalid' })
    const done = write(context, record, checked(TestStep, { ...step, at: context.now, by: me(context) }))
    const patient = done.ok ? patientOf(done.value) : undefined
    if (patient !== undefined && (step.kind === 'answered' || step.kind === 'answer-revised'))
      context.after(() => destroyIfNegative(context, patient))
    return done
  },
  ofSlip: ({ slip }, context) => {
    const record = testOfSlip(context.session.drawer('journal'), slip)
    return ok(record ? testOf(context, record.id) : null)
  },
}
