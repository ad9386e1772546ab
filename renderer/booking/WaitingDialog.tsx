import { Plus } from 'lucide-react'
import { useState } from 'react'
import { DateString } from '../../forms/core/ids'
import type { PersonRow } from '../../forms/records/patient'
import type { VisitKind } from '../../forms/records/visit'
import { api, useAction } from '../app/api'
import { DateField } from '../form-view/DateField'
import { useFormats, useWords } from '../i18n'
import { DiedNote } from '../people/DiedNote'
import { PersonName, shownName } from '../people/PersonName'
import { contactText } from '../people/safe-contact'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { Empty } from '../ui/Empty'
import { ErrorPanel } from '../ui/ErrorPanel'
import { TextField } from '../ui/TextField'
import { useToast } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'
import { Waiting } from '../ui/Waiting'
import type { BookStart } from './BookDialog'
import { VisitFields } from './VisitFields'
import { bookFrom, useWaits, type WaitRow } from './waits'
import '../styles/calendar.css'

type Props = { readonly today: string; readonly onBook: (start: BookStart) => void; readonly onClose: () => void }

/** Who waits for a time, and whoever is to be put up. */
export function WaitingDialog(props: Props) {
  const words = useWords().calendar.waits
  const [isAdding, setAdding] = useState(false)
  return isAdding ? (
    <Dialog title={words.addTitle} onClose={() => setAdding(false)}>
      <AddForm today={props.today} onClose={() => setAdding(false)} />
    </Dialog>
  ) : (
    <Dialog title={words.title} width="wide" onClose={props.onClose}>
      <List {...props} onAdd={() => setAdding(true)} />
    </Dialog>
  )
}

function List({ today, onBook, onClose, onAdd }: Props & { readonly onAdd: () => void }) {
  const all = useWords()
  const words = all.calendar.waits
  const formats = useFormats()
  const toast = useToast()
  const waits = useWaits()
  const remove = useAction(api.waiting.remove)
  const putBack = useAction(api.waiting.putBack)
  const day = (date: string) => formats.shortDay(date, today)
  const takeOff = async ({ wait, person }: WaitRow) => {
    if (remove.busy) return
    const reply = await remove.run({ wait: wait.id }, wait)
    const undo = async () => {
      if (!(await putBack.run({ wait: wait.id })).ok) toast.show(all.today.notUndone)
    }
    if (reply.ok) toast.show(words.removed(shownName(person)), () => void undo())
  }
  useKeys({ n: onAdd })
  return (
    <>
      {putBack.failure?.kind === 'died' ? <DiedNote on={putBack.failure.on} /> : <ErrorPanel failure={remove.failure ?? putBack.failure} />}
      {waits.error && <ErrorPanel failure={waits.error.failure} onRetry={() => void waits.refetch()} />}
      {!waits.data && !waits.error && <Waiting rows={3} />}
      {waits.data?.length === 0 && <Empty title={words.none} text={words.noneText} />}
      {waits.data && waits.data.length > 0 && (
        <div className="scrolls-inside" tabIndex={0} role="region" aria-label={words.title}>
          <table className="table waits">
            <thead>
              <tr>
                {(['since', 'patient', 'kind', 'days'] as const).map((column) => (
                  <th key={column}>{words.columns[column]}</th>
                ))}
                <th>
                  <span className="unseen">{words.columns.act}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {waits.data.map((row) => {
                const { wait, person } = row
                return (
                  <tr key={wait.id}>
                    <td className="when">{day(wait.since)}</td>
                    <td>
                      <span className="twice">
                        <span className="strong">
                          <PersonName person={person} />
                        </span>
                        <small className="soft">{contactText(person.safeContact, all.patients.safe)}</small>
                      </span>
                    </td>
                    <td>
                      <span className="twice">
                        {all.today.kinds[wait.kind]}
                        <small className="soft">{row.clinicianName || words.anybody}</small>
                      </span>
                    </td>
                    <td>
                      <span className="twice">
                        {wait.until === null ? words.from(day(wait.from)) : words.between(day(wait.from), day(wait.until))}
                        {wait.note !== '' && <small className="soft">{wait.note}</small>}
                      </span>
                    </td>
                    <td className="num">
                      <span className="line row-acts">
                        <Button size="small" label={words.bookLabel(shownName(person))} onPress={() => onBook(bookFrom(row))}>
                          {words.book}
                        </Button>
                        <Button
                          size="small"
                          kind="quiet"
                          label={words.removeLabel(shownName(person))}
                          isDisabled={remove.busy}
                          onPress={() => void takeOff(row)}
                        >
                          {words.remove}
                        </Button>
                      </span>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.close}
        </Button>
        <Button kind="primary" icon={Plus} keyHint="N" autoFocus onPress={onAdd}>
          {words.add}
        </Button>
      </DialogActions>
    </>
  )
}

function AddForm({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.calendar.waits
  const toast = useToast()
  const add = useAction(api.waiting.add)
  const [patient, setPatient] = useState<PersonRow>()
  const [kind, setKind] = useState<VisitKind>('routine-examination')
  const [clinician, setClinician] = useState<string>()
  const [from, setFrom] = useState<string | undefined>(today)
  const [until, setUntil] = useState<string>()
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  const isDate = (value: string | undefined): value is string => DateString.safeParse(value).success
  const untilOk = until === undefined || (isDate(until) && isDate(from) && from <= until)

  async function save(): Promise<void> {
    setAsked(true)
    if (!patient || !isDate(from) || !untilOk || add.busy) return
    const reply = await add.run({
      patient: patient.id,
      kind,
      clinician: clinician ?? null,
      from,
      until: until ?? null,
      note: note.trim(),
    })
    if (!reply.ok) return
    toast.show(words.added(shownName(patient)))
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <VisitFields
        patient={patient}
        onPatient={setPatient}
        kind={kind}
        onKind={setKind}
        clinician={clinician}
        onClinician={setClinician}
        mayBeAnybody
        autoFocus
        asked={asked}
      />
      <div className="two">
        <DateField
          label={words.first}
          value={from}
          onChange={setFrom}
          today={today}
          prefer="future"
          message={asked && !isDate(from) ? words.firstNeeded : undefined}
        />
        <DateField
          label={words.last}
          value={until}
          onChange={setUntil}
          today={today}
          prefer="future"
          message={asked && !untilOk ? words.lastFault : undefined}
        />
      </div>
      <TextField label={words.note} value={note} onChange={setNote} maxLength={60} note={words.noteHelp} />
      {add.failure?.kind === 'died' ? <DiedNote on={add.failure.on} /> : <ErrorPanel failure={add.failure} />}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={add.busy}>
          {all.common.save}
        </Button>
      </DialogActions>
    </form>
  )
}
