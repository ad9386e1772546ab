import { ArrowBigUpDash, CircleCheck, OctagonAlert, TriangleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

const shapes: Record<'due' | 'danger' | 'done' | 'caps', LucideIcon> = {
  due: TriangleAlert,
  danger: OctagonAlert,
  done: CircleCheck,
  caps: ArrowBigUpDash,
}
export type MessageTone = keyof typeof shapes | 'plain'

/** The line under a field: shape and words. */
export function Message({ tone = 'plain', children }: { tone?: MessageTone; children: ReactNode }) {
  return (
    <span className={tone === 'plain' ? 'msg' : `msg ${tone === 'caps' ? 'due' : tone}`}>
      {tone !== 'plain' && <Icon of={shapes[tone]} small />}
      <span>{children}</span>
    </span>
  )
}
