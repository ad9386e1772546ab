import { useEffect, useState } from 'react'
import { findForm } from '../../../forms/every-form'
import type { EntryView } from '../../../forms/records/entry'
import { api, useAction, useCall } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useIntent } from '../../people/intent'
import { isFormOpen } from '../../people/useHoldEscape'
import { ReasonDialog } from '../../people/ReasonDialog'
import { AtPlace, useRecordParts, type RecordPart } from '../../care-view/record-parts'
import { go, goBack } from '../../app/route'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { Banner } from './Banner'
import { EntryPanel } from './EntryPanel'
import type { Event } from './events'
import { PersonSide } from './PersonSide'
import type { RecordData } from './record-data'
import { StartPanel } from './StartPanel'
import { Summary } from './Summary'
import { Timeline } from './Timeline'
import { WritePanel } from './WritePanel'

type Panel =
  | { readonly kind: 'start' }
  | { readonly kind: 'person' }
  | { readonly kind: 'part'; readonly part: RecordPart; readonly about?: string }
  | { readonly kind: 'entry'; readonly entry: string }
  | { readonly kind: 'write'; readonly view: EntryView }

/** A patient's record. Without a care relation it asks for a reason first. */
export function RecordPage({ patient, entry }: { readonly patient: string; readonly entry?: string }) {
  const record = useCall(api.records.open, { patient }, { keepPrevious: true })
  const failure = record.error?.failure
  const why = failure?.kind === 'needs-reason' && 'why' in failure ? failure.why : undefined

  if (why === 'no-care-relation' || why === 'protected-identity' || why === 'psychiatric')
    return (
      <div className="page">
        <ReasonDialog patient={patient} what="record" why={why} onClose={goBack} onOpened={() => void record.refetch()} />
      </div>
    )
  if (failure)
    return (
      <div className="page">
        <ErrorPanel failure={failure} onRetry={() => void record.refetch()} />
      </div>
    )
  if (!record.data)
    return (
      <div className="page">
        <Waiting rows={6} />
      </div>
    )
  return <OpenRecord record={record.data} {...(entry === undefined ? {} : { entry })} />
}

function OpenRecord({ record, entry }: { readonly record: RecordData; readonly entry?: string }) {
  const me = useMe()
  const words = useWords().record
  const patient = record.person.id
  const [panel, setPanel] = useState<Panel>(entry === undefined ? { kind: 'start' } : { kind: 'entry', entry })
  /** An entry that is looked at beside the form being written. */
  const [beside, setBeside] = useState<string>()
  const start = useAction(api.entries.start)
  const parts = useRecordParts()
  const facts = useCall(api.recalls.ofPatient, { patient }, { keepPrevious: true })
  const tests = useCall(api.samples.ofPatient, { patient }, { keepPrevious: true })

  // another entry of the same patient was asked for from elsewhere
  useEffect(() => {
    if (entry !== undefined) setPanel((before) => (before.kind === 'write' ? before : { kind: 'entry', entry }))
  }, [entry])

  async function write(form: string, linkedTo: string | null = null): Promise<void> {
    if (start.busy) return
    const visit = record.currentVisit?.visit
    const going = visit && (visit.status === 'in-progress' || visit.status === 'arrived') ? visit.id : null
    const reply = await start.run({ patient, form, visit: linkedTo === null ? going : null, linkedTo })
    if (!reply.ok) return
    setBeside(undefined)
    setPanel({ kind: 'write', view: reply.value })
  }
  useIntent(['write'], (intent) => {
    if (intent.kind === 'write' && panel.kind !== 'write') void write(intent.form)
  })

  function show(id: string): void {
    if (panel.kind !== 'write') setPanel({ kind: 'entry', entry: id })
    else if (panel.view.row.id !== id) setBeside(id)
  }
  function choose(event: Event): void {
    if (event.kind === 'entry') return show(event.id)
    const part = parts.find((each) => each.panel?.events === event.kind)
    if (part && panel.kind !== 'write') setPanel({ kind: 'part', part, about: event.id })
  }
  function toStart(): void {
    setPanel({ kind: 'start' })
    setBeside(undefined)
  }

  useKeys(
    {
      Escape: () => !isFormOpen() && (panel.kind === 'start' ? goBack() : toStart()),
      n: () => !isFormOpen() && toStart(),
      p: () => !isFormOpen() && setPanel({ kind: 'person' }),
      ...Object.fromEntries(
        parts.flatMap((part) => (part.panel ? [[part.panel.key, () => !isFormOpen() && setPanel({ kind: 'part', part })]] : [])),
      ),
    },
    { enabled: panel.kind !== 'write' },
  )
  useKeys({ Escape: () => setBeside(undefined) }, { enabled: panel.kind === 'write' && beside !== undefined })

  const toSigned = (view: EntryView) => {
    setBeside(undefined)
    setPanel({ kind: 'entry', entry: view.row.id })
  }
  const isWriting = panel.kind === 'write'
  const WideWriting = isWriting ? parts.find((part) => part.writing?.isFor(panel.view))?.writing?.Panel : undefined
  const opened = panel.kind === 'part' ? panel.part.panel : undefined
  const drawn = opened?.draw({
    person: record.person,
    age: record.age,
    onClose: toStart,
    onEntry: show,
    ...(panel.kind === 'part' && panel.about !== undefined ? { about: panel.about } : {}),
  })
  const shown =
    panel.kind === 'entry' ? panel.entry : panel.kind === 'part' ? panel.about : panel.kind === 'write' ? panel.view.row.id : undefined
  return (
    <>
      <Banner
        record={record}
        onPerson={() => panel.kind !== 'write' && setPanel({ kind: 'person' })}
        canOpenPerson={panel.kind !== 'write'}
        onClose={goBack}
        closes={panel.kind === 'start'}
      />
      {!isWriting && <AtPlace place="Alerts" patient={patient} onEntry={show} />}
      {isWriting && WideWriting && (
        <WideWriting
          key={panel.view.row.id}
          view={panel.view}
          patient={patient}
          sex={record.person.sex}
          onLeft={toStart}
          onSigned={toSigned}
        />
      )}
      {opened?.isWide && drawn}
      {!WideWriting && !opened?.isWide && (
        <>
          <Summary record={record} {...(isWriting ? {} : { onPanel: (part) => setPanel({ kind: 'part', part }) })} />
          <div className="body record">
            <section className="past" aria-label={words.events}>
              {beside === undefined ? (
                <Timeline
                  record={record}
                  contraception={facts.data?.contraception ?? []}
                  tests={tests.data ?? []}
                  chosen={shown}
                  onChoose={choose}
                />
              ) : (
                <EntryPanel
                  key={beside}
                  entry={beside}
                  patient={patient}
                  me={me.user.id}
                  isBeside
                  onClose={() => setBeside(undefined)}
                  onOpen={setBeside}
                />
              )}
            </section>
            {panel.kind === 'start' && (
              <StartPanel
                record={record}
                failure={start.failure}
                onWrite={(form) => void write(form)}
                onEntry={show}
                onIntake={() => go({ screen: 'intake', sex: record.person.sex })}
                onPart={(part) => setPanel({ kind: 'part', part })}
              />
            )}
            {drawn}
            {panel.kind === 'person' && <PersonSide patient={patient} onClose={toStart} />}
            {panel.kind === 'entry' && (
              <EntryPanel
                key={panel.entry}
                entry={panel.entry}
                patient={patient}
                me={me.user.id}
                onClose={toStart}
                onOpen={show}
                onWrite={(view) => setPanel({ kind: 'write', view })}
                onOpinion={(about) => {
                  const form = opinionForm
                  if (form !== undefined) void write(form, about)
                }}
              />
            )}
            {panel.kind === 'write' && (
              <WritePanel
                key={panel.view.row.id}
                view={panel.view}
                patient={patient}
                escapes={beside === undefined}
                onLeft={toStart}
                onSigned={toSigned}
              />
            )}
          </div>
        </>
      )}
    </>
  )
}

/** The form that is about another entry. */
const opinionForm = findForm('deviating-opinion')?.id
