import { current } from './courses'
import type { MedicineEvent } from '../records/medicine'

/** Medicines in use in one line: "Sertralin 100 mg + 1". Empty when there is none; a medicine is named as it was written. */
export function medicineLine(events: readonly MedicineEvent[], today: string): string {
  const [first, ...others] = current(events, today)
  if (!first) return ''
  const named = [first.name, first.strength].filter((word) => word !== '').join(' ')
  return others.length > 0 ? `${named} + ${others.length}` : named
}
