import type { ReactNode } from 'react'
import type { Me } from './api'
import { IntakePage } from './features/intake/IntakePage'
import { PatientsPage } from './features/patients/PatientsPage'
import { RecordPage } from './features/record/RecordPage'
import { SettingsPage } from './features/settings/SettingsPage'
import { TodayPage } from './features/today/TodayPage'
import type { Route } from './route'

/** One line per screen. */
const screens: { readonly [S in Route['screen']]: (route: Extract<Route, { screen: S }>, onMe: (me: Me) => void) => ReactNode } = {
  today: () => <TodayPage />,
  patients: () => <PatientsPage />,
  record: (route) => (
    <RecordPage key={route.patient} patient={route.patient} {...(route.entry === undefined ? {} : { entry: route.entry })} />
  ),
  intake: (route) => <IntakePage sex={route.sex} />,
  settings: (_route, onMe) => <SettingsPage onMe={onMe} />,
}

/** Screens without rail and bottom line: nothing there tells whose they are. */
export const isFullScreen = (route: Route): boolean => route.screen === 'intake'

export function Screen({ route, onMe }: { route: Route; onMe: (me: Me) => void }) {
  const draw = screens[route.screen] as (route: Route, onMe: (me: Me) => void) => ReactNode
  return draw(route, onMe)
}
