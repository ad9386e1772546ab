import { useQuery, useQueryClient, type QueryKey, type UseQueryResult } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Api } from '../../electron/ipc'
import type { CommonFailure } from '../../electron/ipc/call'

export type { Api, CommonFailure }
export type Reply<V, F> = { readonly ok: true; readonly value: V } | { readonly ok: false; readonly error: F }

/** What a call answers with when it goes well, e.g. `ValueOf<Api['session']['me']>`. */
export type ValueOf<C> = C extends (input: never) => Promise<infer R>
  ? R extends { readonly ok: true; readonly value: infer V }
    ? V
    : never
  : never

/** The first screen's facts, and who is logged in. */
export type Start = ValueOf<Api['session']['start']>
export type Me = ValueOf<Api['session']['me']>
export type Device = Start['device']
export type UserTile = Me['user']
export type Role = UserTile['role']
export type VaultProblem = NonNullable<Start['problem']>

/** The one door to the vault. */
export const api: Api = window.api

type Kinded = { readonly kind: string }

/** A failure carried through TanStack Query, which knows errors only. */
export class CallFailure extends Error {
  constructor(readonly failure: Kinded) {
    super(failure.kind)
  }
}

/** A password or code as bytes. The typed text itself cannot be wiped; the field is cleared as soon as this is taken. */
export const secret = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text.normalize('NFC'))

/** Waits for an answer. After `locked` it never comes: main is replacing this window. */
async function settled<V, F extends Kinded>(call: () => Promise<Reply<V, F>>): Promise<Reply<V, F | CommonFailure>> {
  let reply: Reply<V, F | CommonFailure>
  try {
    reply = await call()
  } catch {
    reply = { ok: false, error: { kind: 'fault', reference: 'window' } }
  }
  return !reply.ok && reply.error.kind === 'locked' ? new Promise(() => undefined) : reply
}

/** Reads through a call. Never from memory: each reading is asked for and logged anew. Failures come as `error.failure`. */
export function useCall<V, F extends Kinded>(
  key: QueryKey,
  call: () => Promise<Reply<V, F>>,
  options: { readonly enabled?: boolean; readonly keepPrevious?: boolean } = {},
): UseQueryResult<V, CallFailure> {
  return useQuery<V, CallFailure>({
    queryKey: key,
    queryFn: async () => {
      const reply = await settled(call)
      if (!reply.ok) throw new CallFailure(reply.error)
      return reply.value
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous: V | undefined) => previous } : {}),
  } as Parameters<typeof useQuery<V, CallFailure>>[0])
}

/** Does something through a call: `run` gives the reply, `failure` stays until the next run, and readings under `refreshes` are read again. */
export function useAction<I, V, F extends Kinded>(
  call: (input: I) => Promise<Reply<V, F>>,
  refreshes: readonly QueryKey[] = [],
): {
  readonly run: (input: I) => Promise<Reply<V, F | CommonFailure>>
  readonly busy: boolean
  readonly failure: F | CommonFailure | undefined
  readonly reset: () => void
} {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<F | CommonFailure>()
  const run = async (input: I) => {
    setBusy(true)
    setFailure(undefined)
    const reply = await settled(() => call(input))
    setBusy(false)
    if (reply.ok) await Promise.all(refreshes.map((queryKey) => client.invalidateQueries({ queryKey })))
    else setFailure(reply.error)
    return reply
  }
  const reset = useCallback(() => setFailure(undefined), [])
  return { run, busy, failure, reset }
}

const common = new Set(['locked', 'refused', 'invalid', 'needs-reason', 'disk-full', 'read-only', 'damaged', 'fault'])

/** Whether a failure is one that any call can end with (the rest each screen must look at itself). */
export function isCommonFailure(failure: Kinded): failure is CommonFailure {
  return common.has(failure.kind)
}
