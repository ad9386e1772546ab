import { z } from 'zod'
import {
  ageOf,
  fold,
  fullName,
  Identifier,
  listName,
  Protection,
  reachOf,
  SafeContact,
  Sex,
  writtenNumber,
  type Person,
  type PersonInput,
  type PersonRow,
} from '../../forms/records/patient'
import { anywhere, list, sql } from '../sql'
import type { ReadableDb, WritableDb } from '../types'
import { shareDied } from './died'

const PersonColumns = z.object({
  id: z.string(),
  name_to_use: z.string(),
  given_name: z.string(),
  family_name: z.string(),
  pronoun: z.string(),
  birth_date: z.string().nullable(),
  sex: Sex,
  interpreter: z.string(),
  protection: Protection,
  died_on: z.string().nullable(),
})
type PersonColumns = z.infer<typeof PersonColumns>

const IdentifierColumns = z
  .object({ kind: z.string(), value: z.string(), level: z.string().nullable() })
  .transform(({ kind, value, level }) => Identifier.parse(level === null ? { kind, value } : { kind, value, level }))

const Rule = z.object({ rule: z.string() }).transform(({ rule }) => SafeContact.parse(JSON.parse(rule)))

const names = (row: PersonColumns) => ({
  nameToUse: row.name_to_use,
  givenName: row.given_name,
  familyName: row.family_name,
  protection: row.protection,
})

/** The desk's part of a person, or undefined. */
export function getPerson(db: ReadableDb, id: string): Person | undefined {
  const row = db.get(sql`select * from person where id = ${id}`, PersonColumns)
  if (!row) return undefined
  const linked = db.all(
    sql`select * from person where id in (select other from person_link where person = ${id} union select person from person_link where other = ${id})`,
    PersonColumns,
  )
  return {
    id: row.id,
    nameToUse: row.name_to_use,
    givenName: row.given_name,
    familyName: row.family_name,
    pronoun: row.pronoun,
    birthDate: row.birth_date,
    sex: row.sex,
    interpreter: row.interpreter,
    protection: row.protection,
    identifiers: identifiersOf(db, id),
    safeContact: db.get(sql`select rule from safe_contact where person = ${id} and until_at is null`, Rule) ?? null,
    diedOn: row.died_on,
    linkedTo: linked.map((other) => ({ id: other.id, name: listName(names(other)) })),
  }
}

const identifiersOf = (db: ReadableDb, id: string) =>
  db.all(
    sql`select kind, value, level from identifier where person = ${id} and until_at is null order by kind = 'reserve', kind`,
    IdentifierColumns,
  )

const RowColumns = PersonColumns.extend({
  number_kind: z.string().nullable(),
  number: z.string().nullable(),
  rule: z.string().nullable(),
  last_visit: z.string().nullable(),
})

/** The rows of these people for a list, in the order of `ids`; protected identities as initials without a number. */
export function personRows(db: ReadableDb, ids: readonly string[], today: string): PersonRow[] {
  const rows = db.all(
    sql`select p.*,
        (select kind from identifier where person = p.id and until_at is null order by kind = 'reserve', kind limit 1) as number_kind,
        (select value from identifier where person = p.id and until_at is null order by kind = 'reserve', kind limit 1) as number,
        (select rule from safe_contact where person = p.id and until_at is null) as rule,
        (select max(date) from visit where patient = p.id and status = 'completed') as last_visit
      from person p where p.id in (select value from json_each(${list(ids)}))`,
    RowColumns,
  )
  const known = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = known.get(id)
    return row ? [personRow(row, today)] : []
  })
}

function personRow(row: z.infer<typeof RowColumns>, today: string): PersonRow {
  const isProtected = row.protection !== 'none'
  const written =
    row.number === null ? '' : row.number_kind === 'reserve' ? row.number : writtenNumber({ kind: 'personnummer', value: row.number })
  return {
    id: row.id,
    name: listName(names(row)),
    nameToUse: isProtected ? listName(names(row)) : row.name_to_use,
    isProtected,
    age: ageOf({ birthDate: row.birth_date, diedOn: row.died_on }, today),
    sex: row.sex,
    number: isProtected ? '' : written,
    interpreter: row.interpreter,
    safeContact: reachOf({ safeContact: row.rule === null ? null : SafeContact.parse(JSON.parse(row.rule)), diedOn: row.died_on }),
    lastVisit: row.last_visit,
    diedOn: row.died_on,
  }
}

type Stamp = { readonly now: string; readonly user: string }

/** Writes a new person and what she is found by. The identifier must be free (`whoHas`). */
export function insertPerson(db: WritableDb, id: string, input: PersonInput, stamp: Stamp): void {
  db.run(sql`insert into person (id, name_to_use, given_name, family_name, pronoun, birth_date, sex, interpreter, protection, registered_at, registered_by)
    values (${id}, ${input.nameToUse}, ${input.givenName}, ${input.familyName}, ${input.pronoun}, ${input.birthDate}, ${input.sex},
      ${input.interpreter}, ${input.protection}, ${stamp.now}, ${stamp.user})`)
  setIdentifier(db, id, input.identifier, stamp.now)
  indexPerson(db, id)
}

export function updatePerson(db: WritableDb, id: string, input: PersonInput, now: string): void {
  db.run(sql`update person set name_to_use = ${input.nameToUse}, given_name = ${input.givenName}, family_name = ${input.familyName},
    pronoun = ${input.pronoun}, birth_date = ${input.birthDate}, sex = ${input.sex}, interpreter = ${input.interpreter},
    protection = ${input.protection} where id = ${id}`)
  setIdentifier(db, id, input.identifier, now)
  indexPerson(db, id)
}

/** Puts a number in force. One of another kind stays beside it (a reserve number is kept when she gets a personnummer: journal law G6). */
function setIdentifier(db: WritableDb, person: string, identifier: Identifier | null, now: string): void {
  if (!identifier) return
  const same = identifiersOf(db, person).find(({ kind }) => kind === identifier.kind)
  const level = identifier.kind === 'samordningsnummer' ? identifier.level : null
  if (same?.value === identifier.value) {
    db.run(sql`update identifier set level = ${level} where person = ${person} and kind = ${identifier.kind} and until_at is null`)
    return
  }
  db.run(sql`update identifier set until_at = ${now} where person = ${person} and kind = ${identifier.kind} and until_at is null`)
  db.run(
    sql`insert into identifier (person, kind, value, level, from_at) values (${person}, ${identifier.kind}, ${identifier.value}, ${level}, ${now})`,
  )
}

/** Who has this number now. */
export function whoHas(db: ReadableDb, identifier: Identifier): string | undefined {
  const found = db.get(
    sql`select person from identifier where kind = ${identifier.kind} and value = ${identifier.value} and until_at is null`,
    z.object({ person: z.string() }),
  )
  return found?.person
}

/** Digits of a phone number as they are compared: +46 and 0046 are 0. */
export const phoneDigits = (text: string): string => text.replaceAll(/[^\d+]/g, '').replace(/^(\+|00)46/, '0')

/** Writes anew what a person is found by: names, numbers (in twelve digits), phones. */
export function indexPerson(db: WritableDb, id: string): void {
  const person = getPerson(db, id)
  if (!person) return
  const phones = db.all(
    sql`select value from contact where person = ${id} and kind = 'phone' and until_at is null`,
    z.object({ value: z.string() }),
  )
  db.run(sql`delete from search_word where person = ${id}`)
  const words = [
    { kind: 'name', text: [fullName(person), person.nameToUse].join(' ') },
    ...person.identifiers.map(({ value }) => ({ kind: 'number', text: value })),
    ...phones.map(({ value }) => ({ kind: 'phone', text: phoneDigits(value) })),
  ]
  for (const { kind, text } of words)
    db.run(sql`insert or ignore into search_word (person, kind, folded, plain) values (${id}, ${kind}, ${fold(text)}, ${fold(text, true)})`)
}

const Found = z.object({ person: z.string() })

/**
 * People by any part of a name, number or phone, those seen last first; at most `limit`. å is å, and a only when nothing else fits.
 * Protected persons are found by their full number only (UI rules, "Hands").
 */
export function searchPersons(db: ReadableDb, text: string, limit: number): string[] {
  const digits = phoneDigits(text).replaceAll('+', '')
  if (digits.length >= 2 && /^[\d\s+-]*$/.test(text)) return searchDigits(db, digits, limit)
  const tokens = (plain: boolean) =>
    fold(text, plain)
      .split(/[\s,]+/)
      .filter((token) => token !== '')
  for (const plain of [false, true]) {
    const found = searchNames(db, tokens(plain), plain, limit)
    if (found.length > 0) return found
  }
  return []
}

const order = `(select max(date) from visit where patient = p.id and status <> 'rebooked') desc, p.family_name, p.given_name`

function searchNames(db: ReadableDb, tokens: readonly string[], plain: boolean, limit: number): string[] {
  if (tokens.length === 0) return []
  const column = plain ? 'plain' : 'folded'
  const text = `select p.id as person from person p where p.protection = 'none' and exists (select 1 from search_word w
    where w.person = p.id and w.kind = 'name' ${tokens.map(() => `and w.${column} like ? escape '\\'`).join(' ')}) order by ${order} limit ?`
  return db.all({ text, values: [...tokens.map(anywhere), limit] }, Found).map(({ person }) => person)
}

function searchDigits(db: ReadableDb, digits: string, limit: number): string[] {
  const text = `select distinct p.id as person from person p join search_word w on w.person = p.id
    where w.kind in ('number', 'phone') and case when p.protection = 'none' then w.folded like ? escape '\\'
      else w.kind = 'number' and (w.folded = ? or (length(w.folded) = 12 and length(?) = 10 and substr(w.folded, 3) = ?)) end
    order by ${order} limit ?`
  return db.all({ text, values: [anywhere(digits), digits, digits, digits, limit] }, Found).map(({ person }) => person)
}

/** People who may be the same as the one being registered. */
export function candidates(
  db: ReadableDb,
  input: { readonly [K in keyof PersonInput]?: PersonInput[K] | undefined } & { readonly phone?: string | undefined },
  limit: number,
): { person: string; why: 'number' | 'name-and-birth-date' | 'name' | 'phone' }[] {
  const number = input.identifier ? whoHas(db, input.identifier) : undefined
  const phone = phoneDigits(input.phone ?? '')
  const byPhone =
    phone.length >= 6
      ? db.all(
          sql`select w.person from search_word w join person p on p.id = w.person
            where w.kind = 'phone' and w.folded = ${phone} and p.protection = 'none' limit ${limit}`,
          Found,
        )
      : []
  const name = [input.givenName, input.familyName].filter(Boolean).join(' ') || (input.nameToUse ?? '')
  const byName = name.length >= 2 ? searchPersons(db, name, limit) : []
  const born = new Map(
    db
      .all(
        sql`select id, birth_date from person where id in (select value from json_each(${list(byName)}))`,
        PersonColumns.pick({ id: true, birth_date: true }),
      )
      .map((row) => [row.id, row.birth_date]),
  )
  const all = [
    ...(number ? [{ person: number, why: 'number' as const }] : []),
    ...byName
      .filter((person) => input.birthDate && born.get(person) === input.birthDate)
      .map((person) => ({ person, why: 'name-and-birth-date' as const })),
    ...byPhone.map(({ person }) => ({ person, why: 'phone' as const })),
    ...byName.map((person) => ({ person, why: 'name' as const })),
  ]
  return all.filter((found, index) => all.findIndex(({ person }) => person === found.person) === index).slice(0, limit)
}

/** A page of people, those seen last first; with `clinician` only those who had or have a visit with her. */
export function listPersons(db: ReadableDb, clinician: string | null, offset: number, limit: number): { ids: string[]; total: number } {
  const where = `where (? is null or exists (select 1 from visit where patient = p.id and clinician = ? and status <> 'rebooked'))`
  const ids = db.all(
    {
      text: `select p.id as person from person p ${where} order by ${order} limit ? offset ?`,
      values: [clinician, clinician, limit, offset],
    },
    Found,
  )
  const total = db.get({ text: `select count(*) as n from person p ${where}`, values: [clinician, clinician] }, z.object({ n: z.number() }))
  return { ids: ids.map(({ person }) => person), total: total?.n ?? 0 }
}

/** Links two records of one person: whoever has died in one of them has died. */
export function linkPersons(db: WritableDb, person: string, other: string, stamp: Stamp): void {
  db.run(sql`insert or ignore into person_link (person, other, at, by_user) values (${person}, ${other}, ${stamp.now}, ${stamp.user})`)
  shareDied(db, person)
}
