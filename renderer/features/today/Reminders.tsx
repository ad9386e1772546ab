import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { Reminder } from '../../../forms/notes/reminders'
import { findForm } from '../../../forms/every-form'
import { api, readAgainMs, useCall } from '../../app/api'
import { useFormats, useLanguage, useWords, type Words } from '../../i18n'
import { PersonName } from '../../people/PersonName'
import { go } from '../../app/route'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { State } from '../../ui/State'

const shownAtOnce = 6

const title = (reminder: Reminder, words: Words['today']['reminders']): string =>
  reminder.kind === 'consent' ? words.consent[reminder.next ?? 'ask-again'] : words[reminder.kind]

/** What one's own notes ask for: answers that were expected, consents that end, ratings that were agreed. Nothing when there is none. */
export function Reminders({ today }: { readonly today: string }) {
  const words = useWords().today.reminders
  const { language } = useLanguage()
  const formats = useFormats()
  const read = useCall(api.entries.reminders, null, { keepPrevious: true, everyMs: readAgainMs })
  const rows = read.data ?? []
  const [showsAll, setShowsAll] = useState(false)
  if (rows.length === 0 && !read.error) return null
  return (
    <Sheet title={words.title} count={rows.length}>
      <ErrorPanel failure={read.error?.failure} />
      <ul className="mine">
        {rows.slice(0, showsAll ? undefined : shownAtOnce).map(({ row, person, reminder }) => (
          <li key={`${row.id} ${reminder.kind} ${reminder.on}`}>
            <button type="button" onClick={() => go({ screen: 'record', patient: person.id, entry: row.id })}>
              <span className="l">
                <span className="strong">
                  <PersonName person={person} />
                </span>
                {reminder.on < today ? (
                  <State tone="due" icon={TriangleAlert}>
                    {formats.relative(reminder.on, today)}
                  </State>
                ) : (
                  <small className="soft">{formats.relative(reminder.on, today)}</small>
                )}
              </span>
              <small className="soft">
                {title(reminder, words)} · {findForm(row.form)?.words[language].title ?? row.form}
              </small>
            </button>
          </li>
        ))}
      </ul>
      {rows.length > shownAtOnce && (
        <Button kind="quiet" size="small" onPress={() => setShowsAll(!showsAll)}>
          {showsAll ? words.fewer : words.more(rows.length - shownAtOnce)}
        </Button>
      )}
      <p className="small soft inset">{words.help}</p>
    </Sheet>
  )
}
