import { useState, type ComponentProps } from 'react'
import { Button } from '../ui/Button'
import { MistakeDialog } from './MistakeDialog'
import '../styles/care.css'

type Event = { readonly id: string; readonly date: string; readonly by: { readonly name: string } }
type Dialog = ComponentProps<typeof MistakeDialog>

/** All that has been entered, latest first, what was a mistake struck through; each row can be said to be one while nothing hangs on it. */
export function EventTable<E extends Event>({
  stored,
  words,
  caption,
  day,
  title,
  line,
  mayBeMistaken = () => true,
  ...dialog
}: {
  readonly stored: readonly { readonly event: E; readonly mistake: string | null }[]
  readonly words: {
    readonly columns: Readonly<Record<'date' | 'what' | 'act', string>>
    readonly mistaken: (reason: string) => string
    readonly mistake: Dialog['words'] & { readonly act: string; readonly actLabel: (what: string) => string }
  }
  readonly caption: string
  readonly day: (date: string) => string
  readonly title: (event: E) => string
  readonly line: (event: E) => string
  readonly mayBeMistaken?: (event: E) => boolean
} & Pick<Dialog, 'patient' | 'mark'>) {
  const [mistaken, setMistaken] = useState<E>()
  return (
    <>
      <table className="table history">
        <caption className="unseen">{caption}</caption>
        <colgroup>
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{words.columns.date}</th>
            <th scope="col">{words.columns.what}</th>
            <th scope="col" className="num">
              {words.columns.act}
            </th>
          </tr>
        </thead>
        <tbody>
          {stored
            .toSorted((one, other) => other.event.date.localeCompare(one.event.date))
            .map(({ event, mistake }) => (
              <tr key={event.id} className={mistake === null ? '' : 'off'}>
                <td>
                  <time dateTime={event.date}>{day(event.date)}</time>
                </td>
                <td className="wraps">
                  <span className={mistake === null ? 'strong' : 'struck'}>{title(event)}</span>
                  <small className="soft">
                    {[line(event), event.by.name].filter((part) => part !== '').join(' · ')}
                    {mistake !== null && (
                      <>
                        <br />
                        {words.mistaken(mistake)}
                      </>
                    )}
                  </small>
                </td>
                <td className="num">
                  {mistake === null && mayBeMistaken(event) && (
                    <Button kind="quiet" size="small" label={words.mistake.actLabel(title(event))} onPress={() => setMistaken(event)}>
                      {words.mistake.act}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {mistaken && (
        <MistakeDialog
          {...dialog}
          event={mistaken.id}
          what={title(mistaken)}
          words={words.mistake}
          onClose={() => setMistaken(undefined)}
        />
      )}
    </>
  )
}
