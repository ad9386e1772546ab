import { Check } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { Icon } from './Icon'
import type { Option } from './Select'

/** Filters, or several of many. Not for states. Without `multiple` a new one replaces the chosen one. */
export function Chips<V extends string>({
  label,
  values,
  options,
  multiple = false,
  onChange,
}: {
  label: string
  values: readonly V[]
  options: readonly Option<V>[]
  multiple?: boolean
  onChange: (values: readonly V[]) => void
}) {
  return (
    <div className="chips" role="group" aria-label={label}>
      {options.map((option) => {
        const isOn = values.includes(option.value)
        return (
          <ToggleButton
            key={option.value}
            className="chip"
            isSelected={isOn}
            onChange={(on) =>
              onChange(on ? (multiple ? [...values, option.value] : [option.value]) : values.filter((value) => value !== option.value))
            }
          >
            {isOn && <Icon of={Check} small />}
            {option.label}
          </ToggleButton>
        )
      })}
    </div>
  )
}
