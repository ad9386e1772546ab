import { createHash } from 'node:crypto'
import { vi } from 'vitest'
import type { VaultEvent } from '../../../electron/ipc/wire'

/** A call as it came over the bridge. */
export type Made = { readonly channel: string; readonly input: unknown; readonly read: string | undefined }
type Answer = (made: Made) => unknown

/**
 * A page without a vault: `window.api` as the preload gives it, whose calls are answered by the test. Before anything of `renderer/` is
 * imported; after it, `page.answers` may be changed at any time.
 */
export function standInPage() {
  const made: Made[] = []
  const page = {
    made,
    /** Channels of long calls that were stopped. */
    cancelled: [] as string[],
    answers: new Map<string, Answer>(),
    tell: (_event: VaultEvent): void => undefined,
    of: (channel: string) => made.filter((one) => one.channel === channel),
  }
  const noun = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, verb) => (input: unknown, read?: string) => {
          const one = { channel: `${name}.${String(verb)}`, input: structuredClone(input), read }
          made.push(one)
          const answer = page.answers.get(one.channel)
          if (!answer) throw new Error(`bug: nobody answers ${one.channel}`)
          return Promise.resolve(answer(one))
        },
      },
    )
  // the page's own digest takes a turn of the event loop, which a test with a clock of its own would have to wait for
  vi.spyOn(crypto.subtle, 'digest').mockImplementation((_algorithm, bytes) =>
    Promise.resolve(
      new Uint8Array(
        createHash('sha256')
          .update(bytes as Uint8Array)
          .digest(),
      ).buffer,
    ),
  )
  const fixed = {
    shell: { onFlush: () => undefined, flushed: () => Promise.resolve() },
    vault: {
      onEvent: (callback: (event: VaultEvent) => void) => (page.tell = callback),
      cancel: (channel: string) => void page.cancelled.push(channel),
    },
  }
  Reflect.set(window, 'api', new Proxy(fixed, { get: (target, name) => (Reflect.get(target, name) as unknown) ?? noun(String(name)) }))
  return page
}
