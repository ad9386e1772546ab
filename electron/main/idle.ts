/** Calls back once when nothing has been typed or pointed at for a while. Set anew by each `start`; `touch` is cheap enough for every event. */
export class IdleTimer {
  #limitMs: number | undefined
  #lastMs = 0
  #timer: NodeJS.Timeout | undefined
  readonly #onIdle: () => void
  readonly #now: () => number

  constructor(onIdle: () => void, now: () => number = () => performance.now()) {
    this.#onIdle = onIdle
    this.#now = now
  }

  start(minutes: number): void {
    this.stop()
    this.#limitMs = minutes * 60_000
    this.touch()
    this.#wait(this.#limitMs)
  }

  touch(): void {
    this.#lastMs = this.#now()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#limitMs = undefined
  }

  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      if (this.#limitMs === undefined) return
      const leftMs = this.#lastMs + this.#limitMs - this.#now()
      if (leftMs > 0) return this.#wait(leftMs)
      this.stop()
      this.#onIdle()
    }, ms)
  }
}
