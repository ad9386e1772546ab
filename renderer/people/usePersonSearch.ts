import { useEffect, useMemo } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import { api, useCall } from '../app/api'
import { randomId } from './ids'

export type Hits = {
  readonly rows: readonly PersonRow[]
  readonly more: boolean
  readonly searched: boolean
  readonly failure: { readonly kind: string } | undefined
}

const nobody: readonly PersonRow[] = []

/**
 * Searches patients as one types. One opening of a search box is one search: it has an id of its own, and its end is told, so that the log
 * says once what was looked for and all that was shown.
 */
export function usePersonSearch(typed: string): Hits {
  const search = useMemo(randomId, [])
  const text = typed.trim()
  const asked = text.length >= 2
  const { data, error } = useCall(
    api.patients.search,
    { search, text },
    {
      enabled: asked,
      keepPrevious: true,
    },
  )

  useEffect(() => {
    if (!asked) return
    return () => void api.patients.searchEnd({ search })
    // one end for one opening: not at every letter
  }, [search, asked])

  return {
    rows: asked ? (data?.rows ?? nobody) : nobody,
    more: asked && (data?.more ?? false),
    searched: asked && data !== undefined,
    failure: error?.failure,
  }
}
