import { z } from 'zod'
import type { Role } from '../../forms/access'
import { sql } from '../sql'
import { Blob, type ReadableDb, type WritableDb } from '../types'

type SigningKey = {
  readonly id: string
  readonly user: string
  readonly role: Role
  readonly publicKey: Buffer
  readonly from: string
  readonly givenBy: string
}

/** A public signing key comes into use; keys are never taken away, so that every entry can be verified for as long as it is kept. */
export function insertSigningKey(db: WritableDb, key: SigningKey): void {
  db.run(sql`insert into signing_key (id, user, role, public, from_at, given_by)
    values (${key.id}, ${key.user}, ${key.role}, ${key.publicKey}, ${key.from}, ${key.givenBy})`)
}

/** The id of this user's key with this public half. */
export function signingKeyOf(db: ReadableDb, user: string, publicKey: Buffer): string | undefined {
  const keys = db.all(sql`select id, public from signing_key where user = ${user}`, z.object({ id: z.string(), public: Blob }))
  return keys.find((key) => key.public.equals(publicKey))?.id
}
