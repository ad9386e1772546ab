import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { insertRecallFact, liftRecallFact } from '../../../db/journal/recalls'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import { recallList } from '../../../forms/recalls/list'
import type { Context, HandlersOf } from '../handler'
import { hasCareRelation, personOf, requireRecord } from '../rules'
import { gatherFacts } from './recall-facts'

function factsOf(context: Context, patient: string) {
  const [facts] = gatherFacts(context, patient)
  assert(facts, 'the facts of one patient are there, if only empty')
  return ok(facts)
}

const isOnList = (context: Context, patient: string): boolean =>
  recallList(gatherFacts(context, patient), context.today, readSettings(context.session.desk).recalls).length > 0

/** A row of the list is hers to work on: it needs no other care relation (security design 4). */
function worked(context: Context, patient: string) {
  context.note({ patient })
  personOf(context, patient)
  if (!hasCareRelation(context, patient) && !isOnList(context, patient)) requireRecord(context, patient)
  const { id, name, role } = context.session.who
  return { journal: context.session.drawer('journal'), by: { id, name, role }, id: context.newId() }
}

export const recalls: HandlersOf<'recalls'> = {
  list: (_input, context) => {
    const { session, today } = context
    const facts = gatherFacts(context, null)
    const rows = recallList(facts, today, readSettings(session.desk).recalls)
    const due = new Set(rows.map((row) => row.patient))
    context.note({ ids: [...due] })
    return ok({ facts: facts.filter(({ patient }) => due.has(patient)), people: personRows(session.desk, [...due], today) })
  },
  ofPatient: ({ patient }, context) => {
    worked(context, patient)
    return factsOf(context, patient)
  },
  decide: ({ patient, decision }, context) => {
    const { journal, by, id } = worked(context, patient)
    const { now, today } = context
    const decided = { id, on: today, by }
    switch (decision.kind) {
      case 'postponed': {
        const { kind, ...fact } = decision
        insertRecallFact(journal, patient, kind, { ...fact, ...decided }, now)
        break
      }
      case 'do-not-call': {
        const { kind, ...fact } = decision
        insertRecallFact(journal, patient, kind, { ...fact, ...decided }, now)
        break
      }
      case 'other-date': {
        const { kind, ...fact } = decision
        insertRecallFact(journal, patient, kind, { ...fact, ...decided }, now)
        break
      }
      case 'settled': {
        const { kind, ...fact } = decision
        insertRecallFact(journal, patient, kind, { ...fact, ...decided }, now)
        break
      }
      case 'cervical-routine':
        insertRecallFact(journal, patient, decision.kind, { id, since: today, by, reason: decision.reason }, now)
        break
      case 'lifted':
        if (!liftRecallFact(journal, patient, decision.fact, id, now)) return err({ kind: 'nothing-to-lift' })
        break
    }
    return factsOf(context, patient)
  },
  try: ({ patient, attempt }, context) => {
    const { journal, by, id } = worked(context, patient)
    insertRecallFact(journal, patient, 'try', { ...attempt, id, at: context.now, by }, context.now)
    return factsOf(context, patient)
  },
}
