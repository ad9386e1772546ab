import {
  closedMonth,
  closedMonths,
  closeMonth,
  countedVisits,
  monthDifferences,
  typedNumber,
  typeNumber,
  type ClosedMonth,
} from '../../../db/desk/figures'
import { staffNames } from '../../../db/desk/staff'
import { firstVisitDate, unsettledIn } from '../../../db/desk/visits'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { err, ok } from '../../../forms/core/result'
import { series } from '../../../forms/reports/production/index'
import type { SeriesPoint } from '../../../forms/reports/pictures/production'
import { fileOf } from '../exports/file'
import type { Context, HandlersOf } from '../handler'
import { countedMonth } from '../views/counted-month'
import { leaving, monthPaper, quarterPaper, yearPaper, type Paper } from '../views/papers'
import { yearTables } from './intake-totals'
import type { FiguresPaper } from '../../ipc/figures'
import type { Language } from '../../../forms/core/form'

const monthsShown = 24

const nameOf = ({ desk }: Context, user: string): string => staffNames(desk).get(user)?.name ?? ''

/** The months up to and with that one: closed ones as they were closed, the others as they stand today. */
function seriesOf({ desk }: Context, month: string) {
  const from = addToMonth(month, 1 - monthsShown)
  const closed = new Map(closedMonths(desk, from, month).map((row) => [row.month, valuesOf(row)]))
  return series(countedVisits(desk, `${from}-01`, `${month}-31`), month, monthsShown).map((point) => {
    const own = closed.get(point.month)
    return { month: point.month, values: { ...point.values, ...own }, isClosed: own !== undefined }
  })
}

const valuesOf = ({ production: { figures: all } }: ClosedMonth) => Object.fromEntries(all.map((figure) => [figure.id, figure.month.all]))

/** The months for the pictures on paper. Those of a closed month are what was closed by then, and so never become others. */
function pointsOf(context: Context, month: string, closed: ClosedMonth | undefined): readonly SeriesPoint[] {
  if (!closed) return seriesOf(context, month)
  const from = addToMonth(month, 1 - monthsShown)
  const before = closedMonths(context.desk, from, month).filter(({ closedAt }) => closedAt <= closed.closedAt)
  const known = new Map(before.map((row) => [row.month, valuesOf(row)]))
  return Array.from({ length: monthsShown }, (_, at) => addToMonth(from, at)).map((each) => ({
    month: each,
    values: known.get(each) ?? null,
  }))
}

/** The typed number of a quarter with the name of who typed it. */
function typedOf(context: Context, quarter: string) {
  const typed = typedNumber(context.desk, quarter)
  return typed && { value: typed.value, by: nameOf(context, typed.by), at: typed.at }
}

/** What is printed or written to a file: months as they were closed, the year's five questions as they were published. */
function paperOf(context: Context, what: FiguresPaper, language: Language): Paper {
  const { desk } = context
  switch (what.kind) {
    case 'month': {
      const closed = closedMonth(desk, what.month)
      const by = closed && { at: closed.closedAt, by: nameOf(context, closed.closedBy) }
      return monthPaper(closed?.production ?? countedMonth(desk, what.month), pointsOf(context, what.month, closed), by, language)
    }
    case 'quarter':
      return quarterPaper(
        countedVisits(desk, `${what.quarter.slice(0, 4)}-01-01`, `${what.quarter.slice(0, 4)}-12-31`),
        what.quarter,
        typedOf(context, what.quarter),
        language,
      )
    case 'year':
      return yearPaper(
        countedVisits(desk, '0000-01-01', `${what.year}-12-31`),
        what.year,
        yearTables(context, what.year, 'outside'),
        language,
      )
  }
}

const periodOfPaper = (what: FiguresPaper): string =>
  what.kind === 'month' ? what.month : what.kind === 'quarter' ? what.quarter : what.year

export const figures: HandlersOf<'figures'> = {
  month: ({ month }, context) => {
    const { desk } = context
    const closed = closedMonth(desk, month)
    const first = firstVisitDate(desk)
    return ok({
      production: closed?.production ?? countedMonth(desk, month),
      closed: closed ? { at: closed.closedAt, by: nameOf(context, closed.closedBy) } : null,
      differences: monthDifferences(desk, month).map((change) => ({ ...change, by: nameOf(context, change.by) })),
      unsettled: unsettledIn(desk, month, context.today),
      first: first === undefined ? null : monthOf(first),
      series: seriesOf(context, month),
    })
  },
  close: ({ month, anyway }, context) => {
    const { desk, who, now, today } = context
    context.note({ reason: month })
    if (month >= monthOf(today)) return err({ kind: 'not-over' })
    if (closedMonth(desk, month)) return err({ kind: 'already-closed' })
    const unsettled = unsettledIn(desk, month, today)
    if (unsettled > 0 && !anyway) return err({ kind: 'unsettled', n: unsettled })
    closeMonth(desk, countedMonth(desk, month), { now, user: who.id })
    return ok(null)
  },
  quarter: ({ quarter, language }, context) => {
    const typed = typedOf(context, quarter)
    return ok({ report: paperOf(context, { kind: 'quarter', quarter }, language).report, typed: typed ?? null })
  },
  typeNumber: ({ quarter, value }, context) => {
    const { desk, who, now } = context
    context.note({ reason: quarter })
    typeNumber(desk, quarter, value, { now, user: who.id })
    return ok(null)
  },
  year: ({ year, language }, context) => {
    context.note({ reason: year })
    const visits = countedVisits(context.desk, '0000-01-01', `${year}-12-31`)
    return ok({ report: yearPaper(visits, year, yearTables(context, year, 'screen'), language).report })
  },
  paper: ({ what, language }, context) => {
    context.note({ reason: periodOfPaper(what) })
    return ok(leaving(paperOf(context, what, language), context))
  },
  file: async ({ what, language, format }, context) => {
    context.note({ reason: `${periodOfPaper(what)} ${format}` })
    return ok(await fileOf(paperOf(context, what, language), context, format))
  },
}
