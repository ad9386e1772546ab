import { parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, OctagonAlert } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
  Dialog,
  DialogTrigger,
  I18nProvider,
  Popover,
} from 'react-aria-components'
import { readDateEntry, type DateEntryOptions } from '../../forms/records/date-entry'
import { useFormats, useLanguage, useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import { moveToStop } from './next-stop'

/**
 * A date that is typed (3/4, 0304, idag, +12v) or picked. The date as it was understood stands beneath in words; a text that is no date
 * stays as it is and says what is accepted.
 */
export function DateField(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string | undefined
  /** Gets the date as `YYYY-MM-DD`, the typed text when it is no date, or undefined when the field is empty. */
  readonly onChange: (value: string | undefined) => void
  readonly onBlur?: () => void
  readonly today: string
  readonly prefer?: DateEntryOptions['prefer']
  readonly required?: boolean
  readonly autoFocus?: boolean
  readonly message?: string | undefined
}) {
  const id = useId()
  const words = useWords().forms
  const { language } = useLanguage()
  const formats = useFormats()
  const [typed, setTyped] = useState(props.value ?? '')
  const options: DateEntryOptions = props.prefer ? { prefer: props.prefer } : {}
  const read = readDateEntry(typed, props.today, options)
  const unread = typed.trim() !== '' && !read.ok
  const [left, setLeft] = useState(false)
  const faulty = (unread && left) || props.message !== undefined

  useEffect(() => {
    // set from outside (picked, filled in from a number): shown as it is stored
    setTyped((before) => {
      const now = readDateEntry(before, props.today, options)
      return now.ok && now.date === props.value ? before : (props.value ?? '')
    })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the options are made anew at every drawing
  }, [props.value, props.today])

  function change(text: string): void {
    setTyped(text)
    const next = readDateEntry(text, props.today, options)
    props.onChange(next.ok ? next.date : text.trim() === '' ? undefined : text)
  }

  return (
    <div className="field" data-invalid={faulty || undefined}>
      <label htmlFor={id}>
        {props.label}
        {props.required === true && <i> – {words.needed}</i>}
      </label>
      <div className="input date">
        <input
          id={id}
          className="bare"
          value={typed}
          autoComplete="off"
          autoFocus={props.autoFocus ?? false}
          aria-invalid={faulty || undefined}
          aria-describedby={`${id}-message`}
          onChange={(event) => change(event.target.value)}
          onFocus={() => setLeft(false)}
          onBlur={() => {
            setLeft(true)
            if (read.ok) setTyped(read.date)
            props.onBlur?.()
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey) return
            if (event.currentTarget.closest('[data-stop]')) event.preventDefault()
            moveToStop(event.currentTarget)
          }}
        />
        <I18nProvider locale={language === 'sv' ? 'sv-SE' : 'en-GB'}>
          <DialogTrigger>
            <Button className="pick" aria-label={`${words.pickDate}: ${props.label}`}>
              <Icon of={CalendarDays} />
            </Button>
            <Popover className="calendar-popover" placement="bottom end">
              <Dialog aria-label={`${words.pickDate}: ${props.label}`}>
                {({ close }) => (
                  <Calendar
                    aria-label={props.label}
                    defaultFocusedValue={parseDate(read.ok ? read.date : props.today)}
                    {...(read.ok ? { value: parseDate(read.date) } : {})}
                    onChange={(picked) => {
                      change(picked.toString())
                      close()
                    }}
                  >
                    <header>
                      <Button slot="previous" className="btn quiet small">
                        <Icon of={ChevronLeft} />
                      </Button>
                      <CalendarHeading />
                      <Button slot="next" className="btn quiet small">
                        <Icon of={ChevronRight} />
                      </Button>
                    </header>
                    <CalendarGrid>
                      <CalendarGridHeader>{(day) => <CalendarHeaderCell>{day}</CalendarHeaderCell>}</CalendarGridHeader>
                      <CalendarGridBody>{(date) => <CalendarCell date={date} />}</CalendarGridBody>
                    </CalendarGrid>
                  </Calendar>
                )}
              </Dialog>
            </Popover>
          </DialogTrigger>
        </I18nProvider>
      </div>
      <p className={faulty ? 'msg danger' : 'msg'} id={`${id}-message`} aria-live="polite">
        {faulty ? (
          <>
            <Icon of={OctagonAlert} small />
            {props.message ?? words.dateFault}
          </>
        ) : read.ok ? (
          `${formats.day(read.date)} ${read.date.slice(0, 4)}`
        ) : (
          (props.help ?? words.dateHelp)
        )}
      </p>
    </div>
  )
}
