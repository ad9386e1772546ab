import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { insertRecallFact, liftRecallFact } from '../../../db/journal/recalls'
import { assert } from '../../../forms/core/assert'
import { err, ok } from '../../../forms/core/result'
import { recallList } from '../../../forms/recalls/list'
import type { HandlersOf, JournalContext } from '../handler'
import { gatherFacts } from '../views/recall-facts'

function factsOf(context: JournalContext, patient: string) {
  const [facts] = gatherFacts(context, patient)
  assert(facts, 'the facts of one patient are there, if only empty')
  return ok(facts)
}

const byOf = ({ who: { id, name, role } }: JournalContext) => ({ id, name, role })

export const recalls: HandlersOf<'recalls'> = {
  list: (_input, context) => {
    const { desk, today } = context
    const facts = gatherFacts(context, null)
    const rows = recallList(facts, today, readSettings(desk).recalls)
    const due = new Set(rows.map((row) => row.patient))
    context.note({ ids: [...due] })
    return ok({ facts: facts.filter(({ patient }) => due.has(patient)), people: personRows(desk, [...due], today) })
  },
  ofPatient: ({ patient }, context) => factsOf(context, patient),
  decide: ({ patient, decision }, context) => {
    const { journal, now, today } = context
    const [id, by] = [context.newId(), byOf(context)]
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
    const { journal, now } = context
    insertRecallFact(journal, patient, 'try', { ...attempt, id: context.newId(), at: now, by: byOf(context) }, now)
    return factsOf(context, patient)
  },
}
