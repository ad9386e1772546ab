import { z } from 'zod'
import { Sex } from '../records/patient'

/**
 * The five intake items and their categories (statistics 1, machine words). The order of each list is its catalogue order and its code in
 * the sealed bytes: a list is only ever added to at its end, before the next format version.
 */
export const intakeItems = {
  contact: [
    'friend',
    'earlier-visitor',
    'outreach',
    'reception',
    'social-services',
    'institution',
    'low-threshold-housing',
    'other-care',
    'ngo',
    'internet',
    'other',
    'declined',
  ],
  citizenship: ['swedish', 'nordic', 'eastern-europe', 'asia', 'africa', 'south-america', 'other', 'stateless', 'unknown', 'declined'],
  income: ['social-allowance', 'sickness-compensation', 'study', 'work', 'unemployment-benefit', 'none', 'other', 'declined'],
  drugs: ['none', 'earlier', 'now', 'declined'],
  'drug-kinds': ['amphetamine', 'opioids', 'alcohol', 'mixed', 'cannabis', 'cocaine', 'benzodiazepines', 'other'],
  treatment: ['none', 'methadone', 'buprenorphine'],
  prostitution: ['no', 'earlier', 'now', 'similar-earlier', 'similar-now', 'declined'],
} as const

export type IntakeItem = keyof typeof intakeItems
export const intakeItemIds = Object.keys(intakeItems) as readonly IntakeItem[]

const several = <const O extends readonly [string, ...string[]]>(options: O) =>
  z
    .array(z.enum(options))
    .max(options.length)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'twice')

/**
 * One person's answers for one calendar year, without anything that says who she is: no id, no date, no user. `income` has at least one
 * answer, and `declined` stands alone. Kinds of drug only when there is or was drug use.
 */
export const IntakeAnswers = z
  .strictObject({
    contact: z.enum(intakeItems.contact),
    citizenship: z.enum(intakeItems.citizenship),
    income: several(intakeItems.income).min(1),
    drugs: z.enum(intakeItems.drugs),
    'drug-kinds': several(intakeItems['drug-kinds']),
    treatment: z.enum(intakeItems.treatment),
    prostitution: z.enum(intakeItems.prostitution),
  })
  .refine((answers) => !answers.income.includes('declined') || answers.income.length === 1, 'declined stands alone')
  .refine((answers) => !answers.income.includes('none') || answers.income.length === 1, 'none stands alone')
  .refine((answers) => answers['drug-kinds'].length === 0 || answers.drugs === 'now' || answers.drugs === 'earlier', 'kinds without use')
export type IntakeAnswers = z.infer<typeof IntakeAnswers>

/** What crosses to the vault: month choice, sex and the five items; nothing else is accepted (security design 3.1 point 1). */
export const IntakeInput = z.strictObject({ month: z.enum(['this', 'previous']), sex: Sex, answers: IntakeAnswers })
export type IntakeInput = z.infer<typeof IntakeInput>

/** Every answer declined: as good an answer as any. */
export const allDeclined: IntakeAnswers = {
  contact: 'declined',
  citizenship: 'declined',
  income: ['declined'],
  drugs: 'declined',
  'drug-kinds': [],
  treatment: 'none',
  prostitution: 'declined',
}

/** The day of the month up to which an answer may still be put into the month before. */
export const previousMonthUntilDay = 3
