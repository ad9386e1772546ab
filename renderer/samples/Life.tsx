import { Circle, CircleCheck, CircleDot, CircleSlash } from 'lucide-react'
import { localDate } from '../../forms/core/dates'
import type { TestRecord } from '../../forms/records/sample'
import { useFormats, useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import { lifeOf, standsAt, type LifeLine } from './logic'

/** The ledger of a test: what is done with a tick and when, where it stands, what is to come. */
export function Life({
  record,
  name,
  today,
  isHidden,
}: {
  readonly record: TestRecord
  readonly name: string
  readonly today: string
  readonly isHidden: boolean
}) {
  const all = useWords()
  const words = all.samples.life
  const formats = useFormats()
  const lines = lifeOf(record)
  const now = standsAt(lines)
  const when = (at: string) =>
    localDate(at) === today ? formats.relative(at, today) : `${formats.relative(localDate(at), today)} ${formats.time(at)}`

  function title(line: LifeLine, isDone: boolean): string {
    switch (line.kind) {
      case 'sample':
        if (isDone) return line.step === 'sent' ? words.sent : words.sampled
        return line.step === 'ordered' ? words.toSample : words.toSend
      case 'answer':
        return line.version > 1 ? words.version(line.version) : words.answer
      case 'see':
        return line.seenBy === undefined ? words.toSee : words.seenBy(line.seenBy)
      case 'tell':
        if (line.told) return words.told(all.samples.forms.ways[line.told.way].toLowerCase())
        return line.unreachable === undefined ? words.tell(name) : words.unreachable
      case 'after':
        return line.closedAt === undefined ? words.after : words.closed
      case 'ended':
        return words[line.how]
    }
  }
  const at = (line: LifeLine): string | undefined => {
    if (line.kind === 'tell') return line.told?.at ?? line.unreachable
    return line.kind === 'after' ? line.closedAt : line.at
  }
  return (
    <ol className="life" aria-label={words.label}>
      {lines.map((line, index) => {
        const isDone = now === -1 || index < now
        const moment = isDone || line.kind === 'sample' ? at(line) : undefined
        const shape = line.kind === 'ended' ? CircleSlash : isDone ? CircleCheck : index === now ? CircleDot : Circle
        return (
          <li
            key={line.kind}
            className={isDone ? 'd' : index === now ? 'n' : 'o'}
            {...(index === now ? { 'aria-current': 'step' as const } : {})}
          >
            <Icon of={shape} small />
            <div className="grow">
              <span className={isDone || index === now ? 'strong' : ''}>{title(line, isDone)}</span>
              {line.kind === 'answer' && line.done && isHidden && <p>{words.hidden}</p>}
              {line.kind === 'tell' &&
                line.tries.map((one) => (
                  <p key={one.at}>
                    {formats.relative(one.on, today)}: {all.samples.forms.outcomes[one.outcome].toLowerCase()}
                    {one.note !== '' && `, ${one.note}`}
                  </p>
                ))}
              {line.kind === 'ended' && line.note !== '' && <p>{line.note}</p>}
            </div>
            {line.kind === 'tell' && !isDone && line.tries.length > 0 && <small className="soft">{words.tries(line.tries.length)}</small>}
            {moment !== undefined && <small className="soft">{when(moment)}</small>}
          </li>
        )
      })}
    </ol>
  )
}
