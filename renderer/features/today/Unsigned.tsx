import { TriangleAlert } from 'lucide-react'
import { daysBetween, localDate } from '../../../forms/core/dates'
import { findForm } from '../../../forms/every-form'
import type { EntryRow } from '../../../forms/records/entry'
import type { PersonRow } from '../../../forms/records/patient'
import { api, readAgainMs, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords } from '../../i18n'
import { PersonName } from '../../people/PersonName'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'

type UnsignedRow = { readonly row: EntryRow; readonly person: PersonRow; readonly correction: boolean }

const oldDays = 3
const shownAtOnce = 6

export const useUnsigned = (enabled: boolean) => useCall(api.entries.unsigned, null, { enabled, keepPrevious: true, everyMs: readAgainMs })

const open = ({ row, person }: UnsignedRow) => go({ screen: 'record', patient: person.id, entry: row.id })

/** One's own unsigned entries, oldest first: the list that nags. */
export function Unsigned({
  rows,
  failure,
  today,
}: {
  readonly rows: readonly UnsignedRow[] | undefined
  readonly failure: { readonly kind: string } | undefined
  readonly today: string
}) {
  const words = useWords().today
  const { language } = useLanguage()
  const formats = useFormats()
  const first = rows?.[0]
  return (
    <Sheet
      title={words.unsigned}
      {...(rows && rows.length > 0 ? { count: rows.length } : {})}
      right={
        first && (
          <Button kind="quiet" size="small" keyHint="G" onPress={() => open(first)}>
            {words.unsignedGo}
          </Button>
        )
      }
    >
      <ErrorPanel failure={failure} />
      {rows?.length === 0 && <p className="small soft inset">{words.unsignedNone}</p>}
      <ul className="mine">
        {rows?.slice(0, shownAtOnce).map((one) => {
          const { row, person } = one
          const days = daysBetween(localDate(row.enteredAt), today)
          const title = findForm(row.form)?.words[language].title ?? row.form
          return (
            <li key={row.id}>
              <button type="button" onClick={() => open(one)}>
                <span className="l">
                  <span className="strong">
                    <PersonName person={person} />
                  </span>
                  {days >= oldDays ? (
                    <State tone="due" icon={TriangleAlert}>
                      {words.days(days)}
                    </State>
                  ) : (
                    <small className="soft">{formats.relative(row.enteredAt, today)}</small>
                  )}
                </span>
                <small className="soft">
                  {title}
                  {one.correction && `, ${words.correction}`}
                  {row.locked && `, ${words.lockedEntry}`}
                </small>
              </button>
            </li>
          )
        })}
      </ul>
      {rows && rows.length > shownAtOnce && <p className="small soft inset">{words.unsignedMore(rows.length - shownAtOnce)}</p>}
    </Sheet>
  )
}
