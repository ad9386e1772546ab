import { localDate } from '../../forms/core/dates'
import { workCounts, workList } from '../../forms/samples/work-list'
import { api, useReading } from '../app/api'
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
  const today = localDate(useNow())
  const options = { enabled: me.group === 'clinical', keepPrevious: true, everyMs: readAgainMs }
  const work = useReading(
    [api.samples.workList],
    `counts on ${today}`,
    async () => {
      const reply = await api.samples.workList(null)
      if (!reply.ok) return reply
      const rows = mergedRows(workList(reply.value.tests, today, me.settings.tests))
      const late = rows.filter((row) => row.late && row.group === 'duties').length
      return { ok: true, value: { ...workCounts(rows), late } } as const
    },
    options,
  )
  const tracing = useReading(
    [api.tracing.list],
    'count',
    async () => {
      const reply = await api.tracing.list(null)
      return reply.ok ? ({ ok: true, value: reply.value.cases.filter(({ endedOn }) => endedOn === null).length } as const) : reply
    },
    options,
  )
  return { work: work.data, tracing: tracing.data }
}
