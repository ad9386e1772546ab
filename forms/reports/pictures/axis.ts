/** Numbers of visits: whole ticks from nothing, a little above the highest. */
export function wholeTicks(highest: number): number[] {
  const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500].find((one) => highest / one <= 5) ?? 1000
  const count = Math.max(1, Math.ceil((highest + 0.001) / step))
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

/** Months between two names under the axis. */
export const monthsBetweenNames = 3

/** Every third month, counted from the last one: 24 names do not fit. */
export const everyThird = (months: readonly string[]): string[] =>
  months.filter((_, at) => (months.length - 1 - at) % monthsBetweenNames === 0)
