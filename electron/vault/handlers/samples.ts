import { randomInt } from 'node:crypto'
import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { getTest, insertStep, insertTest, openTests, testOfSlip, testsOf } from '../../../db/journal/samples'
import { err, ok } from '../../../forms/core/result'
import { TestStep, type TestOrder, type TestRecord } from '../../../forms/records/sample'
import { isFinished } from '../../../forms/samples/duties'
import { apply, order } from '../../../forms/samples/life'
import { patientOf } from '../../../forms/samples/read'
import { rulesOnceDied } from '../../../forms/samples/rules'
import type { StepInput } from '../../ipc/samples'
import type { Context, HandlersOf, JournalContext } from '../handler'
import { personOf } from '../rules'
import { checked, Stop } from '../stop'
import { destroyIfNegative } from '../tracing-papers'

const doctors: readonly string[] = ['gynaecologist', 'physician', 'psychiatrist']

/** The doctor who answers for a test: somebody of that profession who has or had a login here. */
function doctorOf({ desk }: Context, id: string) {
  const doctor = staffNames(desk).get(id)
  if (!doctor || !doctors.includes(doctor.role)) throw new Stop({ kind: 'invalid' })
  return { id: doctor.id, name: doctor.name }
}

/** These follow from another call: an order for a task, the beginning and end of a tracing. */
const madeByTheVault: readonly StepInput['kind'][] = ['repeat-ordered', 'tracing-begun', 'tracing-ended']

/** The doctors that a step names: they must be doctors of this clinic. */
const doctorsIn = (step: StepInput): readonly { readonly id: string; readonly name: string }[] =>
  'doctor' in step ? [step.doctor] : 'decidedBy' in step ? [step.decidedBy] : []

const me = ({ who: { id, name, role } }: Context) => ({ id, name, role })

/** A code that no slip has: a letter for the kind, the year, a number at random, so that it says nothing of order. */
function newSlip({ journal, today }: JournalContext): string {
  for (;;) {
    const slip = `H-${today.slice(2, 4)}-${String(randomInt(10_000)).padStart(4, '0')}`
    if (!testOfSlip(journal, slip)) return slip
  }
}

function write(context: JournalContext, record: TestRecord, step: TestStep) {
  const rules = readSettings(context.desk).tests
  const patient = patientOf(record)
  const hasDied = patient !== undefined && personOf(context, patient).diedOn !== null
  const next = apply(record, step, hasDied ? rulesOnceDied(rules) : rules)
  if (!next.ok) return err({ kind: 'not-possible' as const, refusal: next.error })
  insertStep(context.journal, record.id, step, isFinished(next.value, rules))
  return ok(next.value)
}

export const samples: HandlersOf<'samples'> = {
  ofPatient: ({ patient }, { journal }) => ok(testsOf(journal, patient)),
  workList: (_input, { desk, journal, note, today }) => {
    const open = openTests(journal)
    const ids = [...new Set(open.flatMap((record) => patientOf(record) ?? []))]
    note({ ids })
    return ok({ tests: open, people: personRows(desk, ids, today) })
  },
  get: (_input, { record }) => ok(record),
  order: ({ patient, doctor, orders }, context) => {
    const { journal, now, today } = context
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
        const repeated = getTest(journal, wanted.repeats.test)
        if (!repeated || patientOf(repeated) !== (patient ?? undefined)) throw new Stop({ kind: 'invalid' }) // of her whose record is open
        const { duty, number } = wanted.repeats
        const step = { kind: 'repeat-ordered' as const, duty, number, test: record.value.id, at: now, on: today, by: me(context) }
        const done = write(context, repeated, step)
        if (!done.ok) return done
      }
      made.push(record.value)
    }
    context.note({ ids: made.map(({ id }) => id) })
    return ok(made)
  },
  step: ({ step }, context) => {
    if (madeByTheVault.includes(step.kind)) throw new Stop({ kind: 'invalid' })
    for (const named of doctorsIn(step)) if (doctorOf(context, named.id).name !== named.name) throw new Stop({ kind: 'invalid' })
    const done = write(context, context.record, checked(TestStep, { ...step, at: context.now, by: me(context) }))
    const patient = done.ok ? patientOf(done.value) : undefined
    if (patient !== undefined && (step.kind === 'answered' || step.kind === 'answer-revised'))
      context.after(({ drawer }) => destroyIfNegative({ ...context, tracing: drawer('tracing') }, patient))
    return done
  },
  ofSlip: (_input, { record }) => ok(record ?? null),
}
