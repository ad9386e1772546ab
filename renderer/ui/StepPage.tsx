import type { ReactNode } from 'react'
import { Steps } from './Steps'

/** One step of something done in order: a heading, what is asked, its buttons; to the right why it is asked. */
export function StepPage({
  at,
  of,
  title,
  lead,
  why,
  children,
  actions,
  onSubmit,
}: {
  at: number
  of: number
  title: string
  lead?: string | undefined
  why?: { readonly title: string; readonly text: readonly string[] } | undefined
  children?: ReactNode
  actions: ReactNode
  onSubmit: () => void
}) {
  return (
    <main className="steppage">
      <Steps at={at} of={of} />
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <div>
          <h1>{title}</h1>
          {lead !== undefined && <p className="soft lead">{lead}</p>}
        </div>
        {children}
        <div className="acts">{actions}</div>
      </form>
      {why && (
        <aside>
          <h2>{why.title}</h2>
          {why.text.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </aside>
      )}
    </main>
  )
}
