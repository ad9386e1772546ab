type Language = 'sv' | 'en'

/** A moment (UTC, with `Z`) or a calendar date (`YYYY-MM-DD`). */
type When = string | Date

const timeZone = 'Europe/Stockholm'
const locales = { sv: 'sv-SE', en: 'en-GB' } as const
const near = {
  sv: { today: 'i dag', yesterday: 'i går', tomorrow: 'i morgon' },
  en: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
} as const

const made = new Map<string, Intl.DateTimeFormat>()
function written(when: When, language: Language, options: Intl.DateTimeFormatOptions): string {
  const key = language + JSON.stringify(options)
  const format = made.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone, ...options })
  made.set(key, format)
  // a calendar date is read as noon, so that no zone moves it
  return format.format(new Date(typeof when === 'string' && when.length === 10 ? `${when}T12:00Z` : when))
}

/** 08.12 in Swedish, 08:12 in English; takes a moment or a clock time (`HH:MM`). */
export function formatTime(when: When, language: Language): string {
  const isClock = typeof when === 'string' && /^\d\d:\d\d$/.test(when)
  const text = isClock ? when : written(when, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  return language === 'sv' ? text.replace(':', '.') : text
}

/** onsdag 11 mars */
export const formatDay = (when: When, language: Language): string =>
  written(when, language, { weekday: 'long', day: 'numeric', month: 'long' })

/** 11 mars 2026 */
export const formatDate = (when: When, language: Language): string =>
  written(when, language, { day: 'numeric', month: 'long', year: 'numeric' })

/** 7 mars, 20 feb, 3 apr 2025; i dag, i går, i morgon: where a column is narrow. */
export function formatShortDay(date: string, today: string, language: Language): string {
  const relative = formatRelative(date, today, language)
  if (Object.values<string>(near[language]).includes(relative)) return relative
  const isThisYear = date.slice(0, 4) === today.slice(0, 4)
  const text = written(date, language, { day: 'numeric', month: 'short', ...(isThisYear ? {} : { year: 'numeric' }) })
  return text.replaceAll('.', '')
}

/** i dag 09.04, i går, 6 mars, 6 mars 2025; `today` is the Stockholm date. */
export function formatRelative(when: When, today: string, language: Language): string {
  const on = written(when, 'sv', { dateStyle: 'short' })
  const away = Math.round((Date.parse(on) - Date.parse(today)) / 86_400_000)
  const isDate = typeof when === 'string' && when.length === 10
  if (away === 0) return isDate ? near[language].today : `${near[language].today} ${formatTime(when, language)}`
  if (away === -1) return near[language].yesterday
  if (away === 1) return near[language].tomorrow
  return on.slice(0, 4) === today.slice(0, 4) ? written(when, language, { day: 'numeric', month: 'long' }) : formatDate(when, language)
}

/** februari 2026; takes a month (`YYYY-MM`). */
export const formatMonth = (month: string, language: Language): string =>
  written(`${month}-01`, language, { month: 'long', year: 'numeric' })

/** februari: where the year is plain. */
export const formatMonthName = (month: string, language: Language): string => written(`${month}-01`, language, { month: 'long' })

/** feb 2025: where a column is narrow. */
export const formatShortMonth = (month: string, language: Language): string =>
  written(`${month}-01`, language, { month: 'short', year: 'numeric' }).replaceAll('.', '')
