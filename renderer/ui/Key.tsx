import type { ReactNode } from 'react'

/** A key that works here and now. `decorative` where the control already has a name of its own. */
export function Key({ children, decorative }: { children: ReactNode; decorative?: boolean }) {
  return (
    <kbd className="key" aria-hidden={decorative}>
      {children}
    </kbd>
  )
}
