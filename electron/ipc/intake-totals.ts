import { z } from 'zod'
import { languages } from '../../forms/core/form'
import { DateString, Instant, MonthString } from '../../forms/core/ids'
import { PeriodKind } from '../../forms/reports/intake/schema'
import { Report } from '../../forms/reports/model'
import { call, nothing } from './call'
import { FileFormat, LeftFile, ReportPaper, YearString } from './figures'

const PeriodString = z.string().regex(/^(19|20)\d\d(-H[12]|-Q[1-4])?$/)
const Language = z.enum(languages)

/** Tables are shown of years that have been settled, cut as they were then. */
const NotSettled = z.strictObject({ kind: z.literal('not-settled') })

export const intakeTotals = {
  /** What has been let through and what waits, in counts only; and whether the year is settled, or what hinders that. */
  overview: call({
    input: z.strictObject({ year: YearString }),
    output: z.strictObject({
      /** Years with answers, and this one. */
      years: z.array(YearString),
      settled: z.strictObject({ kind: PeriodKind, at: Instant, by: z.string() }).nullable(),
      /** Answers of the year that came after it was settled: they count in the next. */
      later: z.number().int(),
      hindrance: z.enum(['not-over', 'not-let-go', 'empty']).nullable(),
      /** How the year may be cut. */
      kinds: z.array(PeriodKind),
      opensOn: DateString,
      /** Each month: persons who came for the first time that year (visits), and answers let through whose batch ended there. */
      months: z.array(z.strictObject({ month: MonthString, firsts: z.number().int(), entries: z.number().int(), lost: z.number().int() })),
      /** Answers of closed months that wait for more of their sex, as the clinic's side last said; null before it has. */
      waiting: z.strictObject({ until: MonthString, n: z.number().int(), expected: DateString.nullable() }).nullable(),
    }),
    action: 'intake.reports',
    subject: 'none',
    reads: ['visits', 'intake-totals'],
    log: 'never',
  }),
  /** Settles a year that is over: how it is cut and the sums of this moment, once and for good. Every table of it is made of these. */
  settle: call({
    input: z.strictObject({ year: YearString, kind: PeriodKind }),
    output: nothing,
    failure: z.strictObject({ kind: z.enum(['not-over', 'not-let-go', 'empty', 'too-few', 'already-settled']) }),
    action: 'intake.reports',
    subject: 'none',
    changes: ['intake-totals'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'intake.settle' },
  }),
  /** The tables of a period on the screen. */
  report: call({
    input: z.strictObject({ period: PeriodString, language: Language }),
    output: z.strictObject({ report: Report }),
    failure: NotSettled,
    action: 'intake.reports',
    subject: 'none',
    reads: ['intake-totals'],
    log: { drawer: 'desk', as: 'intake.report' },
  }),
  /** The tables as they leave the clinic, for the print view. */
  paper: call({
    input: z.strictObject({ period: PeriodString, language: Language }),
    output: ReportPaper,
    failure: NotSettled,
    action: 'intake.reports',
    subject: 'none',
    reads: ['intake-totals'],
    log: { drawer: 'desk', as: 'intake.paper' },
  }),
  file: call({
    input: z.strictObject({ period: PeriodString, language: Language, format: FileFormat }),
    output: LeftFile,
    failure: NotSettled,
    action: 'intake.reports',
    subject: 'none',
    runs: 'packs-file',
    leaves: 'file',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'intake.file' },
  }),
}
