import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrations } from '../../../db/drawers'
import { drawerNames } from '../../../db/types'
import { codeSecret } from '../../../electron/vault/create'
import { openBox, unseal } from '../../../electron/vault/keyring/primitives'
import { readRing, storeFile, unlockHolder, wipe, type Unlocked } from '../../../electron/vault/keyring/ring'
import { StoreId, type Holder, type KeyRing } from '../../../electron/vault/keyring/schema'
import { waitingBatches } from '../../../electron/vault/slot/batch'
import { readIntakeKeys } from '../../../electron/vault/slot/intake-keys'
import { readPending } from '../../../electron/vault/slot/pending'
import { openDrawer } from '../../../db/open'
import { Role } from '../../../forms/access'
import { allDeclined } from '../../../forms/intake'
import { cleanUp, clinicCopy, people, tryLogin } from '../../db/support/clinic-copy'
import { faultFrom } from '../../db/support/drawer'
import { hashesOf, required } from '../../db/support/folder'
import { weakKdf } from '../../support/vault'

// F7: with each role's password and the raw files, without the program: what opens, and what does not, with any key she holds.

cleanUp()

/** Written by hand from the security design, 2.1; not taken from the code. */
const opens: Readonly<Record<Role | 'clinical code' | 'figures code', readonly StoreId[]>> = {
  midwife: ['desk', 'journal', 'tracing', 'pending'],
  gynaecologist: ['desk', 'journal', 'tracing', 'pending'],
  physician: ['desk', 'journal', 'tracing', 'pending'],
  psychiatrist: ['desk', 'journal', 'tracing', 'pending'],
  administrator: ['desk', 'figures', 'intake'],
  'clinical code': ['desk', 'journal', 'tracing', 'pending'],
  'figures code': ['desk', 'figures', 'intake'],
}
type Who = keyof typeof opens
const everybody = Object.keys(opens) as readonly Who[]

/** The files of a clinic with answers that wait, ones that have been let go, and ones that were opened; nobody logged in. */
async function rawFiles() {
  const { clinic, folder, codes, ids } = await clinicCopy()
  const give = async (count: number) => {
    for (let n = 0; n < count; n += 1) await clinic.must('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })
  }
  await tryLogin(clinic, 'midwife')
  await give(10)
  clinic.relock()
  clinic.clock.set('2026-04-07T08:00:00.000Z')
  await tryLogin(clinic, 'midwife') // lets March go
  await give(3) // April waits
  clinic.vault.end('lock')
  const read = readRing(folder)
  if (!read.ok) throw new Error(read.error.kind)
  const ring = read.value
  const holderOf = (who: Who): { holder: Holder; secret: Buffer } => {
    if (who === 'clinical code' || who === 'figures code') {
      const group = who === 'clinical code' ? 'clinical' : 'figures'
      return { holder: required(ring.recovery.find((known) => known.group === group)), secret: codeSecret(codes[group]) }
    }
    return { holder: required(ring.users.find(({ id }) => id === ids[who])), secret: Buffer.from(people[who].password) }
  }
  const unlock = async (who: Who): Promise<Unlocked> => {
    const { holder, secret } = holderOf(who)
    const unlocked = await unlockHolder(ring, holder, secret, weakKdf)
    if (!unlocked.ok) throw new Error(`${who}: ${unlocked.error.kind}`)
    onTestFinished(() => wipe(unlocked.value))
    return unlocked.value
  }
  return { clinic, folder, ring, holderOf, unlock }
}

/** Every 32 bytes of hers that could be a key. */
const keysOf = (unlocked: Unlocked): Record<string, Buffer> => ({
  ...unlocked.keys,
  'private key for grants': unlocked.exchange.privateKey,
  'private key for signatures': unlocked.signing.privateKey,
  'public key for grants': unlocked.exchange.publicKey,
})

/** Whether this key opens this store's raw file, without the program's own look at who may. */
function opensFile(folder: string, ring: KeyRing, store: StoreId, key: Buffer): boolean {
  const file = storeFile(folder, ring, store)
  if (store === 'pending') return readPending(file, key, ring.vaultId).ok
  if (store === 'intake') return readIntakeKeys(file, key, ring.vaultId).ok
  const fault = faultFrom(() =>
    openDrawer(store, file, key, { migrations: migrations[store], create: false, now: '2026-04-07T09:00:00.000Z' }).close(),
  )
  expect(['none', 'damaged']).toContain(fault)
  return fault === 'none'
}

describe.each(everybody)('with what the %s can unlock', (who) => {
  test('each store opens with its own key if she is to have it, and with none of hers if not', async () => {
    const { folder, ring, unlock } = await rawFiles()
    const unlocked = await unlock(who)
    expect(Object.keys(unlocked.keys).toSorted()).toEqual(opens[who].toSorted())
    const before = hashesOf(folder)
    let cases = 0
    for (const store of StoreId.options)
      for (const [name, key] of Object.entries(keysOf(unlocked))) {
        const expected = name === store && opens[who].includes(store)
        expect([store, name, opensFile(folder, ring, store, key)]).toEqual([store, name, expected])
        cases += 1
      }
    expect(cases).toBe(6 * (opens[who].length + 3))
    expect(hashesOf(folder)).toEqual(before)
  })

  test('no grant and no bundle of anybody else opens to her', async () => {
    const { ring, holderOf, unlock } = await rawFiles()
    const unlocked = await unlock(who)
    const own = holderOf(who).holder
    let cases = 0
    for (const holder of [...ring.users, ...ring.recovery]) {
      if (holder.id === own.id) continue
      for (const grant of holder.grants)
        for (const as of [holder, own])
          for (const store of StoreId.options) {
            const about = { what: 'grant/v1', vault: ring.vaultId, store, generation: grant.generation, user: as.id, group: as.group }
            expect(openBox(unlocked.exchange, Buffer.from(grant.box, 'base64'), about)).toBeUndefined()
            cases += 1
          }
      const about = {
        what: 'bundle/v1',
        vault: ring.vaultId,
        demo: ring.demo,
        version: ring.version,
        id: holder.id,
        group: holder.group,
        kdf: holder.kdf,
      }
      for (const key of Object.values(keysOf(unlocked))) expect(unseal(key, Buffer.from(holder.bundle, 'base64'), about)).toBeUndefined()
    }
    expect(cases).toBeGreaterThan(200)
    for (const grant of own.grants) {
      const about = {
        what: 'grant/v1',
        vault: ring.vaultId,
        store: grant.store,
        generation: grant.generation,
        user: own.id,
        group: own.group,
      }
      expect(openBox(unlocked.exchange, Buffer.from(grant.box, 'base64'), about)?.equals(required(unlocked.keys[grant.store]))).toBe(true) // the same try, where it must open
    }
  })

  test('nobody else’s password or code is hers', async () => {
    const { ring, holderOf } = await rawFiles()
    const own = holderOf(who)
    for (const other of everybody) {
      const opened = await unlockHolder(ring, own.holder, holderOf(other).secret, weakKdf)
      expect([other, opened.ok]).toEqual([other, other === who])
    }
  })

  test('the answers that wait or were let go stay shut: to the clinic for want of the key, to the figures side for want of the box', async () => {
    const { folder, ring, unlock } = await rawFiles()
    const unlocked = await unlock(who)
    const about = (month: string) => ({ what: 'intake/v1', vault: ring.vaultId, month, sex: 'female' })
    const pendingKey = unlocked.keys.pending
    const pending = pendingKey ? readPending(storeFile(folder, ring, 'pending'), pendingKey, ring.vaultId) : undefined
    const { batches } = waitingBatches(folder, required(unlocked.keys.desk), ring.vaultId)
    const boxes = [
      ...(pending?.ok ? pending.value.waiting.map(({ box }) => box) : []),
      ...batches.flatMap((batch) => batch.boxes.map((box) => Buffer.from(box, 'base64'))),
    ]
    expect(boxes).toHaveLength(pendingKey ? 13 : 10)
    for (const box of boxes)
      for (const month of ['2026-03', '2026-04']) expect(openBox(unlocked.exchange, box, about(month))).toBeUndefined()
    const intakeKeys = unlocked.keys.intake
      ? readIntakeKeys(storeFile(folder, ring, 'intake'), unlocked.keys.intake, ring.vaultId)
      : undefined
    expect(intakeKeys?.ok ?? false).toBe(!pendingKey) // never both halves
  })
})

test('no role of the program is forgotten here', () => {
  expect(everybody.filter((who) => !who.endsWith('code')).toSorted()).toEqual([...Role.options].toSorted())
  expect([...drawerNames, 'pending', 'intake'].toSorted()).toEqual([...StoreId.options].toSorted())
})

test('every drawer has another key, and none is made from another', async () => {
  const { folder, ring, unlock } = await rawFiles()
  const [clinical, figures] = [await unlock('midwife'), await unlock('administrator')]
  const keys = { ...figures.keys, ...clinical.keys }
  expect(new Set(Object.values(keys).map((key) => key.toString('hex'))).size).toBe(6)
  expect(required(clinical.keys.desk).equals(required(figures.keys.desk))).toBe(true) // the one store of both
  for (const store of StoreId.options) expect([store, opensFile(folder, ring, store, required(keys[store]))]).toEqual([store, true])
})

test('no file of the vault holds a key or a password in the open', async () => {
  const { folder, unlock } = await rawFiles()
  const [clinical, figures] = [await unlock('midwife'), await unlock('administrator')]
  const secrets = [clinical, figures].flatMap((unlocked) => [
    ...Object.values(unlocked.keys),
    unlocked.exchange.privateKey,
    unlocked.signing.privateKey,
  ])
  const written = [
    ...secrets.flatMap((key) => [key.toString('latin1'), key.toString('hex'), key.toString('base64')]),
    ...Object.values(people).map(({ password }) => Buffer.from(password).toString('latin1')),
  ]
  for (const name of Object.keys(hashesOf(folder))) {
    const content = readFileSync(join(folder, name)).toString('latin1')
    for (const text of written) expect([name, content.includes(text)]).toEqual([name, false])
  }
})
