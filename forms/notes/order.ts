import type { Role } from '../access'
import type { FormDefinition } from '../core/form'
import { forms } from './index'

/**
 * The forms that each role writes most, in that order: they stand first where a note is begun and get its number keys. Our own order (U);
 * nothing is closed by it. A midwife's is the order of the list itself.
 */
const first: { readonly [R in Role]: readonly string[] } = {
  midwife: [],
  gynaecologist: ['gyn-exam', 'prescription', 'referral', 'cervical-sample', 'menopause', 'breast-check', 'certificate'],
  physician: ['follow-up', 'prescription', 'referral', 'certificate', 'assessment', 'pain', 'vitals', 'conference'],
  psychiatrist: ['assessment', 'follow-up', 'suicide-risk', 'safety-plan', 'certificate', 'referral', 'conference', 'talk-session', 'pain'],
  administrator: [],
}

/** All forms, those first that the role writes most. */
export function formsFor(role: Role): readonly FormDefinition[] {
  const place = ({ id }: FormDefinition) => (first[role].includes(id) ? first[role].indexOf(id) : forms.length)
  return forms.toSorted((one, other) => place(one) - place(other))
}
