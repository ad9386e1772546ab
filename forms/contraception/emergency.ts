import { parseDateTime, toZoned } from '@internationalized/date'
import { z } from 'zod'
import { DateString, TimeString } from '../core/ids'
import { methods } from './methods'

/** When something happened, as far as she remembers: a date, and a clock time in Stockholm when she knows it. */
export const Exposure = z.strictObject({ date: DateString, time: TimeString.nullable() })
export type Exposure = z.infer<typeof Exposure>

/** The UTC moment of an exposure. Without a clock time the day counts from its beginning, so that no hour is promised that may have passed. */
export function momentOf(exposure: Exposure): string {
  return toZoned(parseDateTime(`${exposure.date}T${exposure.time ?? '00:00'}`), 'Europe/Stockholm').toAbsoluteString()
}

export const emergencyMethods = ['emergency-cu-iud', 'emergency-ulipristal', 'emergency-levonorgestrel'] as const
export type EmergencyMethod = (typeof emergencyMethods)[number]

export type EmergencyOption = {
  readonly method: EmergencyMethod
  /** The limit itself is inclusive. */
  readonly possible: boolean
  /** Whole hours that are left; 0 in the last hour and afterwards. */
  readonly hoursLeft: number
  /** The last moment (UTC). */
  readonly until: string
  readonly source: string
}

const hourMs = 3_600_000

/** How long one emergency method is still possible. In: the method, the moment of the intercourse and of now (both UTC). */
export function emergencyOption(method: EmergencyMethod, exposedAt: string, now: string): EmergencyOption {
  const { withinHours, source } = methods[method]
  const until = Date.parse(exposedAt) + withinHours * hourMs
  const left = until - Date.parse(now)
  const hoursLeft = Math.min(withinHours, Math.max(0, Math.floor(left / hourMs)))
  return { method, possible: left >= 0, hoursLeft, until: new Date(until).toISOString(), source }
}

/**
 * Emergency contraception after one unprotected intercourse, the surest first: copper IUD 5 days, ulipristal 120 h, levonorgestrel 72 h.
 * Source: contraception rules, methods [6]. Hours are hours of real time, so that the nights when the clocks change are counted right.
 */
export const emergencyOptions = (exposedAt: string, now: string): readonly EmergencyOption[] =>
  emergencyMethods.map((method) => emergencyOption(method, exposedAt, now))
