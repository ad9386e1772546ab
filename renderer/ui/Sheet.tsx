import { useId, type ReactNode } from 'react'

/** White paper with a heading, what it counts, and what stands at its right. */
export function Sheet({ title, count, right, children }: { title: string; count?: ReactNode; right?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>
          {title}
          {count !== undefined && <b>{count}</b>}
        </h2>
        {right !== undefined && <span className="right small soft">{right}</span>}
      </header>
      {children}
    </section>
  )
}
