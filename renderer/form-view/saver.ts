/** What became of saving: `saved` holds the moment that the vault answered with; nothing is called saved before that. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly failure: SaveFailure; readonly triesAgain: boolean }

/** Why saving failed: a kind of the contract, with the number of the log where there is one. */
type SaveFailure = { readonly kind: string; readonly reference?: string }

export type SaveReply =
  { readonly ok: true; readonly value: { readonly savedAt: string } } | { readonly ok: false; readonly error: SaveFailure }

export type Saver<T> = {
  /** Something was changed: saved soon, at the latest `latestMs` after the first change that is not saved. */
  readonly change: (content: T) => void
  /** Saves at once what is not saved yet; true when everything is saved. */
  readonly flush: () => Promise<boolean>
  /** No more timers; what is not saved stays so. */
  readonly stop: () => void
}

/** Typing pauses this long before it is saved, and never waits longer than the second number (WORKFLOWS 14: within a second). */
const pauseMs = 300
const latestMs = 700
const retryMs = [2_000, 4_000, 8_000, 15_000] as const
const passing: readonly string[] = ['disk-full', 'read-only', 'damaged', 'fault']

/**
 * Keeps one entry saved. One call is under way at a time; what is typed meanwhile goes with the next. When saving fails for a reason that
 * can pass (full disk, read-only folder) it tries again by itself.
 */
export function createSaver<T>(save: (content: T) => Promise<SaveReply>, report: (state: SaveState) => void): Saver<T> {
  let waiting: { readonly content: T } | undefined
  let running: Promise<boolean> | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let latest: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let stopped = false

  function clear(): void {
    for (const timer of [pause, latest, retry]) clearTimeout(timer)
    pause = latest = retry = undefined
  }

  async function send(): Promise<boolean> {
    while (waiting) {
      const sent = waiting
      waiting = undefined
      const reply = await save(sent.content)
      if (!reply.ok) {
        waiting ??= sent
        const triesAgain = passing.includes(reply.error.kind)
        report({ kind: 'failed', failure: reply.error, triesAgain })
        if (triesAgain && !stopped) {
          clearTimeout(retry)
          retry = setTimeout(() => void flush(), retryMs[Math.min(failures, retryMs.length - 1)])
          failures += 1
        }
        return false
      }
      failures = 0
      if (!waiting) report({ kind: 'saved', at: reply.value.savedAt })
    }
    return true
  }

  function flush(): Promise<boolean> {
    clear()
    if (running) return running.then((saved) => (saved && waiting ? flush() : saved))
    if (!waiting) return Promise.resolve(true)
    running = send().finally(() => {
      running = undefined
    })
    return running
  }

  return {
    change(content) {
      waiting = { content }
      report({ kind: 'changed' })
      clearTimeout(pause)
      pause = setTimeout(() => void flush(), pauseMs)
      latest ??= setTimeout(() => void flush(), latestMs)
    },
    flush,
    stop() {
      stopped = true
      clear()
    },
  }
}
