const maxBytes = 256 * 1024
const maxDepth = 32

/**
 * Whether an input is small and plain enough to be passed on: values, lists, plain objects and bytes, at most 256 KiB in all. Counted
 * without copying, because a copy of a password would have to be wiped too.
 */
export function isFitInput(input: unknown): boolean {
  return sizeOf(input, maxBytes, maxDepth) <= maxBytes
}

function sizeOf(value: unknown, allowed: number, depth: number): number {
  if (depth === 0 || allowed < 0) return Infinity
  switch (typeof value) {
    case 'string':
      return value.length * 2
    case 'undefined':
    case 'boolean':
    case 'number':
      return 8
    case 'object':
      break
    default:
      return Infinity
  }
  if (value === null) return 8
  if (value instanceof Uint8Array) return value.byteLength
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return Infinity
  let size = 16
  for (const [key, part] of Object.entries(value)) {
    size += key.length * 2
    size += sizeOf(part, allowed - size, depth - 1)
    if (size > allowed) return Infinity
  }
  return size
}

/** Fills every byte value in an input with zeros: passwords and codes, once they have been passed on or refused. */
export function wipeBytes(input: unknown, depth = maxDepth): void {
  if (input instanceof Uint8Array) input.fill(0)
  else if (typeof input === 'object' && input !== null && depth > 0) for (const part of Object.values(input)) wipeBytes(part, depth - 1)
}
