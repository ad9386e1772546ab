import { weekdayOf } from '../../forms/core/dates'
import { useFormats, useWords } from '../i18n'

/**
 * A time as one says it on the phone: with the weekday, unless the day is near enough to have a name of its own. `short` where room is
 * scarce: "fre 27 nov 09.20", otherwise "fredag 27 november 09.20".
 */
export function useWhen(today: string): (at: { readonly date: string; readonly time: string | null }, shape?: 'short') => string {
  const words = useWords().calendar
  const formats = useFormats()
  return ({ date, time }, shape) => {
    const day = shape ? formats.shortDay(date, today) : formats.relative(date, today)
    const weekday = (shape ? words.shortWeekdays : words.weekdays)[weekdayOf(date) - 1] ?? ''
    const hasDigit = /\d/.test(day)
    return [hasDigit ? weekday : '', day, time === null ? '' : formats.time(time)].filter((part) => part !== '').join(' ')
  }
}
