import { useState } from 'react'
import { addDays } from '../../../forms/core/dates'
import type { View } from '../../booking/calendar-props'
import { useClinicians } from '../../booking/clinic'
import type { Clinician } from '../../booking/types'
import { useMe } from '../../app/me'
import { useRoute, type Route } from '../../app/route'

type Whose = 'mine' | 'all'
/** A day belongs to one visit of the page: who comes back to it from a record is where she was, who goes to Idag anew sees today. */
type Shown = { readonly view: View; readonly clinician: string | undefined; readonly at: Route | undefined; readonly date: string }

/** In memory only. */
let last: Shown = { view: 'list', clinician: undefined, at: undefined, date: '' }

/** Which day is shown, how, and whose. */
export function useDayView(today: string): {
  readonly view: View
  readonly date: string
  readonly whose: Whose
  /** Whose week it is. */
  readonly ofWeek: Clinician | undefined
  readonly show: (view: View) => void
  readonly goTo: (date: string) => void
  /** Days, or weeks, forth or back. */
  readonly turn: (pages: number) => void
  readonly setWhose: (whose: Whose) => void
  readonly setClinician: (clinician: string) => void
} {
  const me = useMe()
  const route = useRoute()
  const clinicians = useClinicians()
  const isClinician = me.group === 'clinical'
  const [shown, setShown] = useState(last)
  const [whose, setWhose] = useState<Whose>(isClinician && last.view === 'list' ? 'mine' : 'all')
  const { view } = shown
  const date = shown.at === route ? shown.date : today // otherwise today, also when the day turns while the page is open
  const ofWeek = clinicians.find(({ id }) => id === shown.clinician) ?? clinicians.find(({ id }) => id === me.user.id) ?? clinicians[0]

  function change(more: Partial<Shown>): void {
    last = { ...shown, ...more }
    setShown(last)
  }
  const goTo = (next: string) => change({ date: next, at: next === today ? undefined : route })
  return {
    view,
    date,
    whose,
    ofWeek,
    show: (next) => {
      if (next !== view && isClinician) setWhose(next === 'list' ? 'mine' : 'all')
      change({ view: next })
    },
    goTo,
    turn: (pages) => goTo(addDays(date, pages * (view === 'week' ? 7 : 1))),
    setWhose,
    setClinician: (clinician) => change({ clinician }),
  }
}
