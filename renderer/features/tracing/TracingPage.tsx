import { Circle, CircleCheck, CircleDot, Contrast, CornerUpRight } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import type { PersonRow } from '../../../forms/records/patient'
import type { TracingCase } from '../../../forms/records/tracing'
import { permission } from '../../../forms/access'
import { contactState } from '../../../forms/samples/tracing'
import { api, useCall } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { PersonName } from '../../people/PersonName'
import { PersonPick } from '../../people/PersonPick'
import { ReasonDialog } from '../../people/ReasonDialog'
import { useNow } from '../../people/useNow'
import { go } from '../../app/route'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { State } from '../../ui/State'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { BeginPanel } from './BeginPanel'
import { CasePanel } from './CasePanel'
import '../../styles/tests.css'

type Begin = { readonly patient: string; readonly tests: readonly string[] }

/** Contact-tracing papers: a drawer of their own, apart from the journal. */
export function TracingPage({ patient, begin }: { readonly patient?: string; readonly begin?: Begin }) {
  const me = useMe()
  const words = useWords().tracing
  const today = localDate(useNow())
  const byReason = permission('tracing.work', me.user.role, me.manager) === 'reason'
  const read = useCall(api.tracing.list, null, { keepPrevious: true })
  const [view, setView] = useState<'open' | 'all'>('open')
  const [chosen, setChosen] = useState<string>()
  const cases = read.data?.cases ?? []
  const people = new Map((read.data?.people ?? []).map((person) => [person.id, person]))
  const open = cases.filter(({ endedOn }) => endedOn === null)
  const rows = view === 'open' ? cases.filter(({ endedOn, id }) => endedOn === null || id === chosen) : cases
  const ofPatient =
    patient === undefined ? undefined : (open.find((one) => one.patient === patient) ?? cases.find((one) => one.patient === patient))
  const current = cases.find(({ id }) => id === chosen) ?? ofPatient ?? (begin ? undefined : rows[0])
  const at = rows.findIndex(({ id }) => id === current?.id)
  const move = (by: number) => setChosen(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id)
  const isInPanel = () => document.activeElement?.closest('.panel') !== null
  useKeys(
    { ArrowDown: () => (isInPanel() ? false : move(1)), ArrowUp: () => (isInPanel() ? false : move(-1)) },
    { enabled: !begin && rows.length > 0 },
  )
  const isBeginning = begin !== undefined && chosen === undefined

  return (
    <div className="body results tracing" {...(rows.length === 0 && !isBeginning ? { 'data-alone': true } : {})}>
      <div className="page">
        <div className="head">
          <h1>{words.title}</h1>
          <span className="soft">{words.open(open.length)}</span>
          <Seg
            label={words.which}
            value={view}
            options={(['open', 'all'] as const).map((value) => ({ value, label: words.views[value] }))}
            onChange={setView}
          />
        </div>
        <Note>
          {words.journalNote} {words.advanceNote} {read.data && read.data.destroyed > 0 && words.destroyed(read.data.destroyed)}
        </Note>
        {byReason && <ByReason onOpened={() => void read.refetch()} />}
        {read.error && <ErrorPanel failure={read.error.failure} onRetry={() => void read.refetch()} />}
        {!read.data && !read.error && <Waiting rows={4} />}
        {read.data && rows.length === 0 && (
          <section className="sheet">
            <Empty title={words.none} text={words.noneText} />
          </section>
        )}
        {rows.length > 0 && (
          <Cases
            rows={rows}
            people={people}
            today={today}
            chosen={isBeginning ? undefined : current?.id}
            onChoose={(id) => {
              setChosen(id)
              if (begin) go({ screen: 'tracing' })
            }}
          />
        )}
      </div>
      <div className="result-side">
        {isBeginning ? (
          <BeginPanel
            key={begin.tests.join(' ')}
            patient={begin.patient}
            tests={begin.tests}
            today={today}
            onBegun={(id) => {
              setChosen(id)
              void read.refetch()
            }}
            onClose={() => go({ screen: 'tracing' })}
          />
        ) : current ? (
          <CasePanel key={current.id} one={current} person={people.get(current.patient)} today={today} />
        ) : (
          <section className="panel side">{read.data && rows.length > 0 && <p className="inset small soft">{words.choose}</p>}</section>
        )}
      </div>
    </div>
  )
}

function Cases({
  rows,
  people,
  today,
  chosen,
  onChoose,
}: {
  readonly rows: readonly TracingCase[]
  readonly people: ReadonlyMap<string, PersonRow>
  readonly today: string
  readonly chosen: string | undefined
  readonly onChoose: (id: string) => void
}) {
  const words = useWords().tracing
  const formats = useFormats()
  return (
    <section className="sheet">
      <table className="table cases">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>{words.columns.begun}</th>
            <th>{words.columns.patient}</th>
            <th>{words.columns.tracer}</th>
            <th>{words.columns.contacts}</th>
            <th>{words.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => {
            const person = people.get(one.patient)
            const done = one.contacts.filter((contact) => contactState(contact) === 'done').length
            return (
              <tr key={one.id} data-selected={one.id === chosen || undefined} onClick={() => onChoose(one.id)}>
                <td className="when">{formats.relative(one.begunOn, today)}</td>
                <td>
                  <button type="button" className="name" aria-current={one.id === chosen || undefined} onClick={() => onChoose(one.id)}>
                    {person && <PersonName person={person} />}
                  </button>
                </td>
                <td className="soft">{one.tracer.name}</td>
                <td className="soft">{words.contactCount(done, one.contacts.length)}</td>
                <td>
                  <CaseState one={one} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

function CaseState({ one }: { readonly one: TracingCase }) {
  const words = useWords().tracing.states
  if (one.endedOn !== null)
    return (
      <State tone="done" icon={CircleCheck}>
        {words.ended}
      </State>
    )
  if (one.handedOver)
    return (
      <State tone="off" icon={CornerUpRight}>
        {words.handedOver}
      </State>
    )
  if (one.inAdvance)
    return (
      <State tone="off" icon={Circle}>
        {words.advance}
      </State>
    )
  return (
    <State tone="act" icon={one.contacts.length > 0 ? Contrast : CircleDot}>
      {words.open}
    </State>
  )
}

/** A role that opens these papers with a reason: the patient is looked up, the reason stated, and her case is on the list. */
function ByReason({ onOpened }: { readonly onOpened: () => void }) {
  const words = useWords().tracing
  const [person, setPerson] = useState<PersonRow>()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="sheet by-reason">
      <p className="small soft">{words.byReason}</p>
      <PersonPick
        label={words.pick}
        chosen={person}
        onChoose={(next) => {
          setPerson(next)
          setAsking(next !== undefined)
        }}
      />
      {person && isAsking && (
        <ReasonDialog
          patient={person.id}
          what="record"
          why="no-care-relation"
          onClose={() => setAsking(false)}
          onOpened={() => {
            setAsking(false)
            onOpened()
          }}
        />
      )}
    </div>
  )
}
