import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { appendLog, emptyHead, logHead, verifyLog, type LogRow } from '../../db/access-log'
import { isBehind, setMark } from '../../db/marks'
import { allDeclined } from '../../forms/intake'
import type { Drawer } from '../../db/drawer'
import { sql } from '../../db/sql'
import type { DrawerName } from '../../db/types'
import { passwords, TestClinic } from '../support/vault'
import { drawerFile, logRow, now } from './support/drawer'

const rows = 40

/** A journal with a log of some rows, and a desk that has its mark; the triggers that protect the log are gone. */
function marked(): { journal: Drawer; desk: Drawer } {
  const journal = drawerFile('journal').open({ create: true })
  const desk = drawerFile('desk').open({ create: true })
  journal.transaction(() => {
    for (let count = 1; count <= rows; count += 1)
      appendLog(
        journal,
        logRow({
          record: `r${count}`,
          reason: count % 3 === 0 ? 'emergency' : null,
          at: `2026-03-11T08:${String(count).padStart(2, '0')}:00.000Z`,
        }),
      )
  })
  setMark(desk, 'journal', journal, now)
  journal.raw.exec('drop trigger access_log_stays; drop trigger access_log_kept; drop trigger access_log_once')
  return { journal, desk }
}

/** Does something to the log, asks whether it is noticed, and takes it back. */
function isNoticed(
  { journal, desk }: { journal: Drawer; desk: Drawer },
  tamper: (raw: Drawer['raw']) => void,
): { verify: boolean; mark: boolean } {
  journal.raw.exec('begin')
  try {
    tamper(journal.raw)
    return { verify: verifyLog(journal) !== undefined, mark: isBehind(desk, 'journal', journal) }
  } finally {
    journal.raw.exec('rollback')
  }
}

const columns = [
  'at',
  'offset_minutes',
  'clock_suspect',
  'user',
  'role',
  'unit',
  'action',
  'patient',
  'record',
  'ids',
  'reason',
  'outcome',
  'hash',
] as const
const numbers: readonly string[] = ['offset_minutes', 'clock_suspect']

describe('the chain', () => {
  test('holds as it was written, from any row on', () => {
    const { journal } = marked()
    expect(verifyLog(journal)).toBeUndefined()
    for (let from = 1; from <= rows + 1; from += 1) expect([from, verifyLog(journal, from)]).toEqual([from, undefined])
    expect(verifyLog(journal, rows + 2)).toBe(rows + 1) // there is no such row to go on from
  })

  test('of an empty log holds', () => {
    const drawer = drawerFile('tracing').open({ create: true })
    expect(verifyLog(drawer)).toBeUndefined()
    expect(logHead(drawer)).toEqual({ seq: 0, head: emptyHead })
  })

  test('is what the design says: SHA-256 over 0x00, the number, the hash before and the row with its keys in order', () => {
    const drawer = drawerFile('journal').open({ create: true })
    const hashOf = (seq: number, before: Buffer, row: LogRow) => {
      const number = Buffer.alloc(8)
      number.writeBigUInt64BE(BigInt(seq))
      const text = JSON.stringify(Object.fromEntries(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1))))
      return createHash('sha256')
        .update(Buffer.concat([Buffer.of(0), number, before, Buffer.from(text)]))
        .digest()
    }
    const [one, two] = [logRow({ ids: '["a"]' }), logRow({ reason: 'Ångra' })]
    const first = hashOf(1, Buffer.alloc(32), one)
    expect(appendLog(drawer, one)).toEqual({ seq: 1, head: first })
    expect(appendLog(drawer, two)).toEqual({ seq: 2, head: hashOf(2, first, two) })
  })

  test('starts from nothing and covers order and every column: two logs with the same rows are the same, any other differs', () => {
    const headOf = (...written: Partial<LogRow>[]) => {
      const drawer = drawerFile('journal').open({ create: true })
      for (const row of written) appendLog(drawer, logRow(row))
      return logHead(drawer).head.toString('hex')
    }
    expect(headOf({ record: 'a' }, { record: 'b' })).toBe(headOf({ record: 'a' }, { record: 'b' }))
    const others = columns
      .filter((column) => column !== 'hash')
      .map((column) => headOf({ [column]: numbers.includes(column) ? 7 : 'other' }))
    const heads = [headOf({}), headOf({ record: 'a' }, { record: 'b' }), headOf({ record: 'b' }, { record: 'a' }), ...others]
    expect(new Set(heads).size).toBe(heads.length)
  })

  test('a row is in the transaction of what it describes: undone together', () => {
    const drawer = drawerFile('desk').open({ create: true })
    expect(() =>
      drawer.transaction(() => {
        drawer.run(sql`insert into setting (key, value, changed_at, changed_by) values ('k', '1', '', '')`)
        appendLog(drawer, logRow())
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(logHead(drawer).seq).toBe(0)
    expect(drawer.all(sql`select * from setting`, z.unknown())).toEqual([])
  })
})

describe('tampering by somebody who has the key and tools of her own', () => {
  test('one value of one row changed: noticed by the chain, whichever row and column', () => {
    const both = marked()
    let cases = 0
    for (let seq = 1; seq <= rows; seq += 1)
      for (const column of columns) {
        const value = column === 'hash' ? `x'${'ab'.repeat(32)}'` : numbers.includes(column) ? '17' : `'changed'`
        const { verify } = isNoticed(both, (raw) => raw.exec(`update access_log set ${column} = ${value} where seq = ${seq}`))
        expect([seq, column, verify]).toEqual([seq, column, true])
        cases += 1
      }
    expect(cases).toBe(rows * columns.length)
  })

  test('one character of one value changed: noticed', () => {
    const both = marked()
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: rows }),
        fc.constantFrom('at', 'user', 'role', 'action', 'patient', 'outcome'),
        fc.nat(31),
        (seq, column, place) => {
          const { verify } = isNoticed(both, (raw) => {
            const text = z.string().parse(raw.prepare(`select ${column} from access_log where seq = ?`).pluck().get(seq))
            const at = place % text.length
            raw
              .prepare(`update access_log set ${column} = ? where seq = ?`)
              .run(`${text.slice(0, at)}${text[at] === 'z' ? 'y' : 'z'}${text.slice(at + 1)}`, seq)
          })
          return verify
        },
      ),
      { numRuns: 400, seed: 3001 },
    )
  })

  test('null and empty are told apart', () => {
    const both = marked()
    for (const column of ['record', 'ids', 'reason', 'patient'])
      for (const seq of [1, 3]) {
        const { verify } = isNoticed(both, (raw) =>
          raw.exec(`update access_log set ${column} = case when ${column} is null then '' else null end where seq = ${seq}`),
        )
        expect([column, seq, verify]).toEqual([column, seq, true])
      }
  })

  test('a row taken out, in front, in the middle or at the end: noticed by the chain or the mark', () => {
    const both = marked()
    for (let seq = 1; seq <= rows; seq += 1) {
      const { verify, mark } = isNoticed(both, (raw) => raw.exec(`delete from access_log where seq = ${seq}`))
      expect([seq, verify || mark]).toEqual([seq, true])
      expect([seq, verify]).toEqual([seq, seq < rows]) // the chain alone cannot miss its last row: the mark does
    }
  })

  test('a row taken out and the rest moved up: noticed', () => {
    const both = marked()
    for (let seq = 1; seq <= rows; seq += 1) {
      const { verify, mark } = isNoticed(both, (raw) => {
        raw.exec(`delete from access_log where seq = ${seq}`)
        for (let next = seq + 1; next <= rows; next += 1) raw.exec(`update access_log set seq = ${next - 1} where seq = ${next}`)
      })
      expect([seq, verify || mark]).toEqual([seq, true])
    }
  })

  test('two rows that have changed places: noticed', () => {
    const both = marked()
    const two = fc.uniqueArray(fc.integer({ min: 1, max: rows }), { minLength: 2, maxLength: 2 })
    fc.assert(
      fc.property(two, fc.boolean(), ([a = 1, b = 2], withHashes) => {
        const fields = columns.filter((column) => withHashes || column !== 'hash').join(', ')
        const { verify } = isNoticed(both, (raw) => {
          const read = (seq: number) =>
            z.record(z.string(), z.unknown()).parse(raw.prepare(`select ${fields} from access_log where seq = ?`).get(seq))
          const [first, second] = [read(a), read(b)]
          const write = (seq: number, row: Record<string, unknown>) =>
            raw
              .prepare(
                `update access_log set ${Object.keys(row)
                  .map((key) => `${key} = @${key}`)
                  .join(', ')} where seq = @seq`,
              )
              .run({ ...row, seq })
          write(a, second)
          write(b, first)
        })
        return verify
      }),
      { numRuns: 300, seed: 3002 },
    )
  })

  test('the last rows cut off, however many: noticed by the mark', () => {
    const both = marked()
    for (let kept = 0; kept < rows; kept += 1) {
      const { verify, mark } = isNoticed(both, (raw) => raw.exec(`delete from access_log where seq > ${kept}`))
      expect([kept, verify, mark]).toEqual([kept, false, true])
    }
  })

  test('a row put in before the first, between or twice: noticed', () => {
    const both = marked()
    const fields = columns.join(', ')
    for (const at of [-5, 0]) {
      const { verify } = isNoticed(both, (raw) =>
        raw.exec(`insert into access_log (seq, ${fields}) select ${at}, ${fields} from access_log where seq = 1`),
      )
      expect([at, verify]).toEqual([at, true])
    }
    const { verify } = isNoticed(both, (raw) =>
      raw.exec(`insert into access_log (seq, ${fields}) select ${rows + 1}, ${fields} from access_log where seq = ${rows}`),
    )
    expect(verify).toBe(true)
  })

  test('the whole chain written anew after a change: the chain holds, the mark notices', () => {
    const both = marked()
    for (let seq = 1; seq <= rows; seq += 1) {
      const { verify, mark } = isNoticed(both, () => {
        const { journal } = both
        const Row = z.looseObject({ seq: z.number() })
        const kept = journal.all(sql`select * from access_log order by seq`, Row)
        journal.raw.exec('delete from access_log')
        for (const row of kept) {
          const { seq: place, hash: _hash, ...rest } = row
          appendLog(journal, { ...(rest as unknown as LogRow), ...(place === seq ? { user: 'c'.repeat(32) } : {}) })
        }
      })
      expect([seq, verify, mark]).toEqual([seq, false, true])
    }
  })
})

describe('the mark', () => {
  test('that lags is no alarm', () => {
    const { journal, desk } = marked()
    expect(isBehind(desk, 'journal', journal)).toBe(false)
    appendLog(journal, logRow())
    expect(isBehind(desk, 'journal', journal)).toBe(false)
    setMark(desk, 'journal', journal, now)
    expect(isBehind(desk, 'journal', journal)).toBe(false)
  })

  test('of nothing yet is no alarm, and a log that lacks all rows is one', () => {
    const { journal, desk } = marked()
    const tracing = drawerFile('tracing').open({ create: true })
    expect(isBehind(desk, 'tracing', tracing)).toBe(false)
    setMark(desk, 'tracing', tracing, now)
    expect(isBehind(desk, 'tracing', tracing)).toBe(false)
    expect(isBehind(desk, 'journal', drawerFile('journal').open({ create: true }))).toBe(true)
    expect(isBehind(desk, 'journal', journal)).toBe(false)
  })
})

describe('at login', () => {
  /** A clinic with a signed entry, and copies of every drawer from before it. */
  async function worked() {
    const clinic = new TestClinic()
    onTestFinished(() => clinic.remove())
    await clinic.setUp()
    const sign = async () => {
      await clinic.login('Anneli', passwords.midwife)
      const { visit, person } = await clinic.must('visits', 'openDropIn', {
        who: { person: { nameToUse: 'Ira' } },
        kind: 'routine-examination',
        start: true,
      })
      const { row } = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
      await clinic.must('entries', 'save', {
        entry: row.id,
        answers: { cervix: { state: 'finding', note: 'Ektropion' } },
        eventAt: clinic.clock.now(),
        stopped: false,
      })
      await clinic.must('entries', 'sign', { entry: row.id })
      clinic.relock()
    }
    await sign()
    await clinic.login('Gunilla', passwords.administrator)
    clinic.relock()
    const file = (name: DrawerName) => join(clinic.folder, 'vault', `${name}-1.db`)
    for (const name of ['desk', 'journal', 'tracing', 'figures'] as const) copyFileSync(file(name), join(clinic.folder, `${name}.old`))
    await sign()
    await clinic.login('Anneli', passwords.midwife)
    for (let count = 0; count < 10; count += 1) await clinic.must('intake', 'give', { month: 'this', sex: 'female', answers: allDeclined })
    clinic.relock()
    clinic.clock.set('2026-04-07T08:00:00.000Z')
    await clinic.login('Anneli', passwords.midwife) // lets the batch go
    clinic.relock()
    await clinic.login('Gunilla', passwords.administrator) // opens it: totals in figures.db
    clinic.relock()
    const putBack = (name: DrawerName) => copyFileSync(join(clinic.folder, `${name}.old`), file(name))
    const login = async (name: string, password: string) => {
      const user = (await clinic.users()).find((known) => known.name.startsWith(name))
      return clinic.call('session', 'login', { user: user?.id ?? '', password: new Uint8Array(Buffer.from(password)) })
    }
    return { clinic, putBack, login }
  }

  const who = { clinician: ['Anneli', passwords.midwife], administrator: ['Gunilla', passwords.administrator] } as const
  const behind = (drawer: DrawerName) => ({ ok: false, error: { kind: 'problem', problem: 'drawer-behind', drawer } })

  test.each([
    ['journal', 'clinician'],
    ['desk', 'clinician'],
    ['figures', 'administrator'],
    ['desk', 'administrator'],
  ] as const)('an older %s.db put back: the %s is told that it is behind', async (drawer, person) => {
    const { putBack, login } = await worked()
    putBack(drawer)
    const [name, password] = who[person]
    expect(await login(name, password)).toEqual(behind(drawer))
  })

  test('with every drawer as it was left, both log in', async () => {
    const { clinic, login } = await worked()
    expect(await login(...who.clinician)).toMatchObject({ ok: true })
    clinic.relock()
    expect(await login(...who.administrator)).toMatchObject({ ok: true })
  })

  test('a process that was killed after an entry leaves marks that lag or fit, never an alarm', async () => {
    const { clinic, login } = await worked()
    await login(...who.clinician)
    const { visit, person } = await clinic.must('visits', 'openDropIn', {
      who: { person: { nameToUse: 'Ada' } },
      kind: 'routine-examination',
      start: true,
    })
    const { row } = await clinic.must('entries', 'start', { patient: person.id, form: 'gyn-exam', visit: visit.id, linkedTo: null })
    await clinic.must('entries', 'save', {
      entry: row.id,
      answers: { cervix: { state: 'finding', note: 'Utan anmärkning' } },
      eventAt: clinic.clock.now(),
      stopped: false,
    })
    await clinic.must('entries', 'sign', { entry: row.id })
    const { session } = clinic.vault
    for (const name of ['desk', 'journal', 'tracing'] as const) session?.drawer(name).close() // as the system closes them: no marks, no rows
    clinic.vault.state.session = undefined
    clinic.relock()
    expect(await login(...who.clinician)).toMatchObject({ ok: true })
  })

  test('the last signed version gone from the journal while its log is whole: behind, by the mark of the entries', async () => {
    const { clinic, login } = await worked()
    await login(...who.clinician)
    const journal = clinic.vault.session?.drawer('journal')
    journal?.raw.exec('drop trigger entry_version_kept; delete from entry_version where seq = (select max(seq) from entry_version)')
    for (const name of ['desk', 'journal', 'tracing'] as const) clinic.vault.session?.drawer(name).close()
    clinic.vault.state.session = undefined
    clinic.relock()
    expect(await login(...who.clinician)).toEqual(behind('journal'))
  })

  test('a changed row among the last 500: damaged', async () => {
    const { clinic, login } = await worked()
    await login(...who.clinician)
    clinic.vault.session?.desk.raw.exec(`drop trigger access_log_stays; update access_log set outcome = 'x' where seq = 2`)
    clinic.relock()
    expect(await login(...who.clinician)).toEqual({ ok: false, error: { kind: 'problem', problem: 'drawer-damaged', drawer: 'desk' } })
  })
})
