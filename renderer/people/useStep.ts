import { useState } from 'react'
import { localDate } from '../../forms/core/dates'
import { correctOutcomes, isTooEarly, isTooLate, nextStatuses, type Visit, type VisitStatus } from '../../forms/records/visit'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { useToast } from '../ui/Toast'
import { useNow } from './useNow'
import { minutesBetween } from './visit-state'

/** Takes a visit one step on, or says what became of one of an earlier day, and how to take it back where that is possible. */
export function useStep(): {
  readonly step: (visit: Visit, status: VisitStatus, name: string) => Promise<boolean>
  readonly failure: { readonly kind: string } | undefined
  readonly busy: boolean
  /** A way back to a time that has been given to another: what was asked, and how to answer. */
  readonly clash: { readonly with: string; readonly time: string; readonly beside: () => void; readonly leave: () => void } | undefined
} {
  const words = useWords().today
  const toast = useToast()
  const instant = useNow()
  const set = useAction(api.visits.setStatus)
  const correct = useAction(api.visits.correct)
  const [back, setBack] = useState<{ readonly with: string; readonly time: string; readonly beside: () => void }>()

  async function step(visit: Visit, status: VisitStatus, name: string, beside = false): Promise<boolean> {
    setBack(undefined)
    const reply = isCorrection(visit, status, instant)
      ? await correct.run({ visit: visit.id, status }, visit)
      : await set.run({ visit: visit.id, status, beside }, visit)
    if (!reply.ok) {
      const { error } = reply
      if (error.kind === 'double-booked')
        setBack({ with: error.with, time: error.time, beside: () => void step(visit, status, name, true) })
      return false
    }
    const now = reply.value.visit
    const undo = async () => {
      if (!(await step(now, visit.status, name))) toast.show(words.notUndone)
    }
    toast.show(words.stepDone(name, words.became[status]), mayStep(now, visit.status, instant) ? () => void undo() : undefined)
    return true
  }
  const leave = () => {
    setBack(undefined)
    set.reset()
  }
  return {
    step,
    failure: set.failure?.kind === 'double-booked' ? undefined : (set.failure ?? correct.failure),
    busy: set.busy || correct.busy,
    clash: back && { ...back, leave },
  }
}

const hoursOfOneVisit = 12

/** Whether what became of a visit of an earlier day is put right, rather than a visit that goes on over midnight taken one step on. */
function isCorrection(visit: Visit, status: VisitStatus, now: string): boolean {
  const goesOn = visit.status === 'in-progress' && visit.startedAt !== null && minutesBetween(visit.startedAt, now) < hoursOfOneVisit * 60
  return visit.date < localDate(now) && !goesOn && correctOutcomes(visit).includes(status)
}

/** Whether the vault would take this step. */
const mayStep = (visit: Visit, status: VisitStatus, now: string): boolean =>
  isCorrection(visit, status, now) ||
  (nextStatuses[visit.status].includes(status) &&
    !isTooEarly(visit, status, localDate(now)) &&
    !isTooLate(visit, status, localDate(now)) &&
    !(visit.status === 'completed' && (visit.endedAt === null || localDate(visit.endedAt) !== localDate(now))))
