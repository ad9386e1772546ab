import { readSettings } from '../../db/desk/settings'
import { alertsOf, raiseAlert } from '../../db/journal/alerts'
import { scoreAnswers } from '../../forms/core/instrument'
import type { Answers } from '../../forms/core/items'
import { findInstrument } from '../../forms/instruments/index'
import type { JournalContext } from './handler'

/** Alerts of what has been answered so far, raised as soon as it is saved: also when the rating is unfinished (instruments text, rule 3). */
export function raiseAlerts(
  context: JournalContext,
  entry: { id: string; patient: string; form: string },
  formVersion: number,
  answers: Answers,
): void {
  const instrument = findInstrument(entry.form, formVersion)
  if (!instrument) return
  for (const kind of scoreAnswers(instrument, answers).alerts) {
    const { journal, now, who } = context
    const alert = { id: context.newId(), patient: entry.patient, entry: entry.id, kind, raisedAt: now, raisedBy: who.id }
    if (raiseAlert(journal, alert)) context.changed('alerts')
  }
}

/** Whether an alert of this entry waits to be acknowledged: it is not signed before that. */
export const hasOpenAlert = ({ journal }: JournalContext, patient: string, entry: string): boolean =>
  alertsOf(journal, patient).some((alert) => alert.entry === entry && alert.acknowledged === null)

/** The score as it is signed, with the unit's limits of today; undefined for a form without a score. */
export function resultOf({ desk }: Pick<JournalContext, 'desk'>, form: string, formVersion: number, answers: Answers) {
  const instrument = findInstrument(form, formVersion)
  return instrument && scoreAnswers(instrument, answers, readSettings(desk).ratings)
}
