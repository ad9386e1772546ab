import { useState } from 'react'
import { Pencil } from 'lucide-react'
import { fullName, writtenNumber, type Person, type PersonRow } from '../../forms/records/patient'
import { api, useAction, useBase, useCall } from '../app/api'
import { useFormats, useWords } from '../i18n'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { useToast } from '../ui/Toast'
import { Waiting } from '../ui/Waiting'
import { ContactList } from './ContactList'
import { DiedForm } from './DiedForm'
import { draftOf } from './person-draft'
import { PersonForm } from './PersonForm'
import { PersonPick } from './PersonPick'
import { PersonVisits } from './PersonVisits'
import { SafeContactForm } from './SafeContactForm'

/** A person's details: who she is, how she may be reached, contact details in pencil, linked records. */
export function PersonPanel({ patient, onLinked }: { readonly patient: string; readonly onLinked?: (patient: string) => void }) {
  const person = useCall(api.patients.get, { patient })
  if (person.error) return <ErrorPanel failure={person.error.failure} onRetry={() => void person.refetch()} />
  if (!person.data) return <Waiting rows={5} />
  return (
    <div className="stack person-panel">
      <Details person={person.data} />
      <DiedForm key={`died-${patient}`} person={person.data} />
      <SafeContactForm key={`safe-${patient}`} patient={patient} safe={person.data.safeContact} hasDied={person.data.diedOn !== null} />
      <ContactList key={`contact-${patient}`} patient={patient} isProtected={person.data.protection !== 'none'} />
      <PersonVisits key={`visits-${patient}`} patient={patient} />
      <Links person={person.data} onLinked={onLinked} />
    </div>
  )
}

function Details({ person }: { readonly person: Person }) {
  const all = useWords()
  const words = all.patients.person
  const formats = useFormats()
  const [editing, setEditing] = useState(false)

  if (editing) return <Editing person={person} onClose={() => setEditing(false)} />
  const facts: readonly (readonly [string, string])[] = [
    [words.nameToUse, person.nameToUse],
    [all.patients.columns.name, fullName(person)],
    ...person.identifiers.map(
      (identifier) =>
        [
          words.kinds[identifier.kind],
          `${writtenNumber(identifier)}${identifier.kind === 'samordningsnummer' ? `, ${words.levels[identifier.level].toLocaleLowerCase('sv')}` : ''}`,
        ] as const,
    ),
    [words.birthDate, person.birthDate === null ? words.none : formats.date(person.birthDate)],
    [words.sex, words.sexes[person.sex]],
    [words.pronoun, person.pronoun || words.none],
    [all.patients.columns.interpreter, person.interpreter || words.none],
    [words.protection, words.protections[person.protection]],
  ]
  return (
    <section>
      <div className="line part-head">
        <h3>{words.title}</h3>
        <Button kind="quiet" size="small" icon={Pencil} onPress={() => setEditing(true)} label={`${words.edit}: ${words.title}`}>
          {words.edit}
        </Button>
      </div>
      <dl className="person-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function Editing({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const words = useWords().patients.person
  const toast = useToast()
  const update = useAction(api.patients.update)
  const base = useBase(person, update.failure)
  return (
    <PersonForm
      initial={draftOf(base)}
      isNew={false}
      busy={update.busy}
      failure={update.failure}
      onCancel={onClose}
      onSave={(input) =>
        void update.run({ ...input, patient: person.id }, base).then((reply) => {
          if (!reply.ok) return
          onClose()
          toast.show(words.saved)
        })
      }
    />
  )
}

function Links({ person, onLinked }: { readonly person: Person; readonly onLinked: ((patient: string) => void) | undefined }) {
  const words = useWords().patients.link
  const [picking, setPicking] = useState(false)
  return (
    <section aria-label={words.title}>
      <div className="line part-head">
        <h3>{words.title}</h3>
        <Button kind="quiet" size="small" onPress={() => setPicking(true)}>
          {words.open}
        </Button>
      </div>
      {person.linkedTo.map((other) => (
        <p key={other.id} className="small">
          {words.linkedWith}{' '}
          {onLinked ? (
            <button type="button" className="link" onClick={() => onLinked(other.id)}>
              {other.name}
            </button>
          ) : (
            <strong>{other.name}</strong>
          )}
        </p>
      ))}
      {picking && <LinkDialog person={person} onClose={() => setPicking(false)} />}
    </section>
  )
}

function LinkDialog({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.patients.link
  const [other, setOther] = useState<PersonRow>()
  const link = useAction(api.patients.link)
  const toast = useToast()
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.text}</p>
      <PersonPick label={words.pick} chosen={other} onChoose={setOther} autoFocus except={person.id} />
      {link.failure?.kind === 'same-record' ? <Note tone="danger">{words.same}</Note> : <ErrorPanel failure={link.failure} />}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        {other && (
          <Button
            kind="primary"
            isDisabled={link.busy}
            onPress={() =>
              void link.run({ patient: person.id, other: other.id }, person).then((reply) => {
                if (!reply.ok) return
                toast.show(words.linked)
                onClose()
              })
            }
          >
            {words.link(other.name)}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
