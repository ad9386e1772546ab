import { recall } from '../../../db/remembered'
import { countedVisits } from '../../../db/desk/figures'
import { readSettings } from '../../../db/desk/settings'
import { staffNames } from '../../../db/desk/staff'
import { addPublication, intakeEntries, intakeTotals as totalsOf, lostEntries, publications } from '../../../db/figures/intake'
import { canonical } from '../../../forms/core/canonical'
import { addToMonth, monthOf } from '../../../forms/core/dates'
import { err, ok, type Result } from '../../../forms/core/result'
import { intakeReport, kindOf, mayRevise } from '../../../forms/reports/intake/index'
import { closingDay, expectedRelease, isOver, kindsOf, lastMonthOf } from '../../../forms/reports/intake/periods'
import { intakeReportModel } from '../../../forms/reports/intake/report'
import type { IntakeEntries, IntakeReport } from '../../../forms/reports/intake/schema'
import { firstsOfYear } from '../../../forms/reports/visits'
import { Waiting } from '../slot/waiting'
import { fileOf } from '../exports/file'
import type { Context, HandlersOf } from '../handler'
import { factsOf, intakePaper } from '../papers'

/** Numbers below these are hidden: on the screen, and in anything that leaves the clinic (security design 3.4). */
const screenThreshold = 5
const outsideThreshold = 10

const figuresOf = ({ session }: Context) => session.drawer('figures')

function tablesOf(context: Context, period: string, threshold: number): IntakeReport {
  const figures = figuresOf(context)
  return intakeReport(totalsOf(figures), intakeEntries(figures), period, threshold)
}

/** Whether the tables of a period may be shown today. */
function mayShow(context: Context, period: string): Result<null, { kind: 'not-over'; on: string } | { kind: 'not-a-period' }> {
  const year = period.slice(0, 4)
  if (!isOver(year, context.today)) return err({ kind: 'not-over', on: closingDay(lastMonthOf(year)) })
  const figures = figuresOf(context)
  const before = publications(figures).map((publication) => publication.period)
  return kindsOf(year, intakeEntries(figures), before, context.today).includes(kindOf(period)) ? ok(null) : err({ kind: 'not-a-period' })
}

const isFigures = ({ session }: Context): boolean => session.group === 'figures'

/** The year's tables for the screen, where there are any for this login. */
export const screenTables = (context: Context, year: string): IntakeReport | undefined =>
  isFigures(context) && mayShow(context, year).ok ? tablesOf(context, year, screenThreshold) : undefined

/**
 * The period as it leaves the clinic. The first time it is entered in the ledger; later it is what stands there. Answers that came after are
 * taken in as a revision only when no difference tells of a few (security design 3.4); otherwise they stay out. Undefined where this login or
 * this day gives no tables.
 */
export function published(context: Context, period: string): IntakeReport | undefined {
  if (!isFigures(context) || !mayShow(context, period).ok) return undefined
  const figures = figuresOf(context)
  const known = publications(figures).find((publication) => publication.period === period)
  const fresh = tablesOf(context, period, outsideThreshold)
  if (known && !isRevision(known.report, fresh)) return known.report
  const { session, now } = context
  figures.transaction(() => {
    addPublication(figures, fresh, { now, user: session.who.id })
    session.log('figures', 'intake.publish', { record: period })
  })
  return fresh
}

function isRevision(known: IntakeReport, fresh: IntakeReport): boolean {
  if (canonical(known) === canonical(fresh) || known.bySex !== fresh.bySex) return false
  return known.tables.every((table, at) => {
    const other = fresh.tables[at]
    return other !== undefined && mayRevise(table, other, outsideThreshold)
  })
}

/** The publication of a period, made if need be, with who made it. */
function publicationOf(context: Context, period: string) {
  const report = published(context, period)
  const entry = publications(figuresOf(context)).find((publication) => publication.period === period)
  if (!report || !entry) return undefined
  return { report, first: { at: entry.at, by: staffNames(context.session.desk).get(entry.by)?.name ?? '' } }
}

const yearsWith = (entries: readonly IntakeEntries[], today: string): readonly string[] =>
  [...new Set([...entries.map(({ period }) => period.slice(-7, -3)), today.slice(0, 4)])].toSorted().toReversed()

export const intakeTotals: HandlersOf<'intakeTotals'> = {
  overview: ({ year }, context) => {
    const { session, today } = context
    const entries = intakeEntries(figuresOf(context))
    const lost = lostEntries(figuresOf(context))
    const names = staffNames(session.desk)
    const ledger = publications(figuresOf(context))
    const visits = countedVisits(session.desk, `${year}-01-01`, `${year}-12-31`)
    const firsts = firstsOfYear(visits).unit
    const last = year === today.slice(0, 4) ? monthOf(today) : `${year}-12`
    const months = Array.from({ length: Number(last.slice(5)) }, (_, at) => addToMonth(`${year}-01`, at))
    const endsIn = (month: string) => (row: { readonly period: string }) => row.period.slice(-7) === month
    const add = (rows: readonly { readonly n: number }[]) => rows.reduce((sum, { n }) => sum + n, 0)
    return ok({
      years: [...yearsWith(entries, today)],
      kinds: [
        ...kindsOf(
          year,
          entries,
          ledger.map(({ period }) => period),
          today,
        ),
      ],
      opensOn: closingDay(`${year}-12`),
      givenOut: ledger
        .filter(({ period }) => period.slice(0, 4) === year)
        .map(({ period, at, by }) => ({ period, at, by: names.get(by)?.name ?? '' })),
      months: months.map((month) => ({
        month,
        firsts: visits.filter((visit) => firsts.has(visit.id) && monthOf(visit.date) === month).length,
        entries: add(entries.filter(endsIn(month))),
        lost: add(lost.filter(endsIn(month))),
      })),
      waiting: waitingOf(context, entries),
    })
  },
  report: ({ period, language }, context) => {
    context.note({ reason: period })
    const allowed = mayShow(context, period)
    return allowed.ok ? ok({ report: intakeReportModel(tablesOf(context, period, screenThreshold), language) }) : allowed
  },
  paper: ({ period, language }, context) => {
    context.note({ reason: period })
    const allowed = mayShow(context, period)
    if (!allowed.ok) return allowed
    const publication = publicationOf(context, period)
    if (!publication) return err({ kind: 'not-a-period' })
    const { report, first } = publication
    const later = tablesOf(context, period, outsideThreshold).total - report.total
    return ok({ ...intakePaper(report, first, language), clinic: readSettings(context.session.desk).clinicName, later })
  },
  file: async ({ period, language, format }, context) => {
    context.note({ reason: `${period} ${format}` })
    const allowed = mayShow(context, period)
    if (!allowed.ok) return allowed
    const publication = publicationOf(context, period)
    if (!publication) return err({ kind: 'not-a-period' })
    const { report, standing } = intakePaper(publication.report, publication.first, language)
    return ok(await fileOf(report, factsOf(context, standing), format))
  },
}

const monthsLookedAt = 12

/** What waits in the slot, as the clinic's side said when it last let go of anything, and when that will probably go. */
function waitingOf({ session, today }: Context, entries: readonly IntakeEntries[]) {
  const said = recall(session.desk, 'intake-waiting')
  if (said === undefined) return null
  const { until, groups } = Waiting.parse(JSON.parse(said))
  const { intakeBatchSize } = readSettings(session.desk)
  const since = addToMonth(monthOf(today), -monthsLookedAt)
  return {
    until,
    groups: groups.map((group) => {
      const recent = entries.filter(({ sex, period }) => sex === group.sex && period.slice(-7) >= since).reduce((sum, { n }) => sum + n, 0)
      return { ...group, expected: expectedRelease(group, (recent + group.n) / monthsLookedAt, intakeBatchSize, today) }
    }),
  }
}
