import { useState } from 'react'
import { fold } from '../../../forms/records/patient'
import type { Course } from '../../../forms/medicines/courses'
import { codeOfName, isSubstitution, knownMedicines } from '../../../forms/medicines/atc'
import { medicineText } from '../../../forms/medicines/text'
import { MedicineStopReason, Prescribed, type MedicineEvent, type MedicineEventType } from '../../../forms/records/medicine'
import { api, useAction } from '../../app/api'
import { DateField } from '../../form-view/DateField'
import { useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useHoldEscape } from '../../people/useHoldEscape'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Field } from '../../ui/Field'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import { useFocusFault } from '../../ui/useFocusFault'
import { useKeys } from '../../ui/useKeys'
import { beginDraft, readDraft, type MedicineDraft } from './medicine-draft'

const offeredAtOnce = 5

/** One event of a medicine: what is asked depends on its kind. Nothing is judged: what is written is what is stored. */
export function MedicineForm({
  type,
  course,
  patient,
  stored,
  today,
  onDone,
}: {
  readonly type: MedicineEventType
  /** The medicine that it is about; undefined for a new one. */
  readonly course: Course | undefined
  readonly patient: string
  /** What is entered already, as the list shows it: an event that is added stands on that. */
  readonly stored: readonly { readonly event: MedicineEvent; readonly mistake: string | null }[]
  readonly today: string
  readonly onDone: () => void
}) {
  const all = useWords()
  const words = all.medicines.form
  const { language } = useLanguage()
  const texts = medicineText[language]
  const me = useMe()
  const toast = useToast()
  const [begun] = useState(() => beginDraft(course, today, me.user.name))
  const [draft, setDraft] = useState(begun)
  const [asked, setAsked] = useState(0)
  const add = useAction(api.medicines.add)
  const set = (more: Partial<MedicineDraft>) => setDraft((before) => ({ ...before, ...more }))
  const read = readDraft(type, draft, { patient, course: course?.id ?? '', today })
  const faults = asked > 0 && !read.ok ? read.faults : []
  const held = useHoldEscape(draft !== begun, onDone)
  useFocusFault(faults.length > 0 ? asked : undefined)

  async function save(): Promise<void> {
    setAsked((before) => before + 1)
    if (!read.ok || add.busy) return
    const reply = await add.run({ event: read.event }, stored)
    if (!reply.ok) return
    toast.show(words.saved)
    onDone()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })

  const refusal = add.failure?.kind === 'not-possible' ? add.failure.refusal : undefined
  const refusals: Readonly<Record<string, string>> = all.medicines.refusals
  const title = type === 'started' ? words.titles.started : words.titles[type](course?.name ?? '')
  const hasAmount = type === 'started' || type === 'dose-changed'
  return (
    <form
      className="stack event-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3>{title}</h3>
      {type === 'started' && <NameField draft={draft} set={set} isMissing={faults.includes('name')} />}
      {hasAmount && (
        <div className="two">
          <TextField
            label={words.strength}
            value={draft.strength}
            onChange={(strength) => set({ strength })}
            maxLength={60}
            autoFocus={type === 'dose-changed'}
          />
          <TextField label={words.dose} value={draft.dose} onChange={(dose) => set({ dose })} maxLength={200} note={words.doseNote} />
        </div>
      )}
      {hasAmount && (
        <>
          <Field label={words.prescribed}>
            <Seg
              label={words.prescribed}
              value={draft.prescribed}
              options={Prescribed.options.map((value) => ({ value, label: texts.prescribed[value] }))}
              onChange={(prescribed) => set({ prescribed, prescriber: prescribed === 'here' ? me.user.name : '' })}
            />
          </Field>
          {draft.prescribed !== 'without' && (
            <TextField label={words.prescriber} value={draft.prescriber} onChange={(prescriber) => set({ prescriber })} maxLength={80} />
          )}
        </>
      )}
      {type === 'started' && isSubstitution(draft.atc) && (
        <Field label={words.substitution}>
          <div className="two">
            <TextField
              label={words.responsible}
              value={draft.responsible}
              onChange={(responsible) => set({ responsible })}
              maxLength={120}
            />
            <TextField label={words.handedOut} value={draft.handedOut} onChange={(handedOut) => set({ handedOut })} maxLength={200} />
          </div>
        </Field>
      )}
      {type === 'stopped' && (
        <div className="field">
          <Select
            label={words.stopReason}
            value={draft.stopReason}
            options={MedicineStopReason.options.map((value) => ({ value, label: texts.stopReasons[value] }))}
            onChange={(stopReason) => set({ stopReason })}
            required
          />
          {faults.includes('stopReason') && <p className="msg danger">{words.stopReasonNeeded}</p>}
        </div>
      )}
      {type === 'effect' && (
        <Field label={words.effect} message={faults.includes('effect') ? words.effectNeeded : undefined}>
          <Seg
            label={words.effect}
            value={draft.effect}
            options={(['good', 'some', 'none', 'worse', 'too-early'] as const).map((value) => ({ value, label: texts.effects[value] }))}
            onChange={(effect) => set({ effect })}
          />
        </Field>
      )}
      {type === 'side-effect' && (
        <>
          <TextField
            label={words.what}
            value={draft.what}
            onChange={(what) => set({ what })}
            maxLength={200}
            required
            autoFocus
            invalid={faults.includes('what')}
            message={faults.includes('what') ? words.whatNeeded : undefined}
          />
          <Field label={words.degree} message={faults.includes('degree') ? words.degreeNeeded : undefined}>
            <Seg
              label={words.degree}
              value={draft.degree}
              options={(['slight', 'troubling', 'severe', 'gone'] as const).map((value) => ({ value, label: texts.degrees[value] }))}
              onChange={(degree) => set({ degree })}
            />
          </Field>
        </>
      )}
      {hasAmount && <TextField label={words.reason} value={draft.reason} onChange={(reason) => set({ reason })} maxLength={300} />}
      <DateField
        label={words.date}
        value={draft.date}
        onChange={(date) => set({ date })}
        today={today}
        prefer="past"
        message={faults.includes('date') ? words.dateFault : undefined}
      />
      {type === 'started' && (
        <Tick value={draft.approximate} onChange={(approximate) => set({ approximate })}>
          {words.approximate}
        </Tick>
      )}
      <TextField label={words.note} value={draft.note} onChange={(note) => set({ note })} maxLength={500} lines={2} />
      <p className="msg">{texts.notJudged}</p>
      {refusal !== undefined && (
        <Note tone="danger" announce>
          {refusals[refusal] ?? all.medicines.refusals.unknown}
        </Note>
      )}
      {add.failure && add.failure.kind !== 'not-possible' && <ErrorPanel failure={add.failure} />}
      {held && (
        <Note tone="due" announce>
          {words.saveOrCancel}
        </Note>
      )}
      <div className="acts">
        <Button onPress={onDone}>{all.common.cancel}</Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={add.busy}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** A name in free text; while it is typed the list offers what it knows, with its code. */
function NameField({
  draft,
  set,
  isMissing,
}: {
  readonly draft: MedicineDraft
  readonly set: (more: Partial<MedicineDraft>) => void
  readonly isMissing: boolean
}) {
  const words = useWords().medicines.form
  const { language } = useLanguage()
  const typed = fold(draft.name.trim(), true)
  const named = (row: (typeof knownMedicines)[number]) => (language === 'sv' ? row.text : row.english)
  // a name that has its code may still be the beginning of another
  const offers =
    typed.length < 2
      ? []
      : knownMedicines
          .filter(
            (row) =>
              row.code !== draft.atc &&
              (fold(row.text, true).includes(typed) || fold(row.english, true).includes(typed) || row.code.toLowerCase().startsWith(typed)),
          )
          .slice(0, offeredAtOnce)
  return (
    <div className="field">
      <TextField
        label={words.name}
        value={draft.name}
        onChange={(name) => set({ name, atc: codeOfName(name) })}
        maxLength={80}
        required
        autoFocus
        invalid={isMissing}
        message={isMissing ? words.nameNeeded : draft.atc !== '' ? words.atc(draft.atc) : typed === '' ? undefined : words.noAtc}
      />
      {offers.length > 0 && (
        <div className="chips">
          {offers.map((row) => (
            <button key={row.code} type="button" className="chip" onClick={() => set({ name: named(row), atc: row.code })}>
              {named(row)} <b>{row.code}</b>
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
