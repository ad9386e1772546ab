import { deviceIds, type DeviceId } from '../contraception/methods'
import { addDays, addMonths, daysBetween } from '../core/dates'
import { assert } from '../core/assert'
import { defaultRecallSettings, type RecallSettings } from './settings'

export const intervalMethods = ['cervical-hiv-3m', 'bp-first-3m', 'bp-12m'] as const
export type IntervalMethod = (typeof intervalMethods)[number]
export type RecallMethod = 'dmpa' | DeviceId | IntervalMethod

export type InjectionState = 'too-early' | 'early' | 'due' | 'late' | 'overdue'
export type DueState = 'not-due' | 'due' | 'overdue'

export type InjectionRecall = {
  readonly state: InjectionState
  readonly earliest: string
  readonly ideal: string
  readonly latest: string
  readonly coveredUntil: string
}
export type DeviceRecall = { readonly state: DueState; readonly recallFrom: string; readonly expiry: string }
export type IntervalRecall = { readonly state: DueState; readonly due: string }

/**
 * When somebody is to come back. In: the method, the date of what was done last (injection, insertion, sample, start or blood pressure),
 * the Stockholm date of today, and the unit's settings. Out: the dates that follow and the state on that day; limit dates are inclusive,
 * and a `last` after `today` gives the earliest state. Source: contraception rules, date arithmetic, repeat window, devices, intervals.
 */
export function recall(method: 'dmpa', last: string, today: string, settings?: RecallSettings): InjectionRecall
export function recall(method: DeviceId, last: string, today: string, settings?: RecallSettings): DeviceRecall
export function recall(method: IntervalMethod, last: string, today: string, settings?: RecallSettings): IntervalRecall
export function recall(
  method: RecallMethod,
  last: string,
  today: string,
  settings?: RecallSettings,
): InjectionRecall | DeviceRecall | IntervalRecall
export function recall(
  method: RecallMethod,
  last: string,
  today: string,
  settings: RecallSettings = defaultRecallSettings,
): InjectionRecall | DeviceRecall | IntervalRecall {
  assert(!Number.isNaN(daysBetween(last, today)), 'not calendar dates')
  if (method === 'dmpa') return injectionRecall(last, today, settings.dmpa)
  if (isDeviceMethod(method)) return deviceRecall(addMonths(last, settings.deviceMonths[method]), last, today, settings)
  assert(intervalMethods.includes(method), 'unknown recall method')
  const due = addMonths(last, settings.intervalMonths[method])
  return { state: last > today ? 'not-due' : dueState(addDays(due, -settings.noticeDays), due, today), due }
}

const isDeviceMethod = (method: RecallMethod): method is DeviceId => (deviceIds as readonly RecallMethod[]).includes(method)

function injectionRecall(last: string, today: string, limits: RecallSettings['dmpa']): InjectionRecall {
  const dates = {
    earliest: addDays(last, limits.earliest),
    ideal: addDays(last, limits.ideal),
    latest: addDays(last, limits.latest),
    coveredUntil: addDays(last, limits.coveredUntil),
  }
  return { state: injectionState(dates, today), ...dates }
}

/** The state of an injection's window on a day. */
export function injectionState(dates: Omit<InjectionRecall, 'state'>, today: string): InjectionState {
  if (today < dates.earliest) return 'too-early'
  if (today < dates.ideal) return 'early'
  if (today <= dates.latest) return 'due'
  return today <= dates.coveredUntil ? 'late' : 'overdue'
}

/**
 * A device from the date it expires. The notice is counted back from the expiry date as it stands, clamped or not: put in on 29 February
 * for 5 years it expires on 28 February and is on the list from 28 November.
 */
export function deviceRecall(
  expiry: string,
  inserted: string,
  today: string,
  settings: RecallSettings = defaultRecallSettings,
): DeviceRecall {
  const recallFrom = addMonths(expiry, -settings.deviceNoticeMonths)
  return { state: inserted > today ? 'not-due' : dueState(recallFrom, expiry, today), recallFrom, expiry }
}

/** The state between a first and a last day, both inclusive. */
export function dueState(from: string, until: string, today: string): DueState {
  if (today < from) return 'not-due'
  return today <= until ? 'due' : 'overdue'
}
