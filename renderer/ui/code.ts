/** A code as it is printed: seven groups of five characters. */
export const groupNumbers: readonly number[] = [1, 2, 3, 4, 5, 6, 7]
const codeGroups = groupNumbers.length
export const groupLength = 5
export type Code = readonly string[]

export const emptyCode: Code = Array.from({ length: codeGroups }, () => '')

/** The characters that count, in capitals, with the look-alikes that the code does not use read as what they look like. */
export const cleanCode = (text: string): string =>
  text
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** A text cut into groups. */
export const splitCode = (text: string): Code =>
  emptyCode.map((_, index) => cleanCode(text).slice(index * groupLength, (index + 1) * groupLength))

export const fullGroups = (code: Code): number => code.filter((group) => group.length === groupLength).length
export const isComplete = (code: Code): boolean => fullGroups(code) === codeGroups

/** The number (from 1) of the first group in which two codes differ. */
export function differentGroup(shown: Code, typed: Code): number | undefined {
  const at = shown.findIndex((group, index) => group !== cleanCode(typed[index] ?? ''))
  return at < 0 ? undefined : at + 1
}
