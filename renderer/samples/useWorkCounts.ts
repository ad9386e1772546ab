import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { localDate } from '../../forms/core/dates'
import { workCounts, workList } from '../../forms/samples/work-list'
import { api, useCall } from '../app/api'
import { useMe } from '../app/me'
import { useNow } from '../people/useNow'
import { mergedRows } from './logic'

const readAgainMs = 5 * 60_000

/**
 * How much waits in Provsvar and in the tracing drawer, for the rail and for Idag. Only the numbers stay in memory. Undefined until read,
 * and for those who open neither. `late`: of the duties.
 */
export function useWorkCounts() {
  const me = useMe()
  const client = useQueryClient()
  const today = localDate(useNow())
  const isClinician = me.group === 'clinical'
  const work = useCall(
    ['work-count', today],
    async () => {
      const reply = await api.samples.workList(null)
      if (!reply.ok) return reply
      const rows = mergedRows(workList(reply.value.tests, today, me.settings.tests))
      return {
        ok: true,
        value: { ...workCounts(rows), late: rows.filter(({ late, group }) => late && group === 'duties').length },
      } as const
    },
    { enabled: isClinician, keepPrevious: true },
  )
  const tracing = useCall(
    ['tracing-count'],
    async () => {
      const reply = await api.tracing.list(null)
      return reply.ok ? ({ ok: true, value: reply.value.cases.filter(({ endedOn }) => endedOn === null).length } as const) : reply
    },
    { enabled: isClinician, keepPrevious: true },
  )
  useEffect(() => {
    if (!isClinician) return
    const timer = setInterval(() => void client.invalidateQueries({ queryKey: ['work-count'] }), readAgainMs)
    return () => clearInterval(timer)
  }, [client, isClinician])
  return { work: work.data, tracing: tracing.data }
}
