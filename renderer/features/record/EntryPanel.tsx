import { CircleCheck, PenLine } from 'lucide-react'
import { useEffect, useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import { textStateOf, type EntryVersion, type EntryView } from '../../../forms/records/entry'
import { api, useCall } from '../../app/api'
import { EntryText } from '../../form-view/EntryText'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { ReasonDialog } from '../../people/ReasonDialog'
import { AtPlace } from '../../care-view/record-parts'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { State } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import { CorrectDialog } from './CorrectDialog'
import { WrongPatientDialog } from './WrongPatientDialog'

type Props = {
  readonly entry: string
  readonly patient: string
  /** The id of who is logged in. */
  readonly me: string
  /** Looked at beside the form being written: reading only. */
  readonly isBeside?: boolean
  readonly onClose: () => void
  readonly onOpen: (entry: string) => void
  readonly onWrite?: (view: EntryView) => void
  readonly onOpinion?: (about: string) => void
}

/** One entry as text, with its versions; one's own draft is opened to be gone on with. */
export function EntryPanel(props: Props) {
  const words = useWords().record
  const { entry, patient, onWrite, onClose } = props
  const read = useCall(api.entries.open, { entry })
  const failure = read.error?.failure
  const view = read.data
  const goesOn =
    view !== undefined &&
    onWrite !== undefined &&
    view.row.status === 'mine' &&
    view.draft !== null &&
    !view.row.locked &&
    view.versions.length === 0

  useEffect(() => {
    if (goesOn && view) onWrite?.(view)
    // the view is one and the same until it is read again
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- onWrite is made anew at every drawing
  }, [goesOn, view])

  if (failure?.kind === 'needs-reason')
    return (
      <section className={props.isBeside ? 'beside' : 'panel'}>
        <div className="inside">
          <p className="inset">{words.entry.closed}</p>
          <ReasonDialog patient={patient} what="psychiatric" why="psychiatric" onClose={onClose} onOpened={() => void read.refetch()} />
        </div>
      </section>
    )
  return (
    <section className={props.isBeside ? 'beside' : 'panel'} aria-busy={view === undefined}>
      {failure && <ErrorPanel failure={failure} onRetry={() => void read.refetch()} />}
      {!failure && (!view || goesOn) && <Waiting rows={5} />}
      {view && !goesOn && <ReadEntry view={view} {...props} />}
    </section>
  )
}

function ReadEntry({ view, entry, patient, me, isBeside, onClose, onOpen, onWrite, onOpinion }: Props & { readonly view: EntryView }) {
  const all = useWords()
  const words = all.record.entry
  const { language } = useLanguage()
  const formats = useFormats()
  const { row, versions, draft } = view
  const last = versions.at(-1)
  const [number, setNumber] = useState<number | 'draft'>(last?.number ?? 'draft')
  const [dialog, setDialog] = useState<'correct' | 'wrong'>()
  const shown: EntryVersion | undefined = versions.find((version) => version.number === number)
  const form = findForm(row.form, shown?.formVersion ?? draft?.formVersion) ?? (shown || draft ? undefined : findForm(row.form))
  const title = (form ?? findForm(row.form))?.words[language].title ?? row.form
  const text = shown ?? draft
  const author = shown?.author ?? row.author
  const eventAt = shown?.eventAt ?? draft?.eventAt ?? row.eventAt
  const enteredAt = shown?.enteredAt ?? row.enteredAt
  const isOwn = row.author.id === me
  const isSigned = versions.length > 0
  const when = (instant: string) => `${formats.date(instant)} ${formats.time(instant)}`
  const stopped = shown ? shown.stopped : (draft?.stopped ?? row.stopped)

  return (
    <>
      <header>
        <div className="grow">
          <h2>{title}</h2>
          <small className="soft">
            {when(eventAt)} · {words.by(author.name, all.common.roles[author.role])}
            {' · '}
            {words.entered(localDate(enteredAt) === localDate(eventAt) ? formats.time(enteredAt) : when(enteredAt))}
          </small>
        </div>
        {shown?.signedAt ? (
          <State tone="done" icon={CircleCheck}>
            {words.signed}
          </State>
        ) : (
          <State tone="due" icon={PenLine}>
            {words.unsigned}
          </State>
        )}
        <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
          {isBeside ? all.record.backToList : all.common.close}
        </Button>
      </header>
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={title}>
        {view.wrongPatient && (
          <Note tone="danger" title={words.wrongPatient}>
            {words.wrongPatientBy(view.wrongPatient.by.name, when(view.wrongPatient.at), view.wrongPatient.reason)}
          </Note>
        )}
        {shown && !shown.genuine && (
          <Note tone="danger" title={words.notGenuine}>
            {words.notGenuineText}
          </Note>
        )}
        {(versions.length > 1 || (isSigned && draft)) && (
          <Seg
            label={words.versions}
            value={String(number)}
            options={[
              ...versions.map((version) => ({ value: String(version.number), label: words.version(version.number) })),
              ...(draft ? [{ value: 'draft', label: words.draftVersion }] : []),
            ]}
            onChange={(value) => setNumber(value === 'draft' ? 'draft' : Number(value))}
          />
        )}
        {shown && last && shown.number !== last.number && <Note tone="due">{words.older}</Note>}
        {shown && shown.reason !== '' && <Note title={words.correctionReason}>{shown.reason}</Note>}
        {shown?.signedAt && <p className="msg done">{words.signedAt(when(shown.signedAt))}</p>}
        {stopped && <Note title={words.stopped} />}
        {row.locked && !isSigned && <Note tone="due">{words.locked}</Note>}
        {row.linkedTo !== null && (
          <Note>
            {words.linkedTo}{' '}
            <button type="button" className="link" onClick={() => row.linkedTo !== null && onOpen(row.linkedTo)}>
              {words.openLinked}
            </button>
          </Note>
        )}
        {view.opinions.map((opinion) => (
          <Note key={opinion} tone="due">
            {words.opinions}{' '}
            <button type="button" className="link" onClick={() => onOpen(opinion)}>
              {words.openOpinion}
            </button>
          </Note>
        ))}
        {!text && <p className="soft">{words.begun(row.author.name)}</p>}
        {text && !form && <Note tone="danger">{words.unknownForm}</Note>}
        {!isBeside && <AtPlace place="EntryAlerts" patient={patient} entry={entry} form={row.form} answers={text?.answers ?? {}} />}
        {shown && <AtPlace place="Signed" form={row.form} version={shown} />}
        {text && form && <EntryText form={form} answers={text.answers} />}
      </div>
      {!isBeside && onWrite && (isSigned || row.locked) && (
        <footer>
          {draft && isOwn && row.status === 'mine' && isSigned ? (
            <Button icon={PenLine} onPress={() => onWrite(view)}>
              {words.goOn}
            </Button>
          ) : (
            <Button isDisabled={!isOwn} why={words.onlyAuthor(row.author.name)} onPress={() => setDialog('correct')}>
              {words.correct}
            </Button>
          )}
          {last && !view.wrongPatient && shown === last && (
            <AtPlace place="Papers" patient={patient} entry={entry} form={row.form} version={last} text={textStateOf(view)} />
          )}
          {isSigned && !view.wrongPatient && <Button onPress={() => setDialog('wrong')}>{words.wrongPatientAct}</Button>}
          {isSigned && row.form !== 'deviating-opinion' && (
            <span className="right">
              <Button onPress={() => onOpinion?.(entry)}>{words.opinionAct}</Button>
            </span>
          )}
        </footer>
      )}
      {dialog === 'correct' && onWrite && (
        <CorrectDialog entry={entry} text={textStateOf(view)} onClose={() => setDialog(undefined)} onBegun={onWrite} />
      )}
      {dialog === 'wrong' && <WrongPatientDialog entry={entry} text={textStateOf(view)} onClose={() => setDialog(undefined)} />}
    </>
  )
}
