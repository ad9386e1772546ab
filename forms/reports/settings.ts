import { z } from 'zod'

const Target = z.number().int().min(0).max(500)
const Hours = z.number().min(0).max(400).nullable()

/** Targets per month (3.7.8): women, examinations, persons and women, four different units. Settings of the unit. */
export const Targets = z.strictObject({ gynaecologist: Target, examinations: Target, physician: Target, psychiatric: Target })
export type Targets = z.infer<typeof Targets>

/**
 * What the unit has been asked to produce. Defaults: 20, 21, 31 and 4 a month, on about 16, 40 and 8 hours (3.7.8; none is stated for the
 * midwife). The report contradicts itself on hours (statistics 2), so both are settings.
 */
export const ProductionSettings = z.strictObject({
  targets: Targets,
  /** Hours a month; null where none is stated. */
  hours: z.strictObject({ gynaecologist: Hours, examinations: Hours, physician: Hours, psychiatric: Hours }),
})
export type ProductionSettings = z.infer<typeof ProductionSettings>

export const defaultTargets: Targets = { gynaecologist: 20, examinations: 21, physician: 31, psychiatric: 4 }
export const defaultProductionSettings: ProductionSettings = {
  targets: defaultTargets,
  hours: { gynaecologist: 16, examinations: null, physician: 40, psychiatric: 8 },
}
export const targetIds = ['gynaecologist', 'examinations', 'physician', 'psychiatric'] as const satisfies readonly (keyof Targets)[]
