import {
  CalendarDays,
  ChartNoAxesColumn,
  CalendarPlus,
  CalendarRange,
  CalendarSearch,
  CalendarX,
  Clock,
  FileText,
  Gauge,
  ListOrdered,
  Lock,
  Plus,
  Search,
  Settings2,
  Shield,
  UserPlus,
  UserRound,
  Users,
  type LucideIcon,
} from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { everyForm, findForm } from '../../../forms/every-form'
import { fold, type PersonRow } from '../../../forms/records/patient'
import { api } from '../../api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../me'
import { setIntent, type Intent } from '../../people/intent'
import { findHit, Marked } from '../../people/Marked'
import { isCalledOtherwise, PersonName, shownName } from '../../people/PersonName'
import { spoken } from '../../people/spoken'
import { usePersonSearch } from '../../people/usePersonSearch'
import { go, useRoute } from '../../route'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { Layer } from '../../ui/Layer'

type Hit = {
  readonly id: string
  readonly group: 'patients' | 'act' | 'places'
  readonly icon: LucideIcon
  readonly label: ReactNode
  readonly small: string
  readonly right: string
  readonly act: () => void
}

const patientsAtOnce = 6

/** Finds a patient, something to do or a place from anywhere. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const words = useWords().palette
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="palette">
        <Layer>
          <Dialog className="palette-dialog" aria-label={words.title}>
            <PaletteBox onClose={onClose} />
          </Dialog>
        </Layer>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteBox({ onClose }: { readonly onClose: () => void }) {
  const id = useId()
  const words = useWords().palette
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const search = usePersonSearch(text)
  const hits = useHits(text, search.rows)
  const current = hits[Math.min(at, hits.length - 1)]
  const groups = (['patients', 'act', 'places'] as const).filter((group) => hits.some((hit) => hit.group === group))

  function open(hit: Hit | undefined): void {
    if (!hit) return
    onClose()
    hit.act()
  }

  return (
    <>
      <div className="ask-box">
        <Icon of={Search} />
        <input
          className="bare"
          role="combobox"
          aria-label={words.title}
          aria-expanded
          aria-controls={`${id}-hits`}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          placeholder={words.placeholder}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            setAt(0)
          }}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
            if (step !== undefined && hits.length > 0) setAt((Math.min(at, hits.length - 1) + step + hits.length) % hits.length)
            else if (event.key === 'Enter') open(current)
            else return
            event.preventDefault()
          }}
        />
        <small className="soft" role="status">
          {text.trim() === '' ? '' : search.more ? words.moreHits(hits.length) : words.hits(hits.length)}
        </small>
      </div>
      <ErrorPanel failure={search.failure} />
      <div className="palette-hits" role="listbox" id={`${id}-hits`} aria-label={words.title}>
        {groups.map((group) => (
          <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
            <div className="grp" id={`${id}-${group}`} role="presentation">
              {words.groups[group]}
            </div>
            {hits
              .filter((hit) => hit.group === group)
              .map((hit) => (
                <div
                  key={hit.id}
                  id={`${id}-${hit.id}`}
                  className="hit"
                  role="option"
                  aria-selected={hit === current}
                  data-selected={hit === current || undefined}
                  ref={hit === current ? (element) => element?.scrollIntoView({ block: 'nearest' }) : undefined}
                  onMouseMove={() => setAt(hits.indexOf(hit))}
                  onClick={() => open(hit)}
                >
                  <Icon of={hit.icon} />
                  <span>{hit.label}</span>
                  <small className="soft">{hit.small}</small>
                  <span className="r">
                    {hit.right}
                    {hit === current && <Key decorative>Enter</Key>}
                  </span>
                </div>
              ))}
          </div>
        ))}
      </div>
      {hits.length === 0 && search.searched && (
        <div className="empty">
          <h3>{words.none}</h3>
          <p>{words.noneText}</p>
        </div>
      )}
      <div className="keys">
        <span>
          <Key>↑</Key>
          <Key>↓</Key> {words.choose}
        </span>
        <span>
          <Key>Enter</Key> {words.open}
        </span>
        <span>
          <Key>Esc</Key> {words.close}
        </span>
        <span className="to-right">{words.also}</span>
      </div>
    </>
  )
}

/** Everything that fits what has been typed: patients first, then things to do, then places. */
function useHits(text: string, rows: readonly PersonRow[]): readonly Hit[] {
  const all = useWords()
  const words = all.palette
  const formats = useFormats()
  const { language } = useLanguage()
  const me = useMe()
  const route = useRoute()
  const isClinician = me.group === 'clinical'
  const typed = text.trim()

  // every word of it: "veckan i" is not something with an i
  const fits = (label: string) =>
    typed.split(/\s+/).every((word) => findHit(label, word) !== undefined || fold(label, true).includes(fold(word, true)))
  const marked = (label: string) => <Marked text={label} hit={typed} />
  const toPatient = (row: PersonRow) => () => {
    if (isClinician) go({ screen: 'record', patient: row.id })
    else {
      setIntent({ kind: 'person', patient: row.id })
      go({ screen: 'patients' })
    }
  }
  const onToday = (intent: Intent) => () => {
    setIntent(intent)
    if (route.screen !== 'today') go({ screen: 'today' })
  }

  const patients: readonly Hit[] = rows.slice(0, patientsAtOnce).map((row) => {
    const called = isCalledOtherwise(row) ? `, ${all.record.called(row.nameToUse)}` : ''
    return {
      id: row.id,
      group: 'patients',
      icon: row.isProtected ? Shield : UserRound,
      label: row.isProtected ? <PersonName person={row} /> : marked(`${shownName(row)}${called}`),
      small: [
        row.diedOn === null ? '' : all.patients.died.word,
        row.age === null ? '' : all.patients.age(row.age),
        row.interpreter === '' ? '' : words.interpreter(spoken(row.interpreter)),
        row.number,
      ]
        .filter((fact) => fact !== '')
        .join(' · '),
      right: row.lastVisit === null ? words.noVisit : words.visit(formats.relative(row.lastVisit, me.today)),
      act: toPatient(row),
    }
  })

  const first = rows[0]
  const acts: readonly Hit[] = [
    ...(isClinician
      ? everyForm
          .filter((form) => !form.linked && form === findForm(form.id) && fits(form.words[language].title))
          .filter(() => route.screen === 'record')
          .map((form) => ({
            id: form.id,
            group: 'act' as const,
            icon: FileText,
            label: marked(form.words[language].title),
            small: words.form,
            right: words.forPatient,
            act: () => setIntent({ kind: 'write', form: form.id }),
          }))
      : []),
    ...(typed !== '' && first && first.diedOn === null
      ? [
          {
            id: 'book-first',
            group: 'act' as const,
            icon: CalendarPlus,
            label: words.bookFor(shownName(first)),
            small: '',
            right: '',
            act: onToday({ kind: 'book', person: first }),
          },
        ]
      : []),
    ...[
      { id: 'drop-in', icon: Plus, label: words.acts.dropIn, act: onToday({ kind: 'drop-in' }) },
      { id: 'book', icon: CalendarPlus, label: words.acts.book, act: onToday({ kind: 'book' }) },
      { id: 'free', icon: CalendarSearch, label: words.acts.free, act: onToday({ kind: 'free' }) },
      {
        id: 'register',
        icon: UserPlus,
        label: words.acts.register,
        act: () => {
          setIntent({ kind: 'register' })
          if (route.screen !== 'patients') go({ screen: 'patients' })
        },
      },
      { id: 'day', icon: CalendarDays, label: words.acts.day, act: onToday({ kind: 'calendar', view: 'day' }) },
      { id: 'week', icon: CalendarRange, label: words.acts.week, act: onToday({ kind: 'calendar', view: 'week' }) },
      { id: 'waiting', icon: ListOrdered, label: words.acts.waiting, act: onToday({ kind: 'waiting' }) },
      { id: 'away', icon: CalendarX, label: words.acts.away, act: onToday({ kind: 'away' }) },
      { id: 'lock', icon: Lock, label: words.lock, act: () => void api.shell.lock() },
    ]
      .filter(({ label }) => fits(label))
      .map(({ id, icon, label, act }) => ({ id, group: 'act' as const, icon, label: marked(label), small: '', right: '', act })),
  ]

  const places: readonly Hit[] = (
    [
      { screen: 'today', icon: CalendarDays, small: words.place },
      { screen: 'patients', icon: Users, small: words.place },
      ...(isClinician ? [{ screen: 'ratings', icon: Gauge, small: words.place } as const] : []),
      { screen: 'figures', icon: ChartNoAxesColumn, small: words.place },
      { screen: 'settings', icon: Settings2, small: words.setting },
    ] as const
  )
    .filter(({ screen }) => fits(words.places[screen]))
    .map(({ screen, icon, small }) => ({
      id: screen,
      group: 'places',
      icon,
      label: marked(words.places[screen]),
      small,
      right: '',
      act: () => go({ screen }),
    }))

  const hours: readonly Hit[] = fits(words.places.hours)
    ? [
        {
          id: 'hours',
          group: 'places',
          icon: Clock,
          label: marked(words.places.hours),
          small: words.setting,
          right: '',
          act: () => {
            setIntent({ kind: 'hours' })
            if (route.screen !== 'settings') go({ screen: 'settings' })
          },
        },
      ]
    : []

  return [...patients, ...acts, ...places, ...hours]
}
