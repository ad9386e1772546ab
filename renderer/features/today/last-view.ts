import type { View } from '../../booking/calendar-props'

let last: View = 'list'

/** How the day was shown last, for whoever comes back from a record; in memory only. */
export const lastView = (): View => last

export function rememberView(view: View): void {
  last = view
}
