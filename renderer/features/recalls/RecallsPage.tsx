import { Printer, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import type { RecallRow } from '../../../forms/recalls/list'
import { useFormats, useWords } from '../../i18n'
import { setIntent } from '../../people/intent'
import { PersonName, shownName } from '../../people/PersonName'
import { useNow } from '../../people/useNow'
import { Ways } from '../../people/Ways'
import { useRecalls, type Recalls } from '../../care-view/recall-list'
import { go, goBack } from '../../app/route'
import { Button } from '../../ui/Button'
import { Chips } from '../../ui/Chips'
import { Empty } from '../../ui/Empty'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { State } from '../../ui/State'
import { useKeys } from '../../ui/useKeys'
import { Waiting } from '../../ui/Waiting'
import { CallList } from './CallList'
import { DecisionDialogs, type Asked } from './DecisionDialogs'
import { RecallPanel } from './RecallPanel'
import { filterOf, filters, groupOf, groups, icons, reachOf, whatOf, whenOf, type Filter } from './row-words'
import { mayOtherDate, maySettle } from './may'
import '../../styles/features.css'
import '../../styles/care.css'

/** The list that calls people back (WORKFLOWS 15): computed, never stored. */
export function RecallsPage() {
  const words = useWords().recalls
  const { data, error, refetch } = useRecalls()
  if (error && !data)
    return (
      <div className="page">
        <h1>{words.title}</h1>
        <ErrorPanel failure={error.failure} onRetry={refetch} />
      </div>
    )
  if (!data)
    return (
      <div className="page">
        <h1>{words.title}</h1>
        <Waiting rows={8} />
      </div>
    )
  return <RecallList data={data} failure={error?.failure} onRetry={refetch} />
}

function RecallList({
  data,
  failure,
  onRetry,
}: {
  readonly data: Recalls
  readonly failure: { readonly kind: string } | undefined
  readonly onRetry: () => void
}) {
  const all = useWords()
  const words = all.recalls
  const formats = useFormats()
  const today = localDate(useNow())
  const [filter, setFilter] = useState<Filter>()
  const [chosen, setChosen] = useState<string>()
  const [asked, setAsked] = useState<Asked['what']>()
  const [isPrinting, setPrinting] = useState(false)

  const idOf = (row: RecallRow) => `${row.patient} ${row.key}`
  const shown = data.rows.filter((row) => filter === undefined || filterOf(row) === filter)
  const counted = (kind: Filter) => data.calling.filter((row) => filterOf(row) === kind).length
  const ordered = groups
    .map((group) => ({ group, rows: shown.filter((row) => groupOf(row) === group) }))
    .filter(({ rows }) => rows.length > 0)
  const inOrder = ordered.flatMap(({ rows }) => rows)
  const current = inOrder.find((row) => idOf(row) === chosen) ?? inOrder[0]
  const person = current && data.people.get(current.patient)
  const facts = current && data.facts.get(current.patient)

  function move(step: number): boolean {
    const next = inOrder[Math.max(0, Math.min(inOrder.length - 1, (current ? inOrder.indexOf(current) : 0) + step))]
    if (!next) return false
    setChosen(idOf(next))
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.recalls tr[data-selected] button')?.focus())
    return true
  }
  function book(): void {
    if (!person) return
    setIntent({ kind: 'book', person })
    go({ screen: 'today' })
  }
  const act = (what: Asked['what']) => () => current !== undefined && setAsked(what)
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Escape: goBack,
    b: () => (person ? book() : false),
    f: act('try'),
    s: act('postpone'),
    r: () => (current?.doNotCall ? false : act('do-not-call')()),
    d: () => (current && mayOtherDate(current) ? act('other-date')() : false),
    k: () => (current && maySettle(current) ? act('settle')() : false),
    j: () => (current ? go({ screen: 'record', patient: current.patient }) : false),
  })

  return (
    <div className="body recalls">
      <div className="page">
        <div className="head">
          <h1>{words.title}</h1>
          <span className="soft" role="status">
            {words.count(data.calling.length)}
          </span>
          <span className="to-right">
            <Button size="small" icon={Printer} onPress={() => setPrinting(true)} isDisabled={data.calling.length === 0}>
              {words.print}
            </Button>
          </span>
        </div>
        {failure && <ErrorPanel failure={failure} onRetry={onRetry} />}
        <Chips
          label={words.filter}
          values={[filter ?? 'all']}
          options={[
            { value: 'all' as const, label: `${words.all} ${data.calling.length}` },
            ...filters
              .filter((kind) => data.rows.some((row) => filterOf(row) === kind))
              .map((kind) => ({ value: kind, label: `${words.filters[kind]} ${counted(kind)}` })),
          ]}
          onChange={([value]) => setFilter(value === undefined || value === 'all' ? undefined : value)}
        />
        {shown.length === 0 && filter === undefined && <Empty title={words.none} text={words.noneText} />}
        {shown.length === 0 && filter !== undefined && (
          <Empty title={words.noneOfKind}>
            <Button size="small" onPress={() => setFilter(undefined)}>
              {words.showAll}
            </Button>
          </Empty>
        )}
        {shown.length > 0 && (
          <section className="sheet" aria-label={words.title}>
            <table className="table">
              <colgroup>
                <col />
                <col />
                <col />
                <col />
                <col />
              </colgroup>
              <thead>
                <tr>
                  {(['what', 'patient', 'when', 'contact', 'tries'] as const).map((column) => (
                    <th key={column} scope="col">
                      {words.columns[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              {ordered.map(({ group, rows }) => (
                <tbody key={group}>
                  <tr className="group">
                    <td colSpan={5}>
                      {words.groups[group]}
                      <b>{rows.length}</b>
                    </td>
                  </tr>
                  {rows.map((row) => {
                    const one = data.people.get(row.patient)
                    if (!one) return null
                    const when = whenOf(row, today, words, formats)
                    const what = whatOf(row, words)
                    return (
                      <tr
                        key={idOf(row)}
                        data-row
                        className={group === 'held' ? 'off' : ''}
                        data-selected={row === current || undefined}
                        aria-current={row === current || undefined}
                        onClick={() => setChosen(idOf(row))}
                      >
                        <td>
                          <span className="line">
                            <Icon of={icons[row.kind]} small />
                            <span className="clip" title={row.localRoutine ? words.localText : undefined}>
                              {what}
                            </span>
                            {row.localRoutine && <span className="local">{words.localShort}</span>}
                          </span>
                        </td>
                        <td className="strong">
                          <button type="button" className="name" aria-label={words.openLabel(what, shownName(one))}>
                            <PersonName person={one} />
                          </button>
                        </td>
                        <td>
                          {group === 'urgent' ? (
                            <State tone="due" icon={TriangleAlert}>
                              {when}
                            </State>
                          ) : (
                            when
                          )}
                        </td>
                        <td>
                          <span className="line">
                            <Ways safe={one.safeContact} />
                            <small className="soft clip">{reachOf(row, one.safeContact, all)}</small>
                          </span>
                        </td>
                        <td>
                          <Tries count={row.tries.length} />
                        </td>
                      </tr>
                    )
                  })}
                </tbody>
              ))}
            </table>
          </section>
        )}
        <p className="small soft">{words.foot}</p>
      </div>
      {current && person && facts && (
        <RecallPanel
          key={idOf(current)}
          row={current}
          person={person}
          facts={facts}
          today={today}
          onBook={book}
          onAsk={setAsked}
          onRecord={() => go({ screen: 'record', patient: current.patient })}
        />
      )}
      {asked && current && person && (
        <DecisionDialogs what={asked} row={current} person={person} today={today} onClose={() => setAsked(undefined)} />
      )}
      {isPrinting && <CallList data={data} today={today} onClose={() => setPrinting(false)} />}
    </div>
  )
}

const dots = [1, 2, 3] as const

function Tries({ count }: { readonly count: number }) {
  const words = useWords().recalls
  if (count === 0) return <small className="soft">{words.noTries}</small>
  return (
    <span className="line">
      <span className="tries" role="img" aria-label={words.tries(count)}>
        {dots.map((dot) => (
          <i key={dot} className={dot <= count ? 'f' : ''} />
        ))}
      </span>
      <small className="soft" aria-hidden>
        {count}
      </small>
    </span>
  )
}
