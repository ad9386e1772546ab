import type { FigureId } from '../../../forms/reports/production/schema'
import type { api, ValueOf } from '../../app/api'

export type MonthFigures = ValueOf<typeof api.figures.month>
export type IntakeOverview = ValueOf<typeof api.intakeTotals.overview>

/** The target of a figure of that month; null where none is set. */
export const targetOf = (data: MonthFigures, id: FigureId): number | null =>
  data.production.figures.find((figure) => figure.id === id)?.target ?? null

/** A name at the beginning of a heading. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
