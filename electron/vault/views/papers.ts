import { readSettings } from '../../../db/desk/settings'
import type { TickedVisit } from '../../../db/desk/figures'
import type { Language } from '../../../forms/core/form'
import { localDate } from '../../../forms/core/dates'
import { intakeReportModel } from '../../../forms/reports/intake/report'
import type { IntakeReport } from '../../../forms/reports/intake/schema'
import type { Report } from '../../../forms/reports/model'
import { answerPictures } from '../../../forms/reports/pictures/answers'
import type { Picture } from '../../../forms/reports/pictures/model'
import { productionPictures, type SeriesPoint } from '../../../forms/reports/pictures/production'
import { productionReport } from '../../../forms/reports/production/report'
import type { Production } from '../../../forms/reports/production/schema'
import { quarterReport } from '../../../forms/reports/quarter/index'
import { quarterReportModel } from '../../../forms/reports/quarter/report'
import type { ExportFacts } from '../../../forms/reports/sheets'
import { reportWords } from '../../../forms/reports/text'
import { yearReport } from '../../../forms/reports/year/index'
import { yearReportModel } from '../../../forms/reports/year/report'
import type { Context } from '../handler'

/** A report, how it stands (counted today, closed, settled), and its pictures. */
export type Paper = { readonly report: Report; readonly standing: string; readonly pictures: readonly Picture[] }

/** When something was done, and the name of who did it. */
type Done = { readonly at: string; readonly by: string }

/** `series`: the months of the lines. Of a closed month only what was closed before it, so that its paper stays what it was. */
export function monthPaper(production: Production, series: readonly SeriesPoint[], closed: Done | undefined, language: Language): Paper {
  const { standings } = reportWords[language]
  return {
    report: productionReport(production, language),
    pictures: productionPictures(production, series, language),
    standing: closed ? standings.closed(localDate(closed.at), closed.by) : standings.live,
  }
}

export function quarterPaper(
  visits: readonly TickedVisit[],
  quarter: string,
  typed: (Done & { readonly value: number }) | undefined,
  language: Language,
): Paper {
  const number = typed && { value: typed.value, by: typed.by, on: localDate(typed.at) }
  return {
    report: quarterReportModel(quarterReport(visits, quarter, number), language),
    standing: reportWords[language].standings.counted,
    pictures: [],
  }
}

export const yearPaper = (visits: readonly TickedVisit[], year: string, intake: IntakeReport | undefined, language: Language): Paper => ({
  report: yearReportModel(yearReport(visits, year, intake), language, intake?.threshold),
  standing: reportWords[language].standings.counted,
  pictures: [],
})

export function intakePaper(intake: IntakeReport, settled: Done, language: Language): Paper {
  const report = intakeReportModel(intake, language)
  return {
    report,
    standing: reportWords[language].standings.settled(localDate(settled.at), settled.by),
    pictures: answerPictures(report),
  }
}

/** A paper as it goes to the print view, with what stands on it beside its figures. */
export const leaving = (paper: Paper, { desk, program }: Context) => ({
  ...paper,
  clinic: readSettings(desk).clinicName,
  programVersion: program.version,
})

/** What stands on an export beside its figures. */
export const factsOf = ({ desk, today, program }: Context, standing: string): ExportFacts => ({
  clinic: readSettings(desk).clinicName,
  standing,
  programVersion: program.version,
  madeOn: today,
})
