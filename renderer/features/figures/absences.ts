import type { FigureId } from '../../../forms/reports/production/schema'

/** A booking that did not become a visit: three different things, drawn in three patterns. */
export const absences = ['no-show', 'cancelled-by-patient', 'cancelled-by-clinic'] as const satisfies readonly FigureId[]
export const isAbsence = (id: FigureId): boolean => (absences as readonly FigureId[]).includes(id)
export const stackMonths = 12
