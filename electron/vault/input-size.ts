const maxBytes = 256 * 1024
const maxDepth = 32
const maxNodes = 20_000

/**
 * Whether an input is small and plain enough to be looked at: values, lists, plain objects and bytes; at most 256 KiB, 20,000 values and 32
 * levels in all. A value that is reached twice counts twice, so that what is walked later is bounded too. Every text is well-formed Unicode:
 * half a character would be stored as another one than was hashed. Counted without copying, because a copy of a password would have to be
 * wiped too.
 */
export function isFitInput(input: unknown): boolean {
  return measure(input, { bytes: maxBytes, nodes: maxNodes }, maxDepth)
}

/** What may still come; a walk stops where it is used up. */
type Budget = { bytes: number; nodes: number }

function spend(budget: Budget, bytes: number): boolean {
  budget.bytes -= bytes
  return budget.bytes >= 0
}

function measure(value: unknown, budget: Budget, depth: number): boolean {
  budget.nodes -= 1
  if (depth === 0 || budget.nodes < 0) return false
  switch (typeof value) {
    case 'string':
      return spend(budget, value.length * 2) && value.isWellFormed()
    case 'undefined':
    case 'boolean':
    case 'number':
      return spend(budget, 8)
    case 'object':
      break
    default:
      return false
  }
  if (value === null) return spend(budget, 8)
  if (value instanceof Uint8Array) return spend(budget, value.byteLength)
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false
  if (!spend(budget, 16)) return false
  for (const [key, part] of Object.entries(value))
    if (!spend(budget, key.length * 2) || !key.isWellFormed() || !measure(part, budget, depth - 1)) return false
  return true
}
