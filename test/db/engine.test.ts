import Database from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, copyFileSync, existsSync, ftruncateSync, openSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { appendLog, logHead, verifyLog } from '../../db/access-log'
import { faultOf } from '../../db/errors'
import type { Drawer } from '../../db/drawer'
import { olderThan } from '../../db/open'
import { list, sql } from '../../db/sql'
import { drawerFile, faultFrom, logRow, type DrawerFile } from './support/drawer'
import { hashesOf, newFolder } from './support/folder'

// The facts about the engine that everything else rests on (security design 7.1, engine text 3 and 4). Run at every bump of the driver.

const plainHeader = 'SQLite format 3'
const canary = 'Kanariefågeln-Ö-8841'

/** A drawer file with some hundred log rows and a canary in them, closed. */
function filled(rows = 200, name: 'journal' | 'desk' = 'journal'): DrawerFile {
  const place = drawerFile(name)
  const drawer = place.open({ create: true })
  drawer.transaction(() => {
    for (let count = 0; count < rows; count += 1) appendLog(drawer, logRow({ reason: `${canary} ${count}` }))
  })
  drawer.close()
  return place
}

const allRows = (drawer: Drawer) =>
  drawer.all(sql`select seq, reason from access_log order by seq`, z.object({ seq: z.number(), reason: z.string() }))

function cut(file: string, length: number): void {
  const handle = openSync(file, 'r+')
  ftruncateSync(handle, length)
  closeSync(handle)
}

describe('a drawer that is open', () => {
  test.each(['created', 'opened again'])('has every pragma as it must be (%s)', (which) => {
    const place = drawerFile()
    const created = place.open({ create: true })
    if (which === 'opened again') created.close()
    const drawer = which === 'created' ? created : place.open()
    const read = (name: string) => drawer.raw.pragma(name, { simple: true })
    expect({
      cipher: read('cipher'),
      page_size: read('page_size'),
      temp_store: read('temp_store'),
      locking_mode: read('locking_mode'),
      journal_mode: read('journal_mode'),
      synchronous: read('synchronous'),
      foreign_keys: read('foreign_keys'),
      recursive_triggers: read('recursive_triggers'),
      secure_delete: read('secure_delete'),
      trusted_schema: read('trusted_schema'),
      cell_size_check: read('cell_size_check'),
    }).toEqual({
      cipher: 'aegis',
      page_size: 4096,
      temp_store: 2,
      locking_mode: 'exclusive',
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      recursive_triggers: 1,
      secure_delete: 1,
      trusted_schema: 0,
      cell_size_check: 1,
    })
  })

  test('makes no shared-memory file, and leaves nothing but its own file behind', () => {
    const place = drawerFile()
    for (const create of [true, false]) {
      const drawer = place.open({ create })
      appendLog(drawer, logRow())
      expect(readdirSync(dirname(place.file)).toSorted()).toEqual(['journal-1.db', 'journal-1.db-wal'])
      drawer.close()
      expect(readdirSync(dirname(place.file))).toEqual(['journal-1.db'])
    }
  })

  test('is closed to every other program from the moment it is opened, before anything is written', () => {
    const place = filled()
    const drawer = place.open()
    const other = new Database(place.file, { timeout: 0 })
    other.pragma(`cipher='aegis'`)
    other.key(Buffer.concat([Buffer.from('raw:'), place.key]))
    expect(() => other.prepare('select count(*) from access_log').get()).toThrow('database is locked')
    other.close()
    expect(logHead(drawer).seq).toBe(200)
  })

  test('is closed to other processes as well, and stays so', () => {
    const place = filled()
    const drawer = place.open()
    const script = `const Database = require('better-sqlite3')
      const raw = new Database(process.argv[1], { timeout: 0 })
      raw.pragma("cipher='aegis'"); raw.key(Buffer.from('7261773a' + process.argv[2], 'hex'))
      try { process.stdout.write(String(raw.prepare('select count(*) from access_log').pluck().get())) } catch (error) { process.stdout.write(error.code) }`
    const asked = () =>
      execFileSync(process.execPath, ['-e', script, place.file, place.key.toString('hex')], {
        cwd: join(import.meta.dirname, '../..'),
        encoding: 'utf8',
      })
    expect(asked()).toBe('SQLITE_BUSY')
    appendLog(drawer, logRow())
    expect(asked()).toBe('SQLITE_BUSY')
    drawer.close()
    expect(asked()).toBe('201')
  })

  test('is not opened while another program reads in it', () => {
    const place = filled()
    const other = new Database(place.file, { timeout: 0 })
    other.pragma(`cipher='aegis'`)
    other.key(Buffer.concat([Buffer.from('raw:'), place.key]))
    other.prepare('select count(*) from access_log').get()
    expect(faultFrom(() => place.open())).toBe('in-use')
    other.close()
  })

  test('shows neither its header nor its content in any file, not even before the first checkpoint', () => {
    const place = drawerFile()
    const drawer = place.open({ create: true })
    appendLog(drawer, logRow({ reason: canary }))
    const bytesOf = (file: string) => readFileSync(file).toString('latin1')
    for (const file of [place.file, `${place.file}-wal`]) {
      expect(bytesOf(file)).not.toContain(plainHeader)
      expect(bytesOf(file)).not.toContain(Buffer.from(canary).toString('latin1'))
      expect(bytesOf(file)).not.toContain('access_log')
      expect(bytesOf(file)).not.toContain(place.key.toString('latin1'))
    }
    drawer.close()
    expect(bytesOf(place.file)).not.toContain(plainHeader)
    expect(bytesOf(place.file)).not.toContain(Buffer.from(canary).toString('latin1'))
  })

  test.skipIf(process.platform !== 'linux')('keeps what it sorts in memory: a sort larger than the cache makes no file', () => {
    const place = drawerFile()
    const drawer = place.open({ create: true })
    const before = readdirSync('/proc/self/fd').length
    drawer.raw.pragma('cache_size=10')
    drawer.raw.exec(`create temp table wide as
      with recursive n(i) as (select 1 union all select i + 1 from n where i < 40000) select i, hex(randomblob(100)) as text from n`)
    drawer.all(sql`select max(text) as most from (select text from wide order by text desc)`, z.object({ most: z.string() }))
    const held = readdirSync('/proc/self/fd')
    expect(held.length).toBe(before)
    expect(drawer.raw.pragma('temp_store', { simple: true })).toBe(2)
  })

  test('lets nobody else in: a second opener gets "in-use" and changes nothing', () => {
    const place = filled()
    const first = place.open()
    appendLog(first, logRow({ reason: 'first' }))
    const before = hashesOf(dirname(place.file))
    expect(faultFrom(() => place.open())).toBe('in-use')
    expect(hashesOf(dirname(place.file))).toEqual(before)
    appendLog(first, logRow({ reason: 'second' }))
    expect(verifyLog(first)).toBeUndefined()
  })

  test('binds values: text that looks like a query stays text', () => {
    const drawer = drawerFile().open({ create: true })
    const text = `'); drop table access_log; --`
    appendLog(drawer, logRow({ reason: text }))
    expect(allRows(drawer)).toEqual([{ seq: 1, reason: text }])
    const wanted = list([1, 2])
    expect(
      drawer.get(
        sql`select count(*) as n from access_log where seq in (select value from json_each(${wanted}))`,
        z.object({ n: z.number() }),
      )?.n,
    ).toBe(1)
  })
})

describe('the key', () => {
  test.each([
    ['another key', (key: Buffer) => Buffer.from(key.map((byte, index) => (index === 31 ? byte ^ 1 : byte)))],
    ['a key of zeros', () => Buffer.alloc(32)],
  ])('%s: damaged, and nothing is changed', (_what, wrong) => {
    const place = filled()
    const before = hashesOf(dirname(place.file))
    expect(faultFrom(() => place.open({ key: wrong(place.key) }))).toBe('damaged')
    expect(hashesOf(dirname(place.file))).toEqual(before)
    expect(allRows(place.open())).toHaveLength(200)
  })

  test.each([0, 16, 31, 33, 64])('of %i bytes is refused before the file is touched', (length) => {
    const place = drawerFile()
    expect(() => place.open({ create: true, key: randomBytes(length) })).toThrow('bug: a drawer key has 32 bytes')
    expect(existsSync(place.file)).toBe(false)
  })

  test('why its length is asserted: the engine takes a key of 31 bytes for a passphrase, without a word', () => {
    const file = join(newFolder(), 'short.db')
    const short = Buffer.concat([Buffer.from('raw:'), randomBytes(31)])
    for (const _round of ['made', 'opened again']) {
      const raw = new Database(file)
      raw.pragma(`cipher='aegis'`)
      raw.key(short)
      raw.exec('create table if not exists t (a)')
      raw.close()
    }
    expect(statSync(file).size).toBeGreaterThan(4096)
  })

  test('why the first bytes are looked at: without a key the engine writes plain text and says nothing', () => {
    const file = join(newFolder(), 'plain.db')
    const raw = new Database(file)
    raw.pragma(`cipher='aegis'`)
    raw.pragma(`key=''`)
    raw.exec(`create table t (text text); insert into t values ('${canary}')`)
    raw.close()
    expect(readFileSync(file).toString('utf8')).toContain(canary)
  })

  test('a plain database in the place of a drawer is not opened', () => {
    const place = filled()
    const raw = new Database(join(dirname(place.file), 'plain.db'))
    raw.exec(
      'create table drawer (name text not null) strict; create table filler (bytes blob); insert into filler values (zeroblob(20000))',
    )
    raw.close()
    expect(faultFrom(() => place.open({ file: join(dirname(place.file), 'plain.db') }))).toBe('damaged')
  })

  test('the same key given as text in SQL opens the file too: the portable way out (engine text 1)', () => {
    const place = filled()
    const raw = new Database(place.file)
    raw.pragma(`cipher='aegis'`)
    raw.pragma(`key='raw:${place.key.toString('hex')}'`)
    expect(raw.prepare('select count(*) from access_log').pluck().get()).toBe(200)
    raw.close()
  })
})

describe('the engine itself', () => {
  test('is SQLite 3.51.3 or newer with SQLite3MC 2.4.0 or newer, and an older one is refused', () => {
    const raw = new Database(':memory:')
    const read = (what: string) => z.string().parse(raw.prepare(`select ${what}`).pluck().get())
    expect(olderThan(read('sqlite_version()'), [3, 51, 3])).toBe(false)
    expect(olderThan(read('sqlite3mc_version()').replace(/^\D+/, ''), [2, 4, 0])).toBe(false)
    raw.close()
    const table = {
      '3.51.2': true,
      '3.51.3': false,
      '3.51.10': false,
      '3.52.0': false,
      '3.9.99': true,
      '4.0.0': false,
      '3.51': true,
      '': true,
    }
    for (const [version, older] of Object.entries(table)) expect([version, olderThan(version, [3, 51, 3])]).toEqual([version, older])
  })

  test('serialize() gives the plain text of an encrypted drawer: why the lint rule bans it', () => {
    const drawer = filled().open()
    const image = drawer.raw.serialize()
    expect(image.subarray(0, 15).toString('latin1')).toBe(plainHeader)
    expect(image.includes(Buffer.from(canary))).toBe(true)
  })

  test('backup() refuses an encrypted drawer: why the lint rule bans it', async () => {
    const place = filled()
    const drawer = place.open()
    await expect(drawer.raw.backup(join(dirname(place.file), 'copy.db'))).rejects.toThrow()
  })

  test('VACUUM INTO makes a copy under the same key and no other, which shares no page with its source', () => {
    const place = filled()
    const copy = join(dirname(place.file), 'copy.db')
    const drawer = place.open()
    drawer.checkpoint()
    drawer.raw.prepare('vacuum into ?').run(copy)
    drawer.close()
    expect(readFileSync(copy).includes(Buffer.from(canary))).toBe(false)
    expect(readFileSync(copy).subarray(0, 15).toString('latin1')).not.toBe(plainHeader)
    expect(faultFrom(() => place.open({ file: copy, key: randomBytes(32) }))).toBe('damaged')
    const again = place.open({ file: copy })
    expect(allRows(again)).toHaveLength(200)
    expect(verifyLog(again)).toBeUndefined()
    again.close()
    const pages = (file: string) =>
      Array.from({ length: statSync(file).size / 4096 }, (_, page) =>
        readFileSync(file).toString('latin1', page * 4096, page * 4096 + 4096),
      )
    const own = new Set(pages(place.file))
    expect(pages(copy).filter((page) => own.has(page))).toEqual([])
  })

  test('a drawer that was deleted from leaves no trace of the row, even for a holder of the key', () => {
    const place = drawerFile('desk')
    const drawer = place.open({ create: true })
    drawer.run(sql`insert into setting (key, value, changed_at, changed_by) values ('x', ${canary}, '', '')`)
    drawer.run(sql`delete from setting`)
    expect(drawer.raw.serialize().includes(Buffer.from(canary))).toBe(false)
  })
})

describe('a file that is not what it was', () => {
  test('missing: said so, and nothing is created', () => {
    const place = drawerFile()
    expect(faultFrom(() => place.open())).toBe('missing')
    expect(readdirSync(dirname(place.file))).toEqual([])
  })

  test.each([0, 1, 100, 4095])('%i bytes: empty, and left as it is', (size) => {
    const place = drawerFile()
    writeFileSync(place.file, randomBytes(size))
    expect(faultFrom(() => place.open())).toBe('empty')
    expect(statSync(place.file).size).toBe(size)
    expect(readdirSync(dirname(place.file))).toHaveLength(1)
  })

  test('why the size is looked at: the engine opens an empty file as a new drawer and finds nothing wrong with it', () => {
    const file = join(newFolder(), 'empty.db')
    writeFileSync(file, '')
    const raw = new Database(file, { fileMustExist: true })
    raw.pragma(`cipher='aegis'`)
    raw.key(Buffer.concat([Buffer.from('raw:'), randomBytes(32)]))
    expect(raw.pragma('integrity_check', { simple: true })).toBe('ok')
    raw.close()
  })

  test('a database of this key without a table: empty', () => {
    const place = drawerFile()
    const raw = new Database(place.file)
    raw.pragma(`cipher='aegis'`)
    raw.key(Buffer.concat([Buffer.from('raw:'), place.key]))
    raw.exec('create table t (a); insert into t values (zeroblob(9000)); drop table t')
    raw.close()
    expect(statSync(place.file).size).toBeGreaterThanOrEqual(4096)
    expect(faultFrom(() => place.open())).toBe('empty')
  })

  test('random bytes: damaged', () => {
    const place = drawerFile()
    writeFileSync(place.file, randomBytes(65_536))
    expect(faultFrom(() => place.open())).toBe('damaged')
  })

  test('never made over a file that is there', () => {
    const place = filled()
    const before = hashesOf(dirname(place.file))
    expect(() => place.open({ create: true })).toThrow('bug: a new drawer is never made over a file')
    expect(hashesOf(dirname(place.file))).toEqual(before)
  })

  test('cut at every page: damaged, empty or seen by the integrity check, never taken for whole', () => {
    const place = filled(400)
    const copy = join(dirname(place.file), 'cut.db')
    const { size } = statSync(place.file)
    for (let length = 0; length < size; length += 2048) {
      copyFileSync(place.file, copy)
      cut(copy, length)
      expect([length, conditionOf(place, copy)]).toEqual([length, 'noticed'])
    }
  })

  test('two pages that have changed places: noticed', () => {
    const place = filled(400)
    const copy = join(dirname(place.file), 'swapped.db')
    const bytes = readFileSync(place.file)
    const pages = bytes.length / 4096
    for (let page = 1; page + 1 < pages; page += 7) {
      const swapped = Buffer.from(bytes)
      bytes.copy(swapped, page * 4096, (page + 1) * 4096, (page + 2) * 4096)
      bytes.copy(swapped, (page + 1) * 4096, page * 4096, (page + 1) * 4096)
      writeFileSync(copy, swapped)
      expect([page, conditionOf(place, copy)]).toEqual([page, 'noticed'])
    }
  })

  test('one flipped bit anywhere: noticed, or everything is as it was; never valid but different', () => {
    const place = filled(300)
    const copy = join(dirname(place.file), 'flipped.db')
    const bytes = readFileSync(place.file)
    const found = { noticed: 0, different: 0, whole: [] as number[] }
    const random = sequence(20_261_121)
    for (let round = 0; round < 600; round += 1) {
      const at = round < 100 ? round : random(bytes.length) // the whole of the header, then anywhere
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8))
      writeFileSync(copy, flipped)
      const condition = conditionOf(place, copy)
      if (condition === 'whole') found.whole.push(at)
      else found[condition] += 1
    }
    expect(found.different).toBe(0)
    // Bytes 0-15 are the salt of a passphrase, which a raw key has no use for; 16-23 stand in the clear (engine text 4.8).
    expect(found.whole.filter((at) => at >= 24)).toEqual([])
    expect(found.noticed).toBeGreaterThan(570)
  })

  test('why there are marks: one page put back from an older copy passes the integrity check', () => {
    const place = filled(50)
    const older = readFileSync(place.file)
    const drawer = place.open()
    drawer.raw.exec('drop trigger access_log_stays')
    drawer.run(sql`update access_log set outcome = 'xx' where seq = 20`) // same length: only one page is another one
    drawer.close()
    const newer = readFileSync(place.file)
    const pages = Array.from({ length: newer.length / 4096 }, (_, page) => page).filter(
      (page) => page > 0 && !newer.subarray(page * 4096, page * 4096 + 4096).equals(older.subarray(page * 4096, page * 4096 + 4096)),
    )
    const replayed = Buffer.from(newer)
    for (const page of pages.slice(0, 1)) older.copy(replayed, page * 4096, page * 4096, page * 4096 + 4096)
    writeFileSync(place.file, replayed)
    expect(place.open().raw.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

describe('a full disk', () => {
  test('disk-full, every acknowledged row is there, and it goes on when there is space again', () => {
    const place = filled(10)
    const drawer = place.open({ maxPages: statSync(place.file).size / 4096 + 4 })
    let acknowledged = logHead(drawer).seq
    let fault: string | undefined
    while (fault === undefined) {
      try {
        drawer.transaction(() => appendLog(drawer, logRow({ reason: 'x'.repeat(500) })))
        acknowledged += 1
      } catch (error) {
        fault = faultOf(error) ?? 'none'
      }
    }
    expect(fault).toBe('disk-full')
    expect(acknowledged).toBeGreaterThan(12)
    expect(logHead(drawer).seq).toBe(acknowledged)
    expect(verifyLog(drawer)).toBeUndefined()
    drawer.close()
    const again = place.open()
    expect(again.raw.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(logHead(again).seq).toBe(acknowledged)
    again.transaction(() => appendLog(again, logRow()))
    expect(verifyLog(again)).toBeUndefined()
  })

  test('while a drawer is made: disk-full', () => {
    expect(faultFrom(() => drawerFile().open({ create: true, maxPages: 3 }))).toBe('disk-full')
  })
})

describe('the driver’s errors', () => {
  const error = (code: string) => Object.assign(new Error('text of the driver'), { code })
  test.each([
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_VTAB', 'damaged'],
    ['SQLITE_FULL', 'disk-full'],
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EFBIG', 'disk-full'],
    ['SQLITE_IOERR_WRITE', 'disk-full'],
    ['SQLITE_IOERR_FSYNC', 'disk-full'],
    ['SQLITE_IOERR_READ', 'damaged'],
    ['SQLITE_READONLY', 'read-only'],
    ['SQLITE_CANTOPEN', 'read-only'],
    ['EROFS', 'read-only'],
    ['EACCES', 'read-only'],
    ['EPERM', 'read-only'],
    ['SQLITE_BUSY', 'in-use'],
    ['SQLITE_LOCKED', 'in-use'],
    ['SQLITE_CONSTRAINT_UNIQUE', undefined],
    ['ENOENT', undefined],
  ])('%s is %s', (code, kind) => expect(faultOf(error(code))).toBe(kind))
  test('anything else is a bug and not a fault of the files', () => {
    expect(faultOf(new Error('SQLITE_NOTADB'))).toBeUndefined()
    expect(faultOf('SQLITE_NOTADB')).toBeUndefined()
  })
})

/** Whether a file is noticed not to be the drawer it was: at opening, at reading or by the integrity check. */
function conditionOf(place: DrawerFile, file: string): 'noticed' | 'whole' | 'different' {
  const before = expectedRows(place)
  let drawer: Drawer | undefined
  try {
    drawer = place.open({ file })
    if (drawer.raw.pragma('integrity_check', { simple: true }) !== 'ok') return 'noticed'
    return JSON.stringify(allRows(drawer)) === before ? 'whole' : 'different'
  } catch {
    return 'noticed'
  } finally {
    drawer?.close()
  }
}

const known = new Map<string, string>()
function expectedRows(place: DrawerFile): string {
  let rows = known.get(place.file)
  if (rows === undefined) {
    const drawer = place.open()
    rows = JSON.stringify(allRows(drawer))
    drawer.close()
    known.set(place.file, rows)
  }
  return rows
}

/** Numbers below a limit, the same in every run. */
function sequence(seed: number) {
  let state = seed
  return (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}
