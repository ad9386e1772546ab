import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Role } from '../../forms/access'
import { canonical } from '../../forms/core/canonical'
import { Answers } from '../../forms/core/items'
import { SignedScore } from '../../forms/core/score'
import { list, sql } from '../sql'
import { Blob, Flag, type ReadableDb, type WritableDb } from '../types'

/** An entry as it was begun: whose, in which form, by whom. */
const EntryColumns = z
  .object({
    id: z.string(),
    patient: z.string(),
    form: z.string(),
    visit: z.string().nullable(),
    author: z.string(),
    linked_to: z.string().nullable(),
    started_at: z.string(),
  })
  .transform(({ linked_to, started_at, ...row }) => ({ ...row, linkedTo: linked_to, startedAt: started_at }))
export type Entry = z.infer<typeof EntryColumns>

const json = z.string().transform((text) => Answers.parse(JSON.parse(text)))

const VersionColumns = z
  .object({
    seq: z.number(),
    id: z.string(),
    entry: z.string(),
    number: z.number(),
    author: z.string(),
    role: Role,
    form_version: z.number(),
    event_at: z.string(),
    entered_at: z.string(),
    signed_at: z.string().nullable(),
    stopped: Flag,
    reason: z.string(),
    answers: json,
    salt: Blob,
    commitment: Blob,
    previous: Blob,
    hash: Blob,
    signing_key: z.string().nullable(),
    signature: Blob.nullable(),
    result: z
      .string()
      .nullable()
      .transform((text) => (text === null ? null : SignedScore.parse(JSON.parse(text)))),
  })
  .transform((row) => ({
    seq: row.seq,
    id: row.id,
    entry: row.entry,
    number: row.number,
    author: row.author,
    role: row.role,
    formVersion: row.form_version,
    eventAt: row.event_at,
    enteredAt: row.entered_at,
    signedAt: row.signed_at,
    stopped: row.stopped,
    reason: row.reason,
    answers: row.answers,
    salt: row.salt,
    commitment: row.commitment,
    previous: row.previous,
    hash: row.hash,
    signingKey: row.signing_key,
    signature: row.signature,
    result: row.result,
  }))
export type Version = z.infer<typeof VersionColumns>

const DraftColumns = z
  .object({
    entry: z.string(),
    author: z.string(),
    role: Role,
    form_version: z.number(),
    answers: json,
    event_at: z.string(),
    started_at: z.string(),
    saved_at: z.string(),
    left_at: z.string().nullable(),
    stopped: Flag,
    reason: z.string(),
  })
  .transform((row) => ({
    entry: row.entry,
    author: row.author,
    role: row.role,
    formVersion: row.form_version,
    answers: row.answers,
    eventAt: row.event_at,
    startedAt: row.started_at,
    savedAt: row.saved_at,
    leftAt: row.left_at,
    stopped: row.stopped,
    reason: row.reason,
  }))
export type StoredDraft = z.infer<typeof DraftColumns>

const WrongPatient = z
  .object({ entry: z.string(), by_user: z.string(), role: Role, at: z.string(), reason: z.string() })
  .transform(({ by_user, ...row }) => ({ ...row, by: by_user }))
export type WrongPatient = z.infer<typeof WrongPatient>

/** Everything about some entries at once, oldest version first. */
export type EntryFile = {
  readonly entry: Entry
  readonly versions: readonly Version[]
  readonly draft: StoredDraft | undefined
  readonly wrong: WrongPatient | undefined
}

function files(db: ReadableDb, entries: readonly Entry[]): EntryFile[] {
  const ids = list(entries.map(({ id }) => id))
  const versions = Map.groupBy(
    db.all(sql`select * from entry_version where entry in (select value from json_each(${ids})) order by number`, VersionColumns),
    ({ entry }) => entry,
  )
  const drafts = new Map(
    db.all(sql`select * from draft where entry in (select value from json_each(${ids}))`, DraftColumns).map((row) => [row.entry, row]),
  )
  const wrong = new Map(
    db
      .all(sql`select * from wrong_patient where entry in (select value from json_each(${ids}))`, WrongPatient)
      .map((row) => [row.entry, row]),
  )
  return entries.map((entry) => ({
    entry,
    versions: versions.get(entry.id) ?? [],
    draft: drafts.get(entry.id),
    wrong: wrong.get(entry.id),
  }))
}

export const entriesOf = (db: ReadableDb, patient: string): EntryFile[] =>
  files(db, db.all(sql`select * from entry where patient = ${patient} order by started_at`, EntryColumns))

export const getEntry = (db: ReadableDb, id: string): EntryFile | undefined =>
  files(db, db.all(sql`select * from entry where id = ${id}`, EntryColumns))[0]

/** Entries with an unsigned text by this author, or left unsigned for good by her, oldest first. */
export const unsignedOf = (db: ReadableDb, author: string): EntryFile[] =>
  files(
    db,
    db.all(sql`select e.* from entry e join draft d on d.entry = e.id where d.author = ${author} order by d.started_at`, EntryColumns),
  )

/** Every entry of a form, oldest first. */
export const entriesInForm = (db: ReadableDb, form: string): EntryFile[] =>
  files(db, db.all(sql`select * from entry where form = ${form} order by started_at`, EntryColumns))

/** Entries that say what the patient holds to be wrong in this one. */
export const opinionsOn = (db: ReadableDb, entry: string): string[] =>
  db.all(sql`select id from entry where linked_to = ${entry} order by started_at`, z.object({ id: z.string() })).map(({ id }) => id)

/** Whether this user has written in the patient's record. */
export const hasWritten = (db: ReadableDb, user: string, patient: string): boolean =>
  db.get(
    sql`select 1 as n from entry e where e.patient = ${patient}
      and (e.author = ${user} or exists (select 1 from entry_version where entry = e.id and author = ${user})) limit 1`,
    z.object({ n: z.number() }),
  ) !== undefined

export function insertEntry(db: WritableDb, entry: Entry): void {
  db.run(sql`insert into entry (id, patient, form, visit, author, linked_to, started_at)
    values (${entry.id}, ${entry.patient}, ${entry.form}, ${entry.visit}, ${entry.author}, ${entry.linkedTo}, ${entry.startedAt})`)
}

/** Takes away an entry in which nothing was ever written; the drawer refuses it once there is a version. */
export function removeEmptyEntry(db: WritableDb, id: string): void {
  removeDraft(db, id)
  db.run(sql`delete from entry where id = ${id}`)
}

export function saveDraft(db: WritableDb, draft: StoredDraft): void {
  db.run(sql`insert into draft (entry, author, role, form_version, answers, event_at, started_at, saved_at, left_at, stopped, reason)
    values (${draft.entry}, ${draft.author}, ${draft.role}, ${draft.formVersion}, ${JSON.stringify(draft.answers)}, ${draft.eventAt},
      ${draft.startedAt}, ${draft.savedAt}, ${draft.leftAt}, ${draft.stopped}, ${draft.reason})
    on conflict (entry) do update set answers = excluded.answers, event_at = excluded.event_at, saved_at = excluded.saved_at,
      left_at = excluded.left_at, stopped = excluded.stopped`)
}

export function removeDraft(db: WritableDb, entry: string): void {
  db.run(sql`delete from draft where entry = ${entry}`)
}

export function markWrongPatient(db: WritableDb, mark: WrongPatient): void {
  db.run(
    sql`insert into wrong_patient (entry, by_user, role, at, reason) values (${mark.entry}, ${mark.by}, ${mark.role}, ${mark.at}, ${mark.reason})`,
  )
}

/** What a signature covers: everything but the content, which stands in it by its salted commitment (security design 7.2). */
type Signed = {
  readonly id: string
  readonly entry: string
  readonly patient: string
  readonly author: string
  readonly role: Role
  readonly signedAt: string | null
  readonly commitment: Uint8Array
  readonly previous: Uint8Array
}

export type NewVersion = Omit<Version, 'seq' | 'commitment' | 'previous' | 'hash' | 'signingKey' | 'signature'>

/** SHA-256 over the salt and the content: lawful destruction can take content and salt away and the chain still verifies. */
export function commitmentOf(entry: Entry, version: NewVersion): Buffer {
  const content = {
    form: entry.form,
    visit: entry.visit,
    linkedTo: entry.linkedTo,
    number: version.number,
    formVersion: version.formVersion,
    eventAt: version.eventAt,
    enteredAt: version.enteredAt,
    stopped: version.stopped,
    reason: version.reason,
    answers: version.answers,
    result: version.result ?? undefined, // left out where there is none, as in versions from before there were scores
  }
  return createHash('sha256').update(version.salt).update(canonical(content)).digest()
}

/** The bytes that are signed and chained. */
export function signedBytes(signed: Signed): Buffer {
  const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')
  return Buffer.from(canonical({ what: 'entry/v1', ...signed, commitment: hex(signed.commitment), previous: hex(signed.previous) }))
}

/**
 * Writes a version for good: chained to the one before it in the drawer and, with a signature, signed over the same bytes.
 * Gives the stored version.
 */
export function insertVersion(
  db: WritableDb,
  entry: Entry,
  version: NewVersion,
  signer: { readonly key: string; readonly sign: (bytes: Buffer) => Buffer } | undefined,
): void {
  const last = db.get(sql`select seq, hash from entry_version order by seq desc limit 1`, z.object({ seq: z.number(), hash: Blob }))
  const previous = last?.hash ?? Buffer.alloc(32)
  const commitment = commitmentOf(entry, version)
  const bytes = signedBytes({ ...pickSigned(entry, version), commitment, previous })
  const hash = createHash('sha256').update(bytes).digest()
  const signature = signer?.sign(bytes) ?? null
  db.run(sql`insert into entry_version (seq, id, entry, number, author, role, form_version, event_at, entered_at, signed_at, stopped, reason,
      answers, salt, commitment, previous, hash, signing_key, signature, result)
    values (${(last?.seq ?? 0) + 1}, ${version.id}, ${version.entry}, ${version.number}, ${version.author}, ${version.role},
      ${version.formVersion}, ${version.eventAt}, ${version.enteredAt}, ${version.signedAt}, ${version.stopped}, ${version.reason},
      ${canonical(version.answers)}, ${version.salt}, ${commitment}, ${previous}, ${hash}, ${signer?.key ?? null}, ${signature},
      ${version.result === null ? null : canonical(version.result)})`)
}

const pickSigned = (entry: Entry, version: NewVersion) => ({
  id: version.id,
  entry: entry.id,
  patient: entry.patient,
  author: version.author,
  role: version.role,
  signedAt: version.signedAt,
})

/** Whether a stored version is what was written: commitment, hash and, when signed, the author's signature by a key she had. */
export function isGenuine(
  db: ReadableDb,
  entry: Entry,
  version: Version,
  isSigned: (publicKey: Buffer, bytes: Buffer, signature: Buffer) => boolean,
): boolean {
  const bytes = signedBytes({ ...pickSigned(entry, version), commitment: version.commitment, previous: version.previous })
  const intact = commitmentOf(entry, version).equals(version.commitment) && createHash('sha256').update(bytes).digest().equals(version.hash)
  if (!intact || version.signedAt === null) return intact
  const key = db.get(
    sql`select user, public from signing_key where id = ${version.signingKey}`,
    z.object({ user: z.string(), public: Blob }),
  )
  return key !== undefined && key.user === version.author && version.signature !== null && isSigned(key.public, bytes, version.signature)
}
