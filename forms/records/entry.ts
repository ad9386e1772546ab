import { z } from 'zod'
import { Answers } from '../core/items'
import { Id, Instant } from '../core/ids'
import { SignedScore } from '../core/score'
import { Role } from '../access'
import { daysBetween } from '../core/dates'

/** An unsigned entry takes only corrections after this many days (journal law B3, supervisory practice). */
export const unsignedLockDays = 14

export const Author = z.strictObject({ id: Id, name: z.string(), role: Role })
export type Author = z.infer<typeof Author>

/**
 * Where an entry stands for the one who looks: `mine` she is writing it; `begun` a colleague has begun it and not left it (its text is
 * hers alone); `unsigned` left by its author, or too old to be written on; `signed`; `corrected` signed in more than one version.
 */
export const EntryStatus = z.enum(['mine', 'begun', 'unsigned', 'signed', 'corrected'])
export type EntryStatus = z.infer<typeof EntryStatus>

/** One line of the timeline. `summary` is empty when the text may not be seen. */
export const EntryRow = z.strictObject({
  id: Id,
  form: z.string(),
  status: EntryStatus,
  summary: z.string(),
  author: Author,
  eventAt: Instant,
  /** When it was entered: the delay is visible (PDL 3 kap. 9 §). */
  enteredAt: Instant,
  stopped: z.boolean(),
  wrongPatient: z.boolean(),
  /** A psychiatric note that this role reads only with a stated reason. */
  closed: z.boolean(),
  /** Only corrections are possible any more, although it was never signed. */
  locked: z.boolean(),
  linkedTo: Id.nullable(),
})
export type EntryRow = z.infer<typeof EntryRow>

export const EntryVersion = z.strictObject({
  number: z.number().int().positive(),
  author: Author,
  eventAt: Instant,
  enteredAt: Instant,
  signedAt: Instant.nullable(),
  /** Why it was corrected; empty in the first version. */
  reason: z.string(),
  answers: Answers,
  formVersion: z.number().int().positive(),
  stopped: z.boolean(),
  /** What the scoring rule gave when it was signed; null for a form without a score. */
  result: SignedScore.nullable(),
  /** False when the signature does not fit what is stored: someone has changed the file. */
  genuine: z.boolean(),
})
export type EntryVersion = z.infer<typeof EntryVersion>

export const Draft = z.strictObject({
  answers: Answers,
  formVersion: z.number().int().positive(),
  eventAt: Instant,
  startedAt: Instant,
  savedAt: Instant,
  stopped: z.boolean(),
  /** Set when the draft is a correction of a signed entry. */
  reason: z.string(),
})
export type Draft = z.infer<typeof Draft>

export const EntryView = z.strictObject({
  row: EntryRow,
  /** Oldest first; the last one is what holds. */
  versions: z.array(EntryVersion),
  /** The unsigned text: one's own to go on with, or a colleague's that she has left. */
  draft: Draft.nullable(),
  /** When and by whom it was marked as written in the wrong patient's record. */
  wrongPatient: z.strictObject({ by: Author, at: Instant, reason: z.string() }).nullable(),
  /** Entries that say what the patient holds to be wrong in this one (PDL 3 kap. 8 §). */
  opinions: z.array(Id),
})
export type EntryView = z.infer<typeof EntryView>

/** Whether an unsigned entry begun on `startedDate` still may be written on `today` (both `YYYY-MM-DD`). Source: journal law B3. */
export const mayStillWrite = (startedDate: string, today: string): boolean => daysBetween(startedDate, today) <= unsignedLockDays

/** How far the text of an entry has come: when its draft was last saved (null: none that is shown) and how many versions there are. */
export const TextState = z.strictObject({ savedAt: Instant.nullable(), versions: z.number().int() })
export type TextState = z.infer<typeof TextState>

export const textStateOf = ({ draft, versions }: Pick<EntryView, 'draft' | 'versions'>): TextState => ({
  savedAt: draft?.savedAt ?? null,
  versions: versions.length,
})
