import { z } from 'zod'
import { languages } from '../../forms/core/form'
import { DateString, Instant, MonthString } from '../../forms/core/ids'
import { Sex } from '../../forms/records/patient'
import { Report } from '../../forms/reports/model'
import { call } from './call'
import { FileFormat, OutFile, ReportPaper, YearString } from './figures'

const PeriodString = z.string().regex(/^(19|20)\d\d(-H[12]|-Q[1-4])?$/)
const PeriodKind = z.enum(['year', 'half', 'quarter'])
const Language = z.enum(languages)

/** Tables are given for periods that are over; `on`: the first day on which this one may be. */
const NotYet = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-over'), on: DateString }),
  /** The year is cut another way, or this period has too few answers of its own. */
  z.strictObject({ kind: z.literal('not-a-period') }),
])

export const intakeTotals = {
  /** What has been let through, what waits, and which tables may be shown. Counts only. */
  overview: call({
    input: z.strictObject({ year: YearString }),
    output: z.strictObject({
      /** Years with answers, and this one. */
      years: z.array(YearString),
      kinds: z.array(PeriodKind),
      opensOn: DateString,
      /** What has left the clinic, and when first. */
      givenOut: z.array(z.strictObject({ period: PeriodString, at: Instant, by: z.string() })),
      /** Each month: persons who came for the first time that year (visits), and answers let through whose batch ended there. */
      months: z.array(z.strictObject({ month: MonthString, firsts: z.number().int(), entries: z.number().int(), lost: z.number().int() })),
      /** Answers of closed months that wait for more of their sex, as the clinic's side last said; null before it has. */
      waiting: z
        .strictObject({
          until: MonthString,
          groups: z.array(z.strictObject({ sex: Sex, n: z.number().int(), oldest: MonthString, expected: DateString })),
        })
        .nullable(),
    }),
    action: 'intake.reports',
    log: 'never',
  }),
  /** The tables of a period on the screen. */
  report: call({
    input: z.strictObject({ period: PeriodString, language: Language }),
    output: z.strictObject({ report: Report }),
    failure: NotYet,
    action: 'intake.reports',
    log: { drawer: 'desk', as: 'intake.report' },
  }),
  /** The tables as they leave the clinic, for the print view: published once, and the same ever after. */
  paper: call({
    input: z.strictObject({ period: PeriodString, language: Language }),
    output: ReportPaper.extend({ later: z.number().int() }),
    failure: NotYet,
    action: 'intake.reports',
    log: { drawer: 'desk', as: 'intake.paper' },
  }),
  file: call({
    input: z.strictObject({ period: PeriodString, language: Language, format: FileFormat }),
    output: OutFile,
    failure: NotYet,
    action: 'intake.reports',
    log: { drawer: 'desk', as: 'intake.file' },
  }),
}
