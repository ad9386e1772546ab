import { countedVisits } from '../../../db/desk/figures'
import { readSettings } from '../../../db/desk/settings'
import type { ReadableDb } from '../../../db/types'
import { production } from '../../../forms/reports/production/index'
import type { Production } from '../../../forms/reports/production/schema'

/** A month (`YYYY-MM`) counted from the visits, as it stands today. */
export function countedMonth(desk: ReadableDb, month: string): Production {
  const { targets } = readSettings(desk).production
  const from = `${Number(month.slice(0, 4)) - 1}-01-01`
  return production(countedVisits(desk, from, `${month}-31`), { month, targets })
}
