import { createHash } from 'node:crypto'
import { z } from 'zod'
import { assert } from '../forms/core/assert'
import type { Drawer } from './drawer'
import { DrawerError } from './errors'
import { sql } from './sql'

/** One step of a drawer's schema: numbered by tens, forward only, never edited once shipped. */
export type Migration = { readonly number: number; readonly what: string; readonly script: string }

const versionOf = (drawer: Drawer): number => z.number().parse(drawer.raw.pragma('user_version', { simple: true }))

/** Refuses a drawer that knows a later step, that knows none, or that is another one; before anything is written. */
export function checkVersion(drawer: Drawer, migrations: readonly Migration[], create: boolean): void {
  assert(
    migrations.every((step, index) => index === 0 || step.number > (migrations[index - 1]?.number ?? 0)),
    'migrations stand in order',
  )
  const version = versionOf(drawer)
  if (version === 0 && !create) throw new DrawerError('damaged', drawer.name)
  // first whose it is: another drawer has other steps, and a higher number of theirs says nothing
  if (version > 0) checkName(drawer)
  if (version > (migrations.at(-1)?.number ?? 0)) throw new DrawerError('newer', drawer.name)
}

/** Whether the drawer lacks a step. */
export const isDue = (drawer: Drawer, migrations: readonly Migration[]): boolean => versionOf(drawer) < (migrations.at(-1)?.number ?? 0)

/** Runs what a drawer lacks, one transaction each. */
export function migrateDrawer(drawer: Drawer, migrations: readonly Migration[], now: string): void {
  const version = versionOf(drawer)
  for (const step of migrations.filter(({ number }) => number > version)) {
    drawer.transaction(() => {
      drawer.raw.exec(step.script)
      if (step.number === migrations[0]?.number) drawer.run(sql`insert into drawer (name) values (${drawer.name})`)
      drawer.run(
        sql`insert into migration (number, what, hash, at)
            values (${step.number}, ${step.what}, ${createHash('sha256').update(step.script).digest('hex')}, ${now})`,
      )
      assert((drawer.raw.pragma('foreign_key_check') as unknown[]).length === 0, 'a migration keeps foreign keys')
      drawer.raw.pragma(`user_version=${step.number}`)
    })
  }
}

/** A drawer says which one it is: another one under its name and key is refused before a step is run on it. */
function checkName(drawer: Drawer): void {
  const named = drawer.get(sql`select name from drawer`, z.object({ name: z.string() }))
  if (named?.name !== drawer.name) throw new DrawerError('damaged', drawer.name)
}
