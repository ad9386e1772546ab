import { afterEach, expect, test } from 'vitest'
import type { ToPage } from '../../../electron/ipc/wire'
import { answerPage, type Port } from '../../../electron/vault/page-port'
import { digestOf } from '../../../electron/vault/shown-now'
import { StaffClinic } from '../../support/staff-clinic'

// Where a port ends: whatever a page posts is looked at here before anything else is done with it.

let clinic: StaffClinic
afterEach(() => clinic.remove())

/** A port with a page at its other end: what is posted arrives as a clone of its own, as between processes. */
function pageOf(vault: StaffClinic['vault']) {
  const told: ToPage[] = []
  const waiting = new Map<number, (reply: unknown) => void>()
  let hear: (message: { readonly data: unknown }) => void = () => undefined
  const port: Port = {
    on: (_event, listener) => (hear = listener),
    start: () => undefined,
    postMessage(message) {
      const said = structuredClone(message) as ToPage
      told.push(said)
      if ('id' in said) waiting.get(said.id)?.(said.reply)
    },
  }
  const { tell } = answerPage(vault, port)
  let lastId = 0
  return {
    told,
    tell,
    /** Posts as it is; what comes of it stands in `told`. */
    post: (data: unknown) => hear({ data }),
    ask(channel: string, input: unknown, more: object = {}): Promise<unknown> {
      const id = (lastId += 1)
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        hear({ data: { id, channel, input, ...more } })
      })
    },
  }
}

async function open() {
  clinic = await StaffClinic.open()
  await clinic.as('Anneli')
  return pageOf(clinic.vault)
}

test('a call is answered under its own number, in the order they came', async () => {
  const page = await open()
  const replies = await Promise.all([page.ask('session.me', null), page.ask('waiting.list', null), page.ask('nobody.knows', null)])
  expect(replies).toMatchObject([{ ok: true }, { ok: true }, { ok: false, error: { kind: 'refused' } }])
  expect(page.told.map((said) => ('id' in said ? said.id : 0))).toEqual([1, 2, 3])
})

test('what is too large, too deep, not plain or ill-formed text is invalid, and reaches no handler', async () => {
  const page = await open()
  let deep: unknown = 1
  for (let n = 0; n < 40; n += 1) deep = [deep]
  const before = clinic.log().length
  const inputs = [
    'x'.repeat(200_000),
    new Uint8Array(300_000),
    Array.from({ length: 30_000 }, () => 1),
    deep,
    new Map([['a', 1]]),
    'halv \ud83e',
  ]
  for (const input of inputs) expect(await page.ask('patients.search', input)).toEqual({ ok: false, error: { kind: 'invalid' } })
  const rows = clinic.log().slice(before)
  expect(rows.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual(inputs.map(() => 'unfit invalid'))
})

test('what is no message is not answered, and nothing of it is logged or done', async () => {
  const page = await open()
  const before = clinic.log().length
  for (const data of [
    null,
    'session.me',
    [],
    { channel: 'session.me', input: null },
    { id: -1, channel: 'session.me', input: null },
    { id: 1.5, channel: 'session.me', input: null },
    { id: 1, channel: 'x'.repeat(81), input: null },
    { id: 1, channel: 'session.me', input: null, more: true },
    { id: 1, channel: 'patients.list', input: null, read: 'not a digest' },
    { cancel: 'codes.import', id: 1 },
  ])
    page.post(data)
  await page.ask('session.me', null)
  expect(page.told).toHaveLength(1)
  expect(clinic.log().length).toBe(before)
})

test('a call that stands on something must say on what; with the digest of what was shown it goes on', async () => {
  const page = await open()
  const patient = await clinic.register('Saga')
  const input = { patient, nameToUse: 'Sagan' }
  expect(await page.ask('patients.update', input)).toEqual({ ok: false, error: { kind: 'invalid' } })
  const read = digestOf(await clinic.must('patients', 'get', { patient }))
  expect(await page.ask('patients.update', input, { read })).toMatchObject({ ok: true })
})

test('passwords and codes that came in are wiped once the call is over', async () => {
  const page = await open()
  const password = clinic.password('Anneli')
  expect(await page.ask('handover.end', { password })).toMatchObject({ ok: true })
  expect(password.every((byte) => byte === 0)).toBe(true)
  const wrong = new Uint8Array(Buffer.from('inte rätt'))
  await page.ask('nobody.knows', { deep: [{ secret: wrong }] })
  expect(wrong.every((byte) => byte === 0)).toBe(true)
})

test('what the vault tells by itself reaches the page', async () => {
  const page = await open()
  page.tell({ kind: 'changed', nouns: ['tracing'] })
  expect(page.told).toEqual([{ event: { kind: 'changed', nouns: ['tracing'] } }])
})
