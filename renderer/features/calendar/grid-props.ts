import type { ReactNode } from 'react'
import type { Span } from '../../../forms/calendar/clock'
import type { VisitRow } from '../../people/VisitNote'
import type { Column } from './model'

/** A booking that is on its way to another time, by keys or pointer. */
export type Carry = { readonly row: VisitRow; readonly clinician: string; readonly date: string; readonly minute: number }

export type GridProps = {
  readonly columns: readonly Column[]
  /** The bookings of these days are there, not those of the days before. */
  readonly isLoaded: boolean
  readonly hours: Span
  readonly title: string
  readonly today: string
  readonly now: string
  readonly nowMinute: number
  readonly heads: readonly ReactNode[]
  /** A column's name in words, for a screen reader. */
  readonly names: readonly string[]
  readonly carry: Carry | undefined
  readonly onCarry: (carry: Carry | undefined) => void
  readonly onDrop: (carry: Carry) => void
  readonly onBook: (column: Column, minute: number) => void
  readonly onOpen: (row: VisitRow) => void
}
