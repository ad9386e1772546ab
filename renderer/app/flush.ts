import { api } from './api'

const flushers = new Set<() => Promise<unknown>>()

/** Whoever holds typed text that is not saved yet gives a way to save it; called just before the window ends. Returns the way out. */
export function registerFlush(save: () => Promise<unknown>): () => void {
  flushers.add(save)
  return () => flushers.delete(save)
}

/** Answers main's last question before the window ends. Called once, at start. */
export function answerFlush(): void {
  api.shell.onFlush(() => {
    void Promise.allSettled([...flushers].map((save) => save())).then(() => api.shell.flushed())
  })
}
