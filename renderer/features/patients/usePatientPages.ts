import { useEffect, useRef, useState } from 'react'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useCall } from '../../app/api'

type Pages = {
  readonly rows: readonly PersonRow[]
  readonly total: number | undefined
  readonly failure: { readonly kind: string } | undefined
  /** Reads the next part of the list, if there is one. */
  readonly more: () => void
  readonly reload: () => void
}

/** The list of patients, read part by part as one scrolls. A change of anybody starts it anew. */
export function usePatientPages(filter: 'all' | 'mine'): Pages {
  const first = useCall(api.patients.list, { filter, offset: 0 }, { keepPrevious: true })
  const [rest, setRest] = useState<readonly PersonRow[]>([])
  const busy = useRef(false)
  const latest = useRef(first.data)

  useEffect(() => {
    latest.current = first.data
    setRest([])
  }, [first.data])

  const rows = [...(first.data?.rows ?? []), ...rest]
  const total = first.data?.total
  async function more(): Promise<void> {
    if (busy.current || total === undefined || rows.length >= total) return
    busy.current = true
    const asked = first.data
    const reply = await api.patients.list({ filter, offset: rows.length })
    busy.current = false
    if (reply.ok && asked === latest.current) setRest((before) => [...before, ...reply.value.rows])
  }
  return { rows, total, failure: first.error?.failure, more: () => void more(), reload: () => void first.refetch() }
}
