import { inOrder } from '../../../forms/contraception/episodes'
import { isDevice, methodOf, type DeviceId, type StartedId } from '../../../forms/contraception/methods'
import { DateString } from '../../../forms/core/ids'
import { recall } from '../../../forms/recalls/index'
import type { RecallSettings } from '../../../forms/recalls/settings'
import type {
  ContraceptionEvent,
  ContraceptionEventType,
  InjectionSite,
  RemovalReason,
  StopReason,
} from '../../../forms/records/contraception'

/** An event as it is sent: who and its id are added where it is stored. */
export type EventInput = WithoutStamp<ContraceptionEvent>
type WithoutStamp<E> = E extends unknown ? Omit<E, 'id' | 'by'> : never

/** The events that one form of plain fields serves; the others have a dialogue of their own. */
export type PlainType = Exclude<ContraceptionEventType, 'late-injection' | 'emergency-given' | 'oestrogen-check'>

export type EventDraft = {
  readonly date: string | undefined
  readonly method: string | undefined
  readonly from: string | undefined
  readonly name: string
  readonly product: string
  readonly batch: string
  readonly site: InjectionSite | undefined
  readonly earlyReason: string
  /** Months as text, or `other` with what is typed in `otherMonths`. */
  readonly months: string | undefined
  readonly otherMonths: string
  readonly durationReason: string
  readonly emergency: boolean
  readonly reason: RemovalReason | undefined
  readonly seen: boolean | undefined
  readonly note: string
}

export type DraftFault = 'date' | 'method' | 'name' | 'site' | 'earlyReason' | 'months' | 'durationReason' | 'reason' | 'seen'

/** What a device lasts when it is put in today: the unit's setting first, then what else is sold. */
export const usualMonths = (method: DeviceId, settings: RecallSettings): readonly number[] => [
  ...new Set([settings.deviceMonths[method], ...(methodOf(method).otherMonths ?? [])]),
]

/** The earliest date of an injection, when the one on `date` would come before it. */
export function tooEarlyBefore(events: readonly ContraceptionEvent[], date: string, settings: RecallSettings): string | undefined {
  const last = lastInjection(events, date)
  if (last === undefined) return undefined
  const window = recall('dmpa', last, date, settings)
  return window.state === 'too-early' ? window.earliest : undefined
}

/** The last day that was covered, when an injection on `date` is overdue and nobody has had the talk since. */
export function overdueAt(events: readonly ContraceptionEvent[], date: string, settings: RecallSettings): string | undefined {
  const last = lastInjection(events, date)
  if (last === undefined) return undefined
  const window = recall('dmpa', last, date, settings)
  const talked = events.some((event) => event.type === 'late-injection' && event.date > window.coveredUntil && event.date <= date)
  return window.state === 'overdue' && !talked ? window.coveredUntil : undefined
}

const lastInjection = (events: readonly ContraceptionEvent[], until: string): string | undefined =>
  inOrder(events).findLast((event) => event.type === 'injection' && event.date <= until)?.date

/** The months that were chosen or typed; not a number when it is none. */
export const monthsOf = (draft: EventDraft): number => {
  const text = draft.months === 'other' ? draft.otherMonths.trim() : (draft.months ?? '')
  return /^\d{1,3}$/.test(text) ? Number(text) : Number.NaN
}

/** The event as it is sent, or the fields that are missing or wrong. */
export function readDraft(
  type: PlainType,
  draft: EventDraft,
  context: {
    readonly patient: string
    readonly today: string
    readonly events: readonly ContraceptionEvent[]
    readonly settings: RecallSettings
  },
): { readonly ok: true; readonly event: EventInput } | { readonly ok: false; readonly faults: readonly DraftFault[] } {
  const { patient, today, events, settings } = context
  const date = draft.date !== undefined && DateString.safeParse(draft.date).success && draft.date <= today ? draft.date : undefined
  const { method } = draft
  const faults: DraftFault[] = []
  if (date === undefined) faults.push('date')
  const needsMethod = type !== 'injection' && type !== 'thread-check'
  if (needsMethod && method === undefined) faults.push('method')
  if ((type === 'started' || type === 'switched') && method === 'other' && draft.name.trim() === '') faults.push('name')
  if (type === 'switched' && draft.from === undefined) faults.push('method')
  if (type === 'injection') {
    if (draft.site === undefined) faults.push('site')
    if (date !== undefined && draft.earlyReason.trim() === '' && tooEarlyBefore(events, date, settings) !== undefined)
      faults.push('earlyReason')
  }
  if (type === 'inserted' && method !== undefined && isDevice(method as DeviceId)) {
    const months = monthsOf(draft)
    if (!(months >= 1 && months <= 240)) faults.push('months')
    else if (draft.durationReason.trim() === '' && !usualMonths(method as DeviceId, settings).includes(months))
      faults.push('durationReason')
  }
  if ((type === 'removed' || type === 'stopped') && draft.reason === undefined) faults.push('reason')
  if (type === 'thread-check' && draft.seen === undefined) faults.push('seen')
  if (faults.length > 0 || date === undefined) return { ok: false, faults }

  const base = { patient, date }
  const note = draft.note.trim()
  const given = { product: draft.product.trim(), batch: draft.batch.trim() }
  switch (type) {
    case 'started':
      return { ok: true, event: { ...base, type, method: method as StartedId, name: draft.name.trim(), note } }
    case 'switched':
      return {
        ok: true,
        event: { ...base, type, from: draft.from as StartedId | 'dmpa', to: method as StartedId, name: draft.name.trim(), note },
      }
    case 'injection':
      return {
        ok: true,
        event: {
          ...base,
          ...given,
          type,
          method: 'dmpa',
          site: draft.site ?? 'unknown',
          earlyReason: tooEarlyBefore(events, date, settings) === undefined ? '' : draft.earlyReason.trim(),
          note,
        },
      }
    case 'inserted': {
      const device = method as DeviceId
      const months = monthsOf(draft)
      return {
        ok: true,
        event: {
          ...base,
          ...given,
          type,
          method: device,
          durationMonths: months,
          durationReason: usualMonths(device, settings).includes(months) ? '' : draft.durationReason.trim(),
          emergency: device === 'cu-iud' && draft.emergency,
          note,
        },
      }
    }
    case 'removed':
      return { ok: true, event: { ...base, type, method: method as DeviceId, reason: draft.reason ?? 'other', note } }
    case 'expelled':
      return { ok: true, event: { ...base, type, method: method as DeviceId, note } }
    case 'stopped':
      return {
        ok: true,
        event: { ...base, type, method: method as StartedId | 'dmpa', reason: (draft.reason ?? 'other') as StopReason, note },
      }
    case 'thread-check':
      return { ok: true, event: { ...base, type, seen: draft.seen ?? false, note } }
  }
}
