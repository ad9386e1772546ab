import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { channels } from '../../../electron/ipc'
import { codeSecret, newId } from '../../../electron/vault/create'
import { newCode, readCode } from '../../../electron/vault/keyring/recovery'
import { readRing, unlockHolder, writeRing } from '../../../electron/vault/keyring/ring'
import { bytes, weakKdf, type TestClinic } from '../../support/vault'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { hashesOf, required } from '../../db/support/folder'

cleanUp()

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const vaultId = '0f'.repeat(16)

/** Random bytes that are the same in every run. */
const sequence = (seed: number) => {
  let count = 0
  return (length: number): Buffer => {
    count += 1
    return createHash('sha256').update(`${seed}/${count}`).digest().subarray(0, length)
  }
}
const codes = (number: number, of = vaultId): string[] => {
  const random = sequence(7)
  return Array.from({ length: number }, () => newCode(of, random))
}
const groupOf = (typed: string, of = vaultId) => {
  const read = readCode(typed, of)
  return read.ok ? 'accepted' : read.error.group
}

describe('a code', () => {
  test('is seven groups of five without I, L, O and U, and reads back as itself', () => {
    for (const code of codes(300)) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){6}[0-9A-HJKMNP-TV-Z]{5}$/)
      expect(readCode(code, vaultId)).toEqual({ ok: true, value: code })
    }
    for (const fill of [0, 255]) expect(groupOf(newCode(vaultId, (length) => Buffer.alloc(length, fill)))).toBe('accepted')
  })

  test('carries 128 random bits: every one of them changes it', () => {
    const base = Buffer.alloc(16, 0x5a)
    const seen = new Set(
      Array.from({ length: 128 }, (_, bit) => {
        const changed = Buffer.from(base)
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        return newCode(vaultId, () => changed)
      }),
    )
    expect(seen.size).toBe(128)
    expect(new Set(Array.from({ length: 50 }, () => newCode(vaultId))).size).toBe(50)
  })

  test('every single wrong symbol is caught and its group named', () => {
    let cases = 0
    for (const code of codes(220))
      for (let at = 0; at < code.length; at += 1) {
        if (code[at] === '-') continue
        const group = Math.floor(at / 6) + 1
        for (const other of alphabet) {
          if (other === code[at]) continue
          const found = groupOf(`${code.slice(0, at)}${other}${code.slice(at + 1)}`)
          if (found !== group) expect([code, at, other, found]).toEqual([code, at, other, group])
          cases += 1
        }
      }
    expect(cases).toBe(220 * 35 * 31)
  })

  test('every swap of neighbours is caught and its group named, over the edge of a group too', () => {
    let cases = 0
    for (const code of codes(4000)) {
      const symbols = code.replaceAll('-', '')
      for (let at = 0; at + 1 < symbols.length; at += 1) {
        const [a, b] = [symbols.charAt(at), symbols.charAt(at + 1)]
        if (a === b) continue
        const group = Math.floor(at / 5) + 1
        const found = groupOf(`${symbols.slice(0, at)}${b}${a}${symbols.slice(at + 2)}`)
        if (found !== group) expect([code, at, found]).toEqual([code, at, group])
        cases += 1
      }
    }
    expect(cases).toBeGreaterThan(120_000)
  })

  test('a sign that is in no code is named with its group', () => {
    const [code = ''] = codes(1)
    for (const sign of ['U', 'u', 'Å', '?', '*', '０'])
      expect([sign, groupOf(`${code.slice(0, 13)}${sign}${code.slice(14)}`)]).toEqual([sign, 3])
  })

  test('is read as people type: small letters, any spacing, O for 0, I and L for 1', () => {
    for (const code of codes(200)) {
      const ways = [
        code.toLowerCase(),
        code.replaceAll('-', ''),
        code.replaceAll('-', ' '),
        code.replaceAll('-', ' – '),
        `  ${code.replaceAll('-', '\n')}\t`,
        [...code.replaceAll('-', '')].join(' '),
        code.replaceAll('0', 'O').replaceAll('1', 'I'),
        code.replaceAll('0', 'o').replaceAll('1', 'l'),
        code.replaceAll('1', 'L').replaceAll('-', '.'),
      ]
      for (const way of ways) expect(readCode(way, vaultId)).toEqual({ ok: true, value: code })
    }
  })

  test('too short: the group that is not whole, or none named; too long: none named', () => {
    const [code = ''] = codes(1)
    const symbols = code.replaceAll('-', '')
    expect(groupOf('')).toBeNull()
    for (let length = 1; length < 35; length += 1)
      expect([length, groupOf(symbols.slice(0, length))]).toEqual([length, length % 5 === 0 ? null : Math.floor(length / 5) + 1])
    expect(groupOf(`${symbols}0`)).toBeNull()
    expect(groupOf(`${symbols}${symbols}`)).toBeNull()
  })

  test('of another vault, or of a later version of codes, is refused by its form', () => {
    const other = 'e1'.repeat(16)
    const accepted = codes(4000, other).filter((code) => groupOf(code) === 'accepted').length
    expect(accepted).toBeLessThan(40) // 8 bits of check: about 1 in 256 has the right form, and then opens nothing
    expect([0, 1, 2, 15].map((version) => groupOf(codeOf(version)))).toEqual([null, 'accepted', null, null])
  })
})

/** A code of this version with everything that belongs to it, made without the program's own code. */
function codeOf(version: number): string {
  const head = (BigInt(version) << 128n) | 0x1234_5678_9abc_def0_0fed_cba9_8765_4321n
  const digest =
    createHash('sha256')
      .update(`recovery/v1|${head.toString(16)}|${vaultId}`)
      .digest()[0] ?? 0
  const bits = (head << 8n) | BigInt(digest)
  const data = Array.from({ length: 28 }, (_, index) => alphabet.charAt(Number((bits >> BigInt((27 - index) * 5)) & 31n)))
  let code = ''
  for (let group = 1; group <= 7; group += 1) {
    const start = code + data.slice(group * 4 - 4, group * 4).join('')
    const fitting = [...alphabet].filter((check) => groupOf(start + check) !== group)
    expect(fitting).toHaveLength(1) // one check symbol fits, whatever the data
    code = start + (fitting[0] ?? '')
  }
  return code
}

const ringFile = (folder: string) => readFileSync(join(folder, 'keyring.json'), 'utf8')
const openWith = (clinic: TestClinic, code: string) => clinic.call('recovery', 'open', { code: bytes(code) })
const testWith = (clinic: TestClinic, code: string) => clinic.call('recovery', 'test', { code: bytes(code) })
const next = 'sextio svanar vid bryggan'

describe('the way back after a lost password', () => {
  test('code, new password, new code typed back: the old ones are dead, the new ones open, old signatures are genuine', async () => {
    const { clinic, folder, codes: old, entry } = await clinicCopy()
    const opened = await clinic.must('recovery', 'open', { code: bytes(old.clinical.toLowerCase().replaceAll('-', ' ')) })
    expect(opened.group).toBe('clinical')
    expect(opened.users.map(({ name, role, manager }) => ({ name, role, manager }))).toEqual([
      { name: people.midwife.name, role: 'midwife', manager: true },
      { name: people.gynaecologist.name, role: 'gynaecologist', manager: false },
      { name: people.physician.name, role: 'physician', manager: false },
      { name: people.psychiatrist.name, role: 'psychiatrist', manager: false },
    ])
    const user = required(opened.users[0]).id
    const before = ringFile(folder)
    const { code } = await clinic.must('recovery', 'newPassword', { user, password: bytes(next) })
    expect(code).not.toBe(old.clinical)
    expect(ringFile(folder)).toBe(before) // nothing counts before the new code is typed back

    const wrong = `${code.slice(0, 12)}${code[12] === 'A' ? 'B' : 'A'}${code.slice(13)}`
    expect(await clinic.call('recovery', 'confirm', { code: bytes(wrong) })).toEqual({
      ok: false,
      error: { kind: 'code-mismatch', group: 3 },
    })
    expect(await clinic.call('recovery', 'confirm', { code: bytes(old.clinical) })).toEqual({
      ok: false,
      error: { kind: 'code-mismatch', group: null },
    })
    expect(ringFile(folder)).toBe(before)
    expect(await clinic.must('recovery', 'confirm', { code: bytes(code) })).toBeNull()
    expect(clinic.vault.session).toBeUndefined()

    clinic.relock()
    expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'wrong-password' } })
    expect(await openWith(clinic, old.clinical)).toEqual({ ok: false, error: { kind: 'code-unknown' } })
    expect(await testWith(clinic, code)).toEqual({ ok: true, value: { group: 'clinical' } })
    expect(await testWith(clinic, old.figures)).toEqual({ ok: true, value: { group: 'figures' } })
    expect(await tryLogin(clinic, 'midwife', next)).toMatchObject({
      ok: true,
      value: { manager: true, user: { id: user, role: 'midwife' } },
    })
    const view = await clinic.must('entries', 'open', { entry })
    expect(view.versions).toMatchObject([{ genuine: true, answers: { cervix: { note: 'Ektropion' } } }])

    // and with her new pair she signs again
    await clinic.must('entries', 'correct', { entry, reason: 'förtydligande' })
    await clinic.must('entries', 'save', {
      entry,
      answers: { cervix: { state: 'finding', note: 'Ektropion, liten' } },
      eventAt: clinic.clock.now(),
      stopped: false,
    })
    expect((await clinic.must('entries', 'sign', { entry })).versions.map(({ genuine }) => genuine)).toEqual([true, true])
    expect(clinic.faults).toEqual([])
  })

  test('a colleague’s password is as it was', async () => {
    const { clinic, codes: old } = await clinicCopy()
    const { users } = await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    const { code } = await clinic.must('recovery', 'newPassword', { user: required(users[0]).id, password: bytes(next) })
    await clinic.must('recovery', 'confirm', { code: bytes(code) })
    clinic.relock()
    expect(await tryLogin(clinic, 'psychiatrist')).toMatchObject({ ok: true })
    clinic.relock()
    expect(await tryLogin(clinic, 'administrator')).toMatchObject({ ok: true })
  })

  test('left before the new code is typed back: the old password and the old code are as they were', async () => {
    const { clinic, folder, codes: old } = await clinicCopy()
    const before = ringFile(folder)
    const { users } = await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    await clinic.must('recovery', 'newPassword', { user: required(users[0]).id, password: bytes(next) })
    clinic.relock()
    expect(ringFile(folder)).toBe(before)
    expect(await clinic.call('recovery', 'confirm', { code: bytes(old.clinical) })).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(await testWith(clinic, old.clinical)).toMatchObject({ ok: true })
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true })
  })

  test('for an administrator, by the other code', async () => {
    const { clinic, codes: old } = await clinicCopy()
    const { group, users } = await clinic.must('recovery', 'open', { code: bytes(old.figures) })
    expect([group, users.map(({ name }) => name)]).toEqual(['figures', [people.administrator.name]])
    const { code } = await clinic.must('recovery', 'newPassword', { user: required(users[0]).id, password: bytes(next) })
    await clinic.must('recovery', 'confirm', { code: bytes(code) })
    clinic.relock()
    expect(await tryLogin(clinic, 'administrator')).toMatchObject({ ok: false, error: { kind: 'wrong-password' } })
    expect(await tryLogin(clinic, 'administrator', next)).toMatchObject({ ok: true })
  })

  test.each([
    ['kort', 'password-short'],
    ['lösenord1234', 'password-common'],
    ['annelisjöqvist', 'password-common'],
  ])('the new password %s is not taken', async (password, kind) => {
    const { clinic, codes: old } = await clinicCopy()
    const { users } = await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    expect(await clinic.call('recovery', 'newPassword', { user: required(users[0]).id, password: bytes(password) })).toEqual({
      ok: false,
      error: { kind },
    })
  })
})

describe('a manager when none is left', () => {
  const wanted = { name: 'Frida Åberg', role: 'physician' as const, password: bytes(next) }

  test('is refused while there is one', async () => {
    const { clinic, codes: old } = await clinicCopy()
    await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    expect(await clinic.call('recovery', 'addManager', { ...wanted, password: bytes(next) })).toEqual({
      ok: false,
      error: { kind: 'manager-exists' },
    })
  })

  test('is made with the code, and can then make users', async () => {
    const { clinic, folder, codes: old } = await clinicCopy()
    await withoutManagers(folder, old.clinical)
    const { users } = await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    expect(users.filter(({ manager }) => manager)).toEqual([])
    const { code } = await clinic.must('recovery', 'addManager', { ...wanted, password: bytes(next) })
    await clinic.must('recovery', 'confirm', { code: bytes(code) })
    clinic.relock()
    await clinic.login('Frida', next)
    expect(
      await clinic.must('users', 'add', { name: 'Hanna Vik', role: 'midwife', manager: false, password: bytes('femton kajor i eken') }),
    ).toMatchObject({ name: 'Hanna Vik' })
    clinic.relock()
    expect(await openWith(clinic, old.clinical)).toEqual({ ok: false, error: { kind: 'code-unknown' } })
  })

  test('belongs to the code’s own group', async () => {
    const { clinic, codes: old } = await clinicCopy()
    await clinic.must('recovery', 'open', { code: bytes(old.figures) })
    expect(await clinic.call('recovery', 'addManager', { ...wanted, password: bytes(next) })).toEqual({
      ok: false,
      error: { kind: 'refused' },
    })
    clinic.relock()
    await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    expect(await clinic.call('recovery', 'addManager', { ...wanted, role: 'administrator', password: bytes(next) })).toEqual({
      ok: false,
      error: { kind: 'refused' },
    })
  })
})

/** A key ring in which nobody of the clinical group is a manager, as its own keys would write it. */
async function withoutManagers(folder: string, code: string): Promise<void> {
  const read = readRing(folder)
  if (!read.ok) throw new Error(read.error.kind)
  const holder = required(read.value.recovery.find(({ group }) => group === 'clinical'))
  const unlocked = await unlockHolder(read.value, holder, codeSecret(code), weakKdf)
  if (!unlocked.ok) throw new Error(unlocked.error.kind)
  const users = read.value.users.map((user) => (user.group === 'clinical' ? { ...user, manager: false } : user))
  writeRing(folder, { ...read.value, users }, unlocked.value.keys)
}

describe('what a code does not open', () => {
  test('the figures code gives no clinical user a new password, and holds no clinical key', async () => {
    const { clinic, folder, codes: old } = await clinicCopy()
    const midwife = required((await clinic.users()).find(({ role }) => role === 'midwife'))
    await clinic.must('recovery', 'open', { code: bytes(old.figures) })
    expect(Object.keys(required(clinic.vault.session).keys).toSorted()).toEqual(['desk', 'figures', 'intake'])
    const before = ringFile(folder)
    for (const user of [midwife.id, newId()])
      expect(await clinic.call('recovery', 'newPassword', { user, password: bytes(next) })).toEqual({
        ok: false,
        error: { kind: 'refused' },
      })
    expect(ringFile(folder)).toBe(before)
  })

  test('nor the clinical code an administrator', async () => {
    const { clinic, codes: old } = await clinicCopy()
    const administrator = required((await clinic.users()).find(({ role }) => role === 'administrator'))
    await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    expect(Object.keys(required(clinic.vault.session).keys).toSorted()).toEqual(['desk', 'journal', 'pending', 'tracing'])
    expect(await clinic.call('recovery', 'newPassword', { user: administrator.id, password: bytes(next) })).toEqual({
      ok: false,
      error: { kind: 'refused' },
    })
  })

  test('a recovery session makes no other call: every channel of a login is shut, and so is the login', async () => {
    const { clinic, codes: old } = await clinicCopy()
    await clinic.must('recovery', 'open', { code: bytes(old.clinical) })
    const asked: string[] = []
    for (const [channel, definition] of channels) {
      if (definition.action === 'public' || definition.action === 'recovery') continue
      const reply = await clinic.vault.call(channel, null)
      expect([channel, reply]).toEqual([channel, { ok: false, error: { kind: definition.action === 'setup' ? 'refused' : 'locked' } }])
      asked.push(channel)
    }
    expect(asked).toEqual(
      expect.arrayContaining([
        'users.add',
        'users.changePassword',
        'patients.search',
        'entries.open',
        'records.open',
        'intake.give',
        'setup.begin',
      ]),
    )
    expect(await tryLogin(clinic, 'midwife')).toEqual({ ok: false, error: { kind: 'refused' } })
    expect(await openWith(clinic, old.figures)).toEqual({ ok: false, error: { kind: 'refused' } })
  })

  test('its calls are refused without it, and in a login', async () => {
    const { clinic } = await clinicCopy()
    const calls = [
      ['newPassword', { user: '0'.repeat(32), password: bytes(next) }],
      ['addManager', { name: 'Frida Åberg', role: 'midwife', password: bytes(next) }],
      ['confirm', { code: bytes('x') }],
    ] as const
    const ask = async () => Promise.all(calls.map(([verb, input]) => clinic.vault.call(`recovery.${verb}`, input)))
    const refused = calls.map(() => ({ ok: false, error: { kind: 'refused' } }))
    expect(await ask()).toEqual(refused)
    await tryLogin(clinic, 'midwife')
    expect(await ask()).toEqual(refused)
  })

  test('the monthly test opens nothing and changes nothing but the count of tries', async () => {
    const { clinic, folder, codes: old } = await clinicCopy()
    const before = hashesOf(folder, ['attempts.json'])
    expect(await testWith(clinic, old.clinical)).toEqual({ ok: true, value: { group: 'clinical' } })
    expect(await testWith(clinic, old.figures)).toEqual({ ok: true, value: { group: 'figures' } })
    expect(clinic.vault.session).toBeUndefined()
    expect(hashesOf(folder, ['attempts.json'])).toEqual(before)
    expect(await clinic.call('session', 'me', null)).toEqual({ ok: false, error: { kind: 'locked' } })
    expect(await openWith(clinic, old.clinical)).toMatchObject({ ok: true }) // and the code is not used up
  })

  test('a code of another vault, and one of the right form that is nobody’s', async () => {
    const { clinic, folder } = await clinicCopy()
    const read = readRing(folder)
    const own = read.ok ? read.value.vaultId : ''
    const [theirs = ''] = codes(50, 'e1'.repeat(16)).filter((code) => groupOf(code, own) === null)
    expect(await openWith(clinic, theirs)).toEqual({ ok: false, error: { kind: 'code-form', group: null } })
    expect(await openWith(clinic, newCode(own))).toEqual({ ok: false, error: { kind: 'code-unknown' } })
    expect(await testWith(clinic, newCode(own))).toEqual({ ok: false, error: { kind: 'code-unknown' } })
  })

  test('guessing codes is slowed like guessing passwords; a mistyped one is no guess', async () => {
    const { clinic, folder, codes: old } = await clinicCopy()
    const read = readRing(folder)
    const own = read.ok ? read.value.vaultId : ''
    for (let count = 0; count < 5; count += 1)
      expect(await openWith(clinic, 'ABCDE')).toMatchObject({ error: { kind: 'code-form', group: 1 } })
    for (let count = 0; count < 3; count += 1)
      expect(await openWith(clinic, newCode(own))).toEqual({ ok: false, error: { kind: 'code-unknown' } })
    expect(await openWith(clinic, old.clinical)).toEqual({ ok: false, error: { kind: 'wait', seconds: 5 } })
    expect(await testWith(clinic, old.clinical)).toEqual({ ok: false, error: { kind: 'wait', seconds: 5 } })
    expect(await tryLogin(clinic, 'midwife')).toMatchObject({ ok: true }) // her own password is another count
    clinic.relock()
    clinic.clock.advance(5000)
    expect(await openWith(clinic, old.clinical)).toMatchObject({ ok: true })
  })
})
