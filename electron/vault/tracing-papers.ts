import { readSettings } from '../../db/desk/settings'
import { insertStep, testsOf } from '../../db/journal/samples'
import { casesOf, destroyCase } from '../../db/tracing/cases'
import type { TestStep } from '../../forms/records/sample'
import type { TracingCase } from '../../forms/records/tracing'
import { apply } from '../../forms/samples/life'
import { purgeOf } from '../../forms/samples/tracing'
import type { JournalContext, TracingContext } from './handler'

const me = ({ who: { id, name, role } }: JournalContext) => ({ id, name, role })

/** All that the journal learns of contact tracing: tracer, start and end, as a step of the tests it hangs on. */
export function enterInJournal(
  context: JournalContext,
  one: TracingCase,
  step: { kind: 'tracing-begun' } | { kind: 'tracing-ended' },
): void {
  const { journal, login } = context
  const rules = readSettings(context.desk).tests
  const entered = {
    ...(step.kind === 'tracing-begun' ? { kind: step.kind, tracer: one.tracer } : step),
    at: context.now,
    on: context.today,
    by: me(context),
  } as TestStep
  journal.transaction(() => {
    for (const record of testsOf(journal, one.patient))
      if (one.tests.includes(record.id) && apply(record, entered, rules).ok) {
        insertStep(journal, record.id, entered, false)
        login.log('journal', 'test.step', { patient: one.patient, record: record.id, reason: entered.kind })
      }
  })
}

/** Papers that were drawn up in advance are destroyed when their answers are negative (SESAM kap. 17): the row, and what the log of changes held. */
export function destroyIfNegative(context: TracingContext, patient: string): void {
  const { journal, login, tracing } = context
  const tests = testsOf(journal, patient)
  const due = casesOf(tracing, patient).filter((one) => purgeOf(one, tests).decision === 'destroy')
  if (due.length === 0) return
  tracing.transaction(() => {
    for (const one of due) {
      destroyCase(tracing, one.id, { id: context.newId(), at: context.now, by: me(context), reason: 'negative-answer' })
      login.log('tracing', 'tracing.destroyed', {})
    }
  })
  login.emptyLater('tracing')
  context.changed('tracing')
}
