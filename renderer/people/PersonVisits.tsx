import { useState } from 'react'
import { correctOutcomes, VisitTick, type VisitStatus } from '../../forms/records/visit'
import { api, useAction, useCall, type ValueOf } from '../app/api'
import { useFormats, useWords } from '../i18n'
import { useMe } from '../app/me'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { State } from '../ui/State'
import { Tick } from '../ui/Tick'
import { useToast } from '../ui/Toast'
import { Waiting } from '../ui/Waiting'
import { useNow } from './useNow'
import { visitLook } from './visit-state'

type Row = ValueOf<typeof api.visits.ofPatient>[number]

const shownAtFirst = 5

/** A person's visits, newest first: what they were, what became of them, and what is ticked for the reports. */
export function PersonVisits({ patient }: { readonly patient: string }) {
  const all = useWords()
  const words = all.figures.visits
  const formats = useFormats()
  const me = useMe()
  const now = useNow()
  const [isAll, setAll] = useState(false)
  const [open, setOpen] = useState<string>()
  const read = useCall(api.visits.ofPatient, { patient })
  const rows = read.data ?? []
  const chosen = rows.find((row) => row.visit.id === open)
  return (
    <section aria-label={words.title}>
      <div className="line part-head">
        <h3>{words.title}</h3>
      </div>
      {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
      {!read.data && !read.error && <Waiting rows={2} />}
      {read.data && rows.length === 0 && <p className="soft small">{words.none}</p>}
      <ul className="person-visits">
        {(isAll ? rows : rows.slice(0, shownAtFirst)).map((row) => {
          const look = visitLook(row.visit, now, all.today.status, formats.time)
          return (
            <li key={row.visit.id}>
              <span>
                {formats.shortDay(row.visit.date, me.today)}
                {row.visit.time !== null && ` ${formats.time(row.visit.time)}`}
              </span>
              <span className="clip">
                {all.today.kinds[row.visit.kind]} <small className="soft">{row.clinicianName}</small>
              </span>
              <State tone={look.tone} icon={look.icon}>
                {look.text}
              </State>
              <button
                type="button"
                className="link small"
                aria-label={words.correctLabel(formats.date(row.visit.date))}
                onClick={() => setOpen(row.visit.id)}
              >
                {words.correct}
              </button>
            </li>
          )
        })}
      </ul>
      {!isAll && rows.length > shownAtFirst && (
        <Button kind="quiet" size="small" onPress={() => setAll(true)}>
          {words.all(rows.length)}
        </Button>
      )}
      {chosen && <VisitDialog row={chosen} onClose={() => setOpen(undefined)} />}
    </section>
  )
}

/** The outcome of a visit of an earlier day, and its ticks for the reports. */
function VisitDialog({ row, onClose }: { readonly row: Row; readonly onClose: () => void }) {
  const all = useWords()
  const words = all.figures.visits
  const formats = useFormats()
  const me = useMe()
  const toast = useToast()
  const correct = useAction(api.visits.correct)
  const tick = useAction(api.visits.tick)
  const { visit } = row
  const when = formats.date(visit.date)
  const outcomes = visit.date < me.today ? correctOutcomes(visit) : []

  async function put(status: VisitStatus): Promise<void> {
    const reply = await correct.run({ visit: visit.id, status }, visit)
    if (!reply.ok) return
    const mayUndo = correctOutcomes({ ...visit, status }).includes(visit.status)
    toast.show(words.corrected, mayUndo ? () => void correct.run({ visit: visit.id, status: visit.status }, reply.value.visit) : undefined)
    onClose()
  }
  const isOutcome = (status: VisitStatus): status is keyof typeof words.outcomes => status in words.outcomes
  return (
    <Dialog title={`${all.today.kinds[visit.kind]}, ${when}`} onClose={onClose}>
      {outcomes.length > 0 ? (
        <div className="stack">
          <h3>{words.outcomeTitle}</h3>
          <div className="outcomes">
            {outcomes.filter(isOutcome).map((status) => (
              <Button key={status} isDisabled={correct.busy} onPress={() => void put(status)}>
                {words.outcomes[status]}
              </Button>
            ))}
          </div>
        </div>
      ) : (
        <Note>{words.sameDay}</Note>
      )}
      <ErrorPanel failure={correct.failure} />
      <fieldset className="stack plain-fields">
        <legend>{words.ticksTitle}</legend>
        {VisitTick.options
          .filter((one) => one !== 'closes-talks' || visit.kind === 'talk')
          .map((one) => (
            <Tick key={one} value={row.ticks.includes(one)} onChange={(on) => void tick.run({ visit: visit.id, tick: one, on }, visit)}>
              {words.ticks[one]}
            </Tick>
          ))}
        <small className="soft">{words.ticksNote}</small>
      </fieldset>
      <ErrorPanel failure={tick.failure} />
      <DialogActions>
        <Button keyHint="Esc" onPress={onClose}>
          {all.common.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
