import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { migrations } from '../../db/drawers'
import type { Migration } from '../../db/migrate'
import { sql } from '../../db/sql'
import { drawerNames } from '../../db/types'
import { drawerFile, faultFrom, now } from './support/drawer'
import { hashesOf } from './support/folder'

const MigrationRow = z.object({ number: z.number(), what: z.string(), hash: z.string(), at: z.string() })
const step = (number: number, script: string): Migration => ({ number, what: `step ${number}`, script })
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex')

describe.each(drawerNames)('the drawer %s', (name) => {
  test('has only STRICT tables, and foreign keys that hold', () => {
    const drawer = drawerFile(name).open({ create: true })
    const Table = z.object({ name: z.string(), strict: z.number(), schema: z.string(), type: z.string() })
    const tables = z
      .array(Table)
      .parse(drawer.raw.pragma('table_list'))
      .filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'))
    expect(tables.map((table) => table.name)).toEqual(expect.arrayContaining(['drawer', 'migration', 'remembered', 'access_log', 'mark']))
    expect(tables.filter((table) => table.strict !== 1)).toEqual([])
    expect(tables.filter((table) => table.type !== 'table')).toEqual([])
    expect(drawer.raw.pragma('foreign_key_check')).toEqual([])
  })

  test('records every step that ran with the hash of its script', () => {
    const drawer = drawerFile(name).open({ create: true })
    expect(drawer.all(sql`select * from migration order by number`, MigrationRow)).toEqual(
      migrations[name].map(({ number, what, script }) => ({ number, what, hash: hashOf(script), at: now })),
    )
    expect(drawer.raw.pragma('user_version', { simple: true })).toBe(migrations[name].at(-1)?.number)
  })

  test('numbers its steps by tens, upwards', () => {
    const numbers = migrations[name].map(({ number }) => number)
    expect(numbers.every((number) => number % 10 === 0)).toBe(true)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other))
  })
})

const base = migrations.journal
const last = base.at(-1)?.number ?? 0
const later = [
  ...base,
  step(last + 10, 'create table added (n integer) strict; insert into added values (1);'),
  step(last + 20, 'insert into added select n + 1 from added;'),
]

test('a drawer from before gets the steps it lacks, once, in order', () => {
  const place = drawerFile()
  place.open({ create: true }).close()
  for (const round of ['first', 'again']) {
    const drawer = place.open({ migrations: later })
    expect([round, drawer.all(sql`select n from added order by n`, z.object({ n: z.number() }))]).toEqual([round, [{ n: 1 }, { n: 2 }]])
    expect(
      drawer
        .all(sql`select * from migration order by number`, MigrationRow)
        .slice(-3)
        .map(({ number }) => number),
    ).toEqual([last, last + 10, last + 20])
    drawer.close()
  }
})

test('a step that fails leaves nothing of itself, and the steps before it', () => {
  const place = drawerFile()
  place.open({ create: true }).close()
  const broken = [...later, step(last + 30, 'create table half (n integer) strict; insert into nowhere values (1);')]
  expect(() => place.open({ migrations: broken })).toThrow('no such table')
  const drawer = place.open({ migrations: later })
  expect(drawer.raw.pragma('user_version', { simple: true })).toBe(last + 20)
  expect(drawer.all(sql`select name from sqlite_schema where name = 'half'`, z.unknown())).toEqual([])
})

test('a step that breaks a foreign key is undone', () => {
  const place = drawerFile()
  place.open({ create: true }).close()
  const breaking = [
    ...base,
    step(
      last + 10,
      `create table child (entry text references entry (id)) strict; pragma defer_foreign_keys=on; insert into child values ('nobody');`,
    ),
  ]
  expect(() => place.open({ migrations: breaking })).toThrow()
  const drawer = place.open()
  expect(drawer.raw.pragma('user_version', { simple: true })).toBe(last)
})

test('steps out of order are a bug', () => {
  const place = drawerFile()
  expect(() => place.open({ create: true, migrations: [...base, step(5, 'select 1')] })).toThrow('bug: migrations stand in order')
})

test('a newer drawer is refused, and not a byte of it changes', () => {
  const place = drawerFile()
  place.open({ create: true, migrations: later }).close()
  const before = hashesOf(dirname(place.file))
  expect(faultFrom(() => place.open())).toBe('newer')
  expect(hashesOf(dirname(place.file))).toEqual(before)
  expect(place.open({ migrations: later }).raw.pragma('user_version', { simple: true })).toBe(last + 20)
})

test('another drawer under this name and key is refused before a step runs on it', () => {
  const tracing = drawerFile('tracing') // one that knows fewer steps than the journal, so that it is not taken for a newer one
  tracing.open({ create: true }).close()
  const before = hashesOf(dirname(tracing.file))
  const journal = drawerFile('journal', dirname(tracing.file))
  expect(faultFrom(() => journal.open({ file: tracing.file, key: tracing.key }))).toBe('damaged')
  expect(faultFrom(() => journal.open({ file: tracing.file, key: tracing.key, migrations: later }))).toBe('damaged')
  expect(hashesOf(dirname(tracing.file))).toEqual(before)
})

test('a drawer whose name is gone is refused', () => {
  const place = drawerFile()
  const drawer = place.open({ create: true })
  drawer.run(sql`delete from drawer`)
  drawer.close()
  expect(faultFrom(() => place.open())).toBe('damaged')
})
