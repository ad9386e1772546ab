import type Database from 'better-sqlite3'
import { existsSync, statSync } from 'node:fs'
import type { z } from 'zod'
import { assert } from '../forms/core/assert'
import { faultOf } from './errors'
import type { DrawerName, Query, WritableDb } from './types'

/** An open drawer. Keep a reference for as long as it is used: the driver closes a collected one (engine text 4.7). */
export class Drawer implements WritableDb {
  readonly #statements = new Map<string, Database.Statement<unknown[]>>()

  readonly name: DrawerName
  readonly file: string
  readonly raw: Database.Database

  constructor(name: DrawerName, file: string, raw: Database.Database) {
    this.name = name
    this.file = file
    this.raw = raw
  }

  #prepare(text: string): Database.Statement<unknown[]> {
    let statement = this.#statements.get(text)
    if (!statement) {
      statement = this.raw.prepare(text)
      this.#statements.set(text, statement)
    }
    return statement
  }

  all<T>(query: Query, row: z.ZodType<T>): T[] {
    return this.#prepare(query.text)
      .all(...bound(query))
      .map((found) => row.parse(found))
  }

  get<T>(query: Query, row: z.ZodType<T>): T | undefined {
    const found = this.#prepare(query.text).get(...bound(query))
    return found === undefined ? undefined : row.parse(found)
  }

  run(query: Query): number {
    return this.#prepare(query.text).run(...bound(query)).changes
  }

  /** Runs `work` in one immediate transaction: all of it or nothing. Inside another one it is a savepoint. */
  transaction<T>(work: () => T): T {
    return this.raw.transaction(work).immediate()
  }

  /** Writes the log of the last changes into the file, so that nothing but the file is left. */
  checkpoint(): void {
    this.raw.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Whether every page of the file is what was written: reads all of it. Says nothing of what is not there (`marks.ts`). */
  isUndamaged(): boolean {
    try {
      return this.raw.pragma('quick_check(1)', { simple: true }) === 'ok'
    } catch (error) {
      if (faultOf(error) === 'damaged') return false
      throw error
    }
  }

  /** An encrypted copy under the same key, and a look at whether it can be read. Throws when it cannot. */
  copyTo(file: string): void {
    this.raw.prepare('vacuum into ?').run(file)
    assert(existsSync(file) && statSync(file).size >= 4096, 'a copy is a whole drawer')
  }

  close(): void {
    this.raw.close()
  }
}

const bound = (query: Query) => query.values.map((value) => (typeof value === 'boolean' ? (value ? 1 : 0) : value))
