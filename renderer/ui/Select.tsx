import { Check, ChevronDown } from 'lucide-react'
import { Button, Label, ListBox, ListBoxItem, Popover, Select as AriaSelect, SelectValue } from 'react-aria-components'
import { useWords } from '../i18n'
import { Icon } from './Icon'

export type Option<V extends string = string> = { readonly value: V; readonly label: string }

/** One of many, in a list that opens. Up to about twelve answers are better as choices or chips. */
export function Select<V extends string>({
  label,
  value,
  options,
  onChange,
  required = false,
  autoFocus = false,
}: {
  label: string
  value: V | undefined
  options: readonly Option<V>[]
  onChange: (value: V) => void
  required?: boolean
  autoFocus?: boolean
}) {
  const words = useWords().common
  return (
    <AriaSelect
      className="field"
      value={value ?? null}
      autoFocus={autoFocus}
      placeholder={words.choose}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className="label">
        {label}
        {required && <i> – {words.required}</i>}
      </Label>
      <Button className="input select">
        <SelectValue className="grow clip">{({ selectedText, defaultChildren }) => selectedText || defaultChildren}</SelectValue>
        <Icon of={ChevronDown} small />
      </Button>
      <Popover className="popover" offset={4}>
        <ListBox className="options">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="option">
              <span className="grow">{option.label}</span>
              {option.value === value && <Icon of={Check} small />}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
