import { z } from 'zod'
import { Group, Role } from '../../../forms/access'
import { Id } from '../../../forms/core/ids'

/** The stores that have a key; each with its generation and file name (security design 2.1). */
export const StoreId = z.enum(['desk', 'journal', 'tracing', 'pending', 'figures', 'intake'])
export type StoreId = z.infer<typeof StoreId>

/** Which stores a group's keys open. Nobody holds both. */
export const storesOf: { readonly [G in Group]: readonly StoreId[] } = {
  clinical: ['desk', 'journal', 'tracing', 'pending'],
  figures: ['desk', 'figures', 'intake'],
}

const bytes = (length?: number) =>
  z.base64().refine((text) => length === undefined || Buffer.from(text, 'base64').length === length, 'wrong length')

const Kdf = z.strictObject({
  alg: z.literal('argon2id'),
  v: z.literal(19),
  m: z.number().int(),
  t: z.number().int(),
  p: z.number().int(),
  salt: bytes(16),
})

const Holder = z.strictObject({
  id: Id,
  group: Group,
  kdf: Kdf,
  bound: z.literal(false),
  /** Of the key that opens the bundle: AES-GCM alone does not say which key it was. */
  commit: bytes(32),
  /** The private halves, sealed by the key from the password. */
  bundle: bytes(),
  xPub: bytes(32),
  edPub: bytes(32),
  grants: z.array(z.strictObject({ store: StoreId, generation: z.number().int().positive(), box: bytes() })),
})
export type Holder = z.infer<typeof Holder>

const User = Holder.extend({ name: z.string().min(1).max(80), role: Role, manager: z.boolean(), status: z.enum(['active']) })
export type User = z.infer<typeof User>

export const KeyRing = z.strictObject({
  format: z.literal('journal-key-ring'),
  version: z.literal(1),
  vaultId: Id,
  demo: z.boolean(),
  counter: z.number().int().positive(),
  /** Raised with every change that a group makes to its own part: an older part is refused. */
  groupCounters: z.strictObject({ clinical: z.number().int().positive(), figures: z.number().int().positive() }),
  policy: z.strictObject({ m: z.number().int(), t: z.number().int(), p: z.number().int() }),
  stores: z
    .array(
      z.strictObject({
        id: StoreId,
        generation: z.number().int().positive(),
        file: z.string().regex(/^[a-z-]+-\d+\.(db|bin)$/),
        cipher: z.string().max(20),
      }),
    )
    .refine((stores) => StoreId.options.every((id) => stores.filter((store) => store.id === id).length === 1), 'every store once'),
  users: z.array(User).max(200),
  recovery: z.array(Holder).max(2),
  attest: z.strictObject({ desk: bytes(32), clinical: bytes(32), figures: bytes(32) }),
})
export type KeyRing = z.infer<typeof KeyRing>

/** Enough to see that a key ring was written by a newer program. */
export const AnyVersion = z.object({ format: z.literal('journal-key-ring'), version: z.number().int() })
