import { Plus } from 'lucide-react'
import { useState } from 'react'
import { HoursLine, Weeks } from '../../../forms/records/hours'
import { api, useAction, useBase } from '../../app/api'
import type { Clinician } from '../../booking/types'
import { readTime } from '../../form-view/time-entry'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'

type Typed = { readonly key: number; readonly weekday: string; readonly weeks: Weeks; readonly from: string; readonly until: string }
type Props = { readonly clinician: Clinician; readonly lines: readonly HoursLine[]; readonly onClose: () => void }

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

/** A clinician's week, line by line. */
export function HoursDialog(props: Props) {
  const words = useWords().calendar.hours
  return (
    <Dialog title={words.dialogTitle(props.clinician.name)} width="wide" onClose={props.onClose}>
      <HoursForm {...props} />
    </Dialog>
  )
}

function read(line: Typed): HoursLine | undefined {
  const parsed = HoursLine.safeParse({
    weekday: Number(line.weekday),
    weeks: line.weeks,
    from: readTime(line.from),
    until: readTime(line.until),
  })
  return parsed.success ? parsed.data : undefined
}

function HoursForm({ clinician, lines, onClose }: Props) {
  const all = useWords()
  const words = all.calendar.hours
  const formats = useFormats()
  const toast = useToast()
  const set = useAction(api.calendar.setHours)
  const base = useBase(lines, set.failure)
  const [typed, setTyped] = useState<readonly Typed[]>(() =>
    lines.map((line, key) => ({
      ...line,
      key,
      weekday: String(line.weekday),
      from: formats.time(line.from),
      until: formats.time(line.until),
    })),
  )
  const [asked, setAsked] = useState(false)
  const readLines = typed.map(read)
  const readable = readLines.flatMap((line) => (line ? [line] : []))
  const isValid = readable.length === typed.length
  const isTwice = new Set(readable.map(({ weekday, weeks, from }) => `${weekday} ${weeks} ${from}`)).size < readable.length

  const change = (key: number, more: Partial<Typed>) => setTyped(typed.map((line) => (line.key === key ? { ...line, ...more } : line)))
  function add(): void {
    const last = typed.at(-1)
    const weekday = last ? String(Math.min(7, Number(last.weekday) + 1)) : '1'
    const key = Math.max(-1, ...typed.map((line) => line.key)) + 1
    setTyped([
      ...typed,
      {
        key,
        weekday,
        weeks: last?.weeks ?? 'every',
        from: last?.from ?? formats.time('08:00'),
        until: last?.until ?? formats.time('16:00'),
      },
    ])
  }
  async function save(): Promise<void> {
    setAsked(true)
    if (!isValid || isTwice || set.busy) return
    const reply = await set.run({ clinician: clinician.id, lines: readable }, { clinician: clinician.id, lines: base })
    if (!reply.ok) return
    toast.show(words.saved(clinician.name))
    onClose()
  }
  useKeys({ 'Ctrl+Enter': () => void save() })

  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {typed.map((line, index) => {
        const day = all.calendar.weekdays[Number(line.weekday) - 1] ?? ''
        const isWrong = asked && !readLines[index]
        return (
          <div className="hours-line" role="group" aria-label={words.row(index + 1)} key={line.key}>
            <Select
              label={words.weekday}
              value={line.weekday}
              options={weekdays.map((value, at) => ({ value, label: all.calendar.weekdays[at] ?? '' }))}
              onChange={(weekday) => change(line.key, { weekday })}
            />
            <Select
              label={words.weeks}
              value={line.weeks}
              options={Weeks.options.map((value) => ({ value, label: words.weeksOf[value] }))}
              onChange={(weeks) => change(line.key, { weeks })}
            />
            <TextField
              label={words.from}
              value={line.from}
              onChange={(from) => change(line.key, { from })}
              maxLength={5}
              invalid={isWrong}
              message={isWrong ? words.fault : undefined}
            />
            <TextField
              label={words.until}
              value={line.until}
              onChange={(until) => change(line.key, { until })}
              maxLength={5}
              invalid={isWrong}
            />
            <Button kind="quiet" label={words.removeLabel(day)} onPress={() => setTyped(typed.filter(({ key }) => key !== line.key))}>
              {words.remove}
            </Button>
          </div>
        )
      })}
      {typed.length === 0 && <p className="soft">{words.none}</p>}
      <span>
        <Button size="small" icon={Plus} autoFocus={typed.length === 0} onPress={add}>
          {words.add}
        </Button>
      </span>
      {asked && isTwice && <p className="msg danger">{words.same}</p>}
      <ErrorPanel failure={set.failure} />
      <DialogActions>
        <Button onPress={onClose} keyHint="Esc">
          {all.common.cancel}
        </Button>
        <Button kind="primary" type="submit" keyHint="Ctrl Enter" isDisabled={set.busy}>
          {all.common.save}
        </Button>
      </DialogActions>
    </form>
  )
}
