import { z } from 'zod'
import { ContactKind, type Contact, type SafeContact } from '../../forms/records/patient'
import { sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'
import { indexPerson } from './persons'

const ContactColumns = z
  .object({ id: z.string(), kind: ContactKind, value: z.string(), from_at: z.string(), until_at: z.string().nullable() })
  .transform((row): Contact => ({ id: row.id, kind: row.kind, value: row.value, from: row.from_at, until: row.until_at }))

/** Contact details, present ones first, then history. */
export function contactsOf(db: ReadableDb, person: string): Contact[] {
  return db.all(
    sql`select id, kind, value, from_at, until_at from contact where person = ${person} order by until_at is not null, until_at desc, kind, from_at`,
    ContactColumns,
  )
}

/** Ends the old line (if it is this person's) and writes the new one, if there is something in it. */
export function changeContact(
  db: WritableDb,
  person: string,
  contact: { readonly id: string; readonly kind: ContactKind; readonly value: string; readonly replaces: string | null },
  now: string,
): void {
  if (contact.replaces !== null)
    db.run(sql`update contact set until_at = ${now} where id = ${contact.replaces} and person = ${person} and until_at is null`)
  if (contact.value !== '')
    db.run(
      sql`insert into contact (id, person, kind, value, from_at) values (${contact.id}, ${person}, ${contact.kind}, ${contact.value}, ${now})`,
    )
  indexPerson(db, person)
}

/** A new rule for reaching her; the one before stays with its dates. */
export function changeSafeContact(
  db: WritableDb,
  person: string,
  rule: SafeContact,
  stamp: { readonly now: string; readonly user: string },
): void {
  db.run(sql`delete from safe_contact where person = ${person} and from_at = ${stamp.now}`)
  db.run(sql`update safe_contact set until_at = ${stamp.now} where person = ${person} and until_at is null`)
  db.run(
    sql`insert into safe_contact (person, rule, from_at, by_user) values (${person}, ${JSON.stringify(rule)}, ${stamp.now}, ${stamp.user})`,
  )
}
