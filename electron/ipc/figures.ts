import { z } from 'zod'
import { languages } from '../../forms/core/form'
import { Instant, MonthString } from '../../forms/core/ids'
import { Report } from '../../forms/reports/model'
import { Picture } from '../../forms/reports/pictures/model'
import { DatedDifference } from '../../forms/reports/production/differences'
import { FigureId, Production } from '../../forms/reports/production/schema'
import { call, nothing } from './call'
import { TypedNumber } from './shown'

export const YearString = z.string().regex(/^(19|20)\d\d$/)
export const QuarterString = z.string().regex(/^(19|20)\d\d-Q[1-4]$/)
const Language = z.enum(languages)

/** What is printed or exported: a month, a quarter or a year of the visits. */
const FiguresPaper = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('month'), month: MonthString }),
  z.strictObject({ kind: z.literal('quarter'), quarter: QuarterString }),
  z.strictObject({ kind: z.literal('year'), year: YearString }),
])
export type FiguresPaper = z.infer<typeof FiguresPaper>

/** A report as it leaves the clinic, and what is said of it beside the numbers. */
export const ReportPaper = z.strictObject({
  report: Report,
  pictures: z.array(Picture).readonly(),
  clinic: z.string(),
  standing: z.string(),
  programVersion: z.string(),
})

export const FileFormat = z.enum(['xlsx', 'csv', 'pdf'])

/** What a page is told of a file that left: its name, and whether the user has let it be saved. */
export const LeftFile = z.strictObject({ name: z.string(), saved: z.boolean() })

export const figures = {
  /** A month: its figures, how it stands, and 24 months of each figure. */
  month: call({
    input: z.strictObject({ month: MonthString }),
    output: z.strictObject({
      production: Production,
      /** When and by whom it was closed; its figures are those of that moment. */
      closed: z.strictObject({ at: Instant, by: z.string() }).nullable(),
      differences: z.array(DatedDifference),
      /** Bookings and visits of the month that have no outcome yet, of days that are over. */
      unsettled: z.number().int(),
      /** The month of the first visit there is. */
      first: MonthString.nullable(),
      series: z.array(z.strictObject({ month: MonthString, values: z.record(FigureId, z.number().int()), isClosed: z.boolean() })),
    }),
    action: 'production.read',
    subject: 'none',
    reads: ['visits', 'persons', 'production', 'settings'],
    log: 'never',
  }),
  /** Closes a month that is over: its figures stay as they are, with date and who. Visits without an outcome are asked about once. */
  close: call({
    input: z.strictObject({ month: MonthString, anyway: z.boolean() }),
    output: nothing,
    failure: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('not-over') }),
      z.strictObject({ kind: z.literal('already-closed') }),
      z.strictObject({ kind: z.literal('unsettled'), n: z.number().int() }),
    ]),
    action: 'production.settle',
    subject: 'none',
    changes: ['production'],
    shown: 'production',
    log: { drawer: 'desk', as: 'figures.close' },
  }),
  quarter: call({
    input: z.strictObject({ quarter: QuarterString, language: Language }),
    output: z.strictObject({ report: Report, typed: TypedNumber }),
    action: 'production.read',
    subject: 'none',
    reads: ['visits', 'persons', 'production', 'settings'],
    log: 'never',
  }),
  /** The number of victims of trafficking of a quarter, typed by hand: nothing in the program holds it (statistics 4). The last one counts. */
  typeNumber: call({
    input: z.strictObject({ quarter: QuarterString, value: z.number().int().min(0).max(999) }),
    output: nothing,
    action: 'production.settle',
    subject: 'none',
    changes: ['production'],
    shown: 'typed-number',
    log: { drawer: 'desk', as: 'figures.type-number' },
  }),
  /** The year beside 2008. The rows of the five questions are filled for the figures side alone, once it has settled the year. */
  year: call({
    input: z.strictObject({ year: YearString, language: Language }),
    output: z.strictObject({ report: Report }),
    action: 'production.read',
    subject: 'none',
    reads: ['visits', 'persons', 'production', 'intake-totals', 'settings'],
    log: { drawer: 'desk', as: 'figures.year' },
  }),
  /** The report as it leaves the clinic, for the print view. */
  paper: call({
    input: z.strictObject({ what: FiguresPaper, language: Language }),
    output: ReportPaper,
    action: 'production.read',
    subject: 'none',
    reads: ['visits', 'persons', 'production', 'intake-totals', 'settings'],
    log: { drawer: 'desk', as: 'figures.paper' },
  }),
  /** The report as a file, to where the user says. */
  file: call({
    input: z.strictObject({ what: FiguresPaper, language: Language, format: FileFormat }),
    output: LeftFile,
    action: 'production.read',
    subject: 'none',
    runs: 'packs-file',
    leaves: 'file',
    changes: [],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'figures.file' },
  }),
}
