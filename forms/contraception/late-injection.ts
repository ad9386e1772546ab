import { z } from 'zod'
import { addDays, localDate } from '../core/dates'
import { DateString } from '../core/ids'
import { recall, type InjectionState } from '../recalls/index'
import { defaultRecallSettings, type RecallSettings } from '../recalls/settings'
import { emergencyOption, Exposure, momentOf, type EmergencyOption } from './emergency'

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
  | { readonly kind: 'consider-emergency'; readonly surest: 'emergency-cu-iud'; readonly options: readonly EmergencyOption[] }
  /** The injection is given on this date at the earliest. */
  | { readonly kind: 'wait-after-ulipristal'; readonly days: number; readonly until: string }
  | { readonly kind: 'pregnancy-test-now' }
  /** A task of its own: a test on this date or later. One test today counts for it only when the date has come. */
  | { readonly kind: 'second-pregnancy-test'; readonly due: string }
)

const late = 'FSRH [9]'
const emergencyHours = 120
const secondTestDays = 21
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
): { readonly state: InjectionState; readonly advice: readonly LateAdvice[] } {
  const today = localDate(now)
  const { state, coveredUntil } = recall('dmpa', lastInjection, today, settings)
  return { state, advice: adviceFor(state, coveredUntil, answers, now) }
}

function adviceFor(state: InjectionState, coveredUntil: string, answers: LateAnswers, now: string): readonly LateAdvice[] {
  const today = localDate(now)
  if (state === 'too-early') return [{ kind: 'reason-for-early', source: 'product rule (U)' }]
  if (state === 'early' || state === 'due') return [{ kind: 'give-now', source: 'Swedish SmPC [7], product rule' }]
  if (state === 'late')
    return [
      { kind: 'give-now', source: late },
      { kind: 'stricter-licence', source: 'Swedish SmPC every third month [7]; UK licence 12 weeks + 5 days (U)' },
    ]

  const exposures = uncovered(answers, coveredUntil)
  const wait = ulipristalWait(answers, today)
  const give: readonly LateAdvice[] = wait ? [wait] : [{ kind: 'give-now', source: late }]
  const extra: LateAdvice = {
    kind: 'extra-protection',
    days: extraDays,
    ...(answers.emergency ? { otherSourceDays: 14, source: `${late}; 14 days after an emergency pill [12]` } : { source: late }),
  }
  const testNow: LateAdvice = { kind: 'pregnancy-test-now', source: late }
  const testAfter = (date: string): LateAdvice => ({ kind: 'second-pregnancy-test', due: addDays(date, secondTestDays), source: late })

  if (answers.intercourse === 'unknown')
    return [
      testNow,
      { kind: 'midwife-decides', source: 'product rule: as if unprotected' },
      ...(wait ? [wait] : []),
      extra,
      { ...testAfter(today), source: `${late}, counted from today` },
    ]
  if (exposures === undefined) return [...give, extra, ...(answers.intercourse === 'barrier' ? [testAfter(today)] : [])]

  const recent = hoursSince(exposures.last, now) <= emergencyHours
  const earlier = hoursSince(exposures.first, now) > emergencyHours
  // An emergency pill that she has already taken for it is not offered again.
  const options = recent && answers.emergency === null ? emergencyFor(exposures, now) : []
  const emergency: readonly LateAdvice[] =
    options.length > 0 ? [{ kind: 'consider-emergency', surest: 'emergency-cu-iud', options, source: 'Kloka listan [6], FSRH [9]' }] : []
  const ifChosen: readonly LateAdvice[] = options.some((option) => option.method === 'emergency-ulipristal' && option.possible)
    ? [{ kind: 'wait-after-ulipristal', days: ulipristalDays, until: addDays(today, ulipristalDays), condition: 'if-ulipristal', source: late }]
    : []
  const secondTest = testAfter(localDate(exposures.last))

  if (earlier)
    return [
      testNow,
      { kind: 'midwife-decides', source: 'contraception rules: the judgement is the midwife’s' },
      ...emergency,
      ...ifChosen,
      ...(wait ? [wait] : []),
      extra,
      secondTest,
    ]
  const giveUnless = ifChosen.length > 0 ? give.map((advice) => ({ ...advice, condition: 'unless-ulipristal' as const })) : give
  return [...emergency, ...giveUnless, ...ifChosen, extra, secondTest]
}

/** The date from which the second test counts, if these answers ask for one: the task that the list shows. */
export function secondTestDue(lastInjection: string, answers: LateAnswers, now: string, settings?: RecallSettings): string | undefined {
  const found = lateInjection(lastInjection, answers, now, settings).advice.find((advice) => advice.kind === 'second-pregnancy-test')
  return found?.kind === 'second-pregnancy-test' ? found.due : undefined
}

/** Her unprotected intercourse after the last covered day; a first one before it is moved to the first uncovered moment. */
function uncovered(answers: LateAnswers, coveredUntil: string): { readonly first: string; readonly last: string } | undefined {
  if (answers.intercourse !== 'unprotected' || answers.first === null || answers.last === null) return undefined
  if (answers.last.date <= coveredUntil) return undefined
  const first = answers.first.date > coveredUntil ? answers.first : { date: addDays(coveredUntil, 1), time: null }
  return { first: momentOf(first), last: momentOf(answers.last) }
}

/** Pills count from the last intercourse, the copper IUD from the first: it must not disturb what may already have been implanted (product rule). */
const emergencyFor = (exposures: { readonly first: string; readonly last: string }, now: string): readonly EmergencyOption[] => [
  emergencyOption('emergency-cu-iud', exposures.first, now),
  emergencyOption('emergency-ulipristal', exposures.last, now),
  emergencyOption('emergency-levonorgestrel', exposures.last, now),
]

function ulipristalWait(answers: LateAnswers, today: string): LateAdvice | undefined {
  if (answers.emergency?.pill !== 'ulipristal') return undefined
  const until = addDays(answers.emergency.date, ulipristalDays)
  return today < until ? { kind: 'wait-after-ulipristal', days: ulipristalDays, until, source: late } : undefined
}

const hoursSince = (moment: string, now: string): number => (Date.parse(now) - Date.parse(moment)) / 3_600_000
