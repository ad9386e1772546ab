import { fold } from '../../../forms/records/patient'
import { useFormats, useWords } from '../../i18n'
import { PersonName, shownName, wholeName } from '../../people/PersonName'
import { minutesBetween, visitLook } from '../../people/visit-state'
import { VisitMenu } from '../../people/VisitMenu'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'
import { Waiting } from '../../ui/Waiting'
import type { DayListProps } from './Booked'
import { moveRow } from './move-row'

const order = { arrived: 0, 'in-progress': 1 } as const
const place = (status: string): number => (status in order ? order[status as keyof typeof order] : 2)

/** Those who came without a time, in the order they came; who waits stands first. */
export function DropIns({ rows, now, isClinician, loading, onOpen, onStep }: DayListProps) {
  const all = useWords()
  const words = all.today
  const formats = useFormats()
  const sorted = rows.toSorted(
    (one, other) =>
      place(one.visit.status) - place(other.visit.status) || (one.visit.arrivedAt ?? '').localeCompare(other.visit.arrivedAt ?? ''),
  )
  const waiting = sorted.filter((row) => row.visit.status === 'arrived').length
  return (
    <Sheet
      title={words.dropIns}
      {...(waiting > 0 ? { count: words.waitingCount(waiting) } : {})}
      right={rows.length > 0 ? words.inOrder : undefined}
    >
      {loading && <Waiting rows={3} />}
      {!loading && rows.length === 0 && <Empty title={words.noDropIns} text={words.noDropInsText} />}
      {rows.length > 0 && (
        <table className="table dropins" onKeyDown={moveRow}>
          <thead className="unseen">
            <tr>
              {(['order', 'patient', 'kind', 'came', 'waited', 'act'] as const).map((column) => (
                <th key={column}>{words.columns[column]}</th>
              ))}
            </tr>
          </thead>
          <colgroup>
            <col />
            <col />
            <col />
            <col />
            <col />
            <col />
          </colgroup>
          <tbody>
            {sorted.map((row, index) => {
              const { visit, person } = row
              const name = shownName(person)
              const waits = visit.status === 'arrived'
              const minutes = visit.arrivedAt === null ? 0 : minutesBetween(visit.arrivedAt, now)
              const look = visitLook(visit, now, words.status, formats.time)
              return (
                <tr key={visit.id} className={place(visit.status) === 2 ? 'off' : ''} data-row>
                  <td className="soft">{waits ? index + 1 : ''}</td>
                  <td>
                    <button
                      type="button"
                      className="name"
                      onClick={() => onOpen(row)}
                      aria-label={words.openLabel(wholeName(person, all.patients))}
                    >
                      <PersonName person={person} />
                    </button>
                  </td>
                  <td className="soft clip">
                    {visit.reason === '' || fold(visit.reason) === fold(words.kinds[visit.kind])
                      ? words.kinds[visit.kind]
                      : `${words.kinds[visit.kind]}, ${visit.reason}`}
                  </td>
                  <td className="soft">{visit.arrivedAt === null ? '' : words.came(formats.time(visit.arrivedAt))}</td>
                  <td className="when">
                    {waits ? (
                      minutes === 0 ? (
                        words.justCame
                      ) : (
                        words.waited(minutes)
                      )
                    ) : (
                      <State tone={look.tone} icon={look.icon}>
                        {look.text}
                      </State>
                    )}
                  </td>
                  <td className="num acts">
                    <span className="line">
                      {waits && isClinician && (
                        <Button size="small" label={words.takeInLabel(name)} onPress={() => onStep(row, 'in-progress')}>
                          {words.takeIn}
                        </Button>
                      )}
                      {visit.status === 'in-progress' && isClinician && (
                        <Button size="small" label={words.openLabel(name)} onPress={() => onOpen(row)}>
                          {words.open}
                        </Button>
                      )}
                      <VisitMenu visit={visit} name={name} onStep={(status) => onStep(row, status)} />
                    </span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </Sheet>
  )
}
