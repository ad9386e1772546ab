import { CircleDot, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import type { PatientFacts } from '../../../forms/recalls/facts'
import { recallList } from '../../../forms/recalls/list'
import { api, useAction, useCall } from '../../app/api'
import { plainDay } from '../../care-view/short-date'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useNow } from '../../people/useNow'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { PanelHead } from '../../ui/PanelHead'
import { State } from '../../ui/State'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { Waiting } from '../../ui/Waiting'
import { whatOf, whenOf } from './row-words'
import '../../styles/care.css'

/** In the record: what this patient is to be called for, and whether the unit's own cervical routine holds. */
export function PatientRecalls({ patient, onClose }: { readonly patient: string; readonly onClose: () => void }) {
  const words = useWords().recalls.patient
  const read = useCall(api.recalls.ofPatient, { patient }, { keepPrevious: true })
  return (
    <section className="panel" aria-label={words.title}>
      <PanelHead title={words.title} onClose={onClose} />
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.title}>
        {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
        {!read.data && !read.error && <Waiting rows={3} />}
        {read.data && (
          <>
            <Rows facts={read.data} />
            <Routine facts={read.data} />
          </>
        )}
      </div>
    </section>
  )
}

function Rows({ facts }: { readonly facts: PatientFacts }) {
  const words = useWords().recalls
  const formats = useFormats()
  const { recalls: settings } = useMe().settings
  const today = localDate(useNow())
  const rows = recallList([facts], today, settings)
  if (rows.length === 0) return <p className="soft">{facts.diedOn === null ? words.patient.none : words.patient.died}</p>
  return (
    <ul className="past-tries">
      {rows.map((row) => (
        <li key={row.key}>
          <span className="strong">{whatOf(row, words)}</span>
          <span className="grow">
            <State
              tone={row.held === undefined && row.urgency === 'urgent' ? 'due' : 'off'}
              icon={row.urgency === 'urgent' ? TriangleAlert : CircleDot}
            >
              {whenOf(row, today, words, formats)}
            </State>
          </span>
          <span className="soft">{row.tries.length === 0 ? words.noTries : words.tries(row.tries.length)}</span>
        </li>
      ))}
    </ul>
  )
}

/** The unit's own interval for cervical samples: a named person's decision, and marked as local everywhere. */
function Routine({ facts }: { readonly facts: PatientFacts }) {
  const all = useWords()
  const words = all.recalls.patient
  const formats = useFormats()
  const toast = useToast()
  const today = localDate(useNow())
  const decide = useAction(api.recalls.decide)
  const [reason, setReason] = useState<string>()
  const [asked, setAsked] = useState(false)
  const routine = facts.cervicalLocalRoutine
  const { patient } = facts

  async function start(): Promise<void> {
    setAsked(true)
    const text = (reason ?? '').trim()
    if (text === '' || decide.busy) return
    const reply = await decide.run({ patient, decision: { kind: 'cervical-routine', reason: text } })
    if (!reply.ok) return
    setReason(undefined)
    setAsked(false)
    toast.show(words.routineStarted)
  }
  async function stop(fact: string): Promise<void> {
    const reply = await decide.run({ patient, decision: { kind: 'lifted', fact } })
    if (reply.ok) toast.show(words.routineStopped)
  }

  return (
    <section className="stack" aria-label={words.routine}>
      <h3>{words.routine}</h3>
      <p className="small soft">{all.recalls.localText}</p>
      <p>{routine ? words.routineOn(plainDay(routine.since, today, formats)) : words.routineOff}</p>
      {decide.failure?.kind !== 'nothing-to-lift' && <ErrorPanel failure={decide.failure} />}
      {routine ? (
        <span>
          <Button size="small" isDisabled={decide.busy} onPress={() => void stop(routine.id)}>
            {words.routineStop}
          </Button>
        </span>
      ) : reason === undefined ? (
        <span>
          <Button size="small" onPress={() => setReason('')}>
            {words.routineStart}
          </Button>
        </span>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void start()
          }}
        >
          <TextField
            label={words.routineReason}
            value={reason}
            onChange={setReason}
            maxLength={500}
            autoFocus
            required
            invalid={asked && reason.trim() === ''}
            message={asked && reason.trim() === '' ? all.recalls.postponeDialog.reasonNeeded : undefined}
          />
          <span className="line">
            <Button
              onPress={() => {
                setReason(undefined)
                setAsked(false)
              }}
            >
              {all.common.cancel}
            </Button>
            <Button kind="primary" type="submit" isDisabled={decide.busy}>
              {words.routineStart}
            </Button>
          </span>
        </form>
      )}
    </section>
  )
}
