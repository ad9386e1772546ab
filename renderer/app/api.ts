import { QueryClient, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Api as Bridge, Calls } from '../../electron/ipc'
import type { Noun } from '../../electron/ipc/nouns'
import type { CommonFailure } from '../../forms/core/failure'
import { digestOf } from './digest'
import { wellFormed, wipeBytes } from './outgoing'

export type { Bridge, CommonFailure }
export type Reply<V, F> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: F }

type Kinded = { readonly kind: string }
type Rules = { readonly reads: readonly Noun[]; readonly changes: readonly Noun[]; readonly shown: string }
/** Set while building: of every call of the contract what it reads and changes, and whether it stands on what was shown. */
declare const __CALLS__: Readonly<Record<string, Rules>>

/** A call of the contract as the page makes it. `channel` is `noun.verb`. */
type Call<A extends readonly unknown[], V, F extends Kinded> = ((...args: A) => Promise<Reply<V, F>>) & { readonly channel: string }

/** What a call answers with when it goes well, e.g. `ValueOf<Api['session']['me']>`. */
export type ValueOf<C> = C extends (...args: never) => Promise<infer R>
  ? R extends { readonly ok: true; readonly value: infer V }
    ? V
    : never
  : never

export type Api = Calls & Pick<Bridge, 'shell'>

/** The first screen's facts, and who is logged in. */
export type Start = ValueOf<Api['session']['start']>
export type Me = ValueOf<Api['session']['me']>
export type Device = Start['device']
export type UserTile = Me['user']
export type Role = UserTile['role']
export type VaultProblem = NonNullable<Start['problem']>

// every reading is asked for and logged anew: nothing of a patient stays in memory once it has left the screen
export const client = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 0, gcTime: 0, networkMode: 'always', refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always' },
  },
})

/** Readings that are being made anew because of a change. */
const refreshing = new Set<Promise<unknown>>()

/** Makes every reading on the screen anew that reads one of the nouns. */
function refresh(nouns: readonly Noun[]): void {
  if (nouns.length === 0) return
  const meets = ([channels]: readonly unknown[]) =>
    Array.isArray(channels) && channels.some((channel) => __CALLS__[String(channel)]?.reads.some((noun) => nouns.includes(noun)))
  const made = client.invalidateQueries({ predicate: ({ queryKey }) => meets(queryKey) })
  refreshing.add(made)
  void made.finally(() => refreshing.delete(made))
}

/** What hinders a change because the page was behind: then what it shows is read anew as well. */
const saysBehind = new Set(['changed-meanwhile', 'not-possible', 'not-yet', 'double-booked'])

const bridge = window.api
type Verb = (input: unknown, read?: string) => Promise<unknown>
const verbs = bridge as unknown as Readonly<Record<string, Readonly<Record<string, Verb>>>>

/** Makes a call: with the digest of what the page was shown where it stands on that; passwords and codes in it are wiped at once. */
async function make(channel: string, input: unknown, shown: unknown): Promise<Reply<unknown, Kinded>> {
  const [noun = '', verb = ''] = channel.split('.')
  const rules = __CALLS__[channel]
  let reply: Reply<unknown, Kinded>
  try {
    const read = rules === undefined || rules.shown === 'nothing' ? undefined : await digestOf(shown)
    const answer = verbs[noun]?.[verb]?.(wellFormed(input), read)
    wipeBytes(input)
    reply = (await answer) as Reply<unknown, Kinded>
  } catch {
    reply = { ok: false, error: { kind: 'fault', reference: 'window' } as Kinded }
  }
  if (reply.ok || saysBehind.has(reply.error.kind)) refresh(rules?.changes ?? [])
  return reply
}

function callsOf(): Calls {
  const nouns: Record<string, Record<string, unknown>> = {}
  for (const channel of Object.keys(__CALLS__)) {
    const [noun = '', verb = ''] = channel.split('.')
    const made = (nouns[noun] ??= {})
    made[verb] = Object.assign((input: unknown, shown?: unknown) => make(channel, input, shown), { channel })
  }
  return nouns as unknown as Calls
}

/** The one door to the vault. */
export const api: Api = { ...callsOf(), shell: bridge.shell }

/** How far the long calls of the moment have come, by channel. */
let progress: ReadonlyMap<string, { readonly done: number; readonly of: number }> = new Map()
const watchers = new Set<() => void>()

bridge.vault.onEvent((event) => {
  if (event.kind === 'changed') return refresh(event.nouns)
  progress = new Map([...progress, [event.channel, { done: event.done, of: event.of }]])
  for (const watcher of watchers) watcher()
})

/** How far a long call has come, from 0 to 1, and a way to stop it. */
export function useProgress({ channel }: { readonly channel: string }): { readonly share: number; readonly cancel: () => void } {
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => progress.get(channel),
  )
  return { share: shown === undefined || shown.of === 0 ? 0 : shown.done / shown.of, cancel: () => bridge.vault.cancel(channel) }
}

/** A failure carried through TanStack Query, which knows errors only. */
export class CallFailure extends Error {
  constructor(readonly failure: Kinded) {
    super(failure.kind)
  }
}

/** A password or code as bytes. The typed text itself cannot be wiped; the field is cleared as soon as this is taken. */
export const secret = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text.normalize('NFC'))

/** After `locked` nothing comes any more: main is replacing this window. */
function settled<V, F extends Kinded>(reply: Reply<V, F>): Reply<V, F> | Promise<never> {
  return !reply.ok && reply.error.kind === 'locked' ? new Promise<never>(() => undefined) : reply
}

/** How often what may change without this page is read again while it is looked at. */
export const readAgainMs = 60_000

type Options = {
  readonly enabled?: boolean
  /** Shows what was read before while something else is being read. */
  readonly keepPrevious?: boolean
  /** Read again after so many milliseconds, for as long as it is on the screen. */
  readonly everyMs?: number
}

/** Reads through a call. Never from memory: each reading is asked for and logged anew, also when a call changes what it reads. */
export function useCall<I, V, F extends Kinded>(call: Call<[I], V, F>, input: I, options: Options = {}): UseQueryResult<V, CallFailure> {
  return useReading([call], input, () => call(input), options)
}

/**
 * Reads what is made of one call or several; only that is kept. `about` tells one such reading from another. Failures come as
 * `error.failure`.
 */
export function useReading<V, F extends Kinded>(
  calls: readonly { readonly channel: string }[],
  about: unknown,
  read: () => Promise<Reply<V, F>>,
  options: Options = {},
): UseQueryResult<V, CallFailure> {
  return useQuery<V, CallFailure>({
    queryKey: [calls.map(({ channel }) => channel), about],
    queryFn: async () => {
      const reply = await settled(await read())
      if (!reply.ok) throw new CallFailure(reply.error)
      return reply.value
    },
    enabled: options.enabled ?? true,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs, refetchIntervalInBackground: true }),
    ...(options.keepPrevious ? { placeholderData: (previous: V | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<V, CallFailure>>[0])
}

/**
 * Does something through a call: `run` gives the reply once everything that it changed has been read anew; `failure` stays until the next run.
 */
export function useAction<A extends readonly unknown[], V, F extends Kinded>(
  call: (...args: A) => Promise<Reply<V, F>>,
): {
  readonly run: (...args: A) => Promise<Reply<V, F>>
  readonly busy: boolean
  readonly failure: F | undefined
  readonly reset: () => void
} {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<F>()
  const run = async (...args: A) => {
    setBusy(true)
    setFailure(undefined)
    const reply = await settled(await call(...args))
    setBusy(false)
    if (!reply.ok) setFailure(reply.error)
    await Promise.all(refreshing)
    return reply
  }
  const reset = useCallback(() => setFailure(undefined), [])
  return { run, busy, failure, reset }
}

/**
 * What a form stands on: what was shown when it was opened and, once it has been told that this has changed, what is shown now. What was typed
 * stays; the next try is made in sight of both. While the form is closed it is what is shown.
 */
export function useBase<T>(current: T, failure: Kinded | undefined, isOpen = true): T {
  const [base, setBase] = useState(current)
  if ((!isOpen || failure?.kind === 'changed-meanwhile') && base !== current) setBase(current)
  return base
}
