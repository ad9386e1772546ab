import { useRef, useState } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import { Protection, Sex, type PersonInput } from '../../forms/records/patient'
import { DateField } from '../form-view/DateField'
import { useWords } from '../i18n'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Field } from '../ui/Field'
import { Note } from '../ui/Note'
import { Seg } from '../ui/Seg'
import { Select } from '../ui/Select'
import { TextField } from '../ui/TextField'
import { useKeys } from '../ui/useKeys'
import { Candidates } from './Candidates'
import { NumberEntry } from './NumberEntry'
import { readPerson, type PersonDraft } from './person-draft'
import { UnderAge } from './UnderAge'
import { useHoldEscape } from './useHoldEscape'

export type PersonSaveFailure =
  { readonly kind: string } | { readonly kind: 'number-taken'; readonly patient: string; readonly name: string }

/** The fields of a person. Only what to call her is needed. */
export function PersonForm(props: {
  readonly initial: PersonDraft
  readonly isNew: boolean
  readonly busy: boolean
  readonly failure: PersonSaveFailure | undefined
  readonly onSave: (input: PersonInput) => void
  readonly onCancel: () => void
  /** Somebody who may be the same was chosen instead. */
  readonly onExisting?: (patient: string, row?: PersonRow) => void
}) {
  const all = useWords()
  const words = all.patients.person
  const { today } = useMe()
  const [draft, setDraft] = useState(props.initial)
  const [asked, setAsked] = useState(false)
  const [numberLeft, setNumberLeft] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const set = (part: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...part }))
  const read = readPerson(draft, today)
  const isCoordination = read.number.kind === 'ok' && read.number.identifier.kind === 'samordningsnummer'
  const taken = props.failure && 'patient' in props.failure ? props.failure : undefined

  function setNumber(number: string): void {
    const reading = readPerson({ ...draft, number }, today).number
    set({
      number,
      ...(reading.kind === 'ok' && reading.birthDate !== null && draft.birthDate === undefined ? { birthDate: reading.birthDate } : {}),
    })
  }

  function save(): void {
    setAsked(true)
    setNumberLeft(true)
    if (props.busy) return
    if (read.input) props.onSave(read.input)
    else setTimeout(() => form.current?.querySelector<HTMLElement>('[data-invalid] input')?.focus(), 0)
  }
  useKeys({ 'Ctrl+S': save, 'Ctrl+Enter': save })
  const held = useHoldEscape(JSON.stringify(draft) !== JSON.stringify(props.initial), props.onCancel)

  return (
    <form
      className="stack person-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={words.nameToUse}
        value={draft.nameToUse}
        onChange={(nameToUse) => set({ nameToUse })}
        required
        autoFocus
        maxLength={80}
        note={props.isNew ? words.nameToUseNote : undefined}
        invalid={asked && read.faults.includes('nameToUse')}
        message={asked && read.faults.includes('nameToUse') ? words.nameNeeded : undefined}
      />
      <div className="two">
        <TextField label={words.givenName} value={draft.givenName} onChange={(givenName) => set({ givenName })} maxLength={80} />
        <TextField label={words.familyName} value={draft.familyName} onChange={(familyName) => set({ familyName })} maxLength={80} />
      </div>
      <Field label={words.numberKind}>
        <Seg
          label={words.numberKind}
          value={draft.numberKind}
          options={(['number', 'reserve'] as const).map((value) => ({ value, label: words.numberKinds[value] }))}
          onChange={(numberKind) => set({ numberKind })}
        />
      </Field>
      <NumberEntry
        value={draft.number}
        kind={draft.numberKind}
        reading={read.number}
        onChange={setNumber}
        onBlur={() => setNumberLeft(true)}
        left={numberLeft}
      />
      {isCoordination && (
        <Select
          label={words.level}
          value={draft.level}
          options={(['proved', 'probable', 'uncertain'] as const).map((value) => ({ value, label: words.levels[value] }))}
          onChange={(level) => set({ level })}
        />
      )}
      <div className="two">
        <DateField
          label={words.birthDate}
          value={draft.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          today={today}
          prefer="past"
          message={asked && read.faults.includes('birthDate') ? words.dateMessage : undefined}
        />
        <TextField label={words.pronoun} value={draft.pronoun} onChange={(pronoun) => set({ pronoun })} maxLength={20} />
      </div>
      <UnderAge birthDate={draft.birthDate} />
      <Field label={words.sex}>
        <Seg
          label={words.sex}
          value={draft.sex}
          options={Sex.options.map((value) => ({ value, label: words.sexes[value] }))}
          onChange={(sex) => set({ sex })}
        />
      </Field>
      <TextField
        label={words.interpreter}
        value={draft.interpreter}
        onChange={(interpreter) => set({ interpreter })}
        maxLength={40}
        note={words.interpreterNote}
      />
      <Select
        label={words.protection}
        value={draft.protection}
        options={Protection.options.map((value) => ({ value, label: words.protections[value] }))}
        onChange={(protection) => set({ protection })}
      />
      {draft.protection !== 'none' && <p className="msg">{words.protectionNote}</p>}
      {props.isNew && props.onExisting && (
        <Candidates draft={draft} input={read.input} onChoose={(row) => props.onExisting?.(row.id, row)} />
      )}
      <div className="form-foot">
        {taken ? (
          <Note tone="danger" title={words.numberTaken(taken.name)} announce>
            {props.onExisting && (
              <Button size="small" onPress={() => props.onExisting?.(taken.patient)}>
                {words.useThat}
              </Button>
            )}
          </Note>
        ) : (
          <ErrorPanel failure={props.failure} />
        )}
        {held && (
          <Note tone="due" announce>
            {words.saveOrCancel}
          </Note>
        )}
        <div className="acts">
          <Button onPress={props.onCancel}>{all.common.cancel}</Button>
          <Button kind="primary" keyHint="Ctrl Enter" onPress={save} isDisabled={props.busy}>
            {props.isNew ? words.saveNew : words.save}
          </Button>
        </div>
      </div>
    </form>
  )
}
