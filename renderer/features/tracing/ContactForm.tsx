import { useState } from 'react'
import { DateString } from '../../../forms/core/ids'
import type { TracedContact, TracingCase } from '../../../forms/records/tracing'
import { api, useAction, useBase } from '../../app/api'
import { DateField } from '../../form-view/DateField'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useKeys } from '../../ui/useKeys'
import { TracingFailure } from './TracingFailure'

const relations = ['regular', 'casual', 'buyer', 'shared-tools', 'household', 'other', 'unknown'] as const
const day = (value: string | undefined): string | null => (DateString.safeParse(value).success ? (value ?? null) : null)

/** What is known of a contact: often a first name, a place, a number. */
export function ContactForm({
  one,
  contact,
  today,
  onSaved,
  onClose,
}: {
  readonly one: TracingCase
  readonly contact: TracedContact | undefined
  readonly today: string
  readonly onSaved: (id: string) => void
  readonly onClose: () => void
}) {
  const all = useWords()
  const words = all.tracing.contacts
  const [name, setName] = useState(contact?.name ?? '')
  const [details, setDetails] = useState(contact?.details ?? '')
  const [relation, setRelation] = useState<(typeof relations)[number]>(contact?.relation ?? 'unknown')
  const [firstOn, setFirstOn] = useState<string | undefined>(contact?.firstOn ?? undefined)
  const [lastOn, setLastOn] = useState<string | undefined>(contact?.lastOn ?? undefined)
  const set = useAction(api.tracing.setContact)
  const base = useBase(one, set.failure)
  const canSave = name.trim() !== '' && !set.busy

  async function save(): Promise<void> {
    if (!canSave) return
    const reply = await set.run(
      {
        tracing: one.id,
        contact: {
          id: contact?.id ?? null,
          name: name.trim(),
          details: details.trim(),
          relation,
          firstOn: day(firstOn),
          lastOn: day(lastOn),
        },
      },
      base,
    )
    if (reply.ok) onSaved(contact?.id ?? reply.value.contacts.at(-1)?.id ?? '')
  }
  useKeys({ 'Ctrl+Enter': () => void save(), Escape: onClose })
  return (
    <section className="stepform" aria-label={contact ? words.edit : words.add}>
      <h3>{contact ? words.edit : words.add}</h3>
      <TextField label={words.name} value={name} onChange={setName} maxLength={120} autoFocus required />
      <TextField label={words.details} value={details} onChange={setDetails} maxLength={1000} lines={2} />
      <Select
        label={words.relation}
        value={relation}
        options={relations.map((value) => ({ value, label: words.relations[value] }))}
        onChange={setRelation}
      />
      <DateField label={words.firstOn} help={words.dateNote} value={firstOn} today={today} prefer="past" onChange={setFirstOn} />
      <DateField label={words.lastOn} help={words.dateNote} value={lastOn} today={today} prefer="past" onChange={setLastOn} />
      <TracingFailure failure={set.failure} />
      <div className="acts">
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.cancel}
        </Button>
        <Button kind="primary" keyHint="Ctrl Enter" isDisabled={!canSave} onPress={() => void save()}>
          {words.save}
        </Button>
      </div>
    </section>
  )
}
