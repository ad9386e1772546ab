import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { appendLog, type LogRow, verifyLog, logHead } from '../../db/access-log'
import { migrations } from '../../db/drawers'
import { isDue, migrateDrawer } from '../../db/migrate'
import { DrawerError } from '../../db/errors'
import { isBehind, setMark } from '../../db/marks'
import type { Drawer } from '../../db/drawer'
import { openDrawer } from '../../db/open'
import { signingKeyOf } from '../../db/journal/signing-keys'
import { remembered, remember } from '../../db/remembered'
import type { DrawerName } from '../../db/types'
import { canonical } from '../../forms/core/canonical'
import { localDate, offsetMinutes } from '../../forms/core/dates'
import { assert } from '../../forms/core/assert'
import { readSettings } from '../../db/desk/settings'
import type { Group, Role } from '../../forms/access'
import type { Environment } from './environment'
import { signBytes } from './keyring/primitives'
import { storeFile, verifyRing, wipe, type Unlocked } from './keyring/ring'
import type { KeyRing } from './keyring/schema'
import { ProblemError } from './problem'
import { openBatches, openClinicSlot, topUpIntakeKeys, type ClinicSlot } from './slot/slot'

const drawersOf: { readonly [G in Group]: readonly DrawerName[] } = {
  clinical: ['desk', 'journal', 'tracing'],
  figures: ['desk', 'figures'],
}

export type LogPart = { patient?: string; record?: string; ids?: readonly string[]; reason?: string }

export type Who = { readonly id: string; readonly name: string; readonly role: Role; readonly manager: boolean }

/** One login: who, her keys, her drawers. Ends at lock; nothing of it is kept. */
export type Session = ReturnType<typeof openSession>

/** Minutes that the clock may stand behind the last time seen before rows are flagged and nothing is released. */
const clockSlackMs = 2 * 60_000
const marksEvery = 500

/**
 * Opens the drawers of a group with the keys of a login, checks that they are whole and as new as their neighbours say, and does what a
 * login does by itself: lets intake batches go (clinical) or adds them up (figures). Throws ProblemError or DrawerError; nothing is changed
 * then.
 */
export function openSession(
  folder: string,
  ring: KeyRing,
  unlocked: Unlocked,
  who: Who,
  environment: Environment,
  kind: 'login' | 'recovery' = 'login',
) {
  const { group } = unlocked.holder
  const { keys } = unlocked
  if (!verifyRing(ring, group, keys)) {
    wipe(unlocked)
    throw new ProblemError('key-ring-tampered')
  }
  const open = new Map<DrawerName, Drawer>()
  let isOpen = true
  const close = () => {
    isOpen = false
    for (const drawer of open.values()) drawer.close()
    wipe(unlocked)
  }
  try {
    for (const name of drawersOf[group]) {
      const key = keys[name]
      assert(key, 'a group holds the keys of its drawers')
      const options = { migrations: migrations[name], create: false, now: environment.now(), migrateLater: true }
      const limited = environment.maxPages === undefined ? options : { ...options, maxPages: environment.maxPages }
      open.set(name, openDrawer(name, storeFile(folder, ring, name), key, limited))
    }
    for (const drawer of open.values()) if (!drawer.isUndamaged()) throw new DrawerError('damaged', drawer.name)
    for (const drawer of open.values()) check(drawer, open, ring, group)
    // Only what is whole, genuine and as new as it should be is brought to a newer schema, and a copy of it is kept until the next login.
    bringUpToDate(folder, [...open.values()], environment.now())
  } catch (error) {
    close()
    throw error
  }
  const desk = drawerOf(open, 'desk')
  const keeper = open.get('journal') ?? drawerOf(open, 'figures')
  const lastSeen = remembered(desk, 'last-seen')
  const clockSuspect = lastSeen !== undefined && Date.parse(environment.now()) < Date.parse(lastSeen) - clockSlackMs

  /** Rows that wait for space; `upTo`: the log's last number once they were written, which counts only when that transaction was kept. */
  const late = new Map<DrawerName, { readonly rows: readonly LogRow[]; readonly upTo?: number }>()
  let sinceMarks = 0
  const toEmpty = new Set<DrawerName>()
  const rowOf = (action: string, part: LogPart, outcome: string): LogRow => {
    const at = environment.now()
    return {
      at,
      offset_minutes: offsetMinutes(at),
      clock_suspect: clockSuspect ? 1 : 0,
      user: who.id,
      role: who.role,
      unit: group,
      action,
      patient: part.patient ?? null,
      record: part.record ?? null,
      ids: part.ids ? JSON.stringify(part.ids) : null,
      reason: part.reason ?? null,
      outcome,
    }
  }
  const waiting = (name: DrawerName): readonly LogRow[] => {
    const found = late.get(name)
    if (found?.upTo !== undefined && logHead(drawerOf(open, name)).seq >= found.upTo) late.delete(name)
    return late.get(name)?.rows ?? []
  }
  /** Writes the rows that wait, inside the caller's transaction. */
  const writeWaiting = (name: DrawerName) => {
    const rows = waiting(name)
    let upTo = 0
    for (const row of rows) upTo = appendLog(drawerOf(open, name), row).seq
    if (rows.length > 0) late.set(name, { rows, upTo })
  }
  const setMarks = () => {
    const at = environment.now()
    for (const [name, drawer] of open) if (name !== 'desk') setMark(desk, name, drawer, at)
    setMark(keeper, 'desk', desk, at)
    sinceMarks = 0
  }

  let slot: ClinicSlot | undefined
  const pendingKey = keys.pending
  const deskKey = keys.desk
  assert(deskKey, 'every login holds the desk key')

  return {
    who,
    group,
    kind,
    keys,
    unlocked,
    desk,
    keeper,
    clockSuspect,
    /** False once it has ended: its keys are zeros then. */
    isOpen: (): boolean => isOpen,
    drawer: (name: DrawerName): Drawer => drawerOf(open, name),
    /** Adds a row to a drawer's log, inside the caller's transaction. */
    log(name: DrawerName, action: string, part: LogPart, outcome = 'ok'): void {
      writeWaiting(name)
      appendLog(drawerOf(open, name), rowOf(action, part, outcome))
      sinceMarks += 1
    },
    /** A row that could not be written for want of space: written with the next one that can. */
    logLater(name: DrawerName, action: string, part: LogPart, outcome: string): void {
      late.set(name, { rows: [...waiting(name), rowOf(action, part, outcome)] })
    },
    /** A row about somebody else than this login: failed tries before it. */
    logAs(user: string, at: string, action: string): void {
      appendLog(desk, { ...rowOf(action, {}, 'failed'), user, at, offset_minutes: offsetMinutes(at), role: '', unit: '' })
    },
    /** After the commit of an entry: the journal's standing into the desk, so that a lost last commit is noticed. */
    markEntry: (): void => setMark(desk, 'journal', drawerOf(open, 'journal'), environment.now()),
    /** Marks by number of rows; at lock they are set anyway. */
    markIfDue(): void {
      if (sinceMarks >= marksEvery) setMarks()
    },
    slot: () => slot,
    /** Signs as the one who is logged in: her key in the journal, and signatures over bytes. */
    signer() {
      const { publicKey, privateKey } = unlocked.signing
      const key = signingKeyOf(drawerOf(open, 'journal'), who.id, publicKey)
      assert(key, 'every clinical user has a signing key in the journal')
      return { key, sign: (bytes: Buffer) => signBytes(privateKey, bytes) }
    },
    /** After the commit of this call the drawer's log of changes is written into the file and emptied: what was destroyed is gone from it. */
    emptyLater: (name: DrawerName): void => void toEmpty.add(name),
    emptyNow(): void {
      for (const name of toEmpty) drawerOf(open, name).checkpoint()
      toEmpty.clear()
    },
    /** What a login does by itself once it is logged. */
    begin(): void {
      const today = localDate(environment.now())
      desk.transaction(() => remember(desk, 'last-seen', maxOf(lastSeen, environment.now())))
      for (const drawer of open.values()) drawer.transaction(() => remember(drawer, 'key-ring-counter', String(ring.counter)))
      if (pendingKey) {
        const file = storeFile(folder, ring, 'pending')
        slot = openClinicSlot({ folder, file, key: pendingKey, deskKey, vaultId: ring.vaultId }, desk, ring.counter)
        if (slot && slot.ringCounter > ring.counter) throw new ProblemError('key-ring-older')
        slot?.touch(today)
        if (slot && !clockSuspect) {
          const { intakeBatchSize } = readSettings(desk)
          slot.release(today, intakeBatchSize)
          const waiting = canonical(slot.waiting(today, intakeBatchSize))
          if (remembered(desk, 'intake-waiting') !== waiting) desk.transaction(() => remember(desk, 'intake-waiting', waiting))
        }
      }
      if (keys.intake && !clockSuspect) {
        const at = { folder, file: storeFile(folder, ring, 'intake'), key: keys.intake, deskKey, vaultId: ring.vaultId }
        const found = topUpIntakeKeys(at, desk, today, ring.counter)
        const { opened, lost, unreadable } = openBatches(at, drawerOf(open, 'figures'), (batch) =>
          this.log('figures', 'batch.open', { record: batch }),
        )
        if (opened > 0) setMark(desk, 'figures', drawerOf(open, 'figures'), environment.now())
        const alarms = {
          'intake-keys.damaged': Number(found.damaged),
          'intake-keys.swapped': found.swapped,
          'intake.lost': lost,
          'batch.unreadable': unreadable,
        }
        for (const [alarm, count] of Object.entries(alarms))
          if (count > 0) desk.transaction(() => this.log('desk', alarm, { reason: String(count) }, 'alarm'))
      }
    },
    /** The end: row, marks, everything into the files, files closed, keys overwritten. */
    end(why: string): void {
      try {
        desk.transaction(() => this.log('desk', 'session.end', { reason: why }))
        for (const [name, drawer] of open) drawer.transaction(() => writeWaiting(name))
        desk.transaction(() => remember(desk, 'last-seen', maxOf(remembered(desk, 'last-seen'), environment.now())))
        setMarks()
        slot?.touch(localDate(environment.now()))
        for (const drawer of open.values()) drawer.checkpoint()
      } finally {
        close()
      }
    },
  }
}

const maxOf = (a: string | undefined, b: string): string => (a !== undefined && a > b ? a : b)

function drawerOf(open: ReadonlyMap<DrawerName, Drawer>, name: DrawerName): Drawer {
  const drawer = open.get(name)
  assert(drawer, `this login has no key for ${name}`)
  return drawer
}

function check(drawer: Drawer, open: ReadonlyMap<DrawerName, Drawer>, ring: KeyRing, group: Group): void {
  const desk = drawerOf(open, 'desk')
  const keeper = drawer.name === 'desk' ? (open.get('journal') ?? drawerOf(open, 'figures')) : desk
  const seen = z.coerce.number().parse(remembered(drawer, 'key-ring-counter') ?? '0')
  const own = z.coerce.number().parse(remembered(drawer, 'group-counter') ?? '0')
  if (seen > ring.counter || own > ring.groupCounters[group]) throw new ProblemError('key-ring-older', drawer.name)
  if (isBehind(keeper, drawer.name, drawer)) throw new ProblemError('drawer-behind', drawer.name)
  if (verifyLog(drawer, Math.max(1, logHead(drawer).seq - marksEvery)) !== undefined) throw new ProblemError('drawer-damaged', drawer.name)
}

/** Schema steps that are due, after a verified copy of the drawer as it was (security design 7.2). Copies of an earlier time are removed first. */
function bringUpToDate(folder: string, drawers: readonly Drawer[], now: string): void {
  const copies = join(folder, 'before-migration')
  rmSync(copies, { recursive: true, force: true })
  for (const drawer of drawers) {
    if (!isDue(drawer, migrations[drawer.name])) continue
    mkdirSync(copies, { recursive: true, mode: 0o700 })
    drawer.copyTo(join(copies, `${drawer.name}.db`))
    migrateDrawer(drawer, migrations[drawer.name], now)
  }
}
