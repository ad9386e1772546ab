import type { LucideIcon } from 'lucide-react'

/** A stroke icon. Without `label` it only stands beside a word and says nothing of its own. */
export function Icon({ of: Shape, small, label }: { of: LucideIcon; small?: boolean; label?: string }) {
  return (
    <Shape className={small ? 'i s' : 'i'} {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })} />
  )
}
