import { useId, useState, type KeyboardEvent } from 'react'
import { VisitKind } from '../../../forms/records/visit'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useAction, type Role } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { DiedNote } from '../../people/DiedNote'
import { NumberEntry } from '../../people/NumberEntry'
import { emptyPerson, readPerson } from '../../people/person-draft'
import { PersonName, shownName } from '../../people/PersonName'
import { PersonHits } from '../../people/PersonPick'
import { UnderAge } from '../../people/UnderAge'
import { usePersonSearch } from '../../people/usePersonSearch'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'

const usualKind: Record<Role, VisitKind> = {
  midwife: 'routine-examination',
  gynaecologist: 'gynaecologist',
  physician: 'physician',
  psychiatrist: 'psychiatric-assessment',
  administrator: 'routine-examination',
}
const hitsAtOnce = 5

/** Somebody comes without a time: one field, Enter, and the visit is open (WORKFLOWS 6). */
export function DropInDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().today.dropInDialog
  return (
    <Dialog title={words.title} onClose={onClose}>
      <DropInForm onClose={onClose} />
    </Dialog>
  )
}

function DropInForm({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const all = useWords()
  const words = all.today.dropInDialog
  const me = useMe()
  const isClinician = me.group === 'clinical'
  const toast = useToast()
  const [name, setName] = useState('')
  const [number, setNumber] = useState('')
  const [numberLeft, setNumberLeft] = useState(false)
  const [reason, setReason] = useState('')
  const [kind, setKind] = useState<VisitKind>(usualKind[me.user.role])
  const [chosen, setChosen] = useState<PersonRow>()
  const [at, setAt] = useState(-1)
  const [asked, setAsked] = useState(false)
  const openDropIn = useAction(api.visits.openDropIn)

  const digits = number.replaceAll(/\D/g, '').length
  const looked = digits >= 4 ? number : name
  const hits = usePersonSearch(chosen ? '' : looked)
  const rows = hits.rows.slice(0, hitsAtOnce)
  const read = readPerson({ ...emptyPerson, nameToUse: name, number }, me.today)
  const taken = openDropIn.failure?.kind === 'number-taken' ? openDropIn.failure : undefined

  async function open(start: boolean, patient = chosen?.id): Promise<void> {
    setAsked(true)
    setNumberLeft(true)
    if (openDropIn.busy) return
    const who = patient !== undefined ? { patient } : read.input ? { person: read.input } : undefined
    if (!who) return
    const reply = await openDropIn.run({ who, kind, reason: reason.trim(), start })
    if (!reply.ok) return
    onClose()
    if (start) go({ screen: 'record', patient: reply.value.person.id })
    else toast.show(words.opened(shownName(reply.value.person)))
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && rows.length > 0) setAt(Math.max(-1, Math.min(rows.length - 1, at + step)))
    else if (event.key === 'Enter' && at >= 0 && rows[at]) setChosen(rows[at])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void open(isClinician)
      }}
    >
      {chosen ? (
        <div className="line chosen-person">
          <strong>
            <PersonName person={chosen} />
          </strong>
          <span className="soft small">{words.chosen(shownName(chosen))}</span>
          <Button
            kind="quiet"
            size="small"
            onPress={() => {
              setChosen(undefined)
              setAt(-1)
            }}
          >
            {words.unchoose}
          </Button>
        </div>
      ) : (
        <>
          <TextField
            label={words.name}
            value={name}
            onChange={(text) => {
              setName(text)
              setAt(-1)
            }}
            onKeyDown={onKeyDown}
            required
            autoFocus
            maxLength={80}
            note={words.nameNote}
            invalid={asked && name.trim() === ''}
            message={asked && name.trim() === '' ? all.patients.person.nameNeeded : undefined}
          />
          {rows.length > 0 && (
            <div className="field">
              <span className="label">
                {words.hits} <i>{words.hitsHelp}</i>
              </span>
              <PersonHits
                id={`${id}-hits`}
                label={words.hits}
                rows={rows}
                at={at}
                text={looked}
                onChoose={setChosen}
                rowId={(row) => `${id}-${row.id}`}
              />
            </div>
          )}
          <NumberEntry
            value={number}
            kind="number"
            reading={read.number}
            onChange={setNumber}
            onBlur={() => setNumberLeft(true)}
            left={numberLeft}
            label={words.number}
          />
          <UnderAge birthDate={read.number.kind === 'ok' ? read.number.birthDate : null} />
        </>
      )}
      <div className="two">
        <Select
          label={words.kind}
          value={kind}
          options={VisitKind.options.map((value) => ({ value, label: all.today.kinds[value] }))}
          onChange={setKind}
        />
        <TextField label={words.reason} value={reason} onChange={setReason} maxLength={60} />
      </div>
      {taken ? (
        <Note tone="due" title={all.patients.person.numberTaken(taken.name)} announce>
          <Button size="small" onPress={() => void open(isClinician, taken.patient)}>
            {all.patients.person.useThat}
          </Button>
        </Note>
      ) : openDropIn.failure?.kind === 'died' ? (
        <DiedNote on={openDropIn.failure.on} />
      ) : (
        <ErrorPanel failure={openDropIn.failure} />
      )}
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        {isClinician && (
          <Button onPress={() => void open(false)} isDisabled={openDropIn.busy}>
            {words.queue}
          </Button>
        )}
        <Button kind="primary" type="submit" keyHint="Enter" isDisabled={openDropIn.busy}>
          {isClinician ? words.open : words.queue}
        </Button>
      </DialogActions>
    </form>
  )
}
