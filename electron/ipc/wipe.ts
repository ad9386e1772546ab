/** Fills every byte value in an input with zeros: passwords and codes, once they have been passed on, used or refused. Each object once. */
export function wipeBytes(input: unknown, seen = new WeakSet()): void {
  if (typeof input !== 'object' || input === null || seen.has(input)) return
  seen.add(input)
  if (input instanceof Uint8Array) input.fill(0)
  else for (const part of Object.values(input)) wipeBytes(part, seen)
}
