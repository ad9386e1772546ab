import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** What lands on paper when the page is printed: nothing else of the screen does, and none of this shows on it. */
export function Paper({ children }: { readonly children: ReactNode }) {
  return createPortal(<div className="paper">{children}</div>, document.body)
}
