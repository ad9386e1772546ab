import { z } from 'zod'
import { ageOn } from '../core/dates'
import { DateString, Id, Instant } from '../core/ids'

/** Sex as the patient states it; never inferred from a number against her word (journal law G9). `other` is also "not known". */
export const Sex = z.enum(['female', 'male', 'other'])
export type Sex = z.infer<typeof Sex>

/**
 * Identifiers. A reserve number is never read as a personnummer (journal law G5). The level of a samordningsnummer is kept: proved,
 * probable or uncertain identity (G3, samordningsnummer 2022:1697 2 kap.).
 */
export const Identifier = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('personnummer'), value: z.string().regex(/^\d{12}$/) }),
  z.strictObject({
    kind: z.literal('samordningsnummer'),
    value: z.string().regex(/^\d{12}$/),
    level: z.enum(['proved', 'probable', 'uncertain']),
  }),
  z.strictObject({ kind: z.literal('reserve'), value: z.string().trim().min(2).max(20) }),
])
export type Identifier = z.infer<typeof Identifier>

/** The three grades of protection (journal law H) and none. */
export const Protection = z.enum(['none', 'marked', 'protected-registration', 'fictitious'])
export type Protection = z.infer<typeof Protection>

const name = z.string().trim().max(80)

/** What is known of a person when she is registered. Only what to call her is required: the threshold is low on purpose (WORKFLOWS 6). */
export const PersonInput = z.strictObject({
  nameToUse: name.min(1),
  givenName: name.default(''),
  familyName: name.default(''),
  pronoun: z.string().trim().max(20).default(''),
  birthDate: DateString.nullable().default(null),
  sex: Sex.default('other'),
  /** The language that she needs an interpreter for; empty when none is needed. */
  interpreter: z.string().trim().max(40).default(''),
  protection: Protection.default('none'),
  identifier: Identifier.nullable().default(null),
})
export type PersonInput = z.infer<typeof PersonInput>

/** What may be done to reach her. Every print, label and call list obeys it (WORKFLOWS 4). */
export const SafeContact = z.strictObject({
  call: z.boolean(),
  text: z.boolean(),
  letter: z.boolean(),
  /** Days and hours in her own words, e.g. "tis-fre före 15"; empty when any time is fine. */
  when: z.string().trim().max(120),
  mayNameClinic: z.boolean(),
  /** What to say if somebody else answers. */
  ifOtherAnswers: z.string().trim().max(200),
})
export type SafeContact = z.infer<typeof SafeContact>

/** Until she has said how she may be reached, nothing may be sent and nobody may call. */
export const noContactYet: SafeContact = { call: false, text: false, letter: false, when: '', mayNameClinic: false, ifOtherAnswers: '' }

/**
 * How she may be reached: as she has said, and in no way once she has died, since whoever answers is her family. What she said stays in
 * the record: it is protected as before (1 kap. 1 § patientdatalagen 2008:355, uppgifter om avlidna).
 */
export const reachOf = (person: { readonly safeContact: SafeContact | null; readonly diedOn: string | null }): SafeContact | null =>
  person.diedOn === null ? person.safeContact : noContactYet

/** Whether somebody can have died on this day: it has been, and is not before she was born. */
export const isDayOfDeath = (day: string, birthDate: string | null, today: string): boolean =>
  day <= today && (birthDate === null || birthDate <= day)

/** Her age today, or on the day recorded that she has died; null when nobody knows when she was born. */
export const ageOf = (person: { readonly birthDate: string | null; readonly diedOn: string | null }, today: string): number | null =>
  person.birthDate === null ? null : ageOn(person.birthDate, person.diedOn ?? today)

/** Contact details are "in pencil": changed in seconds, the old ones stay with their dates. */
export const ContactKind = z.enum(['phone', 'address', 'email', 'other'])
export type ContactKind = z.infer<typeof ContactKind>
export const Contact = z.strictObject({
  id: Id,
  kind: ContactKind,
  value: z.string(),
  from: Instant,
  until: Instant.nullable(),
})
export type Contact = z.infer<typeof Contact>

/** A person in a list: with a protected identity the name is initials, and no number is given. */
export const PersonRow = z.strictObject({
  id: Id,
  name: z.string(),
  nameToUse: z.string(),
  isProtected: z.boolean(),
  age: z.number().int().nullable(),
  sex: Sex,
  /** The number as it is written, or an empty text. */
  number: z.string(),
  interpreter: z.string(),
  /** How she may be reached now: in no way once she has died. */
  safeContact: SafeContact.nullable(),
  lastVisit: DateString.nullable(),
  diedOn: DateString.nullable(),
})
export type PersonRow = z.infer<typeof PersonRow>

export const Person = z.strictObject({
  id: Id,
  nameToUse: z.string(),
  givenName: z.string(),
  familyName: z.string(),
  pronoun: z.string(),
  birthDate: DateString.nullable(),
  sex: Sex,
  interpreter: z.string(),
  protection: Protection,
  identifiers: z.array(Identifier),
  /** What she has said, also when she has died; whether anybody may reach her is `reachOf`. */
  safeContact: SafeContact.nullable(),
  /** The day recorded that she has died: an unknown day is the day one learned of it. One for all records that are linked. */
  diedOn: DateString.nullable(),
  /** Records that turned out to be the same person: linked, never renumbered (journal law G6). */
  linkedTo: z.array(z.strictObject({ id: Id, name: z.string() })),
})
export type Person = z.infer<typeof Person>

/** The name a list shows: initials when the identity is protected (journal law H), else the full name or what to call her. */
export function listName(person: { nameToUse: string; givenName: string; familyName: string; protection: Protection }): string {
  const full = fullName(person)
  if (person.protection === 'none') return full
  return full
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`)
    .join('')
}

/** Given and family name, or what to call her when neither is known. */
export function fullName(person: { nameToUse: string; givenName: string; familyName: string }): string {
  return [person.givenName, person.familyName].filter((part) => part !== '').join(' ') || person.nameToUse
}

/** A number as it is written on paper: twelve digits with a hyphen before the last four; a reserve number as it is. */
export function writtenNumber(identifier: Identifier): string {
  return identifier.kind === 'reserve' ? identifier.value : `${identifier.value.slice(0, 8)}-${identifier.value.slice(8)}`
}

/**
 * Text as it is searched: lower case, composed, å ä ö kept apart. With `plain`, å and ä are a and ö is o, and other accents are dropped:
 * used only when nothing else fits.
 */
export function fold(text: string, plain = false): string {
  const lower = text.normalize('NFC').toLocaleLowerCase('sv').trim()
  return plain ? lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ø', 'o').replaceAll('æ', 'a') : lower
}
