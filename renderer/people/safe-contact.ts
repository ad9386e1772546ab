import type { patients } from '../i18n/sv/patients'
import type { SafeContact } from '../../forms/records/patient'

/** The rule of safe contact in a few words: what may be done, in fixed order. */
export function contactRule(safe: SafeContact | null, words: (typeof patients)['safe']): string {
  if (!safe) return words.notAsked
  const allowed = (['call', 'text', 'letter'] as const).filter((way) => safe[way])
  if (allowed.length === 3) return words.all
  if (allowed.length === 0) return words.never
  if (allowed.length === 1 && allowed[0] === 'call') return words.callNeverText
  return words.only(allowed.map((way) => words.list[way]))
}

/** How somebody may be reached, in whole: the rule, when, and whether the clinic may be named. */
export function contactText(safe: SafeContact | null, words: (typeof patients)['safe']): string {
  return [contactRule(safe, words), safe?.when ?? '', safe && !safe.mayNameClinic ? words.mayNotName : '']
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part !== '')
    .map((part) => `${part.charAt(0).toLocaleUpperCase('sv')}${part.slice(1)}.`)
    .join(' ')
}
