import { useState } from 'react'
import { deviceIds } from '../../../forms/contraception/methods'
import { intervalMethods } from '../../../forms/recalls/index'
import { RecallSettings } from '../../../forms/recalls/settings'
import { api, useAction, type Me } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import '../../styles/care.css'

const dmpa = ['earliest', 'ideal', 'latest', 'coveredUntil'] as const
const single = [
  'deviceNoticeMonths',
  'noticeDays',
  'cervicalFollowUpDays',
  'untoldDays',
  'injectionUrgentDays',
  'bookingWithinDays',
  'aheadDays',
] as const
const all = [...dmpa, ...deviceIds, ...intervalMethods, ...single] as const
type Line = (typeof all)[number]

/** Values as they are typed, by line. */
type Typed = Readonly<Record<Line, string>>

const limits = (line: Line): readonly [number, number] => {
  if (line === 'deviceNoticeMonths') return [0, 12]
  if (line === 'injectionUrgentDays') return [0, 30]
  if (line === 'noticeDays' || line === 'aheadDays') return [0, 90]
  return (deviceIds as readonly string[]).includes(line) || (intervalMethods as readonly string[]).includes(line) ? [1, 240] : [1, 400]
}

function typedOf(settings: RecallSettings): Typed {
  const values = { ...settings.dmpa, ...settings.deviceMonths, ...settings.intervalMonths, ...settings }
  return Object.fromEntries(all.map((line) => [line, String(values[line])])) as Typed
}

function settingsOf(typed: Typed, threadCheck: boolean): RecallSettings | undefined {
  const number = (line: Line) => (/^\d{1,3}$/.test(typed[line].trim()) ? Number(typed[line]) : Number.NaN)
  const group = <L extends Line>(lines: readonly L[]) => Object.fromEntries(lines.map((line) => [line, number(line)]))
  const read = RecallSettings.safeParse({
    ...group(single),
    dmpa: group(dmpa),
    deviceMonths: group(deviceIds),
    intervalMonths: group(intervalMethods),
    threadCheck,
  })
  return read.success ? read.data : undefined
}

const isWithin = (line: Line, text: string): boolean => {
  const [from, to] = limits(line)
  return /^\d{1,3}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to
}

/** The unit's intervals, each with where it comes from. */
export function Intervals({ onMe }: { readonly onMe: (me: Me) => void }) {
  const words = useWords().recalls.settings
  const me = useMe()
  return (
    <Sheet title={words.title} {...(me.manager ? {} : { right: words.only })}>
      <Form onMe={onMe} />
    </Sheet>
  )
}

function Form({ onMe }: { readonly onMe: (me: Me) => void }) {
  const common = useWords().common
  const words = useWords().recalls.settings
  const me = useMe()
  const toast = useToast()
  const change = useAction(api.settings.change)
  const [before] = useState(() => typedOf(me.settings.recalls))
  const [typed, setTyped] = useState(before)
  const [threadCheck, setThreadCheck] = useState(me.settings.recalls.threadCheck)
  const next = settingsOf(typed, threadCheck)
  const isChanged =
    all.some((line) => typed[line] !== String(typedOf(me.settings.recalls)[line])) || threadCheck !== me.settings.recalls.threadCheck
  const lineFault = all.some((line) => !isWithin(line, typed[line]))

  async function save(): Promise<void> {
    if (!next || !isChanged || change.busy) return
    const reply = await change.run({ recalls: next }, me.settings)
    if (!reply.ok) return
    onMe({ ...me, settings: reply.value })
    toast.show(words.saved)
  }
  const rows = (lines: readonly Line[]) =>
    lines.map((line) => {
      const { label, source } = words.lines[line]
      const [from, to] = limits(line)
      const isWrong = !isWithin(line, typed[line])
      return (
        <div className="intervals" key={line}>
          <span>
            {label}
            <small>{source}</small>
          </span>
          {me.manager ? (
            <TextField
              label={`${label}, ${isMonths(line) ? words.unit.months : words.unit.days}`}
              value={typed[line]}
              onChange={(text) => setTyped({ ...typed, [line]: text })}
              maxLength={3}
              invalid={isWrong}
              message={isWrong ? words.fault(from, to) : undefined}
            />
          ) : (
            <span className="num fig">
              {typed[line]} {isMonths(line) ? words.unit.months : words.unit.days}
            </span>
          )}
        </div>
      )
    })
  const thread = words.lines.threadCheck
  return (
    <form
      className="within"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <small className="soft">{words.text}</small>
      <h3>{words.injection}</h3>
      {rows(dmpa)}
      <h3>{words.devices}</h3>
      {rows([...deviceIds, 'deviceNoticeMonths'])}
      <h3>{words.others}</h3>
      {rows([...intervalMethods, ...single.filter((line) => line !== 'deviceNoticeMonths')])}
      <div className="intervals">
        <span>
          {thread.label}
          <small>{thread.source}</small>
        </span>
        {me.manager ? (
          <Tick value={threadCheck} onChange={setThreadCheck}>
            {words.on}
          </Tick>
        ) : (
          <span className="num">{threadCheck ? words.on : words.off}</span>
        )}
      </div>
      {!next && !lineFault && (
        <Note tone="danger" announce>
          {words.ascending}
        </Note>
      )}
      <ErrorPanel failure={change.failure} />
      {me.manager && (
        <span>
          <Button kind="primary" type="submit" isDisabled={!isChanged || !next || change.busy}>
            {common.save}
          </Button>
        </span>
      )}
    </form>
  )
}

const isMonths = (line: Line): boolean =>
  line === 'deviceNoticeMonths' || (deviceIds as readonly string[]).includes(line) || (intervalMethods as readonly string[]).includes(line)
