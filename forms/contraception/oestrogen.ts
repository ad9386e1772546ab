/** What is asked before pills, patch or ring with oestrogen; `null` is what was not asked or not measured. */
export type OestrogenValues = {
  readonly systolic: number | null
  readonly diastolic: number | null
  readonly heightCm: number | null
  readonly weightKg: number | null
  readonly smokes: boolean | null
  readonly ageYears: number | null
}

export type OestrogenFinding = 'high-blood-pressure' | 'high-bmi' | 'smoker-over-35'
export type OestrogenQuestion = 'blood-pressure' | 'bmi' | 'smoking' | 'age'

/** Above these a doctor decides. Source: contraception rules, blood pressure on oestrogen [14]: not at > 140/90 after rest, BMI > 30, or smoker over 35 without a doctor. */
export const oestrogenLimits = { systolic: 140, diastolic: 90, bmi: 30, smokerAge: 35 } as const

/** Weight in kilograms over height in metres squared, unrounded: 30.04 is above 30. */
export const bmi = (weightKg: number, heightCm: number): number => (weightKg * 10_000) / (heightCm * heightCm)

/** A blood pressure above the limit: before the start a doctor decides, later the prescriber is told. */
export const isHighBloodPressure = (systolic: number, diastolic: number): boolean =>
  systolic > oestrogenLimits.systolic || diastolic > oestrogenLimits.diastolic

/**
 * What speaks for asking a doctor before oestrogen, and which questions stand open. Nothing is blocked: `needsDoctor` asks for a doctor's
 * decision to be recorded. Age is in whole years.
 */
export function checkOestrogen(values: OestrogenValues): {
  readonly findings: readonly OestrogenFinding[]
  readonly open: readonly OestrogenQuestion[]
  readonly needsDoctor: boolean
} {
  const { systolic, diastolic, heightCm, weightKg, smokes, ageYears } = values
  const findings: OestrogenFinding[] = []
  if (isHighBloodPressure(systolic ?? 0, diastolic ?? 0)) findings.push('high-blood-pressure')
  if (heightCm !== null && weightKg !== null && bmi(weightKg, heightCm) > oestrogenLimits.bmi) findings.push('high-bmi')
  if (smokes === true && ageYears !== null && ageYears > oestrogenLimits.smokerAge) findings.push('smoker-over-35')
  const open: OestrogenQuestion[] = []
  if (systolic === null || diastolic === null) open.push('blood-pressure')
  if (heightCm === null || weightKg === null) open.push('bmi')
  if (smokes === null) open.push('smoking')
  if (ageYears === null) open.push('age')
  return { findings, open, needsDoctor: findings.length > 0 }
}
