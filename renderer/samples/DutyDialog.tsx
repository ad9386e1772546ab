import { useState, type ReactNode } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import { openDuties, type Duty } from '../../forms/samples/duties'
import { useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { go } from '../app/route'
import { Button } from '../ui/Button'
import { Choices } from '../ui/Choices'
import { Dialog, DialogActions } from '../ui/Dialog'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { Also, useAlso } from './Also'
import { ConductDialog } from './ConductDialog'
import { fullTestName, repeatOrder } from './logic'
import { Mode } from './Mode'
import { NotificationDialog } from './NotificationDialog'
import { OrderForm } from './OrderForm'
import { SaveKey } from './SaveKey'
import { StepFailure } from './StepFailure'
import { useTestSteps, type StepInput } from './useTestSteps'

type Props = {
  readonly record: TestRecord
  readonly duty: Duty
  /** Tests of the same case in which this duty stands open too. */
  readonly also: readonly TestRecord[]
  readonly person: PersonRow | undefined
  readonly today: string
  readonly onClose: () => void
}

/** Where a duty is done, handed over or put down as not needed. */
export function DutyDialog(props: Props) {
  const [way, setWay] = useState<'do' | 'settle' | 'hand-over'>('do')
  if (way === 'settle') return <Settle {...props} />
  if (way === 'hand-over') return <HandOver {...props} />
  return <Do {...props} onWay={setWay} />
}

const repeatKinds: readonly string[] = ['confirm', 'culture', 'retake', 'repeat', 'cure-test']
const doneInWords: readonly string[] = ['partner-offer', 'assess', 'correct-notification']

function Do({ onWay, ...props }: Props & { readonly onWay: (way: 'settle' | 'hand-over') => void }) {
  const words = useWords().samples
  const { record, duty, person, today, onClose } = props
  const { language } = useLanguage()
  const steps = useTestSteps()
  const others = <OtherWays duty={duty} onWay={onWay} />
  const title = `${words.duties.names[duty.kind]}: ${fullTestName(record, language)}`

  if (duty.kind === 'notification' || duty.kind === 'report-untold') {
    const report = duty.kind === 'report-untold' ? 'paragraph' : duty.number === 2 ? 'suspected' : 'case'
    return (
      <NotificationDialog
        {...props}
        report={report}
        {...(duty.kind === 'report-untold' ? { paragraph: 'untold' as const } : {})}
        others={others}
      />
    )
  }
  if (duty.kind === 'rules-of-conduct') return <ConductDialog {...props} others={others} />
  if (duty.kind === 'treatment') return <Treatment {...props} others={others} />
  if (duty.kind === 'identity')
    return (
      <Dialog title={title} onClose={onClose}>
        <StepFailure refusal={steps.refusal} failure={steps.failure} />
        <Mode
          kind="identify"
          record={record}
          person={person}
          today={today}
          on={today}
          onIdentified={onClose}
          tries={0}
          busy={steps.busy}
          onStep={(step) => void steps.run([{ test: record, step }]).then((done) => done && onClose())}
          onClose={onClose}
        />
      </Dialog>
    )
  if (repeatKinds.includes(duty.kind)) {
    const wanted = repeatOrder(record, duty.kind)
    const isRepeat =
      duty.kind === 'confirm' || duty.kind === 'culture' || duty.kind === 'retake' || duty.kind === 'repeat' || duty.kind === 'cure-test'
    return (
      <Dialog title={title} onClose={onClose} width="wide">
        <OrderForm
          patient={person?.id ?? null}
          preset={{
            lines: [wanted],
            doctor: record.order.doctor.id,
            exposureOn: duty.kind === 'retake' || duty.kind === 'repeat' ? record.order.exposureOn : null,
            notBefore: duty.due !== null && duty.due > today ? duty.due : null,
            repeats: isRepeat ? { test: record.id, duty: duty.kind, number: duty.number } : null,
          }}
          onDone={onClose}
          onClose={onClose}
        />
        {others}
      </Dialog>
    )
  }
  if (duty.kind === 'tracing')
    return (
      <Dialog title={title} onClose={onClose}>
        <p>{words.duties.tracingText}</p>
        <DialogActions>
          <Button keyHint="Esc" onPress={onClose}>
            {words.forms.cancel}
          </Button>
          <Button
            kind="primary"
            autoFocus
            isDisabled={!person}
            onPress={() =>
              person &&
              go(
                duty.underWay
                  ? { screen: 'tracing', patient: person.id }
                  : { screen: 'tracing', begin: { patient: person.id, tests: [record.id, ...props.also.map(({ id }) => id)] } },
              )
            }
          >
            {duty.underWay ? words.duties.tracing.open : words.duties.tracing.begin}
          </Button>
        </DialogActions>
        {others}
      </Dialog>
    )
  return <Settle {...props} {...(doneInWords.includes(duty.kind) ? { done: true } : {})} />
}

function OtherWays({ duty, onWay }: { readonly duty: Duty; readonly onWay: (way: 'settle' | 'hand-over') => void }) {
  const words = useWords().samples.duties
  return (
    <p className="other-ways small">
      <button type="button" className="link" onClick={() => onWay('hand-over')}>
        {words.handOver.link}
      </button>
      {duty.kind !== 'identity' && (
        <button type="button" className="link" onClick={() => onWay('settle')}>
          {words.settle.link}
        </button>
      )}
    </p>
  )
}

function Treatment({ record, also, today, onClose, others }: Props & { readonly others: ReactNode }) {
  const all = useWords().samples
  const words = all.duties.treatment
  const steps = useTestSteps()
  const together = useAlso(also)
  const [what, setWhat] = useState('')
  const [atc, setAtc] = useState('')
  const [pregnant, setPregnant] = useState(false)
  const canSave = what.trim() !== ''
  const save = () => {
    const step: StepInput = { kind: 'treated', on: today, what: what.trim(), atc: atc.trim().toUpperCase(), pregnant }
    if (canSave) void steps.run([record, ...together.chosen].map((test) => ({ test, step }))).then((done) => done && onClose())
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <SaveKey onSave={save} />
      <p className="msg">{words.free}</p>
      <TextField label={words.what} value={what} onChange={setWhat} maxLength={500} lines={2} autoFocus required />
      <TextField label={words.atc} value={atc} onChange={setAtc} maxLength={10} />
      <Tick value={pregnant} onChange={setPregnant}>
        {words.pregnant} <small className="soft">{words.pregnantNote}</small>
      </Tick>
      <Also {...together} />
      <StepFailure refusal={steps.refusal} failure={steps.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.forms.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave || steps.busy} onPress={save}>
          {words.save}
        </Button>
      </DialogActions>
      {others}
    </Dialog>
  )
}

const settleKinds = ['in-other-test', 'known-case', 'not-indicated', 'patient-declined', 'other'] as const
type SettleKind = 'done' | (typeof settleKinds)[number]
/** A notification and who she is are nobody's to decline, and no matter of need (forms/tests/life). */
const notDeclined: readonly string[] = ['notification', 'report-untold', 'correct-notification']

function Settle({ record, duty, also, today, onClose, done = false }: Props & { readonly done?: boolean }) {
  const all = useWords().samples
  const words = all.duties.settle
  const { language } = useLanguage()
  const steps = useTestSteps()
  const together = useAlso(also)
  const [how, setHow] = useState<SettleKind | undefined>(done ? 'done' : undefined)
  const [reason, setReason] = useState('')
  const kinds: readonly SettleKind[] = [
    ...(doneInWords.includes(duty.kind) ? (['done'] as const) : []),
    ...settleKinds.filter((kind) => !notDeclined.includes(duty.kind) || (kind !== 'not-indicated' && kind !== 'patient-declined')),
  ]
  const canSave = how !== undefined && (how === 'done' || reason.trim().length >= 3)
  const save = () => {
    if (how === undefined || !canSave) return
    const step: StepInput = { kind: 'settled', on: today, duty: duty.kind, number: duty.number, how, reason: reason.trim() }
    void steps.run([record, ...together.chosen].map((test) => ({ test, step }))).then((ok) => ok && onClose())
  }
  return (
    <Dialog title={`${all.duties.names[duty.kind]}: ${fullTestName(record, language)}`} onClose={onClose}>
      <SaveKey onSave={save} />
      <Choices
        label={words.how}
        value={how}
        options={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={setHow}
        keys="screen"
      />
      <TextField
        label={words.reason}
        value={reason}
        onChange={setReason}
        maxLength={500}
        required={how !== 'done'}
        {...(how === 'done' ? {} : { note: all.forms.reasonNote })}
      />
      <Also {...together} />
      <StepFailure refusal={steps.refusal} failure={steps.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.forms.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave || steps.busy} onPress={save}>
          {how === 'done' ? words.done : words.save}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function HandOver({ record, duty, today, onClose }: Props) {
  const all = useWords().samples
  const words = all.duties.handOver
  const me = useMe()
  const steps = useTestSteps()
  const open = openDuties(record, me.settings.tests)
  const [to, setTo] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([`${duty.kind} ${duty.number}`])
  const duties = open.filter(({ kind, number }) => chosen.includes(`${kind} ${number}`)).map(({ kind, number }) => ({ duty: kind, number }))
  const canSave = to.trim().length >= 2 && duties.length > 0
  const save = () => {
    if (canSave)
      void steps.run([{ test: record, step: { kind: 'handed-over', on: today, to: to.trim(), duties } }]).then((done) => done && onClose())
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <SaveKey onSave={save} />
      <TextField label={words.to} value={to} onChange={setTo} note={words.toNote} maxLength={120} autoFocus required />
      <div className="stack tight" role="group" aria-label={words.what}>
        <span className="small strong">{words.what}</span>
        {open.map(({ kind, number }) => {
          const key = `${kind} ${number}`
          return (
            <Tick
              key={key}
              value={chosen.includes(key)}
              onChange={(on) => setChosen(on ? [...chosen, key] : chosen.filter((each) => each !== key))}
            >
              {number > 1 ? all.duties.numbered(all.duties.names[kind], number) : all.duties.names[kind]}
            </Tick>
          )
        })}
      </div>
      <StepFailure refusal={steps.refusal} failure={steps.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.forms.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave || steps.busy} onPress={save}>
          {words.save}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
