import {
  CalendarDays,
  CalendarPlus,
  CalendarRange,
  CalendarSearch,
  CalendarX,
  Clock,
  FileText,
  ListOrdered,
  Lock,
  Plus,
  Shield,
  UserPlus,
  UserRound,
  type LucideIcon,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { everyForm, findForm } from '../../../forms/every-form'
import { fold, type PersonRow } from '../../../forms/records/patient'
import { api } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { setIntent, type Intent } from '../../people/intent'
import { findHit, Marked } from '../../people/Marked'
import { isCalledOtherwise, PersonName, shownName } from '../../people/PersonName'
import { spoken } from '../../people/spoken'
import { railOf } from '../../app/rail'
import { go, useRoute } from '../../app/route'

/** One line of the palette and what choosing it does. */
export type Hit = {
  readonly id: string
  readonly group: 'patients' | 'act' | 'places'
  readonly icon: LucideIcon
  readonly label: ReactNode
  readonly small: string
  readonly right: string
  readonly act: () => void
}

const patientsAtOnce = 6

/** Everything that fits what has been typed: patients first, then things to do, then places. */
export function useHits(text: string, rows: readonly PersonRow[]): readonly Hit[] {
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

  const places: readonly Hit[] = railOf(me.group)
    .filter(({ screen }) => fits(all.keys.places[screen]))
    .map(({ screen, icon }) => ({
      id: screen,
      group: 'places',
      icon,
      label: marked(all.keys.places[screen]),
      small: screen === 'settings' ? words.setting : words.place,
      right: '',
      act: () => go({ screen }),
    }))

  const hours: readonly Hit[] = fits(words.hours)
    ? [
        {
          id: 'hours',
          group: 'places',
          icon: Clock,
          label: marked(words.hours),
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
