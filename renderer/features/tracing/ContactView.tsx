import { useState } from 'react'
import {
  Approach,
  ContactOutcome,
  ViolenceRisk,
  type ContactStep,
  type TracedContact,
  type TracingCase,
} from '../../../forms/records/tracing'
import { contactState } from '../../../forms/samples/tracing'
import { api, useAction } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { TextField } from '../../ui/TextField'
import { useKeys } from '../../ui/useKeys'
import { ContactForm } from './ContactForm'
import { TracingFailure } from './TracingFailure'

type Entered<T> = T extends unknown ? Omit<T, 'at' | 'by'> : never
/** A step as the page sends it: when it was entered and by whom is added where it is stored. */
type StepInput = Entered<ContactStep>
type Asking = 'violence' | 'approach' | 'attempt' | 'outcome' | 'reported' | 'hand-over' | 'edit'

/** One contact: what has been done, and the next question. The one about violence comes before anything else. */
export function ContactView({
  one,
  contact,
  today,
  onClose,
}: {
  readonly one: TracingCase
  readonly contact: TracedContact
  readonly today: string
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.tracing
  const formats = useFormats()
  const step = useAction(api.tracing.step)
  const state = contactState(contact)
  const [asked, setAsked] = useState<Asking>()
  const isOpen = one.endedOn === null
  const approach = contact.steps.findLast((each) => each.kind === 'approach-chosen')?.approach
  const asking: Asking | undefined =
    asked ?? (state === 'violence-not-asked' ? 'violence' : state === 'no-approach' ? 'approach' : undefined)

  const take = (next: StepInput) =>
    void step.run({ tracing: one.id, contact: contact.id, step: next }, one).then((reply) => {
      if (reply.ok) setAsked(undefined)
    })
  const shared = { busy: step.busy, today, onStep: take, onClose: () => setAsked(undefined) }
  const byClinic = approach !== 'patient-tells' && approach !== 'not-reached'
  const more: readonly { readonly value: Asking; readonly label: string }[] = [
    ...(state === 'to-reach' && byClinic ? [{ value: 'attempt' as const, label: words.attempt.add }] : []),
    ...(state === 'to-reach' || state === 'no-approach' ? [{ value: 'outcome' as const, label: words.outcome.add }] : []),
    ...(state === 'to-reach' ? [{ value: 'approach' as const, label: words.approach.again }] : []),
    ...(state !== 'violence-not-asked' ? [{ value: 'violence' as const, label: words.violence.again }] : []),
    ...(state === 'to-reach' || state === 'done' ? [{ value: 'reported' as const, label: words.reported.add }] : []),
    ...(state !== 'done' ? [{ value: 'hand-over' as const, label: words.handOver.contact }] : []),
    { value: 'edit', label: words.contacts.edit },
  ]
  return (
    <section className="contact" aria-label={contact.name}>
      <div className="line">
        <h3 className="grow clip">{contact.name}</h3>
        <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
          {all.common.back}
        </Button>
      </div>
      <p className="small soft">
        {[
          words.contacts.relations[contact.relation],
          contact.firstOn === null ? '' : `${words.contacts.firstOn.toLowerCase()} ${formats.date(contact.firstOn)}`,
          contact.lastOn === null ? '' : `${words.contacts.lastOn.toLowerCase()} ${formats.date(contact.lastOn)}`,
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {contact.details !== '' && <p className="small">{contact.details}</p>}
      {contact.steps.length > 0 && (
        <ol className="contact-steps">
          {contact.steps.map((each) => (
            <li key={`${each.kind}${each.at}`}>
              <small className="soft">{formats.relative(each.on, today)}</small>
              <span>{stepText(each, words)}</span>
            </li>
          ))}
        </ol>
      )}
      <TracingFailure failure={step.failure} />
      {isOpen && asking === 'violence' && <Violence {...shared} canCancel={asked !== undefined} />}
      {isOpen && asking === 'approach' && (
        <section>
          <h4>{words.approach.title}</h4>
          <p className="msg">{words.approach.never}</p>
          <Choices
            label={words.approach.title}
            value={approach}
            options={Approach.options.map((value) => ({ value, label: words.approach.answers[value] }))}
            onChoose={(value) => take({ kind: 'approach-chosen', on: today, approach: value, note: '' })}
            keys="screen"
          />
        </section>
      )}
      {isOpen && asking === 'attempt' && <Attempt {...shared} />}
      {isOpen && asking === 'outcome' && (
        <section>
          <h4>{words.outcome.title}</h4>
          <Choices
            label={words.outcome.title}
            value={undefined}
            options={ContactOutcome.options.map((value) => ({ value, label: words.outcome.answers[value] }))}
            onChoose={(value) => take({ kind: 'outcome', on: today, outcome: value, note: '' })}
            keys="screen"
          />
        </section>
      )}
      {isOpen && asking === 'reported' && (
        <section>
          <h4>{words.reported.title}</h4>
          <Choices
            label={words.reported.title}
            value={undefined}
            options={(['contact-absent', 'refuses-test'] as const).map((value) => ({ value, label: words.reported.answers[value] }))}
            onChoose={(value) => take({ kind: 'reported', on: today, why: value })}
            keys="screen"
          />
        </section>
      )}
      {isOpen && asking === 'hand-over' && <HandOver {...shared} />}
      {isOpen && asking === 'edit' && (
        <ContactForm one={one} contact={contact} today={today} onClose={() => setAsked(undefined)} onSaved={() => setAsked(undefined)} />
      )}
      {isOpen && (asked === undefined || asked === 'approach' || asked === 'outcome' || asked === 'reported') && (
        <section className="more-steps">
          <h4>{words.contacts.more}</h4>
          <p>
            {more
              .filter(({ value }) => value !== asking)
              .map(({ value, label }) => (
                <button type="button" className="link" key={value} onClick={() => setAsked(value)}>
                  {label}
                </button>
              ))}
          </p>
        </section>
      )}
    </section>
  )
}

type TracingWords = ReturnType<typeof useWords>['tracing']

function stepText(step: ContactStep, words: TracingWords): string {
  const withNote = (text: string, note: string) => (note === '' ? text : `${text}. ${note}`)
  switch (step.kind) {
    case 'violence-asked':
      return withNote(words.violence.answers[step.answer], step.plan)
    case 'approach-chosen':
      return withNote(words.approach.answers[step.approach], step.note)
    case 'attempt':
      return withNote(`${words.attempt.ways[step.way]}: ${words.attempt.outcomes[step.outcome].toLowerCase()}`, step.note)
    case 'outcome':
      return withNote(words.outcome.answers[step.outcome], step.note)
    case 'reported':
      return `${words.reported.add}: ${words.reported.answers[step.why].toLowerCase()}`
    case 'handed-over':
      return `${words.handOver.contact}: ${step.to}`
  }
}

type Shared = { readonly busy: boolean; readonly today: string; readonly onStep: (step: StepInput) => void; readonly onClose: () => void }

function Violence({ busy, today, onStep, onClose, canCancel }: Shared & { readonly canCancel: boolean }) {
  const all = useWords()
  const words = all.tracing.violence
  const [answer, setAnswer] = useState<ViolenceRisk>()
  const [plan, setPlan] = useState('')
  const save = (chosen: ViolenceRisk | undefined) => {
    if (chosen !== undefined && !busy) onStep({ kind: 'violence-asked', on: today, answer: chosen, plan: plan.trim() })
  }
  useKeys({ 'Ctrl+Enter': () => save(answer), ...(canCancel ? { Escape: onClose } : {}) })
  return (
    <section className="stepform" aria-label={words.title}>
      <h4>{words.title}</h4>
      <p className="msg">{words.text}</p>
      <Choices
        label={words.title}
        value={answer}
        options={ViolenceRisk.options.map((value) => ({
          value,
          label: words.answers[value],
          ...(value === 'declined' ? { keyHint: '0' } : {}),
        }))}
        onChoose={(value) => (value === 'none' ? save(value) : setAnswer(value))}
        keys="screen"
      />
      {answer !== undefined && answer !== 'none' && (
        <>
          <TextField label={words.plan} value={plan} onChange={setPlan} note={words.planNote} maxLength={2000} lines={3} autoFocus />
          <div className="acts">
            <Button kind="primary" keyHint="Ctrl Enter" isDisabled={busy} onPress={() => save(answer)}>
              {words.save}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

const ways = ['telephone', 'text', 'letter', 'visit', 'other'] as const
const outcomes = ['reached', 'no-answer', 'someone-else', 'wrong-details', 'sent'] as const

function Attempt({ busy, today, onStep, onClose }: Shared) {
  const all = useWords()
  const words = all.tracing.attempt
  const [way, setWay] = useState<(typeof ways)[number]>()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>()
  const [note, setNote] = useState('')
  const save = () => {
    if (way !== undefined && outcome !== undefined && !busy) onStep({ kind: 'attempt', on: today, way, outcome, note: note.trim() })
  }
  useKeys({ 'Ctrl+Enter': save, Escape: onClose })
  return (
    <section className="stepform" aria-label={words.title}>
      <h4>{words.way}</h4>
      <Choices
        label={words.way}
        value={way}
        options={ways.map((value) => ({ value, label: words.ways[value] }))}
        onChoose={setWay}
        keys={way === undefined ? 'screen' : 'focus'}
      />
      {way !== undefined && (
        <>
          <h4>{words.outcome}</h4>
          <Choices
            label={words.outcome}
            value={outcome}
            options={outcomes.map((value) => ({ value, label: words.outcomes[value] }))}
            onChoose={setOutcome}
            keys="screen"
          />
        </>
      )}
      <TextField label={words.note} value={note} onChange={setNote} maxLength={500} />
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={way === undefined || outcome === undefined || busy} onPress={save}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

function HandOver({ busy, today, onStep, onClose }: Shared) {
  const all = useWords()
  const words = all.tracing.handOver
  const [to, setTo] = useState('')
  const save = () => {
    if (to.trim().length >= 2 && !busy) onStep({ kind: 'handed-over', on: today, to: to.trim() })
  }
  useKeys({ 'Ctrl+Enter': save, Escape: onClose })
  return (
    <section className="stepform" aria-label={words.contact}>
      <h4>{words.contact}</h4>
      <TextField label={words.to} value={to} onChange={setTo} note={words.toNote} maxLength={120} autoFocus required />
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={to.trim().length < 2 || busy} onPress={save}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}
