import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import { DateString } from '../../../forms/core/ids'
import type { Person } from '../../../forms/records/patient'
import { api, useAction } from '../../app/api'
import { useEventWords } from '../../care-view/event-words'
import { DateField } from '../../form-view/DateField'
import { readTime } from '../../form-view/time-entry'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { ReasonDialog } from '../../people/ReasonDialog'
import { useNow } from '../../people/useNow'
import { PrintPreview } from '../../print/PrintPreview'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { PanelHead } from '../../ui/PanelHead'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { copyPaper, type Copy } from './copy-paper'
import { letterPaper, letterRefusal, type Letter } from './letter-paper'

/** What leaves the record on paper: the patient's own copy, and a letter that tells nobody else anything. */
export function CopyPanel({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const words = useWords().copy
  return (
    <section className="panel" aria-label={words.title}>
      <PanelHead title={words.title} onClose={onClose} />
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.title}>
        <RecordCopy patient={person.id} />
        <LetterForm person={person} />
      </div>
    </section>
  )
}

function RecordCopy({ patient }: { readonly patient: string }) {
  const all = useWords()
  const words = all.copy.record
  const formats = useFormats()
  const { language } = useLanguage()
  const eventWords = useEventWords()
  const make = useAction(api.copies.make)
  const [recipient, setRecipient] = useState(words.recipientDefault)
  const [why, setWhy] = useState(words.whyDefault)
  const [asked, setAsked] = useState(false)
  const [made, setMade] = useState<{ readonly copy: Copy; readonly at: string }>()
  const isFine = recipient.trim().length >= 2 && why.trim().length >= 3
  const closed = make.failure?.kind === 'needs-reason' ? make.failure.why : undefined

  async function run(): Promise<void> {
    setAsked(true)
    if (!isFine || make.busy) return
    const reply = await make.run({ patient, recipient: recipient.trim(), why: why.trim(), language })
    if (reply.ok) setMade({ copy: reply.value, at: new Date().toISOString() })
  }

  const leftOut = made
    ? [
        made.copy.leftOut.fromOthers > 0 ? words.fromOthers(made.copy.leftOut.fromOthers) : '',
        made.copy.leftOut.wrongPatient > 0 ? words.wrongPatient(made.copy.leftOut.wrongPatient) : '',
        made.copy.leftOut.begun > 0 ? words.begun(made.copy.leftOut.begun) : '',
      ].filter((part) => part !== '')
    : []
  return (
    <form
      className="stack"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        void run()
      }}
    >
      <h3>{words.title}</h3>
      <p className="small soft">{words.text}</p>
      <TextField
        label={words.recipient}
        value={recipient}
        onChange={setRecipient}
        maxLength={120}
        note={words.recipientNote}
        required
        invalid={asked && recipient.trim().length < 2}
        message={asked && recipient.trim().length < 2 ? words.recipientNeeded : undefined}
      />
      <TextField
        label={words.why}
        value={why}
        onChange={setWhy}
        maxLength={300}
        note={words.whyNote}
        required
        invalid={asked && why.trim().length < 3}
        message={asked && why.trim().length < 3 ? words.whyNeeded : undefined}
      />
      {closed === 'psychiatric' || closed === 'no-care-relation' ? (
        <ReasonDialog
          patient={patient}
          what={closed === 'psychiatric' ? 'psychiatric' : 'record'}
          why={closed}
          onClose={make.reset}
          onOpened={() => void run()}
        />
      ) : (
        <ErrorPanel failure={make.failure} />
      )}
      <span>
        <Button kind="primary" type="submit" isDisabled={make.busy}>
          {make.busy ? words.making : words.make}
        </Button>
      </span>
      {made && (
        <PrintPreview
          what="patient-copy"
          patient={patient}
          paper={copyPaper(made.copy, made.at, all, formats, language, eventWords)}
          onClose={() => setMade(undefined)}
        >
          <Note tone="done">{words.entered}</Note>
          {made.copy.untold > 0 && <Note tone="danger">{words.untold(made.copy.untold)}</Note>}
          {leftOut.length > 0 && <Note>{words.leftOut(leftOut.join(', '))}</Note>}
        </PrintPreview>
      )}
    </form>
  )
}

function LetterForm({ person }: { readonly person: Person }) {
  const all = useWords()
  const words = all.copy.letter
  const formats = useFormats()
  const me = useMe()
  const today = localDate(useNow())
  const safe = person.safeContact
  const refusal = letterRefusal(person)
  const [kind, setKind] = useState<Letter['kind']>('contact')
  const [useName, setUseName] = useState(false)
  const [useClinic, setUseClinic] = useState(false)
  const [useSender, setUseSender] = useState(false)
  const [useReason, setUseReason] = useState(false)
  const [reason, setReason] = useState('')
  const [phone, setPhone] = useState('')
  const [date, setDate] = useState<string>()
  const [time, setTime] = useState('')
  const [place, setPlace] = useState('')
  const [asked, setAsked] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const day = date !== undefined && DateString.safeParse(date).success ? date : undefined
  const clock = readTime(time)
  const isFine = kind === 'contact' ? phone.trim() !== '' : day !== undefined && clock !== undefined

  if (refusal)
    return (
      <section className="stack" aria-label={words.title}>
        <h3>{words.title}</h3>
        <Note tone="due">{{ died: words.died, 'not-asked': words.noAsked, forbidden: words.no }[refusal]}</Note>
      </section>
    )
  const letter: Letter = {
    kind,
    name: useName && person.protection === 'none' ? person.nameToUse : '',
    clinic: useClinic && safe?.mayNameClinic ? me.settings.clinicName : '',
    sender: useSender ? me.user.name : '',
    reason: useReason ? reason.trim() : '',
    phone: phone.trim(),
    when: day !== undefined && clock !== undefined ? `${formats.day(day)} ${formats.time(clock)}` : '',
    place: place.trim(),
  }
  return (
    <form
      className="stack"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (isFine) setOpen(true)
      }}
    >
      <h3>{words.title}</h3>
      <p className="small soft">{words.text}</p>
      <Field label={words.kind}>
        <Seg
          label={words.kind}
          value={kind}
          options={(['contact', 'appointment'] as const).map((value) => ({ value, label: words.kinds[value] }))}
          onChange={setKind}
        />
      </Field>
      {kind === 'appointment' && (
        <div className="three">
          <DateField
            label={words.date}
            value={date}
            onChange={setDate}
            today={today}
            prefer="future"
            message={asked && day === undefined ? words.needTime : undefined}
          />
          <TextField
            label={words.time}
            value={time}
            onChange={setTime}
            maxLength={5}
            invalid={asked && clock === undefined}
            message={asked && clock === undefined ? words.needTime : undefined}
          />
          <TextField label={words.place} value={place} onChange={setPlace} maxLength={80} />
        </div>
      )}
      <TextField
        label={words.phone}
        value={phone}
        onChange={setPhone}
        maxLength={30}
        required={kind === 'contact'}
        invalid={asked && kind === 'contact' && phone.trim() === ''}
        message={asked && kind === 'contact' && phone.trim() === '' ? words.needPhone : undefined}
      />
      {person.protection === 'none' && (
        <Tick value={useName} onChange={setUseName}>
          {words.useName}
        </Tick>
      )}
      <Tick value={useSender} onChange={setUseSender}>
        {words.useSender}
      </Tick>
      {safe?.mayNameClinic ? (
        <Tick value={useClinic} onChange={setUseClinic}>
          {words.useClinic}
        </Tick>
      ) : (
        <p className="small soft">{words.clinicNo}</p>
      )}
      <Tick value={useReason} onChange={setUseReason}>
        {words.useReason}
      </Tick>
      {useReason && <TextField label={words.reason} value={reason} onChange={setReason} maxLength={200} />}
      <span>
        <Button type="submit">{words.preview}</Button>
      </span>
      {isOpen && (
        <PrintPreview what="letter" patient={person.id} paper={letterPaper(letter, words)} discreet onClose={() => setOpen(false)} />
      )}
    </form>
  )
}
