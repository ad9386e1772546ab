import { useQueryClient } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { localDate, weekOf } from '../../../forms/core/dates'
import type { VisitStatus } from '../../../forms/records/visit'
import { api, useCall } from '../../api'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../me'
import { setIntent, useIntent, type Intent } from '../../people/intent'
import { shownName } from '../../people/PersonName'
import { useNow } from '../../people/useNow'
import { useStep } from '../../people/useStep'
import type { VisitRow } from '../../people/VisitNote'
import { go } from '../../route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { useKeys } from '../../ui/useKeys'
import { BookDialog } from './BookDialog'
import { Booked } from './Booked'
import { DropInDialog } from './DropInDialog'
import { DropIns } from './DropIns'
import { Reminders } from './Reminders'
import { Unsigned, useUnsigned } from './Unsigned'
import { Waits } from './Waits'
import '../../styles/features.css'

const refetchMs = 60_000

/** The day: who is here, who waits, what is not signed. */
export function TodayPage({ alerts }: { readonly alerts?: ReactNode }) {
  const me = useMe()
  const words = useWords().today
  const formats = useFormats()
  const client = useQueryClient()
  const now = useNow()
  const date = localDate(now)
  const isClinician = me.group === 'clinical'
  const [whose, setWhose] = useState<'mine' | 'all'>(isClinician ? 'mine' : 'all')
  const [dialog, setDialog] = useState<Extract<Intent, { kind: 'drop-in' | 'book' }>>()
  const day = useCall(['day', date, whose], () => api.visits.day({ date, whose }), { keepPrevious: true })
  const unsigned = useUnsigned(isClinician)
  const { step, failure } = useStep()

  useEffect(() => {
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: ['day'] })
      void client.invalidateQueries({ queryKey: ['unsigned'] })
      void client.invalidateQueries({ queryKey: ['reminders'] })
    }, refetchMs)
    return () => clearInterval(timer)
  }, [client])
  useIntent(['drop-in', 'book'], (intent) => {
    if (intent.kind === 'drop-in' || intent.kind === 'book') setDialog(intent)
  })

  const oldest = unsigned.data?.[0]
  useKeys({
    n: () => setDialog({ kind: 'drop-in' }),
    b: () => setDialog({ kind: 'book' }),
    ...(oldest ? { g: () => go({ screen: 'record', patient: oldest.person.id, entry: oldest.row.id }) } : {}),
  })

  function open(row: VisitRow): void {
    if (isClinician) go({ screen: 'record', patient: row.person.id })
    else {
      setIntent({ kind: 'person', patient: row.person.id })
      go({ screen: 'patients' })
    }
  }
  function take(row: VisitRow, status: VisitStatus): void {
    void step(row.visit, status, shownName(row.person)).then((done) => {
      if (done && status === 'in-progress' && isClinician) open(row)
    })
  }

  const booked = day.data?.booked ?? []
  const dropIns = day.data?.dropIns ?? []
  const heading = formats.day(date)
  const shared = { now, isClinician, whose, onOpen: open, onStep: take, loading: day.data === undefined && !day.error }

  return (
    <div className="page today">
      <div className="head">
        <h1>{heading.charAt(0).toLocaleUpperCase('sv') + heading.slice(1)}</h1>
        <span className="soft">{words.week(weekOf(date))}</span>
        <Seg
          label={words.whose}
          value={whose}
          options={(['mine', 'all'] as const).map((value) => ({ value, label: words[value] }))}
          onChange={setWhose}
        />
        <span className="line to-right">
          <Button icon={Plus} keyHint="B" onPress={() => setDialog({ kind: 'book' })}>
            {words.book}
          </Button>
          <Button kind="primary" icon={Plus} keyHint="N" onPress={() => setDialog({ kind: 'drop-in' })}>
            {words.dropIn}
          </Button>
        </span>
      </div>
      {alerts}
      {failure?.kind === 'not-possible' ? (
        <Note tone="due" announce>
          {words.notPossible}
        </Note>
      ) : (
        <ErrorPanel failure={failure} />
      )}
      {day.error && <ErrorPanel failure={day.error.failure} onRetry={() => void day.refetch()} />}
      <div className="cols">
        <div className="left">
          <Booked rows={booked} {...shared} />
          <DropIns rows={dropIns} {...shared} />
        </div>
        <div className="right-col">
          <Waits booked={booked} dropIns={dropIns} now={now} unsigned={unsigned.data} />
          {isClinician && <Reminders today={date} />}
          {isClinician && <Unsigned rows={unsigned.data} failure={unsigned.error?.failure} today={date} />}
        </div>
      </div>
      {dialog?.kind === 'drop-in' && <DropInDialog onClose={() => setDialog(undefined)} />}
      {dialog?.kind === 'book' && <BookDialog person={dialog.person} today={date} onClose={() => setDialog(undefined)} />}
    </div>
  )
}
