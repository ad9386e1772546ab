import { Check } from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import { Icon } from './Icon'
import { Key } from './Key'
import type { Option } from './Select'

/** Two to four words in a row, one of them chosen. With `onClear` Backspace takes the answer away again. */
export function Seg<V extends string>({
  label,
  value,
  options,
  onChange,
  onClear,
  isDisabled = false,
}: {
  label: string
  value: V | undefined
  options: readonly (Option<V> & { readonly keyHint?: string })[]
  onChange: (value: V) => void
  onClear?: () => void
  isDisabled?: boolean
}) {
  return (
    <div
      className="segs"
      onKeyDown={(event) => {
        if (event.key === 'Backspace' || event.key === 'Delete') onClear?.()
      }}
    >
      <RadioGroup
        className="seg"
        aria-label={label}
        value={value ?? null}
        orientation="horizontal"
        isDisabled={isDisabled}
        onChange={(chosen) => {
          const option = options.find((each) => each.value === chosen)
          if (option) onChange(option.value)
        }}
      >
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="part">
            {option.value === value && <Icon of={Check} small />}
            {option.label}
            {option.keyHint !== undefined && option.value !== value && <Key decorative>{option.keyHint}</Key>}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  )
}
