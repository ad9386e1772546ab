import type { LucideIcon } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { Icon } from './Icon'
import { Key } from './Key'

export type ButtonProps = {
  readonly children: ReactNode
  readonly kind?: 'plain' | 'primary' | 'danger' | 'quiet'
  readonly size?: 'normal' | 'small' | 'big'
  readonly icon?: LucideIcon
  /** The key that does the same; the screen itself listens for it (`useKeys`). */
  readonly keyHint?: string
  readonly isDisabled?: boolean
  /** What is missing, said beside the button while it is disabled. */
  readonly why?: string
  readonly type?: 'button' | 'submit'
  readonly autoFocus?: boolean
  /** A fuller name for a screen reader than the words on the button, e.g. with whom it concerns. */
  readonly label?: string
  readonly onPress?: () => void
}

export function Button({
  children,
  kind = 'plain',
  size = 'normal',
  icon,
  keyHint,
  isDisabled = false,
  why,
  type = 'button',
  autoFocus,
  label,
  onPress,
}: ButtonProps) {
  const reason = useId()
  const explained = isDisabled && why !== undefined
  const button = (
    <AriaButton
      className={['btn', kind === 'plain' ? '' : kind, size === 'normal' ? '' : size].filter(Boolean).join(' ')}
      type={type}
      isDisabled={isDisabled}
      {...(autoFocus ? { autoFocus } : {})}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(explained ? { 'aria-describedby': reason } : {})}
      {...(onPress === undefined ? {} : { onPress: () => onPress() })}
    >
      {icon && <Icon of={icon} small={size === 'small'} />}
      {children}
      {keyHint !== undefined && <Key decorative>{keyHint}</Key>}
    </AriaButton>
  )
  if (!explained) return button
  return (
    <span className="line">
      {button}
      <small className="soft" id={reason}>
        {why}
      </small>
    </span>
  )
}
