import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Visit, VisitStatus } from '../../forms/records/visit'
import { api, useAction } from '../api'
import { useWords } from '../i18n'
import { useToast } from '../ui/Toast'
import { visitSteps } from './visit-state'

/** Takes a visit one step on, and says how to take it back where that is possible. */
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
  const set = useAction(api.visits.setStatus, [['day'], ['record'], ['to-call'], ['free']])
  const [back, setBack] = useState<{ readonly with: string; readonly time: string; readonly beside: () => void }>()

  async function step(visit: Visit, status: VisitStatus, name: string, beside = false): Promise<boolean> {
    setBack(undefined)
    const reply = await set.run({ visit: visit.id, status, beside })
    if (!reply.ok) {
      const { error } = reply
      if (error.kind === 'double-booked')
        setBack({ with: error.with, time: error.time, beside: () => void step(visit, status, name, true) })
      if (error.kind === 'not-possible' || error.kind === 'not-yet')
        await Promise.all([client.invalidateQueries({ queryKey: ['day'] }), client.invalidateQueries({ queryKey: ['record'] })])
      return false
    }
    const now = reply.value.visit
    const mayUndo = visitSteps(now, words).some((one) => one.status === visit.status)
    toast.show(words.stepDone(name, words.became[status]), mayUndo ? () => void step(now, visit.status, name) : undefined)
    return true
  }
  const leave = () => {
    setBack(undefined)
    set.reset()
  }
  return {
    step,
    failure: set.failure?.kind === 'double-booked' ? undefined : set.failure,
    busy: set.busy,
    clash: back && { ...back, leave },
  }
}
