import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import { formsFor } from '../../../forms/notes/order'
import { api, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { AtPlace, useRecordParts, type RecordPart } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { Choices, type Choice } from '../../ui/Choices'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import type { RecordData } from './record-data'

/** What can be begun now: the five questions, a form, or one's own draft to go on with. One key each. */
export function StartPanel({
  record,
  failure,
  onWrite,
  onEntry,
  onIntake,
  onPart,
}: {
  readonly record: RecordData
  readonly failure: { readonly kind: string } | undefined
  readonly onWrite: (form: string) => void
  readonly onEntry: (entry: string) => void
  readonly onIntake: () => void
  readonly onPart: (part: RecordPart) => void
}) {
  const all = useWords()
  const words = all.record.start
  const { language } = useLanguage()
  const formats = useFormats()
  const now = useNow()
  const me = useMe()
  const parts = useRecordParts()
  // who is here a few hours a week reads first what has happened meanwhile
  const isConsultant = me.user.role !== 'midwife'
  const more = <AtPlace place="Start" patient={record.person.id} onWrite={onWrite} />
  const visit = record.currentVisit
  // nothing marks that the questions were asked: the year's first visit offers them
  const isIntakeTime = visit !== null && visit.firstThisYear && visit.visit.kind !== 'relative'
  // offered before this answer has come, so that the keys of the rows never change under the hand
  const ready = useCall(api.intake.ready, null, { enabled: isIntakeTime })
  const [closed, setClosed] = useState(false)
  const drafts = record.entries.filter((entry) => entry.status === 'mine' && !entry.locked)

  const options: readonly Choice[] = [
    ...drafts.map((entry) => ({
      value: `entry:${entry.id}`,
      label: words.goOn(findForm(entry.form)?.words[language].title ?? entry.form),
      hint: words.draftFrom(formats.relative(entry.enteredAt, localDate(now))),
    })),
    ...(isIntakeTime ? [{ value: 'intake', label: words.intake, hint: words.intakeHint }] : []),
    ...formsFor(me.user.role)
      .filter(
        (form) =>
          !form.linked &&
          form === findForm(form.id) &&
          !drafts.some((entry) => entry.form === form.id && localDate(entry.enteredAt) === localDate(now)),
      )
      .map((form) => ({ value: `form:${form.id}`, label: form.words[language].title })),
  ]

  function choose(value: string): void {
    const [kind, id = ''] = value.split(':')
    if (kind === 'entry') onEntry(id)
    else if (kind === 'form') onWrite(id)
    else if (ready.data?.open === false) setClosed(true)
    else onIntake()
  }

  return (
    <section className="panel start" aria-label={words.title}>
      <header>
        <div className="grow">
          <h2>{words.title}</h2>
          {visit && (
            <small className="soft">
              {words.visitTitle}: {all.today.kinds[visit.visit.kind]}
              {visit.visit.reason !== '' && `, ${visit.visit.reason}`}
            </small>
          )}
        </div>
      </header>
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.title}>
        {isConsultant && <AtPlace place="Since" patient={record.person.id} onEntry={onEntry} />}
        <ErrorPanel failure={failure} />
        {closed && (
          <Note tone="due" announce>
            {words.noIntake}
          </Note>
        )}
        {isIntakeTime && record.person.sex === 'other' && <Note>{words.sexUnknown}</Note>}
        <div className="record-parts">
          {parts.map(
            (part) =>
              part.panel && (
                <Button key={part.id} size="small" keyHint={part.panel.key.toUpperCase()} onPress={() => onPart(part)}>
                  {part.panel.title(all)}
                </Button>
              ),
          )}
        </div>
        {isConsultant && more}
        <Choices label={words.go} value={undefined} options={options} onChoose={choose} keys="screen" />
        {!isConsultant && more}
      </div>
    </section>
  )
}
