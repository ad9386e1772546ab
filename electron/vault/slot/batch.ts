import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonical } from '../../../forms/core/canonical'
import { Id } from '../../../forms/core/ids'
import { Sex } from '../../../forms/records/patient'
import { replaceFile, syncFolder } from '../files'
import { seal, unseal, withDerived } from '../keyring/primitives'
import { boxBytes } from './pending'

/** The hand-over folder between the two sides. A batch has no order, no month a box and nothing of a person: boxes sorted by bytes. */
export const Batch = z.strictObject({
  format: z.literal('journal-batch'),
  id: Id,
  /** A month, or a span of months `YYYY-MM/YYYY-MM`. */
  label: z.string().regex(/^\d{4}-\d{2}(\/\d{4}-\d{2})?$/),
  sex: z.union([Sex, z.literal('all')]),
  boxes: z.array(z.base64().refine((text) => Buffer.from(text, 'base64').length === boxBytes, 'box length')),
})
export type Batch = z.infer<typeof Batch>

const about = (vaultId: string, id: string) => ({ what: 'batch/v1', vault: vaultId, id })
const folderOf = (vaultFolder: string) => join(vaultFolder, 'handover')
const fileOf = (vaultFolder: string, id: string) => join(folderOf(vaultFolder), `${id}.bin`)

/** Puts a batch into the folder, under the desk key that both sides hold; writing the same one twice is the same as once. */
export function handOver(vaultFolder: string, deskKey: Uint8Array, vaultId: string, batch: Batch, month: string): void {
  mkdirSync(folderOf(vaultFolder), { recursive: true })
  const bytes = withDerived(deskKey, 'handover/v1', (key) => seal(key, Buffer.from(canonical(batch)), about(vaultId, batch.id)))
  replaceFile(fileOf(vaultFolder, batch.id), bytes, { time: new Date(`${month}-01T00:00:00Z`) })
}

/** The batches that wait; one that cannot be read is left where it is and counted. */
export function waitingBatches(vaultFolder: string, deskKey: Uint8Array, vaultId: string): { batches: Batch[]; unreadable: number } {
  const folder = folderOf(vaultFolder)
  if (!existsSync(folder)) return { batches: [], unreadable: 0 }
  const names = readdirSync(folder).filter((name) => /^[0-9a-f]{32}\.bin$/.test(name))
  const found = names.map((name) => {
    const id = name.slice(0, 32)
    const bytes = withDerived(deskKey, 'handover/v1', (key) => unseal(key, readFileSync(join(folder, name)), about(vaultId, id)))
    const batch = bytes && Batch.safeParse(JSON.parse(bytes.toString('utf8')))
    return batch?.success && batch.data.id === id ? batch.data : undefined
  })
  const batches = found.filter((batch) => batch !== undefined)
  return { batches, unreadable: names.length - batches.length }
}

export function removeBatch(vaultFolder: string, id: string): void {
  rmSync(fileOf(vaultFolder, id), { force: true })
  syncFolder(folderOf(vaultFolder))
}
