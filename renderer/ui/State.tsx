import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

/** A state: a drawn shape and a word, always both. */
export function State({
  tone,
  icon,
  children,
}: {
  tone: 'due' | 'danger' | 'done' | 'act' | 'off'
  icon: LucideIcon
  children: ReactNode
}) {
  return (
    <span className={`state ${tone}`}>
      <Icon of={icon} />
      {children}
    </span>
  )
}
