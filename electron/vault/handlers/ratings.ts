import { personRows } from '../../../db/desk/persons'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { acknowledgeAlert, alertsOf, raiseAlert, type StoredAlert } from '../../../db/journal/alerts'
import { entriesOf, getEntry } from '../../../db/journal/entries'
import { scoreAnswers } from '../../../forms/core/instrument'
import type { Answers } from '../../../forms/core/items'
import { err, ok } from '../../../forms/core/result'
import { findInstrument } from '../../../forms/instruments/index'
import { Stop, type Context, type HandlersOf } from '../handler'
import { wipe } from '../keyring/ring'
import { openOwn } from '../own-password'
import { asBuffer } from '../passwords'
import { hasCareRelation, openRecord, readsPsychiatric, requireRecord } from '../rules'

/** Alerts of what has been answered so far, raised as soon as it is saved: also when the rating is unfinished (instruments text, rule 3). */
export function raiseAlerts(
  context: Context,
  entry: { id: string; patient: string; form: string },
  formVersion: number,
  answers: Answers,
): void {
  const instrument = findInstrument(entry.form, formVersion)
  if (!instrument) return
  for (const kind of scoreAnswers(instrument, answers).alerts)
    raiseAlert(context.session.drawer('journal'), {
      id: context.newId(),
      patient: entry.patient,
      entry: entry.id,
      kind,
      raisedAt: context.now,
      raisedBy: context.session.who.id,
    })
}

/** Whether an alert of this entry waits to be acknowledged: it is not signed before that. */
export const hasOpenAlert = (context: Context, patient: string, entry: string): boolean =>
  alertsOf(context.session.drawer('journal'), patient).some((alert) => alert.entry === entry && alert.acknowledged === null)

/** The score as it is signed, with the unit's limits of today; undefined for a form without a score. */
export function resultOf(context: Context, form: string, formVersion: number, answers: Answers) {
  const instrument = findInstrument(form, formVersion)
  return instrument && scoreAnswers(instrument, answers, readSettings(context.session.desk).ratings)
}

function rowsOf(context: Context, found: readonly StoredAlert[]) {
  const names = staffNames(context.session.desk)
  const name = (id: string) => names.get(id)?.name ?? ''
  return found.map((alert) => ({
    ...alert,
    raisedBy: name(alert.raisedBy),
    acknowledged: alert.acknowledged && { by: name(alert.acknowledged.by), at: alert.acknowledged.at, done: alert.acknowledged.done },
  }))
}

export const ratings: HandlersOf<'ratings'> = {
  ofPatient: ({ patient }, context) => {
    const { journal } = openRecord(context, patient)
    const names = staffNames(context.session.desk)
    return ok(
      entriesOf(journal, patient).flatMap(({ entry, versions, draft, wrong }) => {
        const text = versions.at(-1) ?? (draft?.author === context.session.who.id ? draft : undefined)
        const author = text && names.get(text.author)
        const score = text && resultOf(context, entry.form, text.formVersion, text.answers)
        if (!text || !author || !score || wrong) return []
        const signed = 'signedAt' in text ? text : undefined
        const isClosed =
          (findInstrument(entry.form)?.psychiatric ?? false) &&
          entry.author !== context.session.who.id &&
          !readsPsychiatric(context, patient)
        return [
          {
            entry: entry.id,
            instrument: entry.form,
            version: text.formVersion,
            author,
            eventAt: text.eventAt,
            signedAt: signed?.signedAt ?? null,
            answers: isClosed ? {} : text.answers,
            result: signed?.result ?? score,
          },
        ]
      }),
    )
  },
}

export const alerts: HandlersOf<'alerts'> = {
  open: (_input, context) => {
    const found = alertsOf(context.session.drawer('journal'), null).filter(({ patient }) => hasCareRelation(context, patient))
    const ids = [...new Set(found.map(({ patient }) => patient))]
    context.note({ ids })
    const people = new Map(personRows(context.session.desk, ids, context.today).map((row) => [row.id, row]))
    return ok(
      rowsOf(context, found).flatMap((alert) => {
        const person = people.get(alert.patient)
        return person ? [{ alert, person }] : []
      }),
    )
  },
  ofPatient: ({ patient }, context) => {
    const { journal } = openRecord(context, patient)
    return ok(rowsOf(context, alertsOf(journal, patient)))
  },
  acknowledge: ({ patient, alert, done }, context) => {
    context.note({ record: alert })
    const { journal } = openRecord(context, patient)
    const known = alertsOf(journal, patient).find(({ id }) => id === alert)
    if (!known) throw new Stop({ kind: 'refused' })
    const { id, role } = context.session.who
    if (!known.acknowledged) acknowledgeAlert(journal, alert, { user: id, role, at: context.now, done })
    return ok(rowsOf(context, alertsOf(journal, patient)))
  },
}

export const handover: HandlersOf<'handover'> = {
  begin: ({ entry }, context) => {
    const file = getEntry(context.session.drawer('journal'), entry)
    if (!file) throw new Stop({ kind: 'refused' })
    context.note({ patient: file.entry.patient, record: entry })
    requireRecord(context, file.entry.patient)
    if (file.draft?.author !== context.session.who.id) return err({ kind: 'not-mine' })
    if (!findInstrument(file.entry.form, file.draft.formVersion)?.selfRated) return err({ kind: 'not-self-rated' })
    context.after(() => context.vault.handOver(entry))
    return ok(null)
  },
  end: async ({ password }, { vault, session, now }) => {
    const secret = asBuffer(password)
    try {
      const own = await openOwn(vault, session, secret, now)
      if (!own.ok) return own
      wipe(own.value.unlocked)
      vault.handOver(undefined)
      return ok(null)
    } finally {
      secret.fill(0)
    }
  },
}
