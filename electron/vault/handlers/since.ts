import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { visitsOf } from '../../../db/desk/visits'
import { alertsOf, type StoredAlert } from '../../../db/journal/alerts'
import { entriesOf, type EntryFile } from '../../../db/journal/entries'
import { medicinesOf } from '../../../db/journal/medicines'
import { testsOf } from '../../../db/journal/samples'
import { localDate } from '../../../forms/core/dates'
import { ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import type { EntryRow } from '../../../forms/records/entry'
import type { Fact } from '../../../forms/since/fact'
import { sinceLast } from '../../../forms/since/index'
import { dutyFacts, entryFacts, medicineFacts, reminderFacts, testFacts, visitFacts } from '../../../forms/since/sources'
import type { HandlersOf } from '../handler'
import { rowsOf } from '../views/entry-views'
import { remindersIn, signedRatings } from '../views/reminding'

/** A signed rating as a fact; one that is closed to who looks only shows as an entry. */
function scoreFacts(row: EntryRow, file: EntryFile): readonly Fact[] {
  const last = file.versions.at(-1)
  if (row.closed || row.wrongPatient || !last?.signedAt || !last.result || !findInstrument(row.form)) return []
  const { status, total } = last.result
  return [
    {
      kind: 'score',
      id: row.id,
      at: last.signedAt,
      on: localDate(last.eventAt),
      by: last.author,
      open: false,
      what: status === 'complete' ? 'complete' : 'incomplete',
      instrument: row.form,
      total,
    },
  ]
}

/** `id` is the entry's, so that it can be opened. */
function alertFacts(alert: StoredAlert, instrument: string): readonly Fact[] {
  const base = { kind: 'alert', id: alert.entry, alert: alert.kind, instrument } as const
  const raised = {
    ...base,
    at: alert.raisedAt,
    on: localDate(alert.raisedAt),
    by: alert.raisedBy,
    open: !alert.acknowledged,
    what: 'raised',
  } as const
  const done = alert.acknowledged
  return done ? [raised, { ...base, at: done.at, on: localDate(done.at), by: done.by, open: false, what: 'acknowledged' }] : [raised]
}

export const since: HandlersOf<'since'> = {
  ofPatient: ({ patient }, context) => {
    const { desk, journal, who, now, today } = context
    const files = entriesOf(journal, patient)
    const rows = rowsOf(context, files)
    const scores = files.flatMap((file, index) => {
      const row = rows[index]
      return row ? scoreFacts(row, file) : []
    })
    const medicines = medicinesOf(journal, patient).filter(({ mistake }) => mistake === null)
    const recordedAt = new Map(medicines.map(({ event, at }) => [event.id, at]))
    const tests = testsOf(journal, patient)
    const { tests: testRules } = readSettings(desk)
    // what a note asks for can tell what it is about: one that is closed to her asks her for nothing
    const openFiles = files.filter((_, index) => rows[index]?.closed === false)
    const facts: readonly Fact[] = [
      ...visitsOf(desk, patient).flatMap(visitFacts),
      ...rows.filter(({ id }) => !scores.some((score) => score.id === id)).flatMap(entryFacts),
      ...scores,
      ...tests.flatMap(testFacts),
      ...tests.flatMap((record) => dutyFacts(record, testRules)),
      ...reminderFacts(
        remindersIn(openFiles, () => signedRatings(files), today).map(({ file, of, reminder }) => ({ entry: file.entry.id, of, reminder })),
      ),
      ...medicineFacts(
        medicines.map(({ event }) => event),
        ({ id }) => recordedAt.get(id) ?? null,
      ),
      ...alertsOf(journal, patient).flatMap((alert) => alertFacts(alert, rows.find(({ id }) => id === alert.entry)?.form ?? '')),
    ]
    const found = sinceLast(facts, who.id, now)
    const shown = [...found.groups.flatMap((group) => group.facts), ...found.stillOpen]
    const names = staffNames(desk)
    return ok({
      since: found.since,
      hereToday: found.hereToday,
      groups: found.groups.map(({ kind, facts: own }) => ({ kind, facts: [...own] })),
      stillOpen: [...found.stillOpen],
      names: Object.fromEntries(shown.flatMap(({ by }) => (by === null ? [] : [[by, names.get(by)?.name ?? ''] as const]))),
    })
  },
}
