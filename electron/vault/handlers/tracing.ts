import { personRows } from '../../../db/desk/persons'
import { testsOf } from '../../../db/journal/samples'
import { allCases, casesOf, receipts, saveCase } from '../../../db/tracing/cases'
import { permission } from '../../../forms/access'
import { err, ok } from '../../../forms/core/result'
import { ContactStep, type TracingCase } from '../../../forms/records/tracing'
import { findTest } from '../../../forms/samples/catalogue/index'
import { applyToContact, isInAdvance, isTraced, mayEnd } from '../../../forms/samples/tracing'
import type { HandlersOf, TracingContext } from '../handler'
import { hasCareRelation, hasReasonFor } from '../rules'
import { checked, Stop } from '../stop'
import { enterInJournal } from '../tracing-papers'

const me = ({ who: { id, name, role } }: TracingContext) => ({ id, name, role })

function save(context: TracingContext, one: TracingCase) {
  saveCase(context.tracing, one, context.now)
  return ok(one)
}

const open = (one: TracingCase) => (one.endedOn === null ? undefined : err({ kind: 'not-possible' as const, refusal: 'ended' as const }))

export const tracing: HandlersOf<'tracing'> = {
  list: (_input, context) => {
    const { desk, note, today, tracing: papers, who } = context
    const byReason = permission('tracing.work', who.role, who.manager) === 'reason'
    const cases = allCases(papers).filter(
      (one) =>
        (!byReason || hasReasonFor(context, one.patient, 'record')) && (one.endedOn === null || hasCareRelation(context, one.patient)),
    )
    const ids = [...new Set(cases.map(({ patient }) => patient))]
    note({ ids })
    return ok({ cases, people: personRows(desk, ids, today), destroyed: receipts(papers).length })
  },
  ofPatient: ({ patient }, context) => ok(casesOf(context.tracing, patient)),
  begin: ({ patient, tests, lookBackFacts, lookBack }, context) => {
    const hangsOn = testsOf(context.journal, patient).filter(({ id }) => tests.includes(id))
    const disease = findTest(hangsOn[0]?.order.test ?? '')?.disease
    if (hangsOn.length !== tests.length || !disease || !isTraced(disease)) return err({ kind: 'not-possible', refusal: 'not-traced' })
    const { id, name } = context.who
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
  changeLookBack: ({ lookBackFacts, lookBack }, context) => {
    const { tracingCase: one } = context
    return open(one) ?? save(context, { ...one, lookBackFacts, lookBack })
  },
  setContact: ({ contact }, context) => {
    const { tracingCase: one } = context
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
  step: ({ contact: contactId, step }, context) => {
    const { tracingCase: one } = context
    const ended = open(one)
    if (ended) return ended
    const contact = one.contacts.find((each) => each.id === contactId)
    if (!contact) throw new Stop({ kind: 'refused' })
    const next = applyToContact(contact, checked(ContactStep, { ...step, at: context.now, by: me(context) }))
    if (!next.ok) return err({ kind: 'not-possible', refusal: next.error.kind })
    return save(context, { ...one, contacts: one.contacts.map((each) => (each.id === contactId ? next.value : each)) })
  },
  handOver: ({ to }, context) => {
    const { tracingCase: one } = context
    return open(one) ?? save(context, { ...one, handedOver: { to, on: context.today, by: me(context) } })
  },
  end: (_input, context) => {
    const { tracingCase: one } = context
    const ended = open(one)
    if (ended) return ended
    if (!mayEnd(one)) return err({ kind: 'not-possible', refusal: 'contacts-remain' })
    const next = { ...one, endedOn: context.today }
    enterInJournal(context, next, { kind: 'tracing-ended' })
    return save(context, next)
  },
}
