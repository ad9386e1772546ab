import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import { Icon } from './Icon'

/** Yes or no, with its words beside it. */
export function Tick({ value, onChange, children }: { value: boolean; onChange: (value: boolean) => void; children: ReactNode }) {
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange}>
      <span className="box">{value && <Icon of={Check} small />}</span>
      <span>{children}</span>
    </Checkbox>
  )
}
