/**
 * A value with every half of a character that stands alone replaced by U+FFFD; the same value when there is none. The vault refuses ill-formed
 * text, since it would be stored as another one than was hashed.
 */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed() as T
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const entries = Object.entries<unknown>(value as Record<string, unknown>).map(([key, part]) => [key, part, wellFormed(part)] as const)
  if (entries.every(([, before, after]) => before === after)) return value
  return (
    Array.isArray(value) ? entries.map(([, , after]): unknown => after) : Object.fromEntries(entries.map(([key, , after]) => [key, after]))
  ) as T
}

/** Fills every byte value with zeros, once it has been passed on: passwords and codes. */
export function wipeBytes(value: unknown, seen = new WeakSet()): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return
  seen.add(value)
  if (value instanceof Uint8Array) value.fill(0)
  else for (const part of Object.values(value)) wipeBytes(part, seen)
}
