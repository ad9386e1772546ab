import { z } from 'zod'
import { defaultLimits, Limits } from '../core/instrument'
import { defaultRecallSettings, RecallSettings } from '../recalls/settings'
import { defaultProductionSettings, ProductionSettings } from '../reports/settings'
import { defaultTestRules, TestRules } from '../samples/rules'
import { defaultUsualMinutes, UsualMinutes } from './visit'

/** Settings of the unit, kept in the desk drawer. Each change is logged. Defaults that we chose are settings. */
export const Settings = z.strictObject({
  clinicName: z.string().trim().min(1).max(80),
  /** Minutes without input until the program locks itself, 1-15 (security design 2.5). */
  idleLockMinutes: z.number().int().min(1).max(15),
  /** Intake answers are let go in batches of at least this many of one sex; never below 10 (security design 3.1). */
  intakeBatchSize: z.number().int().min(10).max(50),
  /** What the unit decides about tests: tries, notification, codes. */
  tests: TestRules,
  /** Intervals of injections, devices, samples and blood pressure. */
  recalls: RecallSettings,
  /** Limits of the rating instruments. */
  ratings: Limits,
  /** Targets and hours a month. */
  production: ProductionSettings,
  /** Length of each kind of visit. */
  visitMinutes: UsualMinutes,
})
export type Settings = z.infer<typeof Settings>

export const defaultSettings = {
  idleLockMinutes: 5,
  intakeBatchSize: 10,
  tests: defaultTestRules,
  recalls: defaultRecallSettings,
  ratings: defaultLimits,
  production: defaultProductionSettings,
  visitMinutes: defaultUsualMinutes,
} as const

/** What this computer remembers before anybody has logged in. */
export const Device = z.strictObject({ language: z.enum(['sv', 'en']), theme: z.enum(['light', 'dark', 'system']) })
export type Device = z.infer<typeof Device>
export const defaultDevice: Device = { language: 'sv', theme: 'light' }
