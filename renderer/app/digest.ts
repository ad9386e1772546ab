import { canonical } from '../../forms/core/canonical'

/** The digest of what a page was shown: SHA-256 over its canonical JSON, in hex. The vault makes the same of what is stored (`vault/shown-now.ts`). */
export async function digestOf(value: unknown): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(value))))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
