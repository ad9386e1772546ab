import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { insertStep, testsOf } from '../../../db/journal/samples'
import { allCases, casesOf, destroyCase, getCase, receipts, saveCase } from '../../../db/tracing/cases'
import { permission } from '../../../forms/access'
import { err, ok } from '../../../forms/core/result'
import type { TestStep } from '../../../forms/records/sample'
import { ContactStep, type TracingCase } from '../../../forms/records/tracing'
import { findTest } from '../../../forms/samples/catalogue/index'
import { apply } from '../../../forms/samples/life'
import { applyToContact, isInAdvance, isTraced, mayEnd, purgeOf } from '../../../forms/samples/tracing'
import { Stop, checked, type Context, type HandlersOf } from '../handler'
import { hasCareRelation, hasReasonFor, isOnWorkList, personOf, requireRecord } from '../rules'

const drawerOf = ({ session }: Context) => session.drawer('tracing')
const me = ({ session }: Context) => ({ id: session.who.id, name: session.who.name, role: session.who.role })

/** Some roles open these papers with a stated reason only; and without an open case there is no work on the list, so the record's own rule holds. */
function requireTracing(context: Context, patient: string): void {
  const { role, manager } = context.session.who
  if (permission('tracing.work', role, manager) === 'reason' && !hasReasonFor(context, patient, 'record'))
    throw new Stop({ kind: 'needs-reason', why: 'no-care-relation' })
  const isOpen = casesOf(drawerOf(context), patient).some((one) => one.endedOn === null)
  if (!isOpen && !isOnWorkList(context, patient)) requireRecord(context, patient)
}

function caseOf(context: Context, id: string): TracingCase {
  const one = getCase(drawerOf(context), id)
  if (!one) throw new Stop({ kind: 'refused' })
  context.note({ patient: one.patient, record: id })
  requireTracing(context, one.patient)
  return one
}

function save(context: Context, one: TracingCase) {
  saveCase(drawerOf(context), one, context.now)
  return ok(one)
}

/** All that the journal learns: tracer, start and end, as a step of the tests it hangs on. */
function enterInJournal(context: Context, one: TracingCase, step: { kind: 'tracing-begun' } | { kind: 'tracing-ended' }): void {
  const journal = context.session.drawer('journal')
  const rules = readSettings(context.session.desk).tests
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
        context.session.log('journal', 'test.step', { patient: one.patient, record: record.id, reason: entered.kind })
      }
  })
}

const open = (one: TracingCase) => (one.endedOn === null ? undefined : err({ kind: 'not-possible' as const, refusal: 'ended' as const }))

/** Papers that were drawn up in advance are destroyed when their answers are negative (SESAM kap. 17): the row, and what the log of changes held. */
export function destroyIfNegative(context: Context, patient: string): void {
  const tracing = drawerOf(context)
  const tests = testsOf(context.session.drawer('journal'), patient)
  const due = casesOf(tracing, patient).filter((one) => purgeOf(one, tests).decision === 'destroy')
  if (due.length === 0) return
  tracing.transaction(() => {
    for (const one of due) {
      destroyCase(tracing, one.id, { id: context.newId(), at: context.now, by: me(context), reason: 'negative-answer' })
      context.session.log('tracing', 'tracing.destroyed', {})
    }
  })
  context.session.emptyLater('tracing')
}

export const tracing: HandlersOf<'tracing'> = {
  list: (_input, context) => {
    const { who } = context.session
    const byReason = permission('tracing.work', who.role, who.manager) === 'reason'
    const cases = allCases(drawerOf(context)).filter(
      (one) =>
        (!byReason || hasReasonFor(context, one.patient, 'record')) && (one.endedOn === null || hasCareRelation(context, one.patient)),
    )
    const ids = [...new Set(cases.map(({ patient }) => patient))]
    context.note({ ids })
    return ok({ cases, people: personRows(context.session.desk, ids, context.today), destroyed: receipts(drawerOf(context)).length })
  },
  ofPatient: ({ patient }, context) => {
    context.note({ patient })
    requireTracing(context, patient)
    return ok(casesOf(drawerOf(context), patient))
  },
  begin: ({ patient, tests, lookBackFacts, lookBack }, context) => {
    context.note({ patient })
    personOf(context, patient)
    requireTracing(context, patient)
    const hangsOn = testsOf(context.session.drawer('journal'), patient).filter(({ id }) => tests.includes(id))
    const disease = findTest(hangsOn[0]?.order.test ?? '')?.disease
    if (hangsOn.length !== tests.length || !disease || !isTraced(disease)) return err({ kind: 'not-possible', refusal: 'not-traced' })
    const { id, name } = context.session.who
    const one: TracingCase = {
      id: context.newId(),
      patient,
      disease,
      tests,
      tracer: { id, name },
      begunOn: context.today,
      endedOn: null,
      inAdvance: isInAdvance(hangsOn),
      lookBackFacts,
      lookBack,
      contacts: [],
      handedOver: null,
    }
    context.note({ record: one.id })
    if (!one.inAdvance) enterInJournal(context, one, { kind: 'tracing-begun' })
    return save(context, one)
  },
  changeLookBack: ({ tracing: id, lookBackFacts, lookBack }, context) => {
    const one = caseOf(context, id)
    return open(one) ?? save(context, { ...one, lookBackFacts, lookBack })
  },
  setContact: ({ tracing: id, contact }, context) => {
    const one = caseOf(context, id)
    const ended = open(one)
    if (ended) return ended
    const known = one.contacts.find((each) => each.id === contact.id)
    if (contact.id !== null && !known) throw new Stop({ kind: 'refused' })
    const next = { ...contact, id: contact.id ?? context.newId(), steps: known?.steps ?? [] }
    return save(context, {
      ...one,
      contacts: known ? one.contacts.map((each) => (each.id === next.id ? next : each)) : [...one.contacts, next],
    })
  },
  step: ({ tracing: id, contact: contactId, step }, context) => {
    const one = caseOf(context, id)
    const ended = open(one)
    if (ended) return ended
    const contact = one.contacts.find((each) => each.id === contactId)
    if (!contact) throw new Stop({ kind: 'refused' })
    const next = applyToContact(contact, checked(ContactStep, { ...step, at: context.now, by: me(context) }))
    if (!next.ok) return err({ kind: 'not-possible', refusal: next.error.kind })
    return save(context, { ...one, contacts: one.contacts.map((each) => (each.id === contactId ? next.value : each)) })
  },
  handOver: ({ tracing: id, to }, context) => {
    const one = caseOf(context, id)
    return open(one) ?? save(context, { ...one, handedOver: { to, on: context.today, by: me(context) } })
  },
  end: ({ tracing: id }, context) => {
    const one = caseOf(context, id)
    const ended = open(one)
    if (ended) return ended
    if (!mayEnd(one)) return err({ kind: 'not-possible', refusal: 'contacts-remain' })
    const next = { ...one, endedOn: context.today }
    enterInJournal(context, next, { kind: 'tracing-ended' })
    return save(context, next)
  },
}
