import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { sql } from '../../../db/sql'
import type { Drawer } from '../../../db/drawer'
import { Blob } from '../../../db/types'
import { decodeIntake, encodeIntake } from '../../../forms/intake/encode'
import { intakeItemIds, type IntakeAnswers, type IntakeInput, type IntakeItem } from '../../../forms/intake'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { Sex } from '../../../forms/records/patient'
import { openBox, sealTo } from '../keyring/primitives'
import { handOver, removeBatch, waitingBatches, type Batch } from './batch'
import { destroyed, noIntakeKeys, withPair, readIntakeKeys, topUp, writeIntakeKeys, type IntakePrivateKeys } from './intake-keys'
import { place, readPending, writePending, type Pending } from './pending'
import { afterBatch, monthFor, nextBatch } from './release'
import { waitingIn, type Waiting } from './waiting'

const boxAbout = (vaultId: string, month: string, sex: Sex) => ({ what: 'intake/v1', vault: vaultId, month, sex })
const newBatchId = () => randomBytes(16).toString('hex')

type SlotFiles = {
  readonly folder: string
  readonly file: string
  readonly key: Buffer
  readonly deskKey: Buffer
  readonly vaultId: string
}

/** The clinic's end of the slot: gives answers and lets batches go. It cannot read what it holds. */
export type ClinicSlot = ReturnType<typeof openClinicSlot>

/** `damaged` when the pending file does not open: it is left alone, and the five questions are skipped with a plain sentence. */
export function openClinicSlot(at: SlotFiles, desk: Drawer, ringCounter: number) {
  const read = readPending(at.file, at.key, at.vaultId)
  if (!read.ok) return undefined
  let pending: Pending = { ...read.value, header: { ...read.value.header, counter: Math.max(read.value.header.counter, ringCounter) } }

  const write = (next: Pending, today: string) => {
    writePending(at.file, at.key, at.vaultId, next, monthOf(today))
    pending = next
  }
  const publicKey = (month: string, sex: Sex) =>
    desk.get(sql`select public from intake_key where month = ${month} and sex = ${sex}`, z.object({ public: Blob }))?.public

  /** The last two writes of a batch: the batch itself, then the file without its boxes. Repeated by the next start after a crash. */
  const finish = (today: string) => {
    const mark = pending.header.mark
    if (!mark) return
    const boxes = pending.waiting.filter((waiting) => mark.places.includes(waiting.place)).map((waiting) => waiting.box)
    const sorted = boxes.toSorted((a, b) => a.compare(b)).map((box) => box.toString('base64'))
    const batch: Batch = { format: 'journal-batch', id: mark.batch, label: mark.label, sex: mark.sex, boxes: sorted }
    handOver(at.folder, at.deskKey, at.vaultId, batch, monthOf(today))
    write(afterBatch(pending, mark), today)
  }

  return {
    ringCounter: read.value.header.counter,
    /** Whether there is a key for this month, so that the questions can be asked. */
    isReady: (today: string): boolean => Sex.options.every((sex) => publicKey(monthFor(pending, sex, 'this', today), sex)),
    /** Seals the answers and forgets them; false when there is no key for the month. */
    give(input: IntakeInput, today: string): boolean {
      const month = monthFor(pending, input.sex, input.month, today)
      const key = publicKey(month, input.sex)
      if (!key) return false
      const bytes = encodeIntake(input.answers)
      const box = sealTo(key, bytes, boxAbout(at.vaultId, month, input.sex))
      bytes.fill(0)
      write(place(pending, month, input.sex, box), today)
      return true
    },
    /** Written anew without a change, at login and at lock: a change proves nothing. */
    touch: (today: string): void => write(pending, today),
    /** How many answers of closed months wait, and until when. */
    waiting: (today: string, batchSize: number): Waiting => waitingIn(pending, desk, today, batchSize),
    /** Lets go what may go today; gives the number of batches. */
    release(today: string, batchSize: number): number {
      finish(today)
      for (let count = 0; ; count += 1) {
        const mark = nextBatch(pending, today, batchSize, newBatchId)
        if (!mark) return count
        write({ ...pending, header: { ...pending.header, mark } }, today)
        finish(today)
      }
    },
  }
}

/** `swapped`: public halves in the desk that were not those of the private ones. They have been put right; somebody had changed them. */
type KeysFound = { readonly damaged: boolean; readonly swapped: number }

/**
 * Makes sure that there are keys for this month and the 24 after it; at first start and at every login of the figures side. When the file
 * is gone the public halves go too, so that nothing more is sealed to a lost key.
 */
export function topUpIntakeKeys(at: Omit<SlotFiles, 'folder' | 'deskKey'>, desk: Drawer, today: string, ringCounter: number): KeysFound {
  const read = readIntakeKeys(at.file, at.key, at.vaultId)
  if (!read.ok && read.error.kind === 'damaged') return { damaged: true, swapped: 0 }
  const before = read.ok ? read.value : noIntakeKeys
  const { content, made } = topUp(before, monthOf(today))
  if (made.length > 0 || content.counter !== ringCounter) writeIntakeKeys(at.file, at.key, at.vaultId, { ...content, counter: ringCounter })
  let swapped = 0
  desk.transaction(() => {
    if (!read.ok) desk.run(sql`delete from intake_key`)
    for (const { month, sex, publicKey } of made) putPublicKey(desk, month, sex, publicKey)
    for (const name of Object.keys(before.pairs)) {
      // a process that was killed between the two writes has left private halves alone
      const [month, sex] = [name.slice(0, 7), Sex.parse(name.slice(8))]
      const known = desk.get(sql`select public from intake_key where month = ${month} and sex = ${sex}`, z.object({ public: Blob }))
      const publicKey = withPair(before, month, sex, (pair) => pair.publicKey)
      if (!publicKey || known?.public.equals(publicKey)) continue
      if (known) swapped += 1
      putPublicKey(desk, month, sex, publicKey)
    }
  })
  return { damaged: false, swapped }
}

const putPublicKey = (desk: Drawer, month: string, sex: Sex, publicKey: Buffer) =>
  desk.run(sql`insert into intake_key (month, sex, public) values (${month}, ${sex}, ${publicKey})
    on conflict (month, sex) do update set public = excluded.public`)

const monthsOf = (label: string): string[] => {
  const [first = '', last = first] = label.split('/')
  const months = [first]
  for (let month = first; month < last; month = addToMonth(month, 1)) months.push(addToMonth(month, 1))
  return months
}

function openAnswers(box: Buffer, batch: Batch, keys: IntakePrivateKeys, vaultId: string): IntakeAnswers | undefined {
  for (const month of monthsOf(batch.label))
    for (const sex of batch.sex === 'all' ? Sex.options : [batch.sex]) {
      const bytes = withPair(keys, month, sex, (pair) => openBox(pair, box, boxAbout(vaultId, month, sex)))
      if (!bytes) continue
      const answers = decodeIntake(bytes)
      bytes.fill(0)
      return answers
    }
  return undefined
}

/** Totals of fewer persons than this are never written, even when the other boxes of their batch are lost: they count as lost too. */
const fewest = 10

/**
 * The figures side's end of the slot: opens every waiting batch in memory, adds it up, keeps totals only, destroys the private keys of its
 * months, removes the batch. A batch that was opened before is not counted again. `log` is called with a batch's id in the transaction of its
 * totals. Gives the number opened and of boxes that did not open.
 */
export function openBatches(
  at: SlotFiles,
  figures: Drawer,
  log: (batch: string) => void = () => undefined,
): { opened: number; lost: number; unreadable: number } {
  const read = readIntakeKeys(at.file, at.key, at.vaultId)
  if (!read.ok) return { opened: 0, lost: 0, unreadable: 0 }
  let keys = read.value
  let [opened, lost] = [0, 0]
  const { batches, unreadable } = waitingBatches(at.folder, at.deskKey, at.vaultId)
  for (const batch of batches) {
    const known = figures.get(sql`select 1 as n from opened_batch where id = ${batch.id}`, z.object({ n: z.number() }))
    if (!known) {
      const answers = batch.boxes.map((box) => openAnswers(Buffer.from(box, 'base64'), batch, keys, at.vaultId))
      const opening = answers.filter((answer) => answer !== undefined)
      const readable = opening.length >= fewest ? opening : []
      figures.transaction(() => {
        addUp(figures, batch, readable, answers.length - readable.length)
        log(batch.id)
      })
      opened += 1
      lost += answers.length - readable.length
    }
  }
  // only now: an earlier batch of the same sex that waits beside this one needs its own months' keys
  for (const batch of batches) {
    keys = destroyed(keys, batch.label, batch.sex)
    writeIntakeKeys(at.file, at.key, at.vaultId, keys)
    removeBatch(at.folder, batch.id)
  }
  if (opened > 0) figures.checkpoint()
  return { opened, lost, unreadable }
}

function addUp(figures: Drawer, batch: Batch, answers: readonly IntakeAnswers[], lost: number): void {
  const totals = new Map<string, { item: IntakeItem; category: string; n: number }>()
  for (const answer of answers)
    for (const item of intakeItemIds)
      for (const category of [answer[item]].flat()) {
        const name = `${item} ${category}`
        totals.set(name, { item, category, n: (totals.get(name)?.n ?? 0) + 1 })
      }
  for (const { item, category, n } of totals.values())
    figures.run(sql`insert into intake_total (period, item, category, sex, n) values (${batch.label}, ${item}, ${category}, ${batch.sex}, ${n})
      on conflict (period, item, category, sex) do update set n = n + excluded.n`)
  figures.run(sql`insert into intake_entries (period, sex, n, lost) values (${batch.label}, ${batch.sex}, ${answers.length}, ${lost})
    on conflict (period, sex) do update set n = n + excluded.n, lost = lost + excluded.lost`)
  figures.run(sql`insert into opened_batch (id) values (${batch.id})`)
}
