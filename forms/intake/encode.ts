import { IntakeAnswers, intakeItems } from './index'

/**
 * One person's answers as exactly 64 bytes, so that nothing about them shows in a length: version, then one byte an item. A choice is its
 * place in the list, several answers are a bit set (security design 3.1 point 2).
 */
export const intakeBytes = 64
const version = 1

const place = (list: readonly string[], value: string) => list.indexOf(value)
const bits = (list: readonly string[], values: readonly string[]) => values.reduce((sum, value) => sum | (1 << place(list, value)), 0)
const fromBits = (list: readonly string[], set: number) => list.filter((_, index) => (set >> index) & 1)

export function encodeIntake(answers: IntakeAnswers): Uint8Array {
  const bytes = new Uint8Array(intakeBytes)
  bytes.set([
    version,
    place(intakeItems.contact, answers.contact),
    place(intakeItems.citizenship, answers.citizenship),
    bits(intakeItems.income, answers.income),
    place(intakeItems.drugs, answers.drugs),
    bits(intakeItems['drug-kinds'], answers['drug-kinds']),
    place(intakeItems.treatment, answers.treatment),
    place(intakeItems.prostitution, answers.prostitution),
  ])
  return bytes
}

/** The answers in these bytes; undefined when they are not what `encodeIntake` makes. */
export function decodeIntake(bytes: Uint8Array): IntakeAnswers | undefined {
  const [found, contact = 0, citizenship = 0, income = 0, drugs = 0, kinds = 0, treatment = 0, prostitution = 0] = bytes
  if (bytes.length !== intakeBytes || found !== version || bytes.subarray(8).some((byte) => byte !== 0)) return undefined
  const answers = IntakeAnswers.safeParse({
    contact: intakeItems.contact[contact],
    citizenship: intakeItems.citizenship[citizenship],
    income: fromBits(intakeItems.income, income),
    drugs: intakeItems.drugs[drugs],
    'drug-kinds': fromBits(intakeItems['drug-kinds'], kinds),
    treatment: intakeItems.treatment[treatment],
    prostitution: intakeItems.prostitution[prostitution],
  })
  return answers.success ? answers.data : undefined
}
