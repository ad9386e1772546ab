import { IntakeAnswers, intakeItems, type IntakeItem } from '../../../forms/intake'

export type Step = IntakeItem | 'end'

/** Answers so far; a question that has not been answered has no entry. Lives in memory only. */
export type Given = { readonly [I in IntakeItem]?: readonly string[] }

/** Which of the five questions a step belongs to: the follow-ups about drugs are part of the fourth. */
export const questionNumber: Record<IntakeItem, number> = {
  contact: 1,
  citizenship: 2,
  income: 3,
  drugs: 4,
  'drug-kinds': 4,
  treatment: 4,
  prostitution: 5,
}

const usesDrugs = (given: Given): boolean => given.drugs?.[0] === 'earlier' || given.drugs?.[0] === 'now'

/** The steps, given the answers so far: kinds of drug and treatment are asked only where there is or was drug use. */
export function steps(given: Given): readonly Step[] {
  return [
    'contact',
    'citizenship',
    'income',
    'drugs',
    ...(usesDrugs(given) ? (['drug-kinds', 'treatment'] as const) : []),
    'prostitution',
    'end',
  ]
}

export const isSeveral = (item: IntakeItem): boolean => item === 'income' || item === 'drug-kinds'

/** The answers to choose between. Declining is always among them, and last. */
export function options(item: IntakeItem): readonly string[] {
  const listed: readonly string[] = intakeItems[item]
  return listed.includes('declined') ? listed : [...listed, 'declined']
}

/** Digits 1-9, then letters; 0 is for declining. */
export function keyOf(item: IntakeItem, option: string): string {
  if (option === 'declined') return '0'
  return '123456789abcdef'.charAt(options(item).indexOf(option))
}

/** Several of many after one has been pressed. Declining and "no income" stand alone. */
export function toggled(chosen: readonly string[], option: string): readonly string[] {
  if (chosen.includes(option)) return chosen.filter((one) => one !== option)
  if (option === 'declined' || option === 'none') return [option]
  return [...chosen.filter((one) => one !== 'declined' && one !== 'none'), option]
}

/** Whether anything at all has been answered, declining included. */
export const isAnything = (given: Given): boolean => Object.values(given).some((chosen) => chosen !== undefined && chosen.length > 0)

/** What is sealed: a question without an answer counts as declined. */
export function sealable(given: Given): IntakeAnswers {
  const one = (item: IntakeItem): string => given[item]?.[0] ?? 'declined'
  const inOrder = (item: 'income' | 'drug-kinds'): readonly string[] =>
    intakeItems[item].filter((option) => given[item]?.includes(option) ?? false)
  const income = inOrder('income')
  const treatment = usesDrugs(given) ? one('treatment') : 'none'
  return IntakeAnswers.parse({
    contact: one('contact'),
    citizenship: one('citizenship'),
    income: income.length === 0 ? ['declined'] : income,
    drugs: one('drugs'),
    'drug-kinds': usesDrugs(given) ? inOrder('drug-kinds') : [],
    treatment: treatment === 'declined' ? 'none' : treatment,
    prostitution: one('prostitution'),
  })
}
