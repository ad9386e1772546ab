import { Quote } from 'lucide-react'
import { useId, useLayoutEffect, useRef } from 'react'
import { passages } from '../../forms/core/form'
import { useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import { Key } from '../ui/Key'
import { markFromOther } from './marks'

/** A text of some lines that grows with what is written; a chosen passage can be marked as told by somebody else. */
export function TextArea(props: {
  readonly label: string
  readonly help?: string | undefined
  readonly value: string
  readonly lines: number
  readonly onChange: (value: string) => void
  readonly onBlur: () => void
  readonly required: boolean
  readonly message?: string | undefined
  readonly item: string
}) {
  const id = useId()
  const words = useWords().forms
  const area = useRef<HTMLTextAreaElement>(null)
  const marked = passages(props.value).filter((passage) => passage.fromOther && passage.text.trim() !== '')

  useLayoutEffect(() => {
    const element = area.current
    if (!element) return
    element.style.height = 'auto'
    element.style.height = `${element.scrollHeight + 2}px`
  }, [props.value])

  function mark(): void {
    const element = area.current
    if (!element) return
    const next = markFromOther(props.value, element.selectionStart, element.selectionEnd)
    props.onChange(next.text)
    setTimeout(() => {
      element.focus()
      element.setSelectionRange(next.start, next.end)
    }, 0)
  }

  return (
    <div className="field text" data-stop data-item={props.item} onBlur={props.onBlur} data-invalid={props.message ? true : undefined}>
      <div className="line">
        <label htmlFor={id}>
          {props.label}
          {props.required && <i> *</i>}
        </label>
        <button type="button" className="btn quiet small mark" tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={mark}>
          <Icon of={Quote} small />
          {words.fromOther}
          <Key decorative>Ctrl Shift O</Key>
        </button>
      </div>
      {props.help !== undefined && <p className="msg">{props.help}</p>}
      <span className="input area">
        <textarea
          id={id}
          ref={area}
          className="bare"
          rows={props.lines}
          maxLength={20_000}
          value={props.value}
          aria-invalid={props.message !== undefined || undefined}
          onChange={(event) => props.onChange(event.target.value)}
          onKeyDown={(event) => {
            if (!event.ctrlKey || !event.shiftKey || event.key.toLowerCase() !== 'o') return
            event.preventDefault()
            event.stopPropagation()
            mark()
          }}
        />
      </span>
      {marked.length > 0 && (
        <p className="msg from-other">
          <Icon of={Quote} small />
          <span>
            {words.markedFromOther} {marked.map((passage) => `”${passage.text.trim()}”`).join(', ')}
          </span>
        </p>
      )}
      {props.message !== undefined && <p className="msg danger">{props.message}</p>}
    </div>
  )
}
