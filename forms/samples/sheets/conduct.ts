import type { Language } from '../../core/form'
import type { ConductRule } from '../../records/sample'
import { diseaseName } from '../catalogue/words'
import type { DiseaseId } from '../diseases'
import { conductWords } from './conduct.text'
import type { Sheet } from './sheet'

/**
 * Rules that are often chosen for a disease: shown first, never chosen beforehand. The doctor decides them for each patient (SmL 4 kap. 2 §).
 * Ours (U).
 */
export const commonRules: { readonly [D in DiseaseId]?: readonly ConductRule[] } = {
  chlamydia: ['tell-partners', 'safer-sex'],
  gonorrhoea: ['tell-partners', 'safer-sex', 'doctor-contact'],
  syphilis: ['no-donation', 'tell-partners', 'safer-sex', 'doctor-contact'],
  hiv: ['no-donation', 'no-sharing-tools', 'tell-care', 'tell-partners', 'safer-sex', 'doctor-contact'],
  'hepatitis-a': ['limit-activities', 'no-donation', 'hygiene'],
  'hepatitis-b': ['no-donation', 'no-sharing-tools', 'tell-care', 'tell-partners', 'safer-sex', 'doctor-contact'],
  'hepatitis-c': ['no-donation', 'no-sharing-tools', 'tell-care', 'doctor-contact'],
  'hepatitis-d': ['no-donation', 'no-sharing-tools', 'tell-care', 'tell-partners', 'safer-sex', 'doctor-contact'],
  'hepatitis-e': ['limit-activities', 'no-donation', 'hygiene'],
  htlv: ['no-donation', 'no-sharing-tools', 'tell-care', 'safer-sex'],
  mpox: ['limit-activities', 'no-donation', 'tell-care', 'tell-partners', 'safer-sex', 'hygiene'],
}

export type ConductFacts = {
  readonly disease: DiseaseId
  readonly rules: readonly ConductRule[]
  /** The doctor's own words to this patient. */
  readonly note: string
  readonly doctor: string
  readonly date: string
  readonly clinic: string
  /** A paper that someone else may find says neither who gave it nor why, unless she wants it to. */
  readonly names: { readonly disease: boolean; readonly clinic: boolean }
}

/** The rules of conduct as the patient gets them in writing: the rules chosen, in the list's order, and that they can be reviewed (SmL 4 kap. 2-3 §§). */
export function conductSheet(facts: ConductFacts, language: Language): Sheet {
  const words = conductWords[language]
  const chosen = conductOrder.filter((rule) => facts.rules.includes(rule))
  return {
    title: words.title,
    blocks: [
      { kind: 'paragraph', text: facts.names.disease ? `${words.about} ${diseaseName(facts.disease, language)}.` : words.aboutNothing },
      { kind: 'heading', text: words.follow },
      { kind: 'list', items: chosen.map((rule) => words.rules[rule].text) },
      ...(facts.note.trim() === '' ? [] : [{ kind: 'paragraph', text: facts.note.trim() } as const]),
      { kind: 'heading', text: words.rights },
      { kind: 'list', items: [words.review, words.support, words.free] },
      { kind: 'paragraph', text: `${words.decided} ${facts.doctor}, ${facts.date}${facts.names.clinic ? `, ${facts.clinic}` : ''}.` },
    ],
  }
}

/** The eight kinds in the order of the act. */
export const conductOrder = [
  'limit-activities',
  'no-donation',
  'no-sharing-tools',
  'tell-care',
  'tell-partners',
  'safer-sex',
  'hygiene',
  'doctor-contact',
] as const satisfies readonly ConductRule[]
