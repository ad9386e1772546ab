import { useState, type ReactNode } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/test'
import { api, useAction } from '../api'
import { useWords } from '../i18n'
import { PersonPick } from '../people/PersonPick'
import { ReasonDialog } from '../people/ReasonDialog'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { useKeys } from '../ui/useKeys'
import { NotificationDialog } from './NotificationDialog'
import { SlipPreview } from './SlipPreview'
import { StepFailure } from './StepFailure'
import { useDoctors } from './useDoctors'
import { useTestSteps, type StepInput } from './useTestSteps'

export type ModeKind =
  'answer' | 'revise' | 'cancel' | 'spoil' | 'told' | 'try' | 'unreachable' | 'identify' | 'suspect' | 'doctor' | 'paragraph' | 'slip'

type Props = {
  readonly record: TestRecord
  readonly person: PersonRow | undefined
  readonly today: string
  readonly on: string
  /** Documented tries so far. */
  readonly tries: number
  readonly busy: boolean
  readonly onStep: (step: StepInput) => void
  readonly onIdentified: () => void
  readonly onClose: () => void
}

/** A step that needs a word or two more than one key: what is asked, and the two ways out. */
export function Mode(props: Props & { readonly kind: Exclude<ModeKind, 'answer' | 'revise'> }) {
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

function StepForm({
  title,
  text,
  canSave = true,
  busy,
  onSave,
  onClose,
  save,
  children,
}: {
  readonly title: string
  readonly text?: string
  readonly canSave?: boolean
  readonly busy: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly save?: string
  readonly children?: ReactNode
}) {
  const words = useWords().tests.forms
  useKeys({ 'Ctrl+Enter': () => canSave && onSave() })
  return (
    <section className="stepform" aria-label={title}>
      <h3>{title}</h3>
      {text !== undefined && <p className="msg">{text}</p>}
      {children}
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {words.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave || busy} onPress={onSave}>
          {save ?? words.save}
        </Button>
      </div>
    </section>
  )
}

function Cancel({ on, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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

function Spoil({ on, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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

function Told({ on, person, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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

function Try({ on, person, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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

function Unreachable({ on, busy, onStep, onClose }: Props) {
  const words = useWords().tests.forms
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

/** Brings the identity back to an anonymous test: somebody who is known, or a new person of whom a name is enough. */
function Identify({ record, on, onIdentified, onClose }: Props) {
  const words = useWords().tests.forms
  const [person, setPerson] = useState<PersonRow>()
  const [name, setName] = useState('')
  const [reasonFor, setReasonFor] = useState<string>()
  const register = useAction(api.patients.register)
  const steps = useTestSteps()

  async function save(): Promise<void> {
    if (person) return give(person.id)
    const reply = await register.run({ nameToUse: name.trim() })
    if (!reply.ok) return
    setPerson(reply.value)
    await give(reply.value.id)
  }
  async function give(patient: string): Promise<void> {
    const outcome = await steps.run([{ test: record, step: { kind: 'identified', on, patient } }])
    if (outcome) onIdentified()
    else setReasonFor(patient)
  }
  // her record may be one that is opened with a reason only
  const asks = reasonFor !== undefined && steps.failure?.kind === 'needs-reason'
  return (
    <StepForm
      title={words.identifySave}
      text={words.identifyText}
      canSave={person !== undefined || name.trim() !== ''}
      busy={steps.busy || register.busy}
      onClose={onClose}
      onSave={() => void save()}
      save={words.identifySave}
    >
      <PersonPick label={useWords().patients.pick.label} chosen={person} onChoose={setPerson} autoFocus />
      {!person && <TextField label={words.identifyName} value={name} onChange={setName} maxLength={80} />}
      <ErrorPanel failure={register.failure} />
      {!asks && <StepFailure refusal={steps.refusal} failure={steps.failure} />}
      {asks && (
        <ReasonDialog
          patient={reasonFor}
          what="record"
          why="no-care-relation"
          onClose={() => setReasonFor(undefined)}
          onOpened={() => void give(reasonFor)}
        />
      )}
    </StepForm>
  )
}

function Suspect({ on, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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

function ChangeDoctor({ on, busy, onStep, onClose }: Props) {
  const words = useWords().tests
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
