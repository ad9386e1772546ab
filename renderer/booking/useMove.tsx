import { useState, type ReactNode } from 'react'
import { localDate } from '../../forms/core/dates'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { DiedNote } from '../people/DiedNote'
import { shownName } from '../people/PersonName'
import { useNow } from '../people/useNow'
import type { VisitRow } from '../people/VisitNote'
import { Button } from '../ui/Button'
import { Dialog, DialogActions } from '../ui/Dialog'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { useToast } from '../ui/Toast'
import { ClashNote, type Clash } from './ClashNote'
import { outsideHours, useClinicians, useRules } from './clinic'
import type { BookedTime } from '../../forms/calendar/free'
import { useWhen } from './useWhen'

type Asked = {
  readonly row: VisitRow
  readonly place: BookedTime
  readonly why: 'outside' | 'away' | 'past' | 'gone' | Clash | { readonly kind: string }
}

/**
 * Moves a booking to another time and asks where it must: outside the hours, onto another booking. `question` is drawn by the caller.
 * `onMoved` gets the booking as it was, when it stands elsewhere now.
 */
export function useMove(onMoved: (before: VisitRow) => void): {
  readonly move: (row: VisitRow, place: BookedTime) => void
  readonly question: ReactNode
} {
  const all = useWords()
  const words = all.calendar.move
  const toast = useToast()
  const today = localDate(useNow())
  const rules = useRules().data
  const clinicians = useClinicians()
  const action = useAction(api.visits.move)
  const [asked, setAsked] = useState<Asked>()
  const whenOf = useWhen(today)
  const nameOf = (id: string) => clinicians.find((each) => each.id === id)?.name ?? ''

  async function send(row: VisitRow, place: BookedTime, beside: boolean): Promise<boolean> {
    if (action.busy) return false
    const { visit } = row
    const reply = await action.run({ visit: visit.id, ...place, beside }, visit)
    if (!reply.ok) {
      const { error } = reply
      setAsked({ row, place, why: error.kind === 'past' ? 'past' : error.kind === 'not-possible' ? 'gone' : error })
      return false
    }
    setAsked(undefined)
    const now = reply.value.visit
    const name = shownName(row.person)
    const text = now.id === visit.id ? words.corrected : now.id === visit.movedFrom ? words.back : words.moved
    const { clinician, time } = visit
    const undo =
      clinician !== null && time !== null
        ? async () => {
            const isBack = await send({ ...row, visit: now }, { clinician, date: visit.date, time, minutes: visit.minutes }, false)
            if (!isBack) toast.show(all.today.notUndone)
          }
        : undefined
    toast.show(text(name, whenOf(place)), undo && (() => void undo()))
    onMoved(row)
    return true
  }
  function move(row: VisitRow, place: BookedTime): void {
    const { visit } = row
    const isSame = visit.clinician === place.clinician && visit.date === place.date && visit.time === place.time
    if (isSame && visit.minutes === place.minutes) return
    const outside = isSame ? undefined : outsideHours(rules, place)
    if (place.date < today) setAsked({ row, place, why: 'past' })
    else if (outside) setAsked({ row, place, why: outside })
    else void send(row, place, false)
  }

  const close = () => setAsked(undefined)
  const take = (slot: { readonly clinician: string; readonly date: string; readonly time: string }) =>
    asked && void send(asked.row, { ...slot, minutes: asked.place.minutes }, false)
  const question = asked && (
    <Dialog title={asked.why === 'outside' || asked.why === 'away' ? words.outsideTitle : words.clashTitle} onClose={close}>
      {asked.why === 'outside' || asked.why === 'away' ? (
        <Note tone="due" announce>
          {(asked.why === 'away' ? words.awayText : words.outside)(nameOf(asked.place.clinician), whenOf(asked.place))}
        </Note>
      ) : asked.why === 'past' || asked.why === 'gone' ? (
        <Note tone="due" announce>
          {words[asked.why]}
        </Note>
      ) : hasDied(asked.why) ? (
        <DiedNote on={asked.why.on} />
      ) : isClash(asked.why) ? (
        <ClashNote
          failure={asked.why}
          today={today}
          onTake={take}
          beside={words.besideMove}
          onBeside={() => void send(asked.row, asked.place, true)}
        />
      ) : (
        <ErrorPanel failure={asked.why} />
      )}
      <DialogActions>
        <Button onPress={close} keyHint="Esc" autoFocus={!(typeof asked.why === 'object' && isClash(asked.why))}>
          {words.leave}
        </Button>
        {(asked.why === 'outside' || asked.why === 'away') && (
          <Button kind="primary" isDisabled={action.busy} onPress={() => void send(asked.row, asked.place, false)}>
            {words.anyway}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
  return { move, question }
}

const hasDied = (failure: { readonly kind: string }): failure is { readonly kind: 'died'; readonly on: string } => failure.kind === 'died'

export const isClash = (failure: { readonly kind: string }): failure is Clash => failure.kind === 'double-booked'
