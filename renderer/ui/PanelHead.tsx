import type { ReactNode } from 'react'
import { useWords } from '../i18n'
import { Button } from './Button'

/** The head of a panel in an open record: what it is, what can be done with all of it, and the way out. The page listens for Escape itself. */
export function PanelHead({
  title,
  onClose,
  children,
}: {
  readonly title: string
  /** Left out where something else leads back. */
  readonly onClose?: () => void
  readonly children?: ReactNode
}) {
  const words = useWords().common
  return (
    <header>
      <div className="grow">
        <h2>{title}</h2>
      </div>
      {children}
      {onClose && (
        <Button kind="quiet" size="small" keyHint="Esc" onPress={onClose}>
          {words.close}
        </Button>
      )}
    </header>
  )
}
