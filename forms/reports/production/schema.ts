import { z } from 'zod'
import { MonthString } from '../../core/ids'

export const figureIds = [
  'gynaecologist',
  'examinations',
  'physician',
  'psychiatric',
  'gynaecologist-visits',
  'talks',
  'midwife-other',
  'physician-visits',
  'psychiatrist-visits',
  'all-visits',
  'all-persons',
  'telephone',
  'relatives',
  'no-show',
  'cancelled-by-patient',
  'cancelled-by-clinic',
  'rebooked',
] as const
/** Also the id of the text that says how the figure is counted (text.sv.ts, text.en.ts). */
export const FigureId = z.enum(figureIds)
export type FigureId = z.infer<typeof FigureId>

/** What a figure counts: each woman or person once, or each examination, visit, call or booking. */
export const Unit = z.enum(['women', 'examinations', 'persons', 'visits', 'calls', 'bookings'])
export type Unit = z.infer<typeof Unit>

const Count = z.number().int().nonnegative()

/** A number by sex; `other` is also "not known". */
export const Split = z.strictObject({ women: Count, men: Count, other: Count, all: Count })
export type Split = z.infer<typeof Split>
export const splitColumns = ['women', 'men', 'other', 'all'] as const satisfies readonly (keyof Split)[]

const FirstReturn = z.strictObject({ first: Count, return: Count })

/** First of the calendar year and return, in the figure's own unit, seen from the unit and from the service. They add up to the month. */
export const FirstAndReturn = z.strictObject({ unit: FirstReturn, service: FirstReturn })
export type FirstAndReturn = z.infer<typeof FirstAndReturn>

export const Figure = z.strictObject({
  id: FigureId,
  unit: Unit,
  /** Null where no target is set. */
  target: Count.nullable(),
  month: Split,
  /** The month with what is still booked in it as if it took place; null where that means nothing. */
  expected: Count.nullable(),
  lastMonth: Split,
  sameMonthLastYear: Split,
  /** From January to the end of the month. Persons and women count once in it: it is no sum of months. */
  yearSoFar: Split,
  /** Null where first and return mean nothing. */
  firsts: FirstAndReturn.nullable(),
})
export type Figure = z.infer<typeof Figure>

/** A month's figures; stored as they are when the month is closed. */
export const Production = z.strictObject({ month: MonthString, figures: z.array(Figure).readonly() })
export type Production = z.infer<typeof Production>
