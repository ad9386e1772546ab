/** What a log line may carry: numbers and short kinds. Never a name, an answer, a path or a key. */
export type LogDetails = Readonly<Record<string, number | boolean | string>>

const kind = /^[A-Za-z0-9._-]{1,64}$/

/** One line of the program's own log; text that is not a plain kind or id is left out rather than written. */
export function logLine(event: string, details: LogDetails = {}): string {
  const parts = Object.entries(details).map(
    ([key, value]) => `${key}=${typeof value !== 'string' || kind.test(value) ? String(value) : '(left-out)'}`,
  )
  return ['journal', event, ...parts].join(' ')
}

/** Writes to stderr only: the program keeps no log file of its own. */
export function log(event: string, details?: LogDetails): void {
  process.stderr.write(`${logLine(event, details)}\n`)
}

/** What may be said of an error: its class and code, never its message, which can quote what somebody typed. */
export function errorDetails(error: unknown): LogDetails {
  if (!(error instanceof Error)) return { error: 'unknown' }
  return 'code' in error && typeof error.code === 'string' ? { error: error.name, code: error.code } : { error: error.name }
}
