import { Circle, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PersonRow } from '../../../forms/records/patient'
import { doctorOf } from '../../../forms/samples/read'
import { workGroups, type WorkRow } from '../../../forms/samples/work-list'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { PersonName } from '../../people/PersonName'
import { Ways } from '../../people/Ways'
import { sampleLine } from '../../samples/logic'
import { Track } from '../../samples/Track'
import { State } from '../../ui/State'
import { nextText } from './next-text'

/** The rows in their groups: since when, who, which sample, how far, what next, how she may be reached. Never which test or answer. */
export function ResultRows({
  rows,
  people,
  today,
  chosen,
  onChoose,
}: {
  readonly rows: readonly WorkRow[]
  readonly people: ReadonlyMap<string, PersonRow>
  readonly today: string
  readonly chosen: string | undefined
  readonly onChoose: (test: string) => void
}) {
  const all = useWords()
  const words = all.results
  const formats = useFormats()
  const { language } = useLanguage()
  const groups = workGroups
    .map((group) => ({ group, members: rows.filter((row) => row.group === group) }))
    .filter(({ members }) => members.length > 0)
  return (
    <section className="sheet result-list">
      <table className="table tests">
        <colgroup>
          <col />
          <col />
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th>{words.columns.since}</th>
            <th>{words.columns.patient}</th>
            <th>{words.columns.sample}</th>
            <th>{words.columns.state}</th>
            <th>{words.columns.next}</th>
            <th>{words.columns.ways}</th>
          </tr>
        </thead>
        {groups.map(({ group, members }) => (
          <tbody key={group}>
            <tr className="group">
              <th colSpan={6} scope="rowgroup">
                {words.groups[group]} <b>{members.length}</b>
              </th>
            </tr>
            {members.map((row) => {
              const id = row.tests[0]?.id ?? ''
              const person = row.patient === undefined ? undefined : people.get(row.patient)
              const isChosen = row.tests.some((test) => test.id === chosen)
              return (
                <tr key={id} data-selected={isChosen || undefined} onClick={() => onChoose(id)}>
                  <td className="when">{formats.shortDay(row.since, today)}</td>
                  <td>
                    <button type="button" className="name" data-test={id} aria-current={isChosen || undefined} onClick={() => onChoose(id)}>
                      {person ? <PersonName person={person} brief /> : row.slip !== undefined ? all.samples.slip(row.slip) : ''}
                    </button>
                  </td>
                  <td className="soft">{sampleLine(row.tests, all.samples, language)}</td>
                  <td>
                    <Track state={row.state} />
                  </td>
                  <td>
                    <Next row={row} today={today} />
                  </td>
                  <td>
                    {person?.diedOn === null ? (
                      <Ways safe={person.safeContact} />
                    ) : (
                      <span className="soft small">{person ? all.patients.died.word : words.anonymousWord}</span>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        ))}
      </table>
    </section>
  )
}

function Next({ row, today }: { readonly row: WorkRow; readonly today: string }): ReactNode {
  const all = useWords()
  const me = useMe()
  const formats = useFormats()
  const record = row.tests[0]
  const next = nextText(
    row,
    { mine: record !== undefined && doctorOf(record).id === me.user.id, doctor: record ? doctorOf(record).name : '', today },
    { words: all.results.next, relative: (date) => formats.shortDay(date, today), time: formats.time },
  )
  if (next.tone === 'danger')
    return (
      <State tone="danger" icon={OctagonAlert}>
        {next.text}
      </State>
    )
  if (next.tone === 'due')
    return (
      <State tone="due" icon={TriangleAlert}>
        {next.text}
      </State>
    )
  if (next.tone === 'duty')
    return (
      <State tone="off" icon={Circle}>
        {next.text}
      </State>
    )
  return <span className={next.tone === 'strong' ? 'strong' : 'soft'}>{next.text}</span>
}
