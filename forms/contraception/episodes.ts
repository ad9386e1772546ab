import { unreachable } from '../core/assert'
import type { ContraceptionEvent, ContraceptionEventType } from '../records/contraception'
import { recall } from '../recalls/index'
import { defaultRecallSettings, type RecallSettings } from '../recalls/settings'
import { deviceIds, isDevice, methodOf, methods, siteOf, startedIds, type MethodId } from './methods'

/**
 * A method from its beginning to its end. Devices run beside everything else until they are removed or expelled, because one that has been
 * forgotten must still be called in; of the other methods one runs at a time, sterilisation for good.
 */
export type Episode = {
  readonly method: MethodId
  /** Which one, when the catalogue does not have it. */
  readonly name: string
  readonly from: string
  /** The day it ended; `undefined` while it runs. */
  readonly to: string | undefined
  readonly why: 'switched' | 'stopped' | 'removed' | 'expelled' | undefined
  /** What belongs to it, oldest first; the first one began it. */
  readonly events: readonly ContraceptionEvent[]
}

/** Why an event cannot stand where it would stand. */
export type Refusal =
  | 'in-the-future'
  | 'already-in-use'
  | 'not-in-use'
  /** There is a device in the same place: its removal or expulsion comes first. */
  | 'device-in-place'
  /** Only after an injection. */
  | 'no-injection'
  | 'no-iud'
  /** An injection before the earliest date, or a device with a duration of its own, without a reason. */
  | 'reason-needed'
  /** It would make an event recorded after it impossible. */
  | 'breaks-later'

type Open = { method: MethodId; name: string; from: string; to: string | undefined; why: Episode['why']; events: ContraceptionEvent[] }

/** The events by date; of the same date in the order they were recorded. */
export const inOrder = (events: readonly ContraceptionEvent[]): readonly ContraceptionEvent[] =>
  events.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

/** The episodes that events in the order of their recording make, oldest first. An event that cannot stand is passed over: what is then still open stays on the list. */
export const episodes = (events: readonly ContraceptionEvent[]): readonly Episode[] => walk(events).all

/** The episodes that run on a day. */
export const running = (events: readonly ContraceptionEvent[], today: string): readonly Episode[] =>
  episodes(events.filter((event) => event.date <= today)).filter((episode) => episode.to === undefined)

/** Whether an event may be added to what is recorded; `undefined` when it may. An event of an earlier date is tried where it belongs. */
export function mayFollow(
  events: readonly ContraceptionEvent[],
  event: ContraceptionEvent,
  today: string,
  settings: RecallSettings = defaultRecallSettings,
): Refusal | undefined {
  if (event.date > today) return 'in-the-future'
  if (lacksReason(events, event, settings)) return 'reason-needed'
  const before = walk(events).refused
  const after = walk([...events, event]).refused
  const own = after.get(event)
  if (own) return own
  return [...after.keys()].some((later) => !before.has(later)) ? 'breaks-later' : undefined
}

/** Which events may come next, and for which methods: what the screen offers. */
export function nextEvents(
  events: readonly ContraceptionEvent[],
): readonly { readonly type: ContraceptionEventType; readonly methods: readonly MethodId[] }[] {
  const { all } = walk(events)
  const open = all.filter((episode) => episode.to === undefined).map((episode) => episode.method)
  const own = all.find((episode) => episode.to === undefined && isOwn(episode.method))?.method
  const devices = open.filter(isDevice)
  const offers: readonly { readonly type: ContraceptionEventType; readonly methods: readonly MethodId[] }[] = [
    { type: 'started', methods: startedIds.filter((id) => !open.includes(id)) },
    { type: 'switched', methods: own ? startedIds.filter((id) => !open.includes(id)) : [] },
    { type: 'injection', methods: ['dmpa'] },
    { type: 'inserted', methods: deviceIds.filter((id) => !devices.some((device) => siteOf(device) === siteOf(id))) },
    { type: 'removed', methods: devices },
    { type: 'expelled', methods: devices },
    { type: 'stopped', methods: open.filter((id) => !isDevice(id)) },
    { type: 'oestrogen-check', methods: startedIds.filter((id) => methods[id].oestrogen) },
    { type: 'late-injection', methods: open.filter((id) => id === 'dmpa') },
    { type: 'emergency-given', methods: ['emergency-ulipristal', 'emergency-levonorgestrel'] },
    { type: 'thread-check', methods: devices.filter((id) => siteOf(id) === 'uterus') },
  ]
  return offers.filter((offer) => offer.methods.length > 0)
}

function lacksReason(events: readonly ContraceptionEvent[], event: ContraceptionEvent, settings: RecallSettings): boolean {
  if (event.type === 'inserted') {
    const usual: readonly number[] = [settings.deviceMonths[event.method], ...(methodOf(event.method).otherMonths ?? [])]
    return event.durationReason === '' && !usual.includes(event.durationMonths)
  }
  if (event.type !== 'injection' || event.earlyReason !== '') return false
  const earlier = inOrder(events).findLast((other) => other.type === 'injection' && other.date <= event.date)
  return earlier !== undefined && recall('dmpa', earlier.date, event.date, settings).state === 'too-early'
}

/** Of these one runs at a time. */
const isOwn = (method: MethodId): boolean => !isDevice(method) && methods[method].kind !== 'permanent'

function walk(events: readonly ContraceptionEvent[]): {
  readonly all: readonly Episode[]
  readonly refused: ReadonlyMap<ContraceptionEvent, Refusal>
} {
  const all: Open[] = []
  const refused = new Map<ContraceptionEvent, Refusal>()
  for (const event of inOrder(events)) {
    const refusal = step(all, event)
    if (refusal) refused.set(event, refusal)
  }
  return { all, refused }
}

/** Takes one event into the episodes, or says why not. */
function step(all: Open[], event: ContraceptionEvent): Refusal | undefined {
  const open = all.filter((episode) => episode.to === undefined)
  const find = (method: MethodId) => open.find((episode) => episode.method === method)
  const own = open.find((episode) => isOwn(episode.method))
  const begin = (method: MethodId, name: string) => {
    if (own) end(own, event, 'switched')
    all.push({ method, name, from: event.date, to: undefined, why: undefined, events: [event] })
    return undefined
  }
  switch (event.type) {
    case 'started':
      return find(event.method) && event.method !== 'other' ? 'already-in-use' : begin(event.method, event.name)
    case 'switched':
      if (own?.method !== event.from) return 'not-in-use'
      return find(event.to) && event.to !== 'other' ? 'already-in-use' : begin(event.to, event.name)
    case 'injection': {
      const course = find('dmpa')
      if (!course) return begin('dmpa', '')
      course.events.push(event)
      return undefined
    }
    case 'inserted':
      if (open.some(({ method }) => isDevice(method) && siteOf(method) === siteOf(event.method))) return 'device-in-place'
      return begin(event.method, '')
    case 'removed':
    case 'expelled':
    case 'stopped': {
      const episode = find(event.method)
      if (!episode) return 'not-in-use'
      episode.events.push(event)
      end(episode, event, event.type)
      return undefined
    }
    case 'late-injection':
      find('dmpa')?.events.push(event)
      return find('dmpa') ? undefined : 'no-injection'
    case 'thread-check': {
      const iud = open.find(({ method }) => isDevice(method) && siteOf(method) === 'uterus')
      iud?.events.push(event)
      return iud ? undefined : 'no-iud'
    }
    case 'oestrogen-check':
    case 'emergency-given':
      return undefined
    default:
      return unreachable(event)
  }
}

function end(episode: Open, event: ContraceptionEvent, why: NonNullable<Episode['why']>): void {
  episode.to = event.date
  episode.why = why
}
