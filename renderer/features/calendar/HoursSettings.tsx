import { useEffect, useRef, useState } from 'react'
import { localDate } from '../../../forms/core/dates'
import type { HoursException } from '../../../forms/records/hours'
import { api, useAction } from '../../app/api'
import { useClinicians, useRules } from '../../booking/clinic'
import type { Clinician } from '../../booking/types'
import { useFormats, useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { useIntent } from '../../people/intent'
import { useNow } from '../../people/useNow'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Sheet } from '../../ui/Sheet'
import { useToast } from '../../ui/Toast'
import { AwayDialog } from './AwayDialog'
import { CallDialog } from './CallDialog'
import { HoursDialog } from './HoursDialog'
import { hoursText } from './hours-text'
import '../../styles/calendar.css'

/** Everybody's hours in words, and what departs from them. */
export function HoursSettings() {
  const all = useWords()
  const words = all.calendar.hours
  const formats = useFormats()
  const me = useMe()
  const toast = useToast()
  const today = localDate(useNow())
  const clinicians = useClinicians()
  const rules = useRules()
  const remove = useAction(api.calendar.removeException)
  const [changing, setChanging] = useState<Clinician>()
  const [isAdding, setAdding] = useState(false)
  const [calling, setCalling] = useState<HoursException>()
  const top = useRef<HTMLDivElement>(null)
  const [askedFor, setAskedFor] = useState(0)
  useIntent(['hours'], () => setAskedFor((times) => times + 1))
  const isThere = askedFor > 0 && rules.data !== undefined && clinicians.length > 0
  useEffect(() => {
    if (isThere) top.current?.scrollIntoView({ block: 'start' })
  }, [isThere, askedFor])
  const linesOf = (id: string) => rules.data?.hours.find(({ clinician }) => clinician === id)?.lines ?? []
  const ahead = (rules.data?.exceptions ?? []).filter(({ lastDay }) => lastDay >= today)
  const nameOf = (id: string) => clinicians.find((each) => each.id === id)?.name ?? ''
  const daysOf = ({ firstDay, lastDay }: HoursException) =>
    firstDay === lastDay ? formats.shortDay(firstDay, today) : `${formats.shortDay(firstDay, today)} – ${formats.shortDay(lastDay, today)}`
  const timesOf = ({ from, until }: HoursException) =>
    from === null || until === null ? words.wholeDay : `${formats.time(from)}–${formats.time(until)}`

  async function takeAway(exception: HoursException): Promise<void> {
    if (remove.busy) return
    const reply = await remove.run({ exception: exception.id }, exception)
    if (reply.ok) toast.show(words.removed)
  }
  return (
    <div className="stack hours-settings" ref={top}>
      <Sheet title={words.title} {...(me.manager ? {} : { right: words.only })}>
        <div className="within">
          <small className="soft">{words.text}</small>
          {rules.error && <ErrorPanel failure={rules.error.failure} onRetry={() => void rules.refetch()} />}
          <ul className="hours">
            {clinicians.map((clinician) => {
              const lines = hoursText(linesOf(clinician.id), { ...words, shortWeekdays: all.calendar.shortWeekdays }, formats.time)
              return (
                <li key={clinician.id}>
                  <span className="who">
                    <span className="strong">{clinician.name}</span>
                    <small className="soft">{all.common.roles[clinician.role]}</small>
                  </span>
                  <span className="grow">
                    {lines.length === 0 ? (
                      <span className="soft">{words.none}</span>
                    ) : (
                      lines.map((line) => (
                        <span className="fig" key={line}>
                          {line}
                        </span>
                      ))
                    )}
                  </span>
                  {me.manager && (
                    <Button size="small" label={words.changeLabel(clinician.name)} onPress={() => setChanging(clinician)}>
                      {words.change}
                    </Button>
                  )}
                </li>
              )
            })}
          </ul>
        </div>
      </Sheet>
      <Sheet
        title={words.exceptions}
        right={
          <Button size="small" onPress={() => setAdding(true)}>
            {words.addException}
          </Button>
        }
      >
        <div className="within">
          <ErrorPanel failure={remove.failure} />
          {ahead.length === 0 && <small className="soft">{words.noException}</small>}
          <ul className="hours">
            {ahead.map((exception) => (
              <li key={exception.id}>
                <span className="who">
                  <span className="strong">{nameOf(exception.clinician)}</span>
                  <small className="soft">{all.calendar.awayDialog.kinds[exception.kind]}</small>
                </span>
                <span className="grow">
                  <span className="fig">{`${daysOf(exception)}, ${timesOf(exception)}`}</span>
                  {exception.note !== '' && <small className="soft">{exception.note}</small>}
                </span>
                <Button
                  size="small"
                  kind="quiet"
                  label={words.removeException(nameOf(exception.clinician), daysOf(exception))}
                  isDisabled={remove.busy}
                  onPress={() => void takeAway(exception)}
                >
                  {words.remove}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      </Sheet>
      {changing && <HoursDialog clinician={changing} lines={linesOf(changing.id)} onClose={() => setChanging(undefined)} />}
      {isAdding && (
        <AwayDialog
          clinician={me.group === 'clinical' ? me.user.id : undefined}
          today={today}
          date={today}
          onCall={setCalling}
          onClose={() => setAdding(false)}
        />
      )}
      {calling && <CallDialog exception={calling} today={today} onClose={() => setCalling(undefined)} />}
    </div>
  )
}
