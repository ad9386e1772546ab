/**
 * Response: the total is down by at least half from the chosen baseline (trial convention). Undefined when the baseline is 0, from which
 * nothing can fall.
 */
export function responded(baseline: number, now: number): boolean | undefined {
  if (!(baseline > 0)) return undefined
  return (baseline - now) * 2 >= baseline
}

/** Remission: at most `limit` points. 10 is a common trial convention, 9 (below 10) and 4 are stricter ones: print the limit used. */
export function remitted(total: number, limit = 10): boolean {
  return total <= limit
}
