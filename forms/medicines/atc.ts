import { atcRows } from '../codes/starter/atc'
import type { Language } from '../core/form'
import { fold } from '../records/patient'

/** The medicines that the list knows by name, from the coding text. Any other is written in free text, with or without a code. */
export const knownMedicines = atcRows

/** Medicines of substitution treatment. N07BC01 is Subutex; the analgesic buprenorphine (N02AE01) is none. Source: coding text, ATC. */
const substitutionCodes: readonly string[] = ['N07BC01', 'N07BC02', 'N07BC51']

/** Whether a medicine is one of substitution treatment: the screen then asks who is responsible and how it is handed out. */
export const isSubstitution = (atc: string): boolean => substitutionCodes.includes(atc)

/** The substance's name for a code; undefined when the list does not have it. */
export function substanceName(atc: string, language: Language): string | undefined {
  const row = knownMedicines.find(({ code }) => code === atc)
  return row && (language === 'sv' ? row.text : row.english)
}

/**
 * The code of the one substance that is called just this, in either language; capitals and blanks around it do not count. Empty when none
 * is, or more than one: then it is for the one who writes to choose.
 */
export function codeOfName(name: string): string {
  const typed = fold(name)
  const [only, ...others] = knownMedicines.filter(
    ({ text, english }) => typed !== '' && [text, english].some((each) => fold(each) === typed),
  )
  return only && others.length === 0 ? only.code : ''
}
