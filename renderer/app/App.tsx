import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { api, useReading, type Me, type Start, type VaultProblem } from './api'
import { takeDevice, useDevice } from './device'
import { Frame } from '../features/frame/Frame'
import { Palette } from '../features/palette/Palette'
import { ProblemPage } from '../features/problem/ProblemPage'
import { RecoveryPage } from '../features/recovery/RecoveryPage'
import { SetupPage } from '../features/setup/SetupPage'
import { UnlockPage } from '../features/unlock/UnlockPage'
import { MeContext } from './me'
import { useRoute } from './route'
import { isFullScreen, Screen } from './routes'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Toasts } from '../ui/Toast'
import { useKeys } from '../ui/useKeys'

type Problem = { readonly problem: VaultProblem; readonly drawer: string }

/** What stands in the window: first start, a problem, the unlock screen, or the journal of whoever is logged in. */
export function App() {
  const { language } = useDevice()
  const [me, setMe] = useState<Me>()
  return (
    <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
      {me === undefined ? <Outside onLogin={setMe} /> : <Inside me={me} onMe={setMe} />}
      <Toasts />
    </I18nProvider>
  )
}

/** Language and theme are taken over before anything is drawn. */
async function begin() {
  const reply = await api.session.start(null)
  if (reply.ok) takeDevice(reply.value.device)
  return reply
}

function Outside({ onLogin }: { onLogin: (me: Me) => void }) {
  const start = useReading([api.session.start], null, begin)
  const [problem, setProblem] = useState<Problem>()
  const [recovering, setRecovering] = useState(false)

  const again = () => {
    setProblem(undefined)
    setRecovering(false)
    void start.refetch()
  }
  if (start.isError)
    return (
      <main className="alone">
        <ErrorPanel failure={start.error.failure} onRetry={again} />
      </main>
    )
  if (start.data === undefined) return null
  const shown = problem ?? problemOf(start.data)
  if (shown) return <ProblemPage {...shown} onRetry={again} />
  if (start.data.state === 'none') return <SetupPage onDone={again} onProblem={setProblem} />
  if (recovering) return <RecoveryPage demo={start.data.demo} onBack={again} onProblem={setProblem} />
  return <UnlockPage start={start.data} onLogin={onLogin} onProblem={setProblem} onRecover={() => setRecovering(true)} />
}

const problemOf = (start: Start): Problem | undefined =>
  start.state === 'problem' ? { problem: start.problem ?? 'engine', drawer: start.drawer } : undefined

function Inside({ me, onMe }: { me: Me; onMe: (me: Me) => void }) {
  const route = useRoute()
  const [isSearching, setSearching] = useState(false)
  useKeys({ 'Ctrl+L': () => void api.shell.lock() }, { everywhere: true })
  return (
    <MeContext value={me}>
      {isFullScreen(route) ? (
        <Screen route={route} onMe={onMe} />
      ) : (
        <Frame onSearch={() => setSearching(true)}>
          <Screen route={route} onMe={onMe} />
        </Frame>
      )}
      {isSearching && <Palette onClose={() => setSearching(false)} />}
    </MeContext>
  )
}
