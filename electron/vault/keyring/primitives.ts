import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
  sign as signWith,
  timingSafeEqual,
  verify as verifyWith,
} from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'

/**
 * The few primitives everything rests on: Node's own, which work alike in Node 24 and in Electron (whose BoringSSL lacks
 * chacha20-poly1305 and Argon2), and Argon2id from one library. Every key is 32 bytes; AES-256-GCM everywhere.
 */
export type KdfParameters = { readonly m: number; readonly t: number; readonly p: number }

/** 256 MiB, three passes, four lanes: about half a second for one guess. Raised by a later version, never by a setting. */
export const kdfPolicy: KdfParameters = { m: 256 * 1024, t: 3, p: 4 }
/** Anything weaker in a key ring is refused, and so is anything so large that it would only hang the computer. */
export const kdfFloor: KdfParameters = { m: 64 * 1024, t: 3, p: 4 }
const kdfCeiling: KdfParameters = { m: 2 * 1024 * 1024, t: 10, p: 16 }

export const isWithin = (parameters: KdfParameters, floor: KdfParameters): boolean =>
  parameters.m >= floor.m &&
  parameters.t >= floor.t &&
  parameters.p >= floor.p &&
  parameters.m <= kdfCeiling.m &&
  parameters.t <= kdfCeiling.t &&
  parameters.p <= kdfCeiling.p

/** Argon2id of a password or code; the caller wipes `secret`. */
export async function stretch(secret: Buffer, salt: Buffer, parameters: KdfParameters): Promise<Buffer> {
  return hashRaw(secret, {
    algorithm: 2, // Argon2id: the library's const enum cannot be used with isolated modules
    salt,
    memoryCost: parameters.m,
    timeCost: parameters.t,
    parallelism: parameters.p,
    outputLen: 32,
  })
}

/** 32 bytes for one purpose out of a key. */
export const derive = (key: Uint8Array, purpose: string, salt: Uint8Array = Buffer.alloc(0), length = 32): Buffer =>
  Buffer.from(hkdfSync('sha256', key, salt, purpose, length))

/** What `work` makes of 32 bytes derived for one purpose; they are wiped when it has ended. */
export function withDerived<T>(key: Uint8Array, purpose: string, work: (derived: Buffer) => T): T {
  const derived = derive(key, purpose)
  try {
    return work(derived)
  } finally {
    derived.fill(0)
  }
}

const aad = (about: unknown) => Buffer.from(canonical(about))

/** AES-256-GCM with a random nonce: nonce 12, text, tag 16. `about` must be the same when it is opened. */
export function seal(key: Uint8Array, plain: Uint8Array, about: unknown): Buffer {
  const nonce = randomBytes(12)
  return Buffer.concat([nonce, gcm(key, nonce, plain, about)])
}

/** Opens what `seal` made; undefined when key, text or `about` differ. */
export function unseal(key: Uint8Array, sealed: Uint8Array, about: unknown): Buffer | undefined {
  return sealed.length < 28 ? undefined : ungcm(key, sealed.subarray(0, 12), sealed.subarray(12), about)
}

function gcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, about: unknown): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(about))
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function ungcm(key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array, about: unknown): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 }).setAAD(aad(about))
  decipher.setAuthTag(sealed.subarray(sealed.length - 16))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final()])
  } catch {
    return undefined
  }
}

/** A key pair as raw bytes, 32 and 32. */
export type Pair = { readonly publicKey: Buffer; readonly privateKey: Buffer }

const der = {
  x25519: { private: Buffer.from('302e020100300506032b656e04220420', 'hex'), public: Buffer.from('302a300506032b656e032100', 'hex') },
  ed25519: { private: Buffer.from('302e020100300506032b657004220420', 'hex'), public: Buffer.from('302a300506032b6570032100', 'hex') },
} as const
type Curve = keyof typeof der

const privateObject = (curve: Curve, raw: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([der[curve].private, raw]), format: 'der', type: 'pkcs8' })
const publicObject = (curve: Curve, raw: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([der[curve].public, raw]), format: 'der', type: 'spki' })

export function newPair(curve: Curve): Pair {
  const privateKey = randomBytes(32) // any 32 bytes are a private key on both curves (RFC 7748, RFC 8032)
  return { privateKey, publicKey: publicOf(curve, privateKey) }
}

/** The public half of a private one. */
export const publicOf = (curve: Curve, privateKey: Uint8Array): Buffer =>
  Buffer.from(createPublicKey(privateObject(curve, privateKey)).export({ format: 'der', type: 'spki' }).subarray(-32))

function agree(privateKey: Uint8Array, publicKey: Uint8Array): Buffer | undefined {
  try {
    const shared = diffieHellman({ privateKey: privateObject('x25519', privateKey), publicKey: publicObject('x25519', publicKey) })
    return shared.every((byte) => byte === 0) ? undefined : shared // a peer key of low order
  } catch {
    return undefined
  }
}

/** Seals to a public key: a fresh pair, HKDF, AES-256-GCM. 48 bytes longer than the text. */
export function sealTo(publicKey: Uint8Array, plain: Uint8Array, about: unknown): Buffer {
  const once = newPair('x25519')
  const shared = agree(once.privateKey, publicKey)
  assert(shared, 'a key to seal to is never of low order')
  const keys = derive(shared, canonical(about), Buffer.concat([once.publicKey, publicKey]), 44)
  const box = Buffer.concat([once.publicKey, gcm(keys.subarray(0, 32), keys.subarray(32), plain, about)])
  for (const secret of [shared, keys, once.privateKey]) secret.fill(0)
  return box
}

/** Opens what was sealed to this pair; undefined when it is not for it or was changed. */
export function openBox(pair: Pair, box: Uint8Array, about: unknown): Buffer | undefined {
  if (box.length < 48) return undefined
  const shared = agree(pair.privateKey, box.subarray(0, 32))
  if (!shared) return undefined
  const keys = derive(shared, canonical(about), Buffer.concat([box.subarray(0, 32), pair.publicKey]), 44)
  const plain = ungcm(keys.subarray(0, 32), keys.subarray(32), box.subarray(32), about)
  for (const secret of [shared, keys]) secret.fill(0)
  return plain
}

export const signBytes = (privateKey: Uint8Array, bytes: Uint8Array): Buffer => signWith(null, bytes, privateObject('ed25519', privateKey))

export const isSignedBy = (publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean =>
  verifyWith(null, bytes, publicObject('ed25519', publicKey), signature)

export const mac = (key: Uint8Array, value: unknown): string => createHmac('sha256', key).update(canonical(value)).digest('base64')

export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
