import { useId, useState } from 'react'
import type { NumberItem } from '../../forms/core/items'
import { useLanguage } from '../i18n'
import { moveToStop } from './next-stop'
import { readNumber, writtenNumber } from './number-entry'

export function NumberField(props: {
  readonly item: NumberItem
  readonly label: string
  readonly help?: string | undefined
  readonly value: unknown
  readonly onChange: (value: number | string | undefined) => void
  readonly onBlur: () => void
  readonly message?: string | undefined
}) {
  const id = useId()
  const { language } = useLanguage()
  const [typed, setTyped] = useState(writtenNumber(props.value, language))
  return (
    <div className="field" data-stop data-item={props.item.id} data-invalid={props.message ? true : undefined}>
      <label htmlFor={id}>
        {props.label}
        {props.item.required === true && <i> *</i>}
      </label>
      <div className="input number">
        <input
          id={id}
          className="bare"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={props.message !== undefined || undefined}
          aria-describedby={`${id}-message`}
          onChange={(event) => {
            setTyped(event.target.value)
            props.onChange(readNumber(event.target.value))
          }}
          onBlur={props.onBlur}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey) return
            event.preventDefault()
            moveToStop(event.currentTarget)
          }}
        />
        {props.item.unit !== '' && <span className="soft">{props.item.unit}</span>}
      </div>
      <p className={props.message === undefined ? 'msg' : 'msg danger'} id={`${id}-message`}>
        {props.message ?? props.help}
      </p>
    </div>
  )
}
