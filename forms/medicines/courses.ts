import { unreachable } from '../core/assert'
import type { MedicineEvent, MedicineEventType, MedicineStopReason, Prescribed, Substitution } from '../records/medicine'

/** A medicine from its start to its stop, as it is taken on the last day that the events tell of. */
export type Course = {
  /** The id of the event that began it. */
  readonly id: string
  readonly atc: string
  readonly name: string
  readonly strength: string
  readonly dose: string
  readonly prescribed: Prescribed
  readonly prescriber: string
  readonly reason: string
  readonly substitution: Substitution | null
  readonly from: string
  readonly approximate: boolean
  /** The day it ended; `undefined` while it runs. */
  readonly to: string | undefined
  readonly why: MedicineStopReason | undefined
  /** What belongs to it, oldest first; the first one began it. */
  readonly events: readonly MedicineEvent[]
}

/** Why an event cannot stand where it would stand. */
export type Refusal =
  | 'in-the-future'
  | 'other-patient'
  /** The same medicine of the same strength runs already: change its dose instead. */
  | 'already-in-use'
  /** The course has not begun, has ended, or does not exist. */
  | 'not-in-use'
  /** Dose, strength and prescriber are as they were. */
  | 'nothing-changed'
  /** It would make an event recorded after it impossible. */
  | 'breaks-later'

type Open = { -readonly [K in keyof Course]: Course[K] } & { events: MedicineEvent[] }

/** The events by date; of the same date in the order they were recorded. */
export const inOrder = (events: readonly MedicineEvent[]): readonly MedicineEvent[] =>
  events.toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))

/** The courses that events in the order of their recording make, oldest first. An event that cannot stand is passed over: what is then still open stays on the list. */
export const courses = (events: readonly MedicineEvent[]): readonly Course[] => walk(events).all

/** The medicines in use on a day, those prescribed here first, then by their start. */
export const current = (events: readonly MedicineEvent[], today: string): readonly Course[] =>
  courses(events.filter(({ date }) => date <= today))
    .filter(({ to }) => to === undefined)
    .toSorted((one, other) => Number(one.prescribed !== 'here') - Number(other.prescribed !== 'here'))

/** Whether an event may be added to what is recorded; `undefined` when it may. An event of an earlier date is tried where it belongs. */
export function mayFollow(events: readonly MedicineEvent[], event: MedicineEvent, today: string): Refusal | undefined {
  if (event.date > today) return 'in-the-future'
  if (events.some(({ patient }) => patient !== event.patient)) return 'other-patient'
  const before = walk(events).refused
  const after = walk([...events, event]).refused
  const own = after.get(event)
  if (own) return own
  return [...after.keys()].some((later) => !before.has(later)) ? 'breaks-later' : undefined
}

/** What can be recorded of a course that runs: what the screen offers. One that has ended takes nothing more. */
export const nextEvents = (course: Course): readonly MedicineEventType[] =>
  course.to === undefined ? ['dose-changed', 'effect', 'side-effect', 'stopped'] : []

function walk(events: readonly MedicineEvent[]): {
  readonly all: readonly Course[]
  readonly refused: ReadonlyMap<MedicineEvent, Refusal>
} {
  const all: Open[] = []
  const refused = new Map<MedicineEvent, Refusal>()
  for (const event of inOrder(events)) {
    const refusal = step(all, event)
    if (refusal) refused.set(event, refusal)
  }
  return { all, refused }
}

/** Takes one event into the courses, or says why not. */
function step(all: Open[], event: MedicineEvent): Refusal | undefined {
  if (event.type === 'started') {
    if (all.some((course) => course.to === undefined && isSame(course, event))) return 'already-in-use'
    const { id, atc, name, strength, dose, prescribed, prescriber, reason, substitution, date, approximate } = event
    const about = { id, atc, name, strength, dose, prescribed, prescriber, reason, substitution, from: date, approximate }
    all.push({ ...about, to: undefined, why: undefined, events: [event] })
    return undefined
  }
  const course = all.find(({ id, to }) => id === event.course && to === undefined)
  if (!course) return 'not-in-use'
  switch (event.type) {
    case 'dose-changed': {
      const { strength, dose, prescribed, prescriber } = event
      if (amountOf(course) === amountOf(event)) return 'nothing-changed'
      if (all.some((other) => other !== course && other.to === undefined && isSame(other, { ...course, strength }))) return 'already-in-use'
      Object.assign(course, { strength, dose, prescribed, prescriber })
      break
    }
    case 'stopped':
      course.to = event.date
      course.why = event.reason
      break
    case 'effect':
    case 'side-effect':
      break
    default:
      return unreachable(event)
  }
  course.events.push(event)
  return undefined
}

type Named = Pick<Course, 'atc' | 'name' | 'strength'>

/** The same medicine and strength twice is a slip; two strengths side by side are common. */
const isSame = (one: Named, other: Named): boolean =>
  bare(one.strength) === bare(other.strength) &&
  (one.atc !== '' && other.atc !== '' ? one.atc === other.atc : bare(one.name) === bare(other.name))

const amountOf = ({ strength, dose, prescribed, prescriber }: Pick<Course, 'strength' | 'dose' | 'prescribed' | 'prescriber'>): string =>
  [bare(strength), bare(dose), prescribed, bare(prescriber)].join('\n')

const bare = (words: string): string => words.replaceAll(/\s+/g, '').toLowerCase()
