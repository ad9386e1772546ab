import { remembered } from '../../../db/remembered'
import { countedVisits } from '../../../db/desk/figures'
import { staffNames } from '../../../db/desk/staff'
import { intakeEntries, intakeTotals as totalsOf, lostEntries, settledYear, settleYear, type SettledYear } from '../../../db/figures/intake'
import { assert } from '../../../forms/core/assert'
import { canonical } from '../../../forms/core/canonical'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { err, ok } from '../../../forms/core/result'
import { entriesIn, intakeReport, kindOf, periodOf, thresholds } from '../../../forms/reports/intake/index'
import { closingDay, isOver, kindsOf, lateRows } from '../../../forms/reports/intake/periods'
import { intakeReportModel } from '../../../forms/reports/intake/report'
import type { IntakeEntries, IntakeReport } from '../../../forms/reports/intake/schema'
import { firstsOfYear } from '../../../forms/reports/visits'
import { Waiting } from '../slot/waiting'
import { fileOf } from '../exports/file'
import type { Context, HandlersOf } from '../handler'
import { intakePaper, leaving } from '../views/papers'

type Where = keyof typeof thresholds

function figuresOf({ figures }: Context) {
  assert(figures, 'the totals are asked for on the figures side alone')
  return figures
}

/** The year as it was settled, for the figures side alone. */
const settledOf = (context: Context, year: string): SettledYear | undefined => context.figures && settledYear(context.figures, year)

/** The tables of a period of a settled year: of the sums of that moment, whatever has come since. */
function tablesOf(context: Context, period: string, where: Where): { report: IntakeReport; settled: SettledYear } | undefined {
  const settled = settledOf(context, period.slice(0, 4))
  if (settled?.kind !== kindOf(period)) return undefined
  return { report: intakeReport(settled.totals, settled.entries, period, thresholds[where]), settled }
}

/** The year's tables for the year report, where the year is settled as a whole and this login may see them. */
export const yearTables = (context: Context, year: string, where: Where): IntakeReport | undefined => tablesOf(context, year, where)?.report

const nameOf = ({ desk }: Context, user: string): string => staffNames(desk).get(user)?.name ?? ''

const yearsWith = (entries: readonly IntakeEntries[], today: string): readonly string[] =>
  [...new Set([...entries.map(({ period }) => period.slice(-7, -3)), today.slice(0, 4)])].toSorted().toReversed()

/** What the clinic's side said when it last let go of anything. */
function waitingOf({ desk }: Context): Waiting | null {
  const said = remembered(desk, 'intake-waiting')
  return said === undefined ? null : Waiting.parse(JSON.parse(said))
}

/**
 * Why a year cannot be settled today. Not before it is over (a table that grows tells what the latest answered), not before a clinician has
 * logged in after its last month was closed (or what she lets go would come too late), and not without answers.
 */
function hindrance(context: Context, year: string): 'not-over' | 'not-let-go' | 'empty' | undefined {
  if (!isOver(year, context.today)) return 'not-over'
  if ((waitingOf(context)?.until ?? '') < `${year}-12`) return 'not-let-go'
  return entriesIn(intakeEntries(figuresOf(context)), year) === 0 ? 'empty' : undefined
}

/** The sums of a year: its own, and what came for the year before after that was settled. */
function sumsOf(context: Context, year: string): Pick<SettledYear, 'totals' | 'entries'> {
  const figures = figuresOf(context)
  const ofYear = (wanted: string) => (row: { readonly period: string }) => periodOf(row.period, 'year') === wanted
  const [totals, entries] = [totalsOf(figures), intakeEntries(figures)]
  const before = settledYear(figures, String(Number(year) - 1))
  const late = before && {
    totals: lateRows(before.year, totals.filter(ofYear(before.year)), before.totals, (row) =>
      canonical([row.period, row.item, row.category, row.sex]),
    ),
    entries: lateRows(before.year, entries.filter(ofYear(before.year)), before.entries, (row) => canonical([row.period, row.sex])),
  }
  return {
    totals: [...totals.filter(ofYear(year)), ...(late?.totals ?? [])],
    entries: [...entries.filter(ofYear(year)), ...(late?.entries ?? [])],
  }
}

export const intakeTotals: HandlersOf<'intakeTotals'> = {
  overview: ({ year }, context) => {
    const { desk, today } = context
    const entries = intakeEntries(figuresOf(context))
    const lost = lostEntries(figuresOf(context))
    const visits = countedVisits(desk, `${year}-01-01`, `${year}-12-31`)
    const firsts = firstsOfYear(visits).unit
    const last = year === today.slice(0, 4) ? monthOf(today) : `${year}-12`
    const months = Array.from({ length: Number(last.slice(5)) }, (_, at) => addToMonth(`${year}-01`, at))
    const endsIn = (month: string) => (row: { readonly period: string }) => row.period.slice(-7) === month
    const add = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)
    const settled = settledOf(context, year)
    const ofYear = (row: { readonly period: string }) => periodOf(row.period, 'year') === year
    return ok({
      years: [...yearsWith(entries, today)],
      settled: settled ? { kind: settled.kind, at: settled.at, by: nameOf(context, settled.by) } : null,
      later: settled
        ? lateRows(year, entries.filter(ofYear), settled.entries, (row) => canonical([row.period, row.sex])).reduce(
            (sum, { n }) => sum + n,
            0,
          )
        : 0,
      hindrance: settled ? null : (hindrance(context, year) ?? null),
      kinds: [...kindsOf(year, entries, today)],
      opensOn: closingDay(`${year}-12`),
      months: months.map((month) => ({
        month,
        firsts: visits.filter((visit) => firsts.has(visit.id) && monthOf(visit.date) === month).length,
        entries: add(entries.filter(endsIn(month))),
        lost: add(lost.filter(endsIn(month))),
      })),
      waiting: waitingOf(context),
    })
  },
  settle: ({ year, kind }, context) => {
    const { login, who, now, today } = context
    context.note({ reason: `${year} ${kind}` })
    const figures = figuresOf(context)
    if (settledYear(figures, year)) return err({ kind: 'already-settled' })
    const hindered = hindrance(context, year)
    if (hindered) return err({ kind: hindered })
    const entries = intakeEntries(figures)
    if (!kindsOf(year, entries, today).includes(kind)) return err({ kind: 'too-few' })
    figures.transaction(() => {
      settleYear(figures, { year, kind, at: now, by: who.id, ...sumsOf(context, year) })
      login.log('figures', 'intake.settle', { record: `${year} ${kind}` })
    })
    return ok(null)
  },
  report: ({ period, language }, context) => {
    context.note({ reason: period })
    const found = tablesOf(context, period, 'screen')
    return found ? ok({ report: intakeReportModel(found.report, language) }) : err({ kind: 'not-settled' })
  },
  paper: ({ period, language }, context) => {
    context.note({ reason: period })
    const found = tablesOf(context, period, 'outside')
    if (!found) return err({ kind: 'not-settled' })
    const settled = { at: found.settled.at, by: nameOf(context, found.settled.by) }
    return ok(leaving(intakePaper(found.report, settled, language), context))
  },
  file: async ({ period, language, format }, context) => {
    context.note({ reason: `${period} ${format}` })
    const found = tablesOf(context, period, 'outside')
    if (!found) return err({ kind: 'not-settled' })
    const settled = { at: found.settled.at, by: nameOf(context, found.settled.by) }
    return ok(await fileOf(intakePaper(found.report, settled, language), context, format))
  },
}
