import { createHash } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type { Contract } from '../../../electron/ipc'
import type { InputOf, OutputOf, StandsOn } from '../../../electron/ipc/call'
import { canonical } from '../../../forms/core/canonical'

type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: { readonly kind: string } }

/** The digest of what a page was shown, as the page sends it. */
export const readOf = (shown: unknown): string => createHash('sha256').update(canonical(shown)).digest('hex')

/** A call through the page's own door, whatever comes of it. What a call stands on is given as it was shown. */
export async function callThrough<N extends keyof Contract, V extends keyof Contract[N] & string>(
  page: Page,
  noun: N,
  verb: V,
  input: InputOf<Contract[N][V]>,
  ...on: StandsOn<Contract[N][V]>
): Promise<Reply> {
  return (await page.evaluate(
    ([of, call, given, read]) => {
      const api = Reflect.get(window, 'api') as unknown as Record<
        string,
        Record<string, (input: unknown, read?: string) => Promise<unknown>>
      >
      return read === null ? api[of]?.[call]?.(given) : api[of]?.[call]?.(given, read)
    },
    [noun, verb, input as unknown, on.length === 0 ? null : readOf(on[0])] as const,
  )) as Reply
}

/** The same for what a journey needs to have before it begins: it must go well. */
export async function through<N extends keyof Contract, V extends keyof Contract[N] & string>(
  page: Page,
  noun: N,
  verb: V,
  input: InputOf<Contract[N][V]>,
  ...on: StandsOn<Contract[N][V]>
): Promise<OutputOf<Contract[N][V]>> {
  const reply = await callThrough(page, noun, verb, input, ...on)
  expect(reply, `${String(noun)}.${verb}`).toMatchObject({ ok: true })
  return (reply as { readonly value: OutputOf<Contract[N][V]> }).value
}
