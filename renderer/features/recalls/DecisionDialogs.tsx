import { plainDay } from '../../care-view/short-date'
import { useState, type ReactNode } from 'react'
import { addDays } from '../../../forms/core/dates'
import { DateString } from '../../../forms/core/ids'
import { readDateEntry } from '../../../forms/records/date-entry'
import type { RecallRow } from '../../../forms/recalls/list'
import type { PersonRow } from '../../../forms/records/patient'
import type { RecallDecision } from '../../../forms/records/recall'
import { api, useAction } from '../../app/api'
import { DateField } from '../../form-view/DateField'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { allowedWays, offeredTries, partsOf, type TryOption } from './contact-rule'
import { whatOf } from './row-words'

export type Asked = {
  readonly what: 'try' | 'postpone' | 'do-not-call' | 'other-date' | 'settle'
  readonly row: RecallRow
  readonly person: PersonRow
  readonly today: string
  readonly onClose: () => void
}

/** The small questions about one row: a try, and what somebody decides about it with a reason. */
export function DecisionDialogs(asked: Asked) {
  const words = useWords().recalls
  const titles: Readonly<Record<Asked['what'], string>> = {
    try: words.tryDialog.title,
    postpone: words.postponeDialog.title,
    'do-not-call': words.noCallDialog.title,
    'other-date': words.otherDateDialog.title,
    settle: words.settleDialog.title,
  }
  const forms: Readonly<Record<Asked['what'], (props: Asked) => ReactNode>> = {
    try: (props) => <TryForm {...props} />,
    postpone: (props) => <PostponeForm {...props} />,
    'do-not-call': (props) => <NoCallForm {...props} />,
    'other-date': (props) => <OtherDateForm {...props} />,
    settle: (props) => <SettleForm {...props} />,
  }
  return (
    <Dialog title={titles[asked.what]} onClose={asked.onClose}>
      {forms[asked.what](asked)}
    </Dialog>
  )
}

/** One key writes the try. Only the ways that she has allowed are there. */
function TryForm({ row, person, onClose }: Asked) {
  const all = useWords()
  const words = all.recalls.tryDialog
  const toast = useToast()
  const write = useAction(api.recalls.try)
  const [note, setNote] = useState('')
  const ways = allowedWays(person.safeContact, row.doNotCall !== undefined)
  const offered = offeredTries(
    ways,
    row.tries.some((one) => one.channel === 'letter'),
  )

  async function choose(option: TryOption): Promise<void> {
    if (write.busy) return
    const reply = await write.run({ patient: row.patient, attempt: { recalls: [row.key], ...partsOf(option), note: note.trim() } })
    if (!reply.ok) return
    toast.show(words.done)
    onClose()
  }

  return (
    <>
      <TextField label={words.note} value={note} onChange={setNote} maxLength={500} />
      <Choices
        label={words.outcome}
        value={undefined}
        options={offered.map((option) => ({ value: option, label: words.options[option] }))}
        onChoose={(option) => void choose(option)}
        keys="screen"
      />
      {ways.length === 0 ? (
        <Note tone="due">{all.recalls.safe.nothing}</Note>
      ) : (
        !person.safeContact?.mayNameClinic && <Note>{words.noName}</Note>
      )}
      <ErrorPanel failure={write.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
      </DialogActions>
    </>
  )
}

/** Stores a decision, says so and closes. */
function useDecide({ row, onClose }: Asked) {
  const toast = useToast()
  const decide = useAction(api.recalls.decide)
  async function save(decision: RecallDecision, done: string): Promise<void> {
    if (decide.busy) return
    const reply = await decide.run({ patient: row.patient, decision })
    if (!reply.ok) return
    toast.show(done)
    onClose()
  }
  return { save, busy: decide.busy, failure: decide.failure }
}

/** Fields, a reason that must be there, and the two buttons. */
function ReasonForm({
  children,
  label,
  save,
  isFine,
  busy,
  failure,
  onSave,
  onClose,
  autoFocus = false,
}: {
  readonly children?: (asked: boolean) => ReactNode
  readonly label: string
  readonly save: string
  readonly isFine: boolean
  readonly busy: boolean
  readonly failure: { readonly kind: string } | undefined
  readonly onSave: (reason: string) => void
  readonly onClose: () => void
  readonly autoFocus?: boolean
}) {
  const all = useWords()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const isMissing = reason.trim() === ''
  const submit = () => {
    setAsked(true)
    if (isFine && !isMissing) onSave(reason.trim())
  }
  useKeys({ 'Ctrl+Enter': submit })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children?.(asked)}
      <TextField
        label={label}
        value={reason}
        onChange={setReason}
        maxLength={500}
        required
        autoFocus={autoFocus}
        invalid={asked && isMissing}
        message={asked && isMissing ? all.recalls.postponeDialog.reasonNeeded : undefined}
      />
      <ErrorPanel failure={failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={busy}>
          {save}
        </Button>
      </DialogActions>
    </form>
  )
}

const quick = ['+1v', '+2v', '+4v', '+3m'] as const

function PostponeForm(asked: Asked) {
  const { row, today, onClose } = asked
  const words = useWords().recalls.postponeDialog
  const formats = useFormats()
  const [until, setUntil] = useState<string | undefined>(addDays(today, 14))
  const { save, busy, failure } = useDecide(asked)
  const isFine = until !== undefined && DateString.safeParse(until).success && until > today
  return (
    <ReasonForm
      label={words.reason}
      save={words.save}
      isFine={isFine}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSave={(reason) =>
        until !== undefined && void save({ kind: 'postponed', recall: row.key, until, reason }, words.done(plainDay(until, today, formats)))
      }
    >
      {(wasAsked) => (
        <>
          <DateField
            label={words.until}
            help={words.untilNote}
            value={until}
            onChange={setUntil}
            today={today}
            prefer="future"
            autoFocus
            message={wasAsked && !isFine ? words.future : undefined}
          />
          <div className="quick" role="group" aria-label={words.quick}>
            {quick.map((typed) => (
              <Button
                key={typed}
                size="small"
                onPress={() => {
                  const read = readDateEntry(typed, today)
                  if (read.ok) setUntil(read.date)
                }}
              >
                {typed}
              </Button>
            ))}
          </div>
        </>
      )}
    </ReasonForm>
  )
}

function NoCallForm(asked: Asked) {
  const { row, onClose } = asked
  const all = useWords()
  const words = all.recalls.noCallDialog
  const [about, setAbout] = useState<'this' | 'everything'>('this')
  const { save, busy, failure } = useDecide(asked)
  return (
    <ReasonForm
      label={words.reason}
      save={words.save}
      isFine
      busy={busy}
      failure={failure}
      onClose={onClose}
      autoFocus
      onSave={(reason) => void save({ kind: 'do-not-call', about: about === 'this' ? row.kind : 'everything', reason }, words.done)}
    >
      {() => (
        <>
          <p>{words.text}</p>
          <Field label={words.about}>
            <Seg
              label={words.about}
              value={about}
              options={[
                { value: 'this', label: words.onlyThis(whatOf(row, all.recalls)) },
                { value: 'everything', label: words.everything },
              ]}
              onChange={setAbout}
            />
          </Field>
        </>
      )}
    </ReasonForm>
  )
}

function OtherDateForm(asked: Asked) {
  const { row, today, onClose } = asked
  const words = useWords().recalls.otherDateDialog
  const [date, setDate] = useState<string>()
  const { save, busy, failure } = useDecide(asked)
  const isFine = date !== undefined && DateString.safeParse(date).success
  return (
    <ReasonForm
      label={words.reason}
      save={words.save}
      isFine={isFine}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onSave={(reason) => date !== undefined && void save({ kind: 'other-date', recall: row.key, date, reason }, words.done)}
    >
      {(wasAsked) => (
        <>
          <p>{words.text}</p>
          <DateField
            label={words.date}
            value={date}
            onChange={setDate}
            today={today}
            prefer="future"
            autoFocus
            message={wasAsked && !isFine ? words.dateNeeded : undefined}
          />
        </>
      )}
    </ReasonForm>
  )
}

function SettleForm(asked: Asked) {
  const { row, onClose } = asked
  const words = useWords().recalls.settleDialog
  const { save, busy, failure } = useDecide(asked)
  return (
    <ReasonForm
      label={words.reason}
      save={words.save}
      isFine
      busy={busy}
      failure={failure}
      onClose={onClose}
      autoFocus
      onSave={(reason) => void save({ kind: 'settled', recall: row.key, reason }, words.done)}
    >
      {() => <p>{words.text}</p>}
    </ReasonForm>
  )
}
