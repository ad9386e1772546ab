import { useState } from 'react'
import { useWords } from '../i18n'
import { Choices } from '../ui/Choices'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { Identify } from './Identify'
import { NotificationDialog } from './NotificationDialog'
import { SlipPreview } from './SlipPreview'
import { StepForm, type StepProps } from './StepForm'
import { useDoctors } from './useDoctors'
import type { StepInput } from './useTestSteps'

export type ModeKind =
  'answer' | 'revise' | 'cancel' | 'spoil' | 'told' | 'try' | 'unreachable' | 'identify' | 'suspect' | 'doctor' | 'paragraph' | 'slip'

/** A step that needs a word or two more than one key: what is asked, and the two ways out. */
export function Mode(props: StepProps & { readonly kind: Exclude<ModeKind, 'answer' | 'revise'> }) {
  switch (props.kind) {
    case 'cancel':
      return <Cancel {...props} />
    case 'spoil':
      return <Spoil {...props} />
    case 'told':
      return <Told {...props} />
    case 'try':
      return <Try {...props} />
    case 'unreachable':
      return <Unreachable {...props} />
    case 'identify':
      return <Identify {...props} />
    case 'suspect':
      return <Suspect {...props} />
    case 'doctor':
      return <ChangeDoctor {...props} />
    case 'paragraph':
      return (
        <NotificationDialog
          record={props.record}
          also={[]}
          person={props.person}
          today={props.today}
          report="paragraph"
          onClose={props.onClose}
        />
      )
    case 'slip':
      return <SlipPreview record={props.record} onClose={props.onClose} />
  }
}

function Cancel({ on, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const [reason, setReason] = useState('')
  return (
    <StepForm
      title={words.forms.cancelTitle}
      canSave={reason.trim().length >= 3}
      busy={busy}
      onClose={onClose}
      onSave={() => onStep({ kind: 'cancelled', on, reason: reason.trim() })}
    >
      <TextField
        label={words.forms.cancelReason}
        value={reason}
        onChange={setReason}
        note={words.forms.reasonNote}
        maxLength={500}
        autoFocus
        required
      />
    </StepForm>
  )
}

const spoiledWays = ['leaked', 'too-little', 'wrong-tube', 'lost', 'mixed-up', 'too-old', 'other'] as const

function Spoil({ on, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const [why, setWhy] = useState<(typeof spoiledWays)[number]>()
  const [note, setNote] = useState('')
  return (
    <StepForm
      title={words.more.spoiled}
      canSave={why !== undefined}
      busy={busy}
      onClose={onClose}
      onSave={() => why !== undefined && onStep({ kind: 'spoiled', on, why, note: note.trim() })}
    >
      <Choices
        label={words.forms.spoiledWhy}
        value={why}
        options={spoiledWays.map((value) => ({ value, label: words.forms.spoiled[value] }))}
        onChoose={setWhy}
        keys="screen"
      />
      <TextField label={words.forms.note} value={note} onChange={setNote} maxLength={500} />
    </StepForm>
  )
}

const toldWays = ['text', 'letter', 'other'] as const

function Told({ on, person, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const [way, setWay] = useState<(typeof toldWays)[number]>()
  const [note, setNote] = useState('')
  const isRefused = (value: (typeof toldWays)[number]) => value !== 'other' && person !== undefined && person.safeContact?.[value] !== true
  return (
    <StepForm
      title={words.forms.toldWay}
      canSave={way !== undefined}
      busy={busy}
      onClose={onClose}
      onSave={() => way !== undefined && onStep({ kind: 'told', on, way, note: note.trim() })}
    >
      <Choices
        label={words.forms.toldWay}
        value={way}
        options={toldWays.filter((value) => !isRefused(value)).map((value) => ({ value, label: words.forms.ways[value] }))}
        onChoose={setWay}
        keys="screen"
      />
      {toldWays.some(isRefused) && <p className="msg">{words.forms.notAllowed}</p>}
      <TextField label={words.forms.note} value={note} onChange={setNote} maxLength={500} />
    </StepForm>
  )
}

const tryWays = ['telephone', 'text', 'letter', 'visit', 'other'] as const
type TryOutcome = Extract<StepInput, { kind: 'try' }>['outcome']
const outcomesOf: Readonly<Record<(typeof tryWays)[number], readonly TryOutcome[]>> = {
  telephone: ['no-answer', 'someone-else', 'number-not-in-use', 'message-left'],
  text: ['sent', 'no-answer', 'number-not-in-use'],
  letter: ['sent', 'no-answer'],
  visit: ['did-not-come'],
  other: ['no-answer', 'someone-else', 'sent'],
}

function Try({ on, person, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const [way, setWay] = useState<(typeof tryWays)[number]>()
  const [outcome, setOutcome] = useState<TryOutcome>()
  const [note, setNote] = useState('')
  const safe = person?.safeContact
  const allowed = {
    telephone: person === undefined || safe?.call === true,
    text: safe?.text === true,
    letter: safe?.letter === true,
    visit: true,
    other: true,
  }
  const outcomes = way === undefined ? [] : outcomesOf[way]
  return (
    <StepForm
      title={words.forms.tryWay}
      canSave={way !== undefined && outcome !== undefined}
      busy={busy}
      onClose={onClose}
      onSave={() => way !== undefined && outcome !== undefined && onStep({ kind: 'try', on, way, outcome, note: note.trim() })}
    >
      <Choices
        label={words.forms.tryWay}
        value={way}
        options={tryWays.filter((value) => allowed[value]).map((value) => ({ value, label: words.forms.ways[value] }))}
        onChoose={(value) => {
          setWay(value)
          const [only, ...others] = outcomesOf[value]
          setOutcome(others.length === 0 ? only : undefined)
        }}
        keys={way === undefined ? 'screen' : 'focus'}
      />
      {!Object.values(allowed).every(Boolean) && <p className="msg">{words.forms.notAllowed}</p>}
      {way !== undefined && (
        <Choices
          label={words.forms.tryOutcome}
          value={outcome}
          options={outcomes.map((value) => ({ value, label: words.forms.outcomes[value] }))}
          onChoose={setOutcome}
          keys="screen"
        />
      )}
      <TextField label={words.forms.note} value={note} onChange={setNote} maxLength={500} />
    </StepForm>
  )
}

function Unreachable({ on, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples.forms
  const [note, setNote] = useState('')
  return (
    <StepForm
      title={words.unreachableTitle}
      text={words.unreachableText}
      busy={busy}
      onClose={onClose}
      onSave={() => onStep({ kind: 'unreachable', on, note: note.trim() })}
    >
      <TextField label={words.unreachableNote} value={note} onChange={setNote} maxLength={500} lines={2} autoFocus />
    </StepForm>
  )
}

function Suspect({ on, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const [note, setNote] = useState('')
  return (
    <StepForm
      title={words.more.suspect}
      text={words.forms.suspectText}
      busy={busy}
      onClose={onClose}
      onSave={() => onStep({ kind: 'suspected', on, note: note.trim() })}
    >
      <TextField label={words.forms.suspectNote} value={note} onChange={setNote} maxLength={500} lines={2} autoFocus />
    </StepForm>
  )
}

function ChangeDoctor({ on, busy, onStep, onClose }: StepProps) {
  const words = useWords().samples
  const { doctors, doctor, choose } = useDoctors()
  const [reported, setReported] = useState(false)
  const chosen = doctors.find(({ id }) => id === doctor)
  return (
    <StepForm
      title={words.more.doctor}
      canSave={chosen !== undefined}
      busy={busy}
      onClose={onClose}
      onSave={() => chosen && onStep({ kind: 'doctor-changed', on, doctor: { id: chosen.id, name: chosen.name }, reported })}
    >
      <Select
        label={words.forms.doctor}
        value={doctor}
        options={doctors.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={choose}
        required
      />
      <Tick value={reported} onChange={setReported}>
        {words.forms.reported}
      </Tick>
    </StepForm>
  )
}
