import { CalendarDays, Mail, MessageSquare, Phone } from 'lucide-react'
import { plainDay } from '../../care-view/short-date'
import { useState } from 'react'
import { localDate, localTime } from '../../../forms/core/dates'
import { latestFor, type PatientFacts } from '../../../forms/recalls/facts'
import type { RecallRow } from '../../../forms/recalls/list'
import type { PersonRow } from '../../../forms/records/patient'
import { api, useAction, useCall } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { isCalledOtherwise, PersonName } from '../../people/PersonName'
import { ReasonDialog } from '../../people/ReasonDialog'
import { spoken } from '../../people/spoken'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { useToast } from '../../ui/Toast'
import { allowedWays, type Way } from './contact-rule'
import type { Asked } from './DecisionDialogs'
import { mayOtherDate, maySettle } from './may'
import { RecallCard } from './RecallCard'

/** The chosen row: what it is about, how she may be reached, what was tried and decided, and what can be done now. */
export function RecallPanel({
  row,
  person,
  facts,
  today,
  onBook,
  onAsk,
  onRecord,
}: {
  readonly row: RecallRow
  readonly person: PersonRow
  readonly facts: PatientFacts
  readonly today: string
  readonly onBook: () => void
  readonly onAsk: (what: Asked['what']) => void
  readonly onRecord: () => void
}) {
  const all = useWords()
  const words = all.recalls
  const about = [
    isCalledOtherwise(person) ? all.record.called(person.nameToUse) : '',
    person.age === null ? '' : all.patients.age(person.age),
    person.interpreter === '' ? '' : all.today.interpreter(spoken(person.interpreter)),
  ].filter((part) => part !== '')
  return (
    <aside className="panel" aria-label={person.name}>
      <header>
        <div className="grow">
          <h2>
            <PersonName person={person} />
          </h2>
          <small className="soft">{about.join(' · ')}</small>
        </div>
        <Button kind="quiet" size="small" keyHint="J" onPress={onRecord}>
          {words.openRecord}
        </Button>
      </header>
      <div className="inside scrolls" tabIndex={0} role="region" aria-label={words.decisions}>
        <RecallCard row={row} facts={facts} today={today} />
        <Safe row={row} person={person} />
        <Decisions row={row} facts={facts} today={today} />
        <PastTries row={row} today={today} />
        <div className="panel-acts">
          <Button kind="quiet" size="small" keyHint="S" onPress={() => onAsk('postpone')}>
            {words.acts.postpone}
          </Button>
          {!row.doNotCall && (
            <Button kind="quiet" size="small" keyHint="R" onPress={() => onAsk('do-not-call')}>
              {words.acts.doNotCall}
            </Button>
          )}
          {mayOtherDate(row) && (
            <Button kind="quiet" size="small" keyHint="D" onPress={() => onAsk('other-date')}>
              {words.acts.otherDate}
            </Button>
          )}
          {maySettle(row) && (
            <Button kind="quiet" size="small" keyHint="K" onPress={() => onAsk('settle')}>
              {words.acts.settle}
            </Button>
          )}
        </div>
      </div>
      <footer>
        <Button kind="primary" icon={CalendarDays} keyHint="B" onPress={onBook}>
          {words.acts.book}
        </Button>
        <Button keyHint="F" onPress={() => onAsk('try')}>
          {words.acts.try}
        </Button>
      </footer>
    </aside>
  )
}

const shapes = { call: Phone, text: MessageSquare, letter: Mail } as const

function Safe({ row, person }: { readonly row: RecallRow; readonly person: PersonRow }) {
  const all = useWords()
  const words = all.patients.safe
  const safe = person.safeContact
  const ways = allowedWays(safe, row.doNotCall !== undefined)
  const names: Readonly<Record<Way, readonly [string, string]>> = {
    call: [words.call, words.noCall],
    text: [words.text, words.noText],
    letter: [words.letter, words.noLetter],
  }
  return (
    <>
      <div className="safe-tiles">
        {(['call', 'text', 'letter'] as const).map((way) => {
          const Shape = shapes[way]
          const may = ways.includes(way)
          return (
            <div key={way}>
              <span className="ways">
                <span className={may ? 'way yes' : 'way no'}>
                  <Shape className={may ? 'i yes' : 'i no'} aria-hidden />
                </span>
              </span>
              <span className={may ? 'strong' : ''}>{names[way][may ? 0 : 1]}</span>
            </div>
          )
        })}
      </div>
      {safe === null ? (
        <Note title={words.notAsked}>{words.notAskedText}</Note>
      ) : row.doNotCall ? (
        <Note tone="due">{all.recalls.safe.held}</Note>
      ) : ways.length === 0 ? (
        <Note tone="due">{all.recalls.safe.nothing}</Note>
      ) : (
        (safe.when !== '' || !safe.mayNameClinic || safe.ifOtherAnswers !== '') && (
          <Note>
            {[safe.when === '' ? '' : `${capital(safe.when).replace(/\.$/, '')}.`, safe.mayNameClinic ? '' : words.mayNotName]
              .filter(Boolean)
              .join(' ')}
            {safe.ifOtherAnswers !== '' && (
              <>
                {' '}
                {all.recalls.safe.other} <strong>”{safe.ifOtherAnswers.replaceAll(/^["”]|["”]$/g, '')}”</strong>
              </>
            )}
          </Note>
        )
      )}
      {ways.some((way) => way === 'call' || way === 'text') && <Numbers person={person} />}
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)

/** Her numbers, read and logged only when they are asked for; behind a reason when her identity is protected. */
function Numbers({ person }: { readonly person: PersonRow }) {
  const words = useWords().recalls.safe
  const [isOpen, setOpen] = useState(false)
  const read = useCall(api.patients.contacts, { patient: person.id }, { enabled: isOpen })
  const failure = read.error?.failure
  const phones = (read.data ?? []).filter((contact) => contact.kind === 'phone' && contact.until === null)
  if (!isOpen)
    return (
      <span>
        <Button size="small" icon={Phone} onPress={() => setOpen(true)}>
          {words.showNumber}
        </Button>
      </span>
    )
  if (failure?.kind === 'needs-reason')
    return (
      <ReasonDialog
        patient={person.id}
        what="contact"
        why="protected-identity"
        onClose={() => setOpen(false)}
        onOpened={() => void read.refetch()}
      />
    )
  return (
    <div role="status">
      <ErrorPanel failure={failure} />
      {read.data && phones.length === 0 && <p className="small soft">{words.noNumber}</p>}
      {phones.map((phone) => (
        <p key={phone.id}>
          <small className="soft">{words.numbers}</small> <span className="strong fig">{phone.value}</span>
        </p>
      ))}
    </div>
  )
}

/** What somebody has decided about this row, and how to take it back. */
function Decisions({ row, facts, today }: { readonly row: RecallRow; readonly facts: PatientFacts; readonly today: string }) {
  const words = useWords().recalls
  const formats = useFormats()
  const toast = useToast()
  const lift = useAction(api.recalls.decide)
  const day = (date: string) => plainDay(date, today, formats)
  const other = latestFor(facts.otherDates, row.key)
  const sentence = (reason: string) => `${reason.replace(/[.]$/, '')}.`
  const lines: readonly { readonly id: string; readonly text: string }[] = [
    ...(row.postponed
      ? [
          {
            id: row.postponed.id,
            text: words.decided.postponed(day(row.postponed.until), sentence(row.postponed.reason), row.postponed.by.name),
          },
        ]
      : []),
    ...(row.doNotCall
      ? [{ id: row.doNotCall.id, text: words.decided['do-not-call'](sentence(row.doNotCall.reason), row.doNotCall.by.name) }]
      : []),
    ...(other ? [{ id: other.id, text: words.decided['other-date'](day(other.date), sentence(other.reason), other.by.name) }] : []),
  ]
  if (lines.length === 0 && !row.booked) return null
  return (
    <section>
      <h3>{words.decisions}</h3>
      {lift.failure?.kind === 'nothing-to-lift' ? <Note tone="due">{words.nothingToLift}</Note> : <ErrorPanel failure={lift.failure} />}
      <ul className="past-tries">
        {row.booked && (
          <li>
            <span className="grow">
              {row.booked.inTime ? words.decided.booked(day(row.booked.date)) : words.decided.bookedLate(day(row.booked.date))}
            </span>
          </li>
        )}
        {lines.map((line) => (
          <li key={line.id}>
            <span className="grow">{line.text}</span>
            <Button
              kind="quiet"
              size="small"
              isDisabled={lift.busy}
              onPress={() =>
                void lift.run({ patient: row.patient, decision: { kind: 'lifted', fact: line.id } }).then((reply) => {
                  if (reply.ok) toast.show(words.lifted)
                })
              }
            >
              {words.acts.lift}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PastTries({ row, today }: { readonly row: RecallRow; readonly today: string }) {
  const words = useWords().recalls
  const formats = useFormats()
  return (
    <section>
      <h3>{words.triesTitle}</h3>
      {row.tries.length === 0 && <p className="small soft">{words.noTries}</p>}
      <ul className="past-tries">
        {row.tries.toReversed().map((one) => (
          <li key={one.id}>
            <time dateTime={one.at}>{plainDay(localDate(one.at), today, formats)}</time>
            <span className="grow">
              {words.channels[one.channel](formats.time(localTime(one.at)))}, {words.tryLine[one.outcome]}.
              {one.note === '' ? '' : ` ${one.note.replace(/[.]$/, '')}.`} {one.by.name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
