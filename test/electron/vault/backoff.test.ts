import { existsSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import type * as argon2 from '@node-rs/argon2'
import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { sql } from '../../../db/sql'
import { noAttempts, openBackoff, waitAfter, waitTogether } from '../../../electron/vault/keyring/backoff'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { newFolder, required } from '../../db/support/folder'
import { bytes, type TestClinic } from '../../support/vault'

/** What a test wants to see at the moment a password is tried, and how often one was. */
const derivation = vi.hoisted(() => ({ count: 0, before: () => undefined as unknown }))
vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  const hashRaw: typeof real.hashRaw = (secret, options, ...rest) => {
    derivation.count += 1
    derivation.before()
    return real.hashRaw(secret, options, ...rest)
  }
  return { ...real, hashRaw }
})
beforeEach(() => {
  derivation.count = 0
  derivation.before = () => undefined
})

cleanUp()

const [ada, beda, cilla] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)] as const
const at = '2026-03-11T08:00:00.000Z'

/** The backoff over a file that is whole, on a clock that the test moves. */
function started(file = join(newFolder(), 'attempts.json'), content: unknown = noAttempts) {
  if (content !== undefined) writeFileSync(file, JSON.stringify(content))
  const clock = { seconds: 1000 }
  return { file, clock, backoff: openBackoff(file, () => clock.seconds), again: () => openBackoff(file, () => clock.seconds) }
}
const fail = (backoff: ReturnType<typeof openBackoff>, user: string, times = 1) => {
  for (let count = 0; count < times; count += 1) backoff.begin(user, at)
}

describe('the waits', () => {
  test('of one user: three tries are free, then 5 seconds doubling to 15 minutes', () => {
    expect(Array.from({ length: 13 }, (_, count) => waitAfter(count))).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 640, 900, 900])
    expect([50, 1e6, Number.MAX_SAFE_INTEGER].map(waitAfter)).toEqual([900, 900, 900])
  })

  test('of all together: none before the twelfth, and never more than 30 seconds', () => {
    expect([0, 3, 11, 12, 13, 14, 15, 16, 100, 1e6].map(waitTogether)).toEqual([0, 0, 0, 5, 10, 20, 30, 30, 30, 30])
  })
})

describe('the count', () => {
  test('is each user’s own, and passes with time', () => {
    const { backoff, clock } = started()
    fail(backoff, ada, 4)
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([10, 0])
    clock.seconds += 9.2
    expect(backoff.wait(ada)).toBe(1)
    clock.seconds += 0.8
    expect(backoff.wait(ada)).toBe(0)
    fail(backoff, ada)
    expect(backoff.wait(ada)).toBe(20)
  })

  test('of all together never keeps a colleague waiting for more than half a minute', () => {
    const { backoff, clock } = started()
    fail(backoff, ada, 40)
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([900, 30])
    clock.seconds += 30
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([870, 0])
    fail(backoff, cilla)
    expect(backoff.wait(beda)).toBe(30)
  })

  test('is gone with the right password, hers alone', () => {
    const { backoff } = started()
    fail(backoff, ada, 5)
    fail(backoff, beda, 5)
    backoff.succeed(ada)
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([0, 20])
  })

  test('outlives the process: after a restart the wait starts again', () => {
    const { backoff, clock, again } = started()
    fail(backoff, ada, 5)
    clock.seconds += 20
    expect(backoff.wait(ada)).toBe(0)
    const next = again()
    expect(next.wait(ada)).toBe(20)
    clock.seconds += 20
    expect(next.wait(ada)).toBe(0)
    fail(next, ada)
    expect(next.wait(ada)).toBe(40)
  })

  test('runs from the start of the process, not from the first time somebody asks', () => {
    const file = join(newFolder(), 'attempts.json')
    fail(started(file).backoff, ada, 5)
    expect(openBackoff(file, () => 1010, 1000).wait(ada)).toBe(10)
    expect(openBackoff(file, () => 1030, 1000).wait(ada)).toBe(0)
  })

  test('knows no wall clock: nothing in the file says since when', () => {
    const { backoff, file } = started()
    fail(backoff, ada, 5)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      format: 'journal-attempts',
      counts: { [ada]: 5 },
      failures: Array.from({ length: 5 }, () => ({ user: ada, at })),
    })
  })

  test('of failures is kept to the last ten thousand', () => {
    const { file } = started(undefined, { ...noAttempts, failures: Array.from({ length: 10_000 }, () => ({ user: ada, at })) })
    const backoff = openBackoff(file, () => 0)
    backoff.begin(beda, at)
    expect(backoff.failures()).toHaveLength(10_000)
    expect(backoff.failures().at(-1)).toEqual({ user: beda, at })
    expect(openBackoff(file, () => 0).wait(cilla)).toBe(0) // and the file is still one that is read
  })
})

describe('a file that is not what it was', () => {
  test.each([
    ['missing', undefined],
    ['not JSON', '{'],
    ['empty', ''],
    ['of another format', JSON.stringify({ ...noAttempts, format: 'x' })],
    ['with an unknown field', JSON.stringify({ ...noAttempts, more: 1 })],
    ['with a negative count', JSON.stringify({ ...noAttempts, counts: { [ada]: -5 } })],
    ['with half a count', JSON.stringify({ ...noAttempts, counts: { [ada]: 0.5 } })],
    ['with a failure of no known shape', JSON.stringify({ ...noAttempts, failures: [{ user: ada }] })],
    ['with too many failures', JSON.stringify({ ...noAttempts, failures: Array.from({ length: 10_001 }, () => ({ user: ada, at })) })],
  ])('%s: the longest wait, once, for whoever comes', (_what, content) => {
    const file = join(newFolder(), 'attempts.json')
    if (content !== undefined) writeFileSync(file, content)
    const clock = { seconds: 1000 }
    const backoff = openBackoff(file, () => clock.seconds)
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([900, 900])
    clock.seconds += 900
    expect(backoff.wait(ada)).toBe(0)
    backoff.begin(ada, at)
    backoff.succeed(ada)
    expect([backoff.wait(ada), backoff.wait(beda)]).toEqual([0, 0])
    expect(openBackoff(file, () => clock.seconds).wait(beda)).toBe(0) // once: the file is whole again
  })

  test('taking it away gains nothing: neither when the wait is due nor before', () => {
    const { backoff, file, again } = started()
    fail(backoff, ada, 3)
    expect(backoff.wait(ada)).toBe(5)
    unlinkSync(file)
    expect(again().wait(ada)).toBe(900)
    expect(existsSync(file)).toBe(false) // nothing is written by asking
  })
})

const Attempts = z.object({ counts: z.record(z.string(), z.number()), failures: z.array(z.object({ user: z.string(), at: z.string() })) })
const attemptsIn = (folder: string) => Attempts.parse(JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8')))
const wrongFor = async (clinic: TestClinic, role: keyof typeof people, times: number) => {
  for (let count = 0; count < times; count += 1)
    expect(await tryLogin(clinic, role, 'fel lösenord helt')).toEqual({ ok: false, error: { kind: 'wrong-password' } })
}
const wait = (seconds: number) => ({ ok: false, error: { kind: 'wait', seconds } })

const Row = z.object({ at: z.string(), user: z.string(), action: z.string(), outcome: z.string(), role: z.string() })
const deskRows = (clinic: TestClinic) =>
  required(clinic.vault.session).desk.all(sql`select at, user, action, outcome, role from access_log order by seq`, Row)

describe('in the vault', () => {
  test('the fourth try waits, without the password being tried at all, even the right one', async () => {
    const { clinic } = await clinicCopy()
    await wrongFor(clinic, 'physician', 3)
    derivation.count = 0
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(5))
    expect(derivation.count).toBe(0)
    clinic.clock.advance(4000)
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(1))
    clinic.clock.advance(1000)
    expect(await tryLogin(clinic, 'physician')).toMatchObject({ ok: true })
  })

  test('asking while one has to wait does not make the wait longer', async () => {
    const { clinic, folder } = await clinicCopy()
    await wrongFor(clinic, 'physician', 3)
    const before = attemptsIn(folder)
    for (let count = 0; count < 5; count += 1) expect(await tryLogin(clinic, 'physician')).toEqual(wait(5))
    expect(attemptsIn(folder)).toEqual(before)
  })

  test('the try is written down before the password is tried', async () => {
    const { clinic, folder, ids } = await clinicCopy()
    const seen: unknown[] = []
    derivation.before = () => seen.push(attemptsIn(folder).counts[ids.physician])
    await wrongFor(clinic, 'physician', 1)
    await tryLogin(clinic, 'physician')
    expect(seen).toEqual([1, 2])
  })

  test('a process that dies while a password is tried has had its try', async () => {
    const { clinic, folder, ids } = await clinicCopy()
    derivation.before = () => {
      throw new Error('killed')
    }
    for (let count = 0; count < 3; count += 1)
      expect(await tryLogin(clinic, 'physician')).toMatchObject({ ok: false, error: { kind: 'fault' } })
    expect(attemptsIn(folder).counts[ids.physician]).toBe(3)
    derivation.before = () => undefined
    clinic.relock()
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(5))
  })

  test('locking and starting anew starts the wait again, and time before the first try of a process counts', async () => {
    const { clinic } = await clinicCopy()
    await wrongFor(clinic, 'physician', 3)
    clinic.clock.advance(4000)
    clinic.relock()
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(5))
    clinic.relock()
    clinic.clock.advance(5000)
    expect(await tryLogin(clinic, 'physician')).toMatchObject({ ok: true })
  })

  test('setting the wall clock does not help', async () => {
    const { clinic } = await clinicCopy({ environment: { monotonicSeconds: () => 1000 } })
    await wrongFor(clinic, 'physician', 3)
    clinic.clock.advance(24 * 3_600_000)
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(5))
  })

  test('a colleague gets in while somebody guesses at another tile', async () => {
    const { clinic } = await clinicCopy()
    await wrongFor(clinic, 'physician', 3)
    for (let count = 0; count < 12; count += 1) {
      clinic.clock.advance(900_000)
      await wrongFor(clinic, 'physician', 1)
    }
    expect(await tryLogin(clinic, 'physician')).toEqual(wait(900))
    expect(await tryLogin(clinic, 'midwife')).toEqual(wait(30))
    clinic.clock.advance(30_000)
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('a good login clears her own count and moves all wrong tries to the log, with ids only', async () => {
    const { clinic, folder, ids } = await clinicCopy()
    await wrongFor(clinic, 'physician', 2)
    clinic.clock.advance(60_000)
    await wrongFor(clinic, 'midwife', 1)
    await tryLogin(clinic, 'midwife')
    expect(attemptsIn(folder)).toEqual({ counts: { [ids.physician]: 2 }, failures: [] })
    expect(deskRows(clinic).slice(-4)).toEqual([
      { at: '2026-03-11T09:00:00.000Z', user: ids.physician, action: 'session.begin', outcome: 'failed', role: '' },
      { at: '2026-03-11T09:00:00.000Z', user: ids.physician, action: 'session.begin', outcome: 'failed', role: '' },
      { at: '2026-03-11T09:01:00.000Z', user: ids.midwife, action: 'session.begin', outcome: 'failed', role: '' },
      { at: '2026-03-11T09:01:00.000Z', user: ids.midwife, action: 'session.begin', outcome: 'ok', role: 'midwife' },
    ])
    clinic.relock()
    await tryLogin(clinic, 'physician')
    expect(deskRows(clinic).filter(({ outcome }) => outcome === 'failed')).toHaveLength(3) // once each
  })

  test('wrong tries wait for the log when a right password meets a drawer that does not open', async () => {
    const { clinic, folder, ids } = await clinicCopy()
    await wrongFor(clinic, 'physician', 2)
    const ring = readFileSync(join(folder, 'keyring.json'), 'utf8')
    writeFileSync(join(folder, 'keyring.json'), ring.replace(people.psychiatrist.name, 'Någon Annan'))
    for (let count = 0; count < 5; count += 1)
      // the password was right each time: nobody has to wait for that
      expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'problem', problem: 'key-ring-tampered', drawer: '' } })
    writeFileSync(join(folder, 'keyring.json'), ring)
    await tryLogin(clinic, 'midwife')
    expect(deskRows(clinic).filter(({ user, outcome }) => user === ids.physician && outcome === 'failed')).toHaveLength(2)
  })

  test('wrong tries are not lost when the next thing that opens is a code', async () => {
    const { clinic, ids, codes } = await clinicCopy()
    await wrongFor(clinic, 'physician', 2)
    expect(await clinic.call('recovery', 'test', { code: bytes(codes.clinical) })).toMatchObject({ ok: true })
    clinic.relock()
    expect(await clinic.call('recovery', 'open', { code: bytes(codes.clinical) })).toMatchObject({ ok: true })
    const failed = deskRows(clinic).filter(({ outcome }) => outcome === 'failed')
    expect(failed.map(({ user }) => user)).toEqual([ids.physician, ids.physician])
    clinic.relock()
    await tryLogin(clinic, 'midwife')
    expect(deskRows(clinic).filter(({ outcome }) => outcome === 'failed')).toHaveLength(2)
  })

  test.each([
    ['missing', (file: string) => unlinkSync(file)],
    ['spoilt', (file: string) => writeFileSync(file, 'x')],
  ])('the file %s: everybody waits the longest, once', async (_what, spoil) => {
    const { clinic } = await clinicCopy({ before: (folder) => spoil(join(folder, 'attempts.json')) })
    expect(await tryLogin(clinic, 'midwife')).toEqual(wait(900))
    expect(await tryLogin(clinic, 'administrator')).toEqual(wait(900))
    clinic.clock.advance(900_000)
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
    clinic.relock()
    expect(await tryLogin(clinic, 'administrator')).toMatchObject({ ok: true })
  })

  test('a new vault comes with the file: the first login waits for nothing', async () => {
    const { folder } = await clinicCopy()
    expect(attemptsIn(folder)).toEqual({ counts: {}, failures: [] })
  })
})
