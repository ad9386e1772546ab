import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { readRing, storeFile, unlockHolder } from '../../electron/vault/keyring/ring'
import { migrations } from '../../db/drawers'
import { openDrawer } from '../../db/open'
import { sql } from '../../db/sql'
import { makeClinic, type Login } from '../support/clinic'
import { weakKdf } from '../support/vault'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'journal-clinic-'))
  folders.push(folder)
  return folder
}
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })))

const now = '2026-03-11T09:24:00.000Z'

/** What is in the desk of a clinic, without ids. */
async function contents(folder: string, logins: readonly Login[]) {
  const vault = join(folder, 'vault')
  const ring = readRing(vault)
  if (!ring.ok) throw new Error(ring.error.kind)
  const user = ring.value.users.find(({ name }) => name === logins[0]?.name)
  if (!user) throw new Error('the first login is a user')
  const unlocked = await unlockHolder(ring.value, user, Buffer.from(logins[0]?.password ?? ''), weakKdf)
  if (!unlocked.ok || !unlocked.value.keys.desk) throw new Error('the login opens the desk')
  const desk = openDrawer('desk', storeFile(vault, ring.value, 'desk'), unlocked.value.keys.desk, {
    migrations: migrations.desk,
    create: false,
    now,
  })
  const rows = (query: ReturnType<typeof sql>) => desk.all(query, z.record(z.string(), z.unknown()))
  const found = {
    people: rows(
      sql`select name_to_use, given_name, family_name, birth_date, sex, protection from person order by registered_at, name_to_use`,
    ),
    numbers: rows(sql`select kind, value from identifier order by value`),
    visits: rows(sql`select kind, date, time, status, drop_in, arrived_at from visit order by date, made_at, time`),
    demo: ring.value.demo,
  }
  desk.close()
  return found
}

test('the same seed and moment give the same clinic, of official test numbers only', async () => {
  const options = { now, seed: 7, patients: 26, months: 2, kdf: weakKdf }
  const [one, other] = [newFolder(), newFolder()]
  const first = await contents(one, await makeClinic({ ...options, folder: one }))
  const second = await contents(other, await makeClinic({ ...options, folder: other }))
  expect(second).toEqual(first)
  expect(first.demo).toBe(true)
  expect(first.people.length).toBeGreaterThan(10)
  expect(first.visits.filter(({ date }) => date === '2026-03-11').length).toBeGreaterThan(8)
  for (const { kind, value } of first.numbers)
    if (kind !== 'reserve') expect(Number(String(value).slice(8, 11))).toBeGreaterThanOrEqual(980)
})

test('a folder that holds anything but a demo clinic is refused and left as it is', async () => {
  const folder = newFolder()
  mkdirSync(join(folder, 'vault'))
  writeFileSync(join(folder, 'vault', 'keyring.json'), '{"format":"journal-key-ring"}')
  await expect(makeClinic({ folder, now, seed: 1 })).rejects.toThrow('not a demo clinic')
})
