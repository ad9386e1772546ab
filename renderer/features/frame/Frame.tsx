import { Check, CircleAlert, Lock, Search, UserRound } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { api } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { railOf, type RailItem } from '../../app/rail'
import { useRecalls } from '../../care-view/recall-list'
import { go, useRoute, type Route } from '../../app/route'
import { useWorkCounts } from '../../samples/useWorkCounts'
import { DemoBanner } from '../../ui/DemoBanner'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { useSaved } from '../../ui/saved'
import { useKeys } from '../../ui/useKeys'
import { KeysSheet } from './KeysSheet'
import { useAltHeld } from './useAltHeld'
import './frame.css'

const isAt = (route: Route, place: RailItem): boolean =>
  route.screen === place.screen || (route.screen === 'record' && place.screen === 'patients')

/** Rail, screen and bottom line. */
export function Frame({ onSearch, children }: { onSearch: () => void; children: ReactNode }) {
  const me = useMe()
  const words = useWords()
  const route = useRoute()
  const isAlt = useAltHeld()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const recalls = useRecalls()
  const places = railOf(me.group)
  const counts = useWorkCounts()
  const waiting = (place: RailItem): number => {
    if (place.screen === 'recalls') return recalls.data?.calling.length ?? 0
    if (place.screen === 'results' && counts.work) return counts.work.tell + counts.work.see + counts.work.duties + counts.work.sample
    return place.screen === 'tracing' ? (counts.tracing ?? 0) : 0
  }
  useKeys({
    ...Object.fromEntries(places.map((place, index) => [`Alt+${index + 1}`, () => go({ screen: place.screen })])),
    'Ctrl+K': onSearch,
    '?': () => setSheetOpen(true),
  })

  return (
    <div className="shell">
      {me.demo && <DemoBanner low />}
      <div className="app">
        <nav className="rail" aria-label={words.keys.rail}>
          <button type="button" className="find" onClick={onSearch} title={`${words.keys.search} (Ctrl K)`}>
            <Icon of={Search} small />
            <span>{words.keys.search}</span>
            <Key decorative>Ctrl K</Key>
          </button>
          {places.map((place, index) => (
            <a
              key={place.screen}
              href={`#${place.screen}`}
              title={`${words.keys.places[place.screen]} (Alt ${index + 1})`}
              {...(isAt(route, place) ? { 'aria-current': 'page' as const } : {})}
              onClick={(event) => {
                event.preventDefault()
                go({ screen: place.screen })
              }}
            >
              <Icon of={place.icon} />
              <span>{words.keys.places[place.screen]}</span>
              {waiting(place) > 0 && !isAlt && <b>{waiting(place)}</b>}
              {isAlt && <Key decorative>{index + 1}</Key>}
            </a>
          ))}
        </nav>
        <main className="main">{children}</main>
        <footer className="foot">
          <span>
            <Icon of={UserRound} small />
            <b>{me.user.name}</b> {words.common.roles[me.user.role]}
          </span>
          <SavedLine />
          <button type="button" className="right" onClick={() => setSheetOpen(true)}>
            {words.keys.keys} <Key decorative>?</Key>
          </button>
          <button type="button" onClick={() => void api.shell.lock()}>
            <Icon of={Lock} small />
            {words.keys.lock} <Key decorative>Ctrl L</Key>
          </button>
        </footer>
      </div>
      {isSheetOpen && <KeysSheet onClose={() => setSheetOpen(false)} clinician={me.group === 'clinical'} />}
    </div>
  )
}

/** How what was typed stands. Empty until something has been typed since the login. */
function SavedLine() {
  const saved = useSaved()
  const words = useWords().keys.saved
  const formats = useFormats()
  return (
    <span role="status" className={saved?.state === 'failed' ? 'unsaved' : 'saved'}>
      {saved?.state === 'saving' && words.saving}
      {saved?.state === 'saved' && (
        <>
          <Icon of={Check} small />
          {words.saved(formats.time(saved.at))}
        </>
      )}
      {saved?.state === 'failed' && (
        <>
          <Icon of={CircleAlert} small />
          {words.failed}
        </>
      )}
    </span>
  )
}
