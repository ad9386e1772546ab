import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from './Icon'

const shapes = { plain: Info, due: TriangleAlert, danger: OctagonAlert, done: CircleCheck } as const

/** A rule one must know before acting. `announce` where it appears as an answer to something just done. */
export function Note({
  tone = 'plain',
  title,
  announce,
  children,
}: {
  tone?: keyof typeof shapes
  title?: string
  announce?: boolean
  children?: ReactNode
}) {
  return (
    <div className={tone === 'plain' ? 'note' : `note ${tone}`} {...(announce ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}>
      <Icon of={shapes[tone]} />
      <div className="grow">
        {title !== undefined && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  )
}
