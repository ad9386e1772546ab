import { useQueryClient } from '@tanstack/react-query'
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
} {
  const words = useWords().today
  const client = useQueryClient()
  const toast = useToast()
  const set = useAction(api.visits.setStatus, [['day'], ['record']])

  async function step(visit: Visit, status: VisitStatus, name: string): Promise<boolean> {
    const reply = await set.run({ visit: visit.id, status })
    if (!reply.ok) {
      if (reply.error.kind === 'not-possible')
        await Promise.all([client.invalidateQueries({ queryKey: ['day'] }), client.invalidateQueries({ queryKey: ['record'] })])
      return false
    }
    const back = visitSteps(reply.value.visit, words).some((one) => one.status === visit.status)
    toast.show(words.stepDone(name, words.became[status]), back ? () => void set.run({ visit: visit.id, status: visit.status }) : undefined)
    return true
  }
  return { step, failure: set.failure, busy: set.busy }
}
