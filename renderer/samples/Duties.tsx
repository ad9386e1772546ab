import { ChevronRight, Circle, CircleCheck, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { PersonRow } from '../../forms/records/patient'
import type { TestRecord } from '../../forms/records/sample'
import { dutiesOf, openDuties, sameCase, type Duty } from '../../forms/samples/duties'
import { doctorOf } from '../../forms/samples/read'
import { useFormats, useLanguage, useWords } from '../i18n'
import { useMe } from '../app/me'
import { Icon } from '../ui/Icon'
import { DutyDialog } from './DutyDialog'
import { fullTestName } from './logic'

/** What follows from an answer, with dates: each open one is a button to where it is done. */
export function Duties({
  tests,
  all,
  person,
  today,
  isNamed,
}: {
  readonly tests: readonly TestRecord[]
  readonly all: readonly TestRecord[]
  readonly person: PersonRow | undefined
  readonly today: string
  /** Whether the panel says which tests they are: not before the answer is asked for. */
  readonly isNamed: boolean
}) {
  const words = useWords().samples.duties
  const me = useMe()
  const formats = useFormats()
  const { language } = useLanguage()
  const rules = me.settings.tests
  const [open, setOpen] = useState<{ readonly test: string; readonly duty: Duty['kind']; readonly number: number }>()
  const withDuties = tests.filter((record) => dutiesOf(record, rules).length > 0)
  const opened = tests.find(({ id }) => id === open?.test)
  const duty = opened && dutiesOf(opened, rules).find(({ kind, number }) => kind === open?.duty && number === open.number)
  if (withDuties.length === 0) return null

  const dateOf = (one: Duty): string => {
    if (one.underWay) return words.underWay
    if (one.due === null) return one.waitsFor ? words.waits[one.waitsFor] : ''
    return one.until === null
      ? formats.relative(one.due, today)
      : words.span(formats.relative(one.due, today), formats.relative(one.until, today))
  }
  return (
    <section className="duties">
      <h3>{words.title}</h3>
      {withDuties.map((record) => (
        <ul className="duty" key={record.id}>
          {withDuties.length > 1 && isNamed && <li className="duty-of">{fullTestName(record, language)}</li>}
          {dutiesOf(record, rules).map((one) => {
            const name = dutyName(one, record, words)
            const isLate = one.due !== null && (one.until ?? one.due) < today
            const isNear = one.due !== null && !isLate && one.byLaw && one.kind === 'notification'
            return (
              <li key={`${one.kind}${one.number}`}>
                {one.settlement ? (
                  <span className="line">
                    <Icon of={CircleCheck} small />
                    <span>{name}</span>
                    <small className="soft right">
                      {words.settledBy(
                        words.how[one.settlement.how],
                        formats.relative(one.settlement.on, today),
                        one.settlement.note || one.settlement.by.name,
                      )}
                    </small>
                  </span>
                ) : (
                  <button type="button" onClick={() => setOpen({ test: record.id, duty: one.kind, number: one.number })}>
                    <Icon of={isLate ? OctagonAlert : isNear ? TriangleAlert : Circle} small />
                    <span>{name}</span>
                    <small className={`right ${isLate ? 'danger' : isNear ? 'due' : 'soft'}`}>{dateOf(one)}</small>
                    <Icon of={ChevronRight} small />
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      ))}
      {opened && duty && duty.settlement === null && (
        <DutyDialog
          record={opened}
          duty={duty}
          also={sameCase(opened, all).filter((other) =>
            openDuties(other, rules).some(({ kind, number }) => kind === duty.kind && number === duty.number),
          )}
          person={person}
          today={today}
          onClose={() => setOpen(undefined)}
        />
      )}
    </section>
  )
}

type DutyWords = ReturnType<typeof useWords>['samples']['duties']

/** A duty in words; a notification with the doctor who makes it. */
export function dutyName(duty: Duty, record: TestRecord, words: DutyWords): string {
  if (duty.kind === 'notification')
    return words.with(duty.number === 2 ? words.suspectedNotification : words.names.notification, doctorOf(record).name)
  return duty.number > 1 ? words.numbered(words.names[duty.kind], duty.number) : words.names[duty.kind]
}
