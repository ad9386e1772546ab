import { useMemo } from 'react'
import { localDate } from '../../forms/core/dates'
import type { PatientFacts } from '../../forms/recalls/facts'
import { recallList, toCall, type RecallRow } from '../../forms/recalls/list'
import type { PersonRow } from '../../forms/records/patient'
import { api, useCall, type CallFailure } from '../app/api'
import { useMe } from '../app/me'
import { useNow } from '../people/useNow'

export type Recalls = {
  /** To call first, then what is held. */
  readonly rows: readonly RecallRow[]
  readonly calling: readonly RecallRow[]
  readonly people: ReadonlyMap<string, PersonRow>
  readonly facts: ReadonlyMap<string, PatientFacts>
}

/** The list that calls people back, computed here from facts and today: nothing of it is stored. For clinicians only. */
export function useRecalls(): { readonly data: Recalls | undefined; readonly error: CallFailure | null; readonly refetch: () => void } {
  const me = useMe()
  const today = localDate(useNow())
  const read = useCall(api.recalls.list, null, { enabled: me.group === 'clinical', keepPrevious: true })
  const { recalls } = me.settings
  const data = useMemo(() => {
    if (!read.data) return undefined
    const rows = recallList(read.data.facts, today, recalls)
    return {
      rows,
      calling: toCall(rows),
      people: new Map(read.data.people.map((person) => [person.id, person])),
      facts: new Map(read.data.facts.map((facts) => [facts.patient, facts])),
    }
  }, [read.data, today, recalls])
  return { data, error: read.error, refetch: () => void read.refetch() }
}
