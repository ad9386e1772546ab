import { lazy, Suspense, type ReactNode } from 'react'
import type { Me } from './api'
import { RecordPartsContext, type RecordPart } from '../care-view/record-parts'
import { CalendarView } from '../features/calendar/CalendarView'
import { DayPrint } from '../features/calendar/DayPrint'
import { HoursSettings } from '../features/calendar/HoursSettings'
import { LengthSettings } from '../features/calendar/LengthSettings'
import { CodeTables } from '../features/codes/CodeTables'
import { ContraceptionNow } from '../features/contraception/ContraceptionNow'
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
import { isPointRating, ScorePanel } from '../features/ratings/ScorePanel'
import { SignedScore } from '../features/ratings/SignedScore'
import { PatientRecalls } from '../features/recalls/PatientRecalls'
import { RecallsPage } from '../features/recalls/RecallsPage'
import { RecordPage } from '../features/record/RecordPage'
import { ResultsPage } from '../features/results/ResultsPage'
import { SettingsPage } from '../features/settings/SettingsPage'
import { SinceLast } from '../features/since/SinceLast'
import { PatientTests } from '../features/samples/PatientTests'
import { TodayPage } from '../features/today/TodayPage'
import { TracingPage } from '../features/tracing/TracingPage'
import { TrendsView } from '../features/trends/TrendsView'
import { Wordings } from '../features/wordings/Wordings'
import type { Route } from './route'

/** With its charts in a file of its own: nobody waits for them at login. */
const FiguresPage = lazy(() => import('../features/figures/FiguresPage'))

/** What other features put into an open record, each feature in one place. */
const parts: readonly RecordPart[] = [
  {
    id: 'ratings',
    writing: { isFor: isPointRating, Panel: ScorePanel },
    Alerts: RecordAlerts,
    Start: RatingStart,
    EntryAlerts,
    Signed: SignedScore,
  },
  { id: 'since', Since: SinceLast },
  { id: 'papers', WriteAid, Papers: EntryPapers },
  {
    id: 'samples',
    panel: {
      key: 't',
      title: (words) => words.results.record.title,
      events: 'tests',
      draw: ({ person, about, onClose }) => (
        <PatientTests key={about} person={person} {...(about === undefined ? {} : { batch: about })} onClose={onClose} />
      ),
    },
  },
  {
    id: 'contraception',
    Line: ContraceptionNow,
    panel: {
      key: 'm',
      title: (words) => words.contraception.title,
      draw: ({ person, age, onClose }) => <ContraceptionPanel patient={person.id} age={age} onClose={onClose} />,
    },
  },
  {
    id: 'recalls',
    panel: {
      key: 'k',
      title: (words) => words.recalls.title,
      draw: ({ person, onClose }) => <PatientRecalls patient={person.id} onClose={onClose} />,
    },
  },
  {
    id: 'copy',
    panel: {
      key: 'y',
      title: (words) => words.copy.record.title,
      draw: ({ person, onClose }) => <CopyPanel person={person} onClose={onClose} />,
    },
  },
  {
    id: 'medicines',
    Line: MedicineNow,
    panel: {
      key: 'l',
      title: (words) => words.medicines.title,
      draw: ({ person, onClose }) => <MedicinesPanel person={person} onClose={onClose} />,
    },
  },
  {
    id: 'trends',
    Line: LastScores,
    panel: {
      key: 'u',
      title: (words) => words.trends.short,
      isWide: true,
      draw: ({ person, onClose, onEntry }) => <TrendsView patient={person.id} sex={person.sex} onClose={onClose} onEntry={onEntry} />,
    },
  },
]

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
    <RecordPartsContext value={parts}>
      <RecordPage key={route.patient} patient={route.patient} {...(route.entry === undefined ? {} : { entry: route.entry })} />
    </RecordPartsContext>
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
