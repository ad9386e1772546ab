import { expect, test } from 'vitest'
import { z } from 'zod'
import { call } from '../../../electron/ipc/call'
import type { Handler } from '../../../electron/vault/handler'
import { ok } from '../../../forms/core/result'
import { Id } from '../../../forms/core/ids'
import type { SamplesOf } from '../../support/valid-inputs/sample'

// What the compiler must refuse. Each mark below is itself an error once the line after it compiles: `npm run check` asks.

const common = { output: z.string(), action: 'record.open', log: { drawer: 'journal', as: 'record.open' } } as const
const byPatient = call({ ...common, input: z.strictObject({ patient: Id }), subject: 'record', via: 'patient', reads: ['persons'] })
const ofList = call({ ...common, input: z.null(), subject: 'list', why: 'work of every clinician', reads: ['persons'] })
const atDesk = call({
  ...common,
  log: { drawer: 'desk', as: 'patient.get' },
  input: z.strictObject({ patient: Id }),
  subject: 'desk',
  via: 'patient',
  reads: ['persons'],
})
const withKey = call({ ...common, input: z.null(), subject: 'own', runs: 'derives-key', changes: [], shown: 'nothing' })

test('a call about a record says how it is opened, by a field that its input has', () => {
  // @ts-expect-error: a record is opened on some way
  call({ ...common, input: z.strictObject({ patient: Id }), subject: 'record', reads: ['persons'] })
  // @ts-expect-error: the input has no entry
  call({ ...common, input: z.strictObject({ patient: Id }), subject: 'record', via: 'entry', reads: ['persons'] })
  // @ts-expect-error: a way of the desk opens no record
  call({ ...common, input: z.strictObject({ visit: Id }), subject: 'record', via: 'visit', reads: ['visits'] })
  // @ts-expect-error: a list says why no rule of a record holds
  call({ ...common, input: z.null(), subject: 'list', reads: ['persons'] })
  expect(byPatient.via).toBe('patient')
})

test('a call says what it reads or changes, and a change what it stands on', () => {
  // @ts-expect-error: neither
  call({ ...common, input: z.null(), subject: 'none' })
  // @ts-expect-error: a noun that there is not
  call({ ...common, input: z.null(), subject: 'none', reads: ['patient'] })
  // @ts-expect-error: a change without a word of what was shown
  call({ ...common, input: z.null(), subject: 'none', changes: ['persons'] })
  // @ts-expect-error: what was shown is of a field that the input does not have
  call({ ...common, input: z.null(), subject: 'none', changes: ['visits'], shown: 'visit' })
  // @ts-expect-error: a rule that there is not
  call({ ...common, input: z.null(), subject: 'none', reads: [], waits: true })
  expect(ofList.reads).toEqual(['persons'])
})

test('a handler gets what its call opens, and nothing more', () => {
  const open: Handler<typeof byPatient> = (_input, { person, journal }) => ok(`${person.id} ${journal.name}`)
  const lists: Handler<typeof ofList> = (_input, { journal }) => ok(journal.name)
  // @ts-expect-error: a list opens nobody
  const listed: Handler<typeof ofList> = (_input, { person }) => ok(String(person))
  // @ts-expect-error: the desk has no journal
  const desk: Handler<typeof atDesk> = (_input, { journal }) => ok(String(journal))
  // @ts-expect-error: tracing is opened by a call that logs there
  const traced: Handler<typeof byPatient> = (_input, { tracing }) => ok(String(tracing))
  // @ts-expect-error: only a call that writes an entry signs
  const signs: Handler<typeof byPatient> = (_input, { signer }) => ok(String(signer))
  // @ts-expect-error: only a call that derives a key has the accounts
  const accounts: Handler<typeof byPatient> = (_input, context) => ok(String(context.accounts))
  expect([open, lists, listed, desk, traced, signs, accounts]).toHaveLength(7)
})

test('a handler in a transaction cannot wait, and one that derives a key must be waited for', () => {
  // @ts-expect-error: it waits
  const waits: Handler<typeof byPatient> = async (_input, { person }) => {
    await Promise.resolve()
    return ok(person.id)
  }
  const derives: Handler<typeof withKey> = async (_input, { accounts }) => ok((await Promise.resolve(accounts.ring())).vaultId)
  expect([waits, derives]).toHaveLength(2)
})

test('a call of the contract without a valid input does not compile', () => {
  // @ts-expect-error: records.open has none
  const none: SamplesOf<'records'> = {}
  // @ts-expect-error: one of another shape
  const wrong: SamplesOf<'records'> = { open: () => ({ entry: 'a' }) }
  expect([none, wrong]).toHaveLength(2)
})
