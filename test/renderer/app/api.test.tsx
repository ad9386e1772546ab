// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { createHash } from 'node:crypto'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { canonical } from '../../../forms/core/canonical'
import { standInPage } from '../support/page'

// The page's one door to the vault: what is read again after what, and what a change says that it stands on.

const page = standInPage()
const { api, client, useAction, useBase, useCall, useProgress } = await import('../../../renderer/app/api')

const digestOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')
const count = (channel: string) => page.of(channel).length
const done = { ok: true, value: [] } as const

beforeEach(() => {
  page.made.splice(0)
  for (const channel of ['waiting.list', 'visits.toCancel', 'users.list', 'visits.tick', 'calendar.rules'])
    page.answers.set(channel, () => done)
})
afterEach(cleanup)

const tick = { visit: 'a'.repeat(32), tick: 'linked-outside', on: true } as const

function Screen({ shown = { date: '2026-03-11' } }: { readonly shown?: unknown }) {
  useCall(api.waiting.list, null)
  const visits = useCall(api.visits.toCancel, null)
  useCall(api.users.list, null)
  const action = useAction(api.visits.tick)
  const [isDone, setDone] = useState(false)
  return (
    <>
      <button type="button" onClick={() => void action.run(tick, shown as never).then(() => setDone(true))}>
        kryssa
      </button>
      <p>{visits.data ? 'läst' : 'läser'}</p>
      <p>{action.failure?.kind ?? 'inget fel'}</p>
      {isDone && <p>klart</p>}
    </>
  )
}
const drawn = (node = <Screen />) => render(<QueryClientProvider client={client}>{node}</QueryClientProvider>)
const press = (name: string) => act(() => screen.getByRole('button', { name }).click())

test('a change has everything read again that reads what it changes, and nothing else; it says what it stands on', async () => {
  drawn()
  await waitFor(() => expect(count('users.list')).toBe(1))
  press('kryssa')
  await waitFor(() => expect(count('visits.toCancel')).toBe(2))
  expect([count('waiting.list'), count('users.list')]).toEqual([1, 1])
  expect(page.of('visits.tick')).toEqual([{ channel: 'visits.tick', input: tick, read: digestOf({ date: '2026-03-11' }) }])
  expect(page.of('visits.toCancel')[0]?.read).toBeUndefined()
})

test('a change that was refused reads nothing again; one that was behind does, and says so', async () => {
  page.answers.set('visits.tick', () => ({ ok: false, error: { kind: 'refused' } }))
  drawn()
  await screen.findByText('läst')
  press('kryssa')
  await screen.findByText('refused')
  expect(count('visits.toCancel')).toBe(1)
  page.answers.set('visits.tick', () => ({ ok: false, error: { kind: 'changed-meanwhile' } }))
  press('kryssa')
  await screen.findByText('changed-meanwhile')
  expect(count('visits.toCancel')).toBe(2)
})

test('what the vault says has changed is read again too', async () => {
  drawn()
  await waitFor(() => expect(count('waiting.list')).toBe(1))
  act(() => page.tell({ kind: 'changed', nouns: ['waiting', 'tracing'] }))
  await waitFor(() => expect(count('waiting.list')).toBe(2))
  expect([count('visits.toCancel'), count('users.list')]).toEqual([1, 1])
})

test('an action has ended only when what it changed is on the screen', async () => {
  drawn()
  await screen.findByText('läst')
  let answer: (reply: unknown) => void = () => undefined
  page.answers.set('visits.toCancel', () => new Promise((resolve) => (answer = resolve)))
  press('kryssa')
  await waitFor(() => expect(count('visits.toCancel')).toBe(2))
  expect(screen.queryByText('klart')).toBeNull()
  act(() => answer(done))
  await screen.findByText('klart')
})

test('a page that no longer answers is a fault, not an error that nobody catches', async () => {
  page.answers.set('visits.tick', () => {
    throw new Error('gone')
  })
  expect(await api.visits.tick(tick, {} as never)).toEqual({ ok: false, error: { kind: 'fault', reference: 'window' } })
})

test('half a character never leaves the page, and passwords are wiped once they have', async () => {
  page.answers.set('patients.search', () => done)
  await api.patients.search({ search: 'a'.repeat(32), text: 'halv \ud83e' })
  expect(page.of('patients.search')[0]?.input).toEqual({ search: 'a'.repeat(32), text: 'halv \ufffd' })
  page.answers.set('handover.end', () => done)
  const password = new TextEncoder().encode('gröna båtar')
  await api.handover.end({ password })
  expect(password.every((byte) => byte === 0)).toBe(true)
})

function Importing() {
  const { share, cancel } = useProgress(api.codes.import)
  return (
    <button type="button" onClick={cancel}>
      {Math.round(share * 100)} %
    </button>
  )
}

test('how far a long call has come is shown, and it is cancelled by its channel', () => {
  drawn(<Importing />)
  act(() => page.tell({ kind: 'progress', channel: 'codes.import', done: 3, of: 4 }))
  act(() => page.tell({ kind: 'progress', channel: 'another', done: 1, of: 4 }))
  press('75 %')
  expect(page.cancelled).toEqual(['codes.import'])
})

function Base({ current, kind, isOpen }: { readonly current: string; readonly kind?: string; readonly isOpen: boolean }) {
  return <p>{useBase(current, kind === undefined ? undefined : { kind }, isOpen)}</p>
}

test('a form stands on what was shown when it was opened, until it is told that this has changed', () => {
  const { rerender } = render(<Base current="ett" isOpen={false} />)
  rerender(<Base current="två" isOpen={false} />)
  expect(screen.getByText('två')).toBeTruthy()
  rerender(<Base current="två" isOpen />)
  rerender(<Base current="tre" isOpen />)
  expect(screen.getByText('två')).toBeTruthy()
  rerender(<Base current="tre" isOpen kind="refused" />)
  expect(screen.getByText('två')).toBeTruthy()
  rerender(<Base current="tre" isOpen kind="changed-meanwhile" />)
  expect(screen.getByText('tre')).toBeTruthy()
})
