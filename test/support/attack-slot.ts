import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { sql } from '../../db/sql'
import { waitingBatches, type Batch } from '../../electron/vault/slot/batch'
import { readIntakeKeys, type IntakePrivateKeys } from '../../electron/vault/slot/intake-keys'
import { readPending, type Pending } from '../../electron/vault/slot/pending'
import { readRing, storeFile, type DataKeys } from '../../electron/vault/keyring/ring'
import type { KeyRing } from '../../electron/vault/keyring/schema'
import type { IntakeAnswers } from '../../forms/intake'
import type { Sex } from '../../forms/records/patient'
import { passwords, TestClinic, testClock } from './vault'

/** Looks into the slot of a test clinic from outside: its files as they lie on the disk, opened with keys that a login held. */
export class SlotClinic extends TestClinic {
  readonly held: { clinical: DataKeys; figures: DataKeys } = { clinical: {}, figures: {} }

  static async at(start: string): Promise<SlotClinic> {
    const clinic = new SlotClinic({ clock: testClock(start) })
    await clinic.setUp()
    return clinic
  }

  get vaultFolder(): string {
    return this.vault.state.folder.vault
  }

  get ring(): KeyRing {
    const read = readRing(this.vaultFolder)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  }

  get pendingFile(): string {
    return storeFile(this.vaultFolder, this.ring, 'pending')
  }

  get keysFile(): string {
    return storeFile(this.vaultFolder, this.ring, 'intake')
  }

  /** Locks, sets the clock if a time is given, and logs her in; remembers copies of her keys. */
  async as(who: 'midwife' | 'administrator', at?: string): Promise<void> {
    this.relock()
    if (at !== undefined) this.clock.set(at)
    await (who === 'midwife' ? this.login('Anneli', passwords.midwife) : this.login('Gunilla', passwords.administrator))
    const copies = Object.fromEntries(Object.entries(this.session.keys).map(([store, key]) => [store, Buffer.from(key)]))
    this.held[who === 'midwife' ? 'clinical' : 'figures'] = copies
  }

  get session() {
    if (!this.vault.session) throw new Error('nobody is logged in')
    return this.vault.session
  }

  async give(sex: Sex, answers: readonly IntakeAnswers[], month: 'this' | 'previous' = 'this'): Promise<void> {
    for (const one of answers) await this.must('intake', 'give', { month, sex, answers: one })
  }

  pending(): Pending {
    const read = readPending(this.pendingFile, required(this.held.clinical.pending), this.ring.vaultId)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  }

  /** How many boxes wait for each month and sex. */
  waiting(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const { month, sex } of this.pending().waiting) counts[`${month} ${sex}`] = (counts[`${month} ${sex}`] ?? 0) + 1
    return counts
  }

  batches(): Batch[] {
    const found = waitingBatches(this.vaultFolder, required(this.held.clinical.desk ?? this.held.figures.desk), this.ring.vaultId)
    if (found.unreadable > 0) throw new Error('a batch does not open')
    return found.batches
  }

  batchFiles(): string[] {
    try {
      return readdirSync(join(this.vaultFolder, 'handover')).map((name) => join(this.vaultFolder, 'handover', name))
    } catch {
      return []
    }
  }

  intakeKeys(): IntakePrivateKeys {
    const read = readIntakeKeys(this.keysFile, required(this.held.figures.intake), this.ring.vaultId)
    if (!read.ok) throw new Error(read.error.kind)
    return read.value
  }

  /** What stands in the figures drawer; the administrator is logged in. */
  figures() {
    const drawer = this.session.drawer('figures')
    return {
      totals: drawer.all(sql`select period, item, category, sex, n from intake_total`, Total),
      entries: drawer.all(sql`select period, sex, n, lost from intake_entries order by period, sex`, Entries),
      opened: drawer.all(sql`select id from opened_batch`, z.object({ id: z.string() })).length,
    }
  }
}

const Total = z.object({ period: z.string(), item: z.string(), category: z.string(), sex: z.string(), n: z.number() })
const Entries = z.object({ period: z.string(), sex: z.string(), n: z.number(), lost: z.number() })
export type Total = z.infer<typeof Total>

/** The totals of some answers, counted on their own: one for each category that was chosen. */
export function counted(period: string, sex: string, answers: readonly IntakeAnswers[]): Total[] {
  const rows: Total[] = []
  for (const one of answers)
    for (const [item, chosen] of Object.entries(one))
      for (const category of Array.isArray(chosen) ? chosen : [chosen]) {
        const row = rows.find((known) => known.item === item && known.category === category)
        if (row) row.n += 1
        else rows.push({ period, item, category, sex, n: 1 })
      }
  return rows
}

/** In one order, so that two sets of totals can be compared. */
export const inOrder = (totals: readonly Total[]): Total[] =>
  totals.toSorted((a, b) =>
    JSON.stringify([a.period, a.sex, a.item, a.category]) < JSON.stringify([b.period, b.sex, b.item, b.category]) ? -1 : 1,
  )

export const look = (file: string) => ({
  size: statSync(file).size,
  time: statSync(file).mtime.toISOString(),
  bytes: readFileSync(file).toString('base64'),
})

export function required<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it should be there')
  return value
}
