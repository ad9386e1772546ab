import { BellRing, CalendarDays, ChartNoAxesColumn, Gauge, Settings2, TestTube, Users, Waypoints, type LucideIcon } from 'lucide-react'
import type { Group } from '../../forms/access'

export type RailItem = {
  readonly screen: 'today' | 'patients' | 'results' | 'recalls' | 'tracing' | 'ratings' | 'figures' | 'settings'
  readonly icon: LucideIcon
  readonly clinical?: true
}

const items: readonly RailItem[] = [
  { screen: 'today', icon: CalendarDays },
  { screen: 'patients', icon: Users },
  { screen: 'results', icon: TestTube, clinical: true },
  { screen: 'recalls', icon: BellRing, clinical: true },
  { screen: 'tracing', icon: Waypoints, clinical: true },
  { screen: 'ratings', icon: Gauge, clinical: true },
  { screen: 'figures', icon: ChartNoAxesColumn },
  { screen: 'settings', icon: Settings2 },
]

/** The screens that a login can go to, in the order of the rail; the palette finds the same. Their names are `keys.places`. */
export const railOf = (group: Group): readonly RailItem[] => items.filter((item) => !item.clinical || group === 'clinical')
