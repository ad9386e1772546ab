import Database from 'better-sqlite3'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import { cipher } from '../../db/open'

/** One file as a thief's copy has it: bytes and time of change. */
export type CopiedFile = { readonly bytes: Buffer; readonly time: string }

/** A copy of every file of the clinic's folder (and the times of its folders) after one action. */
export type Copy = { readonly files: ReadonlyMap<string, CopiedFile>; readonly folders: ReadonlyMap<string, string> }

export function copyOf(folder: string): Copy {
  const files = new Map<string, CopiedFile>()
  const folders = new Map<string, string>()
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name)
    const found = statSync(path)
    const time = found.mtime.toISOString()
    if (found.isDirectory()) folders.set(relative(folder, path), time)
    else files.set(relative(folder, path), { bytes: readFileSync(path), time })
  }
  return { files, folders }
}

/** The names of the files of which `after` has other bytes than `before`. */
export function changedFiles(before: Copy, after: Copy): string[] {
  const names = new Set([...before.files.keys(), ...after.files.keys()])
  return [...names].filter((name) => {
    const [a, b] = [before.files.get(name), after.files.get(name)]
    return !a || !b || !a.bytes.equals(b.bytes)
  })
}

/** A drawer of a copy, opened with its key: every byte of its pages (free ones too) in plain, and its tables. */
export type OpenedDrawer = { readonly image: Buffer; readonly tables: ReadonlyMap<string, readonly Readonly<Record<string, unknown>>[]> }

const Names = z.array(z.object({ name: z.string() }))
const Rows = z.array(z.record(z.string(), z.unknown()))

/** Opens a copied drawer as an attacker with its key would: in a folder of her own, with the plain engine. */
export function openCopy(copy: Copy, file: string, key: Uint8Array): OpenedDrawer {
  const scratch = mkdtempSync(join(tmpdir(), 'journal-attack-'))
  try {
    for (const name of [file, `${file}-wal`]) {
      const found = copy.files.get(name)
      if (found) writeFileSync(join(scratch, name.endsWith('-wal') ? 'copy.db-wal' : 'copy.db'), found.bytes)
    }
    const db = new Database(join(scratch, 'copy.db'), { fileMustExist: true })
    try {
      db.pragma(`cipher='${cipher}'`)
      db.key(Buffer.concat([Buffer.from('raw:'), key]))
      db.pragma('locking_mode=EXCLUSIVE')
      const names = Names.parse(db.prepare(`select name from sqlite_schema where type = 'table'`).all())
      const tables = new Map(names.map(({ name }) => [name, Rows.parse(db.prepare(`select * from "${name}"`).all())]))
      return { image: db.serialize(), tables }
    } finally {
      db.close()
    }
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

/** Which of these byte strings stand somewhere in the bytes. */
export const foundIn = (bytes: Buffer, needles: readonly Buffer[]): Buffer[] => needles.filter((needle) => bytes.includes(needle))
