import { z } from 'zod'
import { addDays, daysBetween, localDate } from '../core/dates'
import { DateString } from '../core/ids'
import { recall, type InjectionState } from '../recalls/index'
import { defaultRecallSettings, type RecallSettings } from '../recalls/settings'
import { emergencyOption, Exposure, momentOf, type EmergencyMethod, type EmergencyOption } from './emergency'

/** What the midwife asks when an injection is overdue. Source: contraception rules, the repeat window, "at overdue, ask and record". */
export const LateAnswers = z
  .strictObject({
    /** Intercourse after the last covered day. `unknown`: she does not know or does not want to say. */
    intercourse: z.enum(['none', 'barrier', 'unprotected', 'unknown']),
    /** The first and the last unprotected one; the same when it was once. */
    first: Exposure.nullable(),
    last: Exposure.nullable(),
    /** An emergency pill taken since, and the date. */
    emergency: z.strictObject({ pill: z.enum(['ulipristal', 'levonorgestrel']), date: DateString }).nullable(),
  })
  .refine((answers) => answers.intercourse !== 'unprotected' || (answers.first !== null && answers.last !== null), {
    path: ['last'],
    message: 'date-needed',
  })
  .refine(({ first, last }) => first === null || last === null || momentOf(first) <= momentOf(last), {
    path: ['first'],
    message: 'after-last',
  })
export type LateAnswers = z.infer<typeof LateAnswers>

/** `condition` is set where the advice depends on which emergency method is chosen now. */
export type LateAdvice = { readonly source: string; readonly condition?: 'if-ulipristal' | 'unless-ulipristal' } & (
  | { readonly kind: 'give-now' }
  | { readonly kind: 'reason-for-early' }
  /** Licences are stricter than the rule used: shown beside it. */
  | { readonly kind: 'stricter-licence' }
  /** Whether to give today is hers to judge, after the test. */
  | { readonly kind: 'midwife-decides' }
  /** Days after the injection; `otherSourceDays` is what another source says after an emergency pill. */
  | { readonly kind: 'extra-protection'; readonly days: number; readonly otherSourceDays?: number }
  /** `surest` of those that are possible; `askTime` when hours count and the clock time is not known. */
  | {
      readonly kind: 'consider-emergency'
      readonly surest: EmergencyMethod | undefined
      readonly askTime: boolean
      readonly options: readonly EmergencyOption[]
    }
  /** The injection is given on this date at the earliest. */
  | { readonly kind: 'wait-after-ulipristal'; readonly days: number; readonly until: string }
  | { readonly kind: 'pregnancy-test-now' }
  /** A task of its own: a test on this date or later. A test today counts for it only when the date has come. */
  | { readonly kind: 'second-pregnancy-test'; readonly due: string }
)

/** Days from the last unprotected intercourse until a negative test can be relied on [9]. */
export const secondTestDays = 21

const late = 'FSRH [9]'
const emergencyDays = 5
const ulipristalDays = 5
const extraDays = 7

/**
 * The dialogue at a late injection, as a decision without side effects. In: the date of the last injection, her answers, the moment of now
 * (UTC) and the unit's settings. Out: the state of the window and the advice with the source of each. The sources differ, so the rule is
 * shown and the judgement stays with the midwife. Unprotected intercourse up to and including the last covered day does not count.
 */
export function lateInjection(
  lastInjection: string,
  answers: LateAnswers,
  now: string,
  settings: RecallSettings = defaultRecallSettings,
): { readonly state: InjectionState; readonly coveredUntil: string; readonly advice: readonly LateAdvice[] } {
  const { state, coveredUntil } = recall('dmpa', lastInjection, localDate(now), settings)
  return { state, coveredUntil, advice: adviceFor(state, coveredUntil, answers, now) }
}

/**
 * From which date a second pregnancy test counts, if answers given on the date `on` ask for one: 21 days after the last unprotected
 * intercourse, or after the talk when barriers were used or nothing is known. A negative test before that excludes nothing in the last 3 weeks.
 */
export function secondTestDue(coveredUntil: string, answers: LateAnswers, on: string): string | undefined {
  if (on <= coveredUntil || answers.intercourse === 'none') return undefined
  if (answers.intercourse !== 'unprotected') return addDays(on, secondTestDays)
  const last = uncovered(answers, coveredUntil)?.last
  return last === undefined ? undefined : addDays(last.date, secondTestDays)
}

function adviceFor(state: InjectionState, coveredUntil: string, answers: LateAnswers, now: string): readonly LateAdvice[] {
  if (state === 'too-early') return [{ kind: 'reason-for-early', source: 'product rule (U)' }]
  if (state === 'early' || state === 'due') return [{ kind: 'give-now', source: 'Swedish SmPC [7], product rule' }]
  if (state === 'late')
    return [
      { kind: 'give-now', source: late },
      { kind: 'stricter-licence', source: 'Swedish SmPC: every third month [7]; UK licence: 12 weeks + 5 days (U)' },
    ]

  const today = localDate(now)
  const due = secondTestDue(coveredUntil, answers, today)
  const after: readonly LateAdvice[] = [
    answers.emergency
      ? { kind: 'extra-protection', days: extraDays, otherSourceDays: 14, source: `${late}; 14 days after an emergency pill [12]` }
      : { kind: 'extra-protection', days: extraDays, source: late },
    ...(due === undefined ? [] : [{ kind: 'second-pregnancy-test', due, source: late } as const]),
  ]
  const wait = ulipristalWait(answers, today)
  const testAndJudge: readonly LateAdvice[] = [
    { kind: 'pregnancy-test-now', source: late },
    { kind: 'midwife-decides', source: 'contraception rules, repeat window' },
  ]
  if (answers.intercourse === 'unknown') return [...testAndJudge, ...wait, ...after]

  const exposures = uncovered(answers, coveredUntil)
  const emergency = exposures ? emergencyAdvice(exposures, answers, now) : []
  if (exposures && daysBetween(exposures.first.date, today) > emergencyDays) return [...testAndJudge, ...emergency, ...wait, ...after]
  if (wait.length > 0) return [...emergency, ...wait, ...after]
  const depends = emergency.some((advice) => advice.condition === 'if-ulipristal')
  return [...emergency, { kind: 'give-now', source: late, ...(depends ? { condition: 'unless-ulipristal' } : {}) }, ...after]
}

/** Her unprotected intercourse after the last covered day; a first one before that is moved to the first uncovered day. */
function uncovered(answers: LateAnswers, coveredUntil: string): { readonly first: Exposure; readonly last: Exposure } | undefined {
  const { intercourse, first, last } = answers
  if (intercourse !== 'unprotected' || first === null || last === null || last.date <= coveredUntil) return undefined
  return { first: first.date > coveredUntil ? first : { date: addDays(coveredUntil, 1), time: null }, last }
}

/**
 * Emergency contraception for a last intercourse within 5 days, unless she has taken a pill since. Pills count from the last intercourse,
 * the copper IUD from the first: it must not disturb what may already have been implanted (product rule).
 */
function emergencyAdvice(
  { first, last }: { readonly first: Exposure; readonly last: Exposure },
  { emergency }: LateAnswers,
  now: string,
): readonly LateAdvice[] {
  const today = localDate(now)
  if (daysBetween(last.date, today) > emergencyDays || (emergency !== null && emergency.date >= last.date)) return []
  const options = [
    emergencyOption('emergency-cu-iud', momentOf(first), now),
    emergencyOption('emergency-ulipristal', momentOf(last), now),
    emergencyOption('emergency-levonorgestrel', momentOf(last), now),
  ]
  const askTime = first.time === null || last.time === null
  const surest = options.find((option) => option.possible)?.method
  if (surest === undefined && !askTime) return []
  return [
    { kind: 'consider-emergency', surest, askTime, options, source: 'Kloka listan [6], FSRH [9]' },
    {
      kind: 'wait-after-ulipristal',
      days: ulipristalDays,
      until: addDays(today, ulipristalDays),
      condition: 'if-ulipristal',
      source: late,
    },
  ]
}

function ulipristalWait({ emergency }: LateAnswers, today: string): readonly LateAdvice[] {
  if (emergency?.pill !== 'ulipristal') return []
  const until = addDays(emergency.date, ulipristalDays)
  return today < until ? [{ kind: 'wait-after-ulipristal', days: ulipristalDays, until, source: late }] : []
}
