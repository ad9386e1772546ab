import fc from 'fast-check'
import { intakeItems, type IntakeAnswers } from '../../forms/intake'
import type { Random } from './random'

/** Any answers that the five questions can have. */
export const anyAnswers: fc.Arbitrary<IntakeAnswers> = fc
  .record({
    contact: fc.constantFrom(...intakeItems.contact),
    citizenship: fc.constantFrom(...intakeItems.citizenship),
    income: fc.oneof(
      fc.constantFrom<IntakeAnswers['income']>(['none'], ['declined']),
      fc.subarray(
        intakeItems.income.filter((kind) => kind !== 'none' && kind !== 'declined'),
        { minLength: 1 },
      ),
    ),
    drugs: fc.constantFrom(...intakeItems.drugs),
    'drug-kinds': fc.subarray([...intakeItems['drug-kinds']]),
    treatment: fc.constantFrom(...intakeItems.treatment),
    prostitution: fc.constantFrom(...intakeItems.prostitution),
  })
  .map((answers) => (answers.drugs === 'now' || answers.drugs === 'earlier' ? answers : { ...answers, 'drug-kinds': [] }))

/** Answers drawn evenly, independent of anything else about the person: what the attack may not find out. */
export function randomAnswers(random: Random): IntakeAnswers {
  const drugs = random.pick(intakeItems.drugs)
  const several = <T>(list: readonly T[]) => list.filter(() => random.chance(0.25))
  const income = several(intakeItems.income.filter((kind) => kind !== 'none' && kind !== 'declined'))
  return {
    contact: random.pick(intakeItems.contact),
    citizenship: random.pick(intakeItems.citizenship),
    income: income.length > 0 ? income : [random.pick(['none', 'declined'] as const)],
    drugs,
    'drug-kinds': drugs === 'now' || drugs === 'earlier' ? several(intakeItems['drug-kinds']) : [],
    treatment: random.pick(intakeItems.treatment),
    prostitution: random.pick(intakeItems.prostitution),
  }
}
