/** 12/3: where a whole date has no room. Both languages write the day first. */
export const dayMonth = (date: string): string => `${Number(date.slice(8))}/${Number(date.slice(5, 7))}`

/** 5–12/3, 19/2–4/3: from the first to the last day, both counted. */
export function dayRange(from: string, to: string): string {
  if (from === to) return dayMonth(from)
  return from.slice(0, 7) === to.slice(0, 7) ? `${Number(from.slice(8))}–${dayMonth(to)}` : `${dayMonth(from)}–${dayMonth(to)}`
}

/** 12 mars, with the year only when it is another one. */
export const plainDay = (date: string, today: string, formats: { readonly date: (when: string) => string }): string =>
  date.slice(0, 4) === today.slice(0, 4) ? formats.date(date).replace(/ \d{4}$/, '') : formats.date(date)

/** mars 2026 */
export const monthYear = (date: string, formats: { readonly date: (when: string) => string }): string =>
  formats.date(date).replace(/^\d+ /, '')
