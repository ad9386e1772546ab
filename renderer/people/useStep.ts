import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { localDate } from '../../forms/core/dates'
import { correctOutcomes, type Visit, type VisitStatus } from '../../forms/records/visit'
import { api, useAction } from '../api'
import { useWords } from '../i18n'
import { useToast } from '../ui/Toast'
import { useNow } from './useNow'
import { visitSteps } from './visit-state'

/** Takes a visit one step on, or says what became of one of an earlier day, and how to take it back where that is possible. */
export function useStep(): {
  readonly step: (visit: Visit, status: VisitStatus, name: string) => Promise<boolean>
  readonly failure: { readonly kind: string } | undefined
  readonly busy: boolean
  /** A way back to a time that has been given to another: what was asked, and how to answer. */
  readonly clash: { readonly with: string; readonly time: string; readonly beside: () => void; readonly leave: () => void } | undefined
} {
  const words = useWords().today
  const client = useQueryClient()
  const toast = useToast()
  const today = localDate(useNow())
  const set = useAction(api.visits.setStatus, [['day'], ['record'], ['visits'], ['to-call'], ['free']])
  const correct = useAction(api.visits.correct, [['day'], ['record'], ['visits'], ['figures']])
  const [back, setBack] = useState<{ readonly with: string; readonly time: string; readonly beside: () => void }>()

  async function step(visit: Visit, status: VisitStatus, name: string, beside = false): Promise<boolean> {
    setBack(undefined)
    const isOfEarlierDay = visit.date < today
    const reply =
      isOfEarlierDay && correctOutcomes(visit).includes(status)
        ? await correct.run({ visit: visit.id, status })
        : await set.run({ visit: visit.id, status, beside })
    if (!reply.ok) {
      const { error } = reply
      if (error.kind === 'double-booked')
        setBack({ with: error.with, time: error.time, beside: () => void step(visit, status, name, true) })
      if (error.kind === 'not-possible' || error.kind === 'not-yet')
        await Promise.all([client.invalidateQueries({ queryKey: ['day'] }), client.invalidateQueries({ queryKey: ['record'] })])
      return false
    }
    const now = reply.value.visit
    const ways = isOfEarlierDay && now.status === 'completed' ? correctOutcomes(now) : visitSteps(now, words).map((one) => one.status)
    const mayUndo = ways.includes(visit.status)
    toast.show(words.stepDone(name, words.became[status]), mayUndo ? () => void step(now, visit.status, name) : undefined)
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
