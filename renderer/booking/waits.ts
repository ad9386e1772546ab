import type { PersonRow } from '../../forms/records/patient'
import type { Wait } from '../../forms/records/waiting'
import { api, useCall } from '../app/api'
import type { BookStart } from './BookDialog'

export type WaitRow = { readonly wait: Wait; readonly person: PersonRow; readonly clinicianName: string }

/** The waiting list. Read again with `['waiting']`. */
export const useWaits = () => useCall(api.waiting.list, null, { keepPrevious: true })

/** What a booking from the waiting list begins with. */
export const bookFrom = ({ wait, person }: WaitRow): BookStart => ({
  person,
  kind: wait.kind,
  waiting: wait.id,
  date: wait.from,
  ...(wait.clinician === null ? {} : { clinician: wait.clinician }),
})
