import { AtSign, Home, MessageSquareText, Phone, type LucideIcon } from 'lucide-react'
import { useState } from 'react'
import { ContactKind, type Contact } from '../../forms/records/patient'
import { api, useAction, useCall } from '../app/api'
import { useFormats, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Icon } from '../ui/Icon'
import { Note } from '../ui/Note'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useToast } from '../ui/Toast'
import { Waiting } from '../ui/Waiting'
import { ReasonDialog } from './ReasonDialog'
import { useHoldEscape } from './useHoldEscape'

const shapes: Record<ContactKind, LucideIcon> = { phone: Phone, address: Home, email: AtSign, other: MessageSquareText }

/** Contact details in pencil: changed in seconds, the old ones stay with their dates. Protected ones open with a stated reason. */
export function ContactList({ patient, isProtected }: { readonly patient: string; readonly isProtected: boolean }) {
  const words = useWords().patients.contact
  const [asking, setAsking] = useState(false)
  const contacts = useCall(api.patients.contacts, { patient })
  const failure = contacts.error?.failure
  const needsReason = failure?.kind === 'needs-reason'

  return (
    <section aria-label={words.title}>
      <div className="line part-head">
        <h3>{words.title}</h3>
      </div>
      {needsReason && (
        <Note tone="due" title={words.hidden}>
          <p>{words.hiddenText}</p>
          <Button size="small" onPress={() => setAsking(true)}>
            {words.stateReason}
          </Button>
        </Note>
      )}
      {failure && !needsReason && <ErrorPanel failure={failure} onRetry={() => void contacts.refetch()} />}
      {!failure && !contacts.data && <Waiting rows={2} />}
      {contacts.data && <Details patient={patient} contacts={contacts.data} />}
      {asking && (
        <ReasonDialog
          patient={patient}
          what="contact"
          why={isProtected ? 'protected-identity' : 'no-care-relation'}
          onClose={() => setAsking(false)}
          onOpened={() => {
            setAsking(false)
            void contacts.refetch()
          }}
        />
      )}
    </section>
  )
}

type Editing = { readonly kind: ContactKind; readonly value: string; readonly replaces: string | null }

function Details({ patient, contacts }: { readonly patient: string; readonly contacts: readonly Contact[] }) {
  const all = useWords()
  const words = all.patients.contact
  const formats = useFormats()
  const toast = useToast()
  const [editing, setEditing] = useState<Editing>()
  const [past, setPast] = useState(false)
  const set = useAction(api.patients.setContact)
  const current = contacts.filter((contact) => contact.until === null)
  const earlier = contacts.filter((contact) => contact.until !== null)

  async function save(contact: Editing): Promise<void> {
    const reply = await set.run({ patient, ...contact, value: contact.value.trim() }, contacts)
    if (!reply.ok) return
    setEditing(undefined)
    toast.show(contact.value.trim() === '' ? words.ended : contact.replaces === null ? words.added : words.saved)
  }

  const before = contacts.find((contact) => contact.id === editing?.replaces)?.value ?? ''
  const held = useHoldEscape(editing !== undefined && editing.value !== before, () => setEditing(undefined), editing !== undefined)

  const form = editing && (
    <form
      className="contact-edit"
      onSubmit={(event) => {
        event.preventDefault()
        if (editing.value.trim() !== '' && !set.busy) void save(editing)
      }}
    >
      {editing.replaces === null && (
        <Select
          label={words.kind}
          value={editing.kind}
          options={ContactKind.options.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(kind) => setEditing({ ...editing, kind })}
        />
      )}
      <TextField
        label={words.kinds[editing.kind]}
        value={editing.value}
        onChange={(value) => setEditing({ ...editing, value })}
        autoFocus
        maxLength={200}
      />
      {held && (
        <Note tone="due" announce>
          {all.patients.person.saveOrCancel}
        </Note>
      )}
      <div className="line">
        <Button kind="primary" size="small" type="submit" keyHint="Enter" isDisabled={editing.value.trim() === '' || set.busy}>
          {all.common.save}
        </Button>
        <Button size="small" onPress={() => setEditing(undefined)}>
          {all.common.cancel}
        </Button>
      </div>
    </form>
  )

  return (
    <>
      <ErrorPanel failure={set.failure} />
      {current.length === 0 && !editing && <p className="soft small">{words.none}</p>}
      <ul className="contacts">
        {current.map((contact) =>
          editing?.replaces === contact.id ? (
            <li key={contact.id}>{form}</li>
          ) : (
            <li key={contact.id}>
              <Icon of={shapes[contact.kind]} label={words.kinds[contact.kind]} />
              <span className="grow">
                {contact.value} <small className="soft">{words.since(formats.date(contact.from))}</small>
              </span>
              <Button
                kind="quiet"
                size="small"
                label={`${words.change}: ${words.kinds[contact.kind]}`}
                onPress={() => setEditing({ kind: contact.kind, value: contact.value, replaces: contact.id })}
              >
                {words.change}
              </Button>
              <Button
                kind="quiet"
                size="small"
                label={`${words.end}: ${words.kinds[contact.kind]}`}
                onPress={() => void save({ kind: contact.kind, value: '', replaces: contact.id })}
              >
                {words.end}
              </Button>
            </li>
          ),
        )}
      </ul>
      {editing?.replaces === null ? (
        form
      ) : (
        <Button size="small" onPress={() => setEditing({ kind: 'phone', value: '', replaces: null })}>
          {words.add}
        </Button>
      )}
      {earlier.length > 0 && (
        <details className="earlier" open={past} onToggle={(event) => setPast(event.currentTarget.open)}>
          <summary>{words.history(earlier.length)}</summary>
          <ul className="contacts">
            {earlier.map((contact) => (
              <li key={contact.id}>
                <Icon of={shapes[contact.kind]} label={words.kinds[contact.kind]} />
                <span className="grow soft">
                  {contact.value} <small>{words.span(formats.date(contact.from), formats.date(contact.until ?? contact.from))}</small>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
