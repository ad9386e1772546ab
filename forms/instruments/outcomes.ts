import { noBands, type Alert, type Score } from '../core/score'

/**
 * The score of an interview by outcome: no total and no band, only whether every module has one, and its alerts. `optional` modules exist
 * in some editions only and may stay empty.
 */
export function scoreOutcomes(
  modules: readonly { readonly id: string; readonly options: readonly string[] }[],
  optional: readonly string[],
  items: readonly unknown[],
  alertsOf: (outcome: (module: string) => string | undefined) => readonly Alert[] = () => [],
): Score {
  const given: readonly unknown[] = Array.isArray(items) ? items : []
  const fits = (value: unknown, at: number) => typeof value === 'string' && (modules[at]?.options ?? []).includes(value)
  const valid = given.length === modules.length && modules.every((_, at) => given[at] === null || fits(given[at], at))
  const complete = modules.every(({ id }, at) => given[at] !== null || optional.includes(id))
  const alerts = alertsOf((module) => {
    const at = modules.findIndex(({ id }) => id === module)
    const value = given[at]
    return typeof value === 'string' && fits(value, at) ? value : undefined
  })
  return {
    status: !valid ? 'invalid' : complete ? 'complete' : 'incomplete',
    total: null,
    band: { ...noBands },
    alerts: [...alerts],
    flags: [],
  }
}
