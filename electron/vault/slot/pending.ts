import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'
import { MonthString } from '../../../forms/core/ids'
import { err, ok, type Result } from '../../../forms/core/result'
import { Sex } from '../../../forms/records/patient'
import { replaceFile } from '../files'
import { seal, unseal } from '../keyring/primitives'

/**
 * `pending.bin`: the places where sealed intake answers wait. The whole file is encrypted under K_pending with a new nonce at every write,
 * all places are always filled (free ones with random bytes), and its time is always the first of the month, so that neither its size nor
 * its date nor a difference between two copies says that an answer was given. The boxes inside are sealed to the intake key of their month
 * and sex, which no clinician can open.
 */
export const boxBytes = 112
const labelBytes = 16
const placeBytes = labelBytes + boxBytes
const headerBytes = 4096
const growth = 64

const BatchMark = z.strictObject({
  batch: z.string().regex(/^[0-9a-f]{32}$/),
  label: z.string(),
  sex: z.union([Sex, z.literal('all')]),
  places: z.array(z.number().int().min(0)),
})
export type BatchMark = z.infer<typeof BatchMark>

const Header = z.strictObject({
  format: z.literal('journal-pending'),
  /** The highest counter of the key ring seen. */
  counter: z.number().int(),
  places: z.number().int().positive(),
  /** The last month let go, for each sex: never taken again. */
  released: z.partialRecord(Sex, MonthString),
  mark: BatchMark.nullable(),
})
type Header = z.infer<typeof Header>

/** A filled place. */
export type Waiting = { readonly place: number; readonly month: string; readonly sex: Sex; readonly box: Buffer }

export type Pending = {
  readonly header: Header
  readonly waiting: readonly Waiting[]
}

export const nothingPending: Pending = {
  header: { format: 'journal-pending', counter: 0, places: growth, released: {}, mark: null },
  waiting: [],
}

const sexCodes = { female: 1, male: 2, other: 3 } as const

/** The content as bytes: always the same length for the same number of places. */
function pack(pending: Pending): Buffer {
  const bytes = randomBytes(headerBytes + pending.header.places * placeBytes)
  const header = Buffer.from(canonical(pending.header))
  assert(header.length + 4 <= headerBytes, 'the header fits')
  bytes.fill(0, 0, headerBytes)
  bytes.writeUInt32BE(header.length, 0)
  header.copy(bytes, 4)
  for (let place = 0; place < pending.header.places; place += 1) {
    const start = headerBytes + place * placeBytes
    bytes.fill(0, start, start + labelBytes)
    const filled = pending.waiting.find((waiting) => waiting.place === place)
    if (!filled) continue
    bytes.write(filled.month, start, 'latin1')
    bytes[start + 7] = sexCodes[filled.sex]
    filled.box.copy(bytes, start + labelBytes)
  }
  return bytes
}

function unpack(bytes: Buffer): Pending {
  const header = Header.parse(JSON.parse(bytes.subarray(4, 4 + bytes.readUInt32BE(0)).toString('utf8')))
  assert(bytes.length === headerBytes + header.places * placeBytes, 'as many places as the header says')
  const waiting = Array.from({ length: header.places }, (_, place): Waiting | undefined => {
    const start = headerBytes + place * placeBytes
    const sex = Sex.options.find((option) => sexCodes[option] === bytes[start + 7])
    if (!sex) return undefined
    return {
      place,
      month: MonthString.parse(bytes.toString('latin1', start, start + 7)),
      sex,
      box: Buffer.from(bytes.subarray(start + labelBytes, start + placeBytes)),
    }
  })
  return { header, waiting: waiting.filter((place) => place !== undefined) }
}

const about = (vaultId: string) => ({ what: 'pending/v1', vault: vaultId })

/** Reads the file; a missing one is empty (a restored vault starts so), one that does not open is `damaged` and left alone. */
export function readPending(file: string, key: Uint8Array, vaultId: string): Result<Pending, { kind: 'damaged' }> {
  if (!existsSync(file)) return ok(nothingPending)
  const bytes = unseal(key, readFileSync(file), about(vaultId))
  if (!bytes) return err({ kind: 'damaged' })
  return ok(unpack(bytes))
}

/** Writes the file anew as a whole; `month` gives its time. */
export function writePending(file: string, key: Uint8Array, vaultId: string, pending: Pending, month: string): void {
  replaceFile(file, seal(key, pack(pending), about(vaultId)), { time: new Date(`${month}-01T00:00:00Z`) })
}

/** Puts a box into a free place chosen at random; the file grows by 64 places when all are taken. */
export function place(pending: Pending, month: string, sex: Sex, box: Buffer): Pending {
  assert(box.length === boxBytes, 'every box has the same length')
  const taken = new Set(pending.waiting.map((waiting) => waiting.place))
  const places = taken.size < pending.header.places ? pending.header.places : pending.header.places + growth
  const free = Array.from({ length: places }, (_, index) => index).filter((index) => !taken.has(index))
  const chosen = free[randomBytes(4).readUInt32BE(0) % free.length]
  assert(chosen !== undefined, 'there is a free place')
  return { header: { ...pending.header, places }, waiting: [...pending.waiting, { place: chosen, month, sex, box }] }
}
