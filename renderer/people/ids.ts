import type { Id } from '../../forms/core/ids'

/** A fresh random id, as the vault expects them. */
export const randomId = (): Id => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
