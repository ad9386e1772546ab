import type { HoursLine } from '../../../forms/records/hours'

/**
 * Hours as one reads them: days in a row with the same times are one ("mån–fre 8.00–16.00"), weeks are named when they are not all.
 */
export function hoursText(
  lines: readonly HoursLine[],
  words: { readonly shortWeekdays: readonly string[]; readonly weeksOf: { readonly [W in HoursLine['weeks']]: string } },
  time: (clock: string) => string,
): readonly string[] {
  const runs: { days: readonly number[]; readonly line: HoursLine }[] = []
  const order = lines.toSorted((one, other) => one.weekday - other.weekday || (one.from < other.from ? -1 : 1))
  for (const line of order) {
    const run = runs.find(
      (each) =>
        each.line.from === line.from &&
        each.line.until === line.until &&
        each.line.weeks === line.weeks &&
        each.days.at(-1) === line.weekday - 1,
    )
    if (run) run.days = [...run.days, line.weekday]
    else runs.push({ days: [line.weekday], line })
  }
  const day = (weekday: number | undefined) => (words.shortWeekdays[(weekday ?? 1) - 1] ?? '').toLocaleLowerCase('sv')
  return runs.map(({ days, line }) => {
    const named = days.length > 1 ? `${day(days[0])}–${day(days.at(-1))}` : day(days[0])
    const weeks = line.weeks === 'every' ? '' : ` ${words.weeksOf[line.weeks]}`
    return `${named} ${time(line.from)}–${time(line.until)}${weeks}`
  })
}
