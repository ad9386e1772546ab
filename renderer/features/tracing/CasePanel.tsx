import { Circle, CircleCheck, CircleDot, OctagonAlert, Plus } from 'lucide-react'
import { useState } from 'react'
import type { PersonRow } from '../../../forms/records/patient'
import type { TracedContact, TracingCase } from '../../../forms/records/tracing'
import { diseaseName } from '../../../forms/samples/catalogue/words'
import { contactState, mayEnd } from '../../../forms/samples/tracing'
import { api, useAction } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { shownName } from '../../people/PersonName'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { Note } from '../../ui/Note'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { ContactForm } from './ContactForm'
import { ContactView } from './ContactView'
import { LookBackFields, useLookBack } from './LookBackFields'
import { TracingFailure } from './TracingFailure'

type Mode = { readonly kind: 'list' | 'look-back' | 'new' | 'hand-over' } | { readonly kind: 'contact'; readonly id: string }

/** One case: how far back, its contacts, and how it ends. */
export function CasePanel({
  one,
  person,
  today,
}: {
  readonly one: TracingCase
  readonly person: PersonRow | undefined
  readonly today: string
}) {
  const all = useWords()
  const words = all.tracing
  const formats = useFormats()
  const { language } = useLanguage()
  const toast = useToast()
  const [mode, setMode] = useState<Mode>({ kind: 'list' })
  const end = useAction(api.tracing.end)
  const isOpen = one.endedOn === null
  const contact = mode.kind === 'contact' ? one.contacts.find(({ id }) => id === mode.id) : undefined
  const back = () => setMode({ kind: 'list' })
  useKeys({
    ...(mode.kind === 'contact' ? { Escape: back } : {}),
    ...(mode.kind === 'list' && isOpen ? { n: () => setMode({ kind: 'new' }) } : {}),
    ...(mode.kind === 'list' && person ? { j: () => go({ screen: 'record', patient: person.id }) } : {}),
  })

  async function finish(): Promise<void> {
    const reply = await end.run({ tracing: one.id }, one)
    if (reply.ok) toast.show(words.end.done)
  }

  return (
    <section className="panel side tracingpanel" aria-label={person ? shownName(person) : words.title}>
      <header>
        <div className="grow">
          <h2>{person && shownName(person)}</h2>
          <small className="soft">
            {diseaseName(one.disease, language)} · {one.tracer.name}
          </small>
        </div>
        {person && (
          <Button kind="quiet" size="small" keyHint="J" onPress={() => go({ screen: 'record', patient: person.id })}>
            {all.samples.openRecord}
          </Button>
        )}
      </header>
      <div className="inside scrolls">
        {one.inAdvance && isOpen && <Note tone="due">{words.begin.advance}</Note>}
        {one.endedOn !== null && <Note tone="done">{words.end.ended(formats.date(one.endedOn))}</Note>}
        {one.handedOver && <Note>{words.handOver.done(one.handedOver.to, formats.date(one.handedOver.on))}</Note>}
        {mode.kind === 'look-back' ? (
          <ChangeLookBack one={one} today={today} onClose={back} />
        ) : mode.kind === 'new' ? (
          <ContactForm one={one} contact={undefined} today={today} onClose={back} onSaved={(id) => setMode({ kind: 'contact', id })} />
        ) : mode.kind === 'hand-over' ? (
          <HandOver one={one} onClose={back} />
        ) : contact ? (
          <ContactView key={contact.id} one={one} contact={contact} today={today} onClose={back} />
        ) : (
          <>
            <section>
              <h3>{words.lookBack.title}</h3>
              <p className="line">
                <span className="strong">
                  {one.lookBack.from === null ? words.lookBack.noDate : words.lookBack.chosen(formats.date(one.lookBack.from))}
                </span>
                {isOpen && (
                  <button type="button" className="link small" onClick={() => setMode({ kind: 'look-back' })}>
                    {words.lookBack.change}
                  </button>
                )}
              </p>
              {one.lookBack.changed !== '' && <p className="small soft">{one.lookBack.changed}</p>}
            </section>
            <section>
              <div className="line">
                <h3 className="grow">{words.contacts.title}</h3>
                {isOpen && (
                  <Button size="small" icon={Plus} keyHint="N" onPress={() => setMode({ kind: 'new' })}>
                    {words.contacts.add}
                  </Button>
                )}
              </div>
              {one.contacts.length === 0 && <p className="small soft">{words.contacts.none}</p>}
              <ul className="duty">
                {one.contacts.map((each) => (
                  <ContactRow key={each.id} contact={each} onOpen={() => setMode({ kind: 'contact', id: each.id })} />
                ))}
              </ul>
            </section>
            <TracingFailure failure={end.failure} />
          </>
        )}
      </div>
      {isOpen && mode.kind === 'list' && (
        <footer>
          <Button size="small" onPress={() => setMode({ kind: 'hand-over' })}>
            {words.handOver.whole}
          </Button>
          <span className="right">
            <Button size="small" isDisabled={!mayEnd(one) || end.busy} onPress={() => void finish()}>
              {words.end.act}
            </Button>
          </span>
        </footer>
      )}
      {isOpen && mode.kind === 'list' && !mayEnd(one) && <p className="foot-note small soft">{words.end.first}</p>}
    </section>
  )
}

function ContactRow({ contact, onOpen }: { readonly contact: TracedContact; readonly onOpen: () => void }) {
  const words = useWords().tracing.contacts
  const state = contactState(contact)
  return (
    <li>
      <button type="button" onClick={onOpen}>
        <Icon
          of={state === 'done' ? CircleCheck : state === 'violence-not-asked' ? OctagonAlert : state === 'to-reach' ? CircleDot : Circle}
          small
        />
        <span className="clip">
          {contact.name} <small className="soft">{words.relations[contact.relation].toLowerCase()}</small>
        </span>
        <small className={`right ${state === 'violence-not-asked' ? 'due' : 'soft'}`}>{words.states[state]}</small>
      </button>
    </li>
  )
}

function ChangeLookBack({ one, today, onClose }: { readonly one: TracingCase; readonly today: string; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.tracing.lookBack
  const lookBack = useLookBack(one.disease, { facts: one.lookBackFacts, lookBack: one.lookBack })
  const change = useAction(api.tracing.changeLookBack)
  async function save(): Promise<void> {
    if (!lookBack.value || change.busy) return
    const reply = await change.run({ tracing: one.id, ...lookBack.value }, one)
    if (reply.ok) onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save(), Escape: onClose })
  return (
    <section className="stepform" aria-label={words.title}>
      <h3>{words.title}</h3>
      <LookBackFields at={lookBack} today={today} />
      <TracingFailure failure={change.failure} />
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!lookBack.value || change.busy} onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}

function HandOver({ one, onClose }: { readonly one: TracingCase; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.tracing.handOver
  const [to, setTo] = useState('')
  const handOver = useAction(api.tracing.handOver)
  async function save(): Promise<void> {
    if (to.trim().length < 2 || handOver.busy) return
    const reply = await handOver.run({ tracing: one.id, to: to.trim() }, one)
    if (reply.ok) onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save(), Escape: onClose })
  return (
    <section className="stepform" aria-label={words.whole}>
      <h3>{words.whole}</h3>
      <TextField label={words.to} value={to} onChange={setTo} note={words.toNote} maxLength={120} autoFocus required />
      <TracingFailure failure={handOver.failure} />
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={to.trim().length < 2 || handOver.busy} onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}
