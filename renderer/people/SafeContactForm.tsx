import { Check } from 'lucide-react'
import { useState } from 'react'
import { noContactYet, type SafeContact } from '../../forms/records/patient'
import { api, useAction, useBase } from '../app/api'
import { useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Chips } from '../ui/Chips'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Field } from '../ui/Field'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { TextField } from '../ui/TextField'
import { Tick } from '../ui/Tick'
import { useToast } from '../ui/Toast'
import { contactRule } from './safe-contact'
import { useHoldEscape } from './useHoldEscape'
import { Ways } from './Ways'

const ways = ['call', 'text', 'letter'] as const

/** How she may be reached: three ways, when, whether the clinic may be named, and what to say if somebody else answers. */
export function SafeContactForm({
  patient,
  safe,
  hasDied,
}: {
  readonly patient: string
  readonly safe: SafeContact | null
  readonly hasDied: boolean
}) {
  const all = useWords()
  const words = all.patients.safe
  const [draft, setDraft] = useState<SafeContact>()
  const save = useAction(api.patients.setSafeContact)
  const base = useBase(safe, save.failure, draft !== undefined)
  const toast = useToast()
  const set = (part: Partial<SafeContact>) => setDraft((before) => ({ ...(before ?? noContactYet), ...part }))

  const held = useHoldEscape(
    draft !== undefined && JSON.stringify(draft) !== JSON.stringify(safe ?? noContactYet),
    () => setDraft(undefined),
    draft !== undefined,
  )

  if (hasDied)
    return (
      <section aria-label={words.title}>
        <h3>{words.title}</h3>
        <p className="line">
          <Ways safe={noContactYet} />
          <span className="strong">{words.never}</span>
        </p>
        {safe && <p className="msg">{all.patients.died.said(contactRule(safe, words).toLocaleLowerCase('sv'))}</p>}
      </section>
    )
  if (!draft)
    return (
      <section aria-label={words.title}>
        <div className="line part-head">
          <h3>{words.title}</h3>
          <Button kind="quiet" size="small" onPress={() => setDraft(safe ?? noContactYet)} label={`${all.common.change}: ${words.title}`}>
            {all.common.change}
          </Button>
        </div>
        <p className="line">
          <Ways safe={safe} />
          <span className="strong">{contactRule(safe, words)}</span>
          {safe && safe.when !== '' && <span className="soft">{safe.when}</span>}
        </p>
        {!safe && <p className="msg">{words.notAskedText}</p>}
        {safe && (!safe.mayNameClinic || safe.ifOtherAnswers !== '') && (
          <Note>
            {!safe.mayNameClinic && `${words.mayNotName} `}
            {safe.ifOtherAnswers !== '' && `${words.ifOther}: ${safe.ifOtherAnswers}`}
          </Note>
        )}
      </section>
    )
  return (
    <form
      className="stack"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault()
        void save.run({ patient, safeContact: draft }, base).then((reply) => {
          if (!reply.ok) return
          setDraft(undefined)
          toast.show(words.saved)
        })
      }}
    >
      <Field label={words.ways}>
        <Chips
          label={words.ways}
          multiple
          values={ways.filter((way) => draft[way])}
          options={ways.map((value) => ({ value, label: words[value] }))}
          onChange={(chosen) => set({ call: chosen.includes('call'), text: chosen.includes('text'), letter: chosen.includes('letter') })}
        />
      </Field>
      <TextField label={words.when} value={draft.when} onChange={(when) => set({ when })} maxLength={120} note={words.whenNote} />
      <Tick value={draft.mayNameClinic} onChange={(mayNameClinic) => set({ mayNameClinic })}>
        {words.mayName}
      </Tick>
      <TextField
        label={words.ifOther}
        value={draft.ifOtherAnswers}
        onChange={(ifOtherAnswers) => set({ ifOtherAnswers })}
        maxLength={200}
        note={words.ifOtherNote}
      />
      <ErrorPanel failure={save.failure} />
      {held && (
        <Note tone="due" announce>
          {all.patients.person.saveOrCancel}
        </Note>
      )}
      <div className="acts">
        <Button onPress={() => setDraft(undefined)}>{all.common.cancel}</Button>
        <Button kind="primary" type="submit" isDisabled={save.busy}>
          <Icon of={Check} />
          {words.save}
        </Button>
      </div>
    </form>
  )
}
