import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { Icon } from './Icon'

const shapes = { plain: Info, due: TriangleAlert, danger: OctagonAlert, done: CircleCheck } as const

/** A rule one must know before acting. `announce` where it appears as an answer to something just done: it is brought into sight. */
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
  const note = useRef<HTMLDivElement>(null)
  const text = typeof children === 'string' ? children : undefined
  useEffect(() => {
    if (announce) note.current?.scrollIntoView({ block: 'nearest' })
  }, [announce, text])
  return (
    <div
      ref={note}
      className={tone === 'plain' ? 'note' : `note ${tone}`}
      {...(announce ? { role: tone === 'danger' ? 'alert' : 'status' } : {})}
    >
      <Icon of={shapes[tone]} />
      <div className="grow">
        {title !== undefined && <strong>{title} </strong>}
        {children}
      </div>
    </div>
  )
}
