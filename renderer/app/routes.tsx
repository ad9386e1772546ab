import { lazy, Suspense, type ReactNode } from 'react'
import type { Me } from './api'
import { CalendarView } from '../features/calendar/CalendarView'
import { DayPrint } from '../features/calendar/DayPrint'
import { HoursSettings } from '../features/calendar/HoursSettings'
import { LengthSettings } from '../features/calendar/LengthSettings'
import { CodeTables } from '../features/codes/CodeTables'
import { ContraceptionPanel } from '../features/contraception/ContraceptionPanel'
import { CopyPanel } from '../features/copy/CopyPanel'
import { TargetSettings } from '../features/figures/TargetSettings'
import { HandoverPage } from '../features/handover/HandoverPage'
import { IntakePage } from '../features/intake/IntakePage'
import { MedicineNow } from '../features/medicines/MedicineNow'
import { MedicinesPanel } from '../features/medicines/MedicinesPanel'
import { EntryPapers } from '../features/papers/EntryPapers'
import { WriteAid } from '../features/papers/WriteAid'
import { PatientsPage } from '../features/patients/PatientsPage'
import { AlertLines } from '../features/ratings/AlertLines'
import { EntryAlerts } from '../features/ratings/EntryAlerts'
import { LastScores } from '../features/ratings/LastScores'
import { RatingsPage } from '../features/ratings/RatingsPage'
import { RatingStart } from '../features/ratings/RatingStart'
import { RecordAlerts } from '../features/ratings/RecordAlerts'
import { ScorePanel } from '../features/ratings/ScorePanel'
import { SignedScore } from '../features/ratings/SignedScore'
import { PatientRecalls } from '../features/recalls/PatientRecalls'
import { RecallsPage } from '../features/recalls/RecallsPage'
import type { RecordPart } from '../features/record/parts'
import { RecordPage } from '../features/record/RecordPage'
import { ResultsPage } from '../features/results/ResultsPage'
import { SettingsPage } from '../features/settings/SettingsPage'
import { SinceLast } from '../features/since/SinceLast'
import { PatientTests } from '../features/samples/PatientTests'
import { TodayPage } from '../features/today/TodayPage'
import { TracingPage } from '../features/tracing/TracingPage'
import { TrendsView } from '../features/trends/TrendsView'
import { Wordings } from '../features/wordings/Wordings'
import { RecordSlotsContext, type RecordSlots } from '../record-slots'
import type { Route } from './route'

/** With its charts in a file of its own: nobody waits for them at login. */
const FiguresPage = lazy(() => import('../features/figures/FiguresPage'))

/** What other features put into an open record, one line each. */
const parts: readonly RecordPart[] = [
  {
    id: 'tests',
    key: 't',
    title: (words) => words.results.record.title,
    draw: ({ record, about, onClose }) => (
      <PatientTests key={about} person={record.person} {...(about === undefined ? {} : { batch: about })} onClose={onClose} />
    ),
  },
  {
    id: 'contraception',
    key: 'm',
    title: (words) => words.contraception.title,
    draw: ({ record, onClose }) => <ContraceptionPanel patient={record.person.id} age={record.age} onClose={onClose} />,
  },
  {
    id: 'recalls',
    key: 'k',
    title: (words) => words.recalls.title,
    draw: ({ record, onClose }) => <PatientRecalls patient={record.person.id} onClose={onClose} />,
  },
  {
    id: 'copy',
    key: 'y',
    title: (words) => words.copy.record.title,
    draw: ({ record, onClose }) => <CopyPanel person={record.person} onClose={onClose} />,
  },
  {
    id: 'medicines',
    key: 'l',
    title: (words) => words.medicines.title,
    draw: ({ record, onClose }) => <MedicinesPanel person={record.person} onClose={onClose} />,
  },
  {
    id: 'trends',
    key: 'u',
    title: (words) => words.trends.short,
    isWide: true,
    draw: ({ record, onClose, onEntry }) => (
      <TrendsView patient={record.person.id} sex={record.person.sex} onClose={onClose} onEntry={onEntry} />
    ),
  },
]

/** What ratings and papers put into it where they belong. */
const slots: RecordSlots = {
  Score: ScorePanel,
  EntryAlerts,
  SignedScore,
  Alerts: RecordAlerts,
  LastScores,
  MedicineNow,
  RatingStart,
  Since: SinceLast,
  WriteAid,
  EntryPapers,
}

/** One line per screen. */
const screens: { readonly [S in Route['screen']]: (route: Extract<Route, { screen: S }>, onMe: (me: Me) => void) => ReactNode } = {
  today: () => (
    <TodayPage
      alerts={<AlertLines />}
      calendar={(props) => <CalendarView {...props} />}
      print={(date, onClose) => <DayPrint date={date} onClose={onClose} />}
    />
  ),
  patients: () => <PatientsPage />,
  record: (route) => (
    <RecordSlotsContext value={slots}>
      <RecordPage
        key={route.patient}
        patient={route.patient}
        parts={parts}
        {...(route.entry === undefined ? {} : { entry: route.entry })}
      />
    </RecordSlotsContext>
  ),
  recalls: () => <RecallsPage />,
  results: (route) => <ResultsPage {...(route.test === undefined ? {} : { test: route.test })} />,
  tracing: (route) => (
    <TracingPage
      {...(route.patient === undefined ? {} : { patient: route.patient })}
      {...(route.begin === undefined ? {} : { begin: route.begin })}
    />
  ),
  ratings: () => <RatingsPage />,
  handover: (route) => <HandoverPage handed={route} />,
  intake: (route) => <IntakePage sex={route.sex} />,
  figures: () => (
    <Suspense>
      <FiguresPage />
    </Suspense>
  ),
  settings: (_route, onMe) => (
    <SettingsPage
      onMe={onMe}
      targets={<TargetSettings onMe={onMe} />}
      more={
        <>
          <HoursSettings />
          <LengthSettings onMe={onMe} />
          <CodeTables />
          <Wordings />
        </>
      }
    />
  ),
}

/** Screens without rail and bottom line: nothing there tells whose they are. */
export const isFullScreen = (route: Route): boolean => route.screen === 'intake' || route.screen === 'handover'

export function Screen({ route, onMe }: { route: Route; onMe: (me: Me) => void }) {
  const draw = screens[route.screen] as (route: Route, onMe: (me: Me) => void) => ReactNode
  return draw(route, onMe)
}
