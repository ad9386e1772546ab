import { Controller } from 'react-hook-form'
import { unreachable } from '../../forms/core/assert'
import type { AnyWords } from '../../forms/core/form'
import type { FindingAnswer, Item, YesNoAnswer } from '../../forms/core/items'
import { useLanguage, useWords } from '../i18n'
import { ChoiceRows } from './ChoiceRows'
import { DateField } from './DateField'
import { NumberField } from './NumberField'
import { limits } from './number-entry'
import { OptionRow } from './OptionRow'
import { TextArea } from './TextArea'
import { CodePicker } from '../care-view/CodePicker'
import type { FormControl } from './useEntryForm'

/** Few and short answers stand in one row; more than that would not be taken in at a glance, nor have room beside the keys at 1280 pixels. */
const inOneRow = (labels: readonly string[]): boolean => labels.length <= 4 && labels.join('').length <= 41

/** Draws one item of a form and binds it to the form's state. */
export function ItemView({
  item,
  words: formWords,
  control,
  today,
  missing,
  onBlur,
}: {
  readonly item: Item
  readonly words: AnyWords
  readonly control: FormControl
  readonly today: string
  readonly missing: boolean
  readonly onBlur: () => void
}) {
  const words = useWords().forms
  const { language } = useLanguage()
  const own = formWords.items[item.id]
  const label = own?.label ?? item.id
  const help = own?.help
  const required = item.required ?? false
  const option = (value: string) => own?.options?.[value] ?? value

  return (
    <Controller
      name={item.id}
      control={control}
      render={({ field, fieldState }) => {
        const left = () => {
          field.onBlur()
          onBlur()
        }
        const faulty = fieldState.error !== undefined
        const needed = missing && field.value === undefined ? words.missing : undefined
        switch (item.kind) {
          case 'text':
            return (
              <>
                <TextArea
                  item={item.id}
                  label={label}
                  help={help}
                  required={required}
                  lines={item.lines}
                  value={typeof field.value === 'string' ? field.value : ''}
                  onChange={(text) => field.onChange(text === '' ? undefined : text)}
                  onBlur={left}
                  message={faulty ? words.textFault : needed}
                />
                {item.codes && (
                  <CodePicker
                    system={item.codes}
                    label={words.findCode(label)}
                    on={today}
                    onPick={({ code }) =>
                      field.onChange([field.value, code].filter((part) => typeof part === 'string' && part !== '').join(' '))
                    }
                  />
                )}
              </>
            )
          case 'choice': {
            const options = item.options.map((value) => ({ value, label: option(value) }))
            if (!inOneRow(options.map((one) => one.label)))
              return (
                <ChoiceRows
                  item={item.id}
                  label={label}
                  help={help}
                  required={required}
                  options={options}
                  value={typeof field.value === 'string' ? [field.value] : []}
                  multiple={false}
                  chips={false}
                  onChoose={([value]) => field.onChange(value)}
                  onBlur={left}
                  message={needed}
                />
              )
            return (
              <OptionRow
                item={item.id}
                layout="question"
                label={label}
                help={help}
                required={required}
                options={options.map((one, index) => ({ ...one, key: String(index + 1) }))}
                value={typeof field.value === 'string' ? field.value : undefined}
                onChoose={field.onChange}
                onBlur={left}
                message={needed}
              />
            )
          }
          case 'many':
            return (
              <ChoiceRows
                item={item.id}
                label={label}
                help={help}
                required={required}
                options={item.options.map((value) => ({ value, label: option(value) }))}
                value={Array.isArray(field.value) ? (field.value as string[]) : []}
                multiple
                chips
                onChoose={(values) => field.onChange(values.length === 0 ? undefined : values)}
                onBlur={left}
                message={needed}
              />
            )
          case 'finding': {
            const answer = field.value as FindingAnswer | undefined
            return (
              <OptionRow
                item={item.id}
                layout="finding"
                label={label}
                help={help}
                required={required}
                options={[
                  { value: 'normal', label: words.normal, key: 'U' },
                  { value: 'finding', label: words.finding, key: 'F' },
                  { value: 'not-examined', label: words.notExamined, key: 'E' },
                ]}
                value={answer?.state}
                // the note is kept aside while another answer stands, so that a slip of the finger loses nothing
                onChoose={(state) =>
                  field.onChange(state === undefined ? undefined : answer?.note ? { state, note: answer.note } : { state })
                }
                noteAt="finding"
                note={answer?.note ?? ''}
                noteLabel={words.findingNote}
                onNote={(note) => field.onChange(note === '' ? { state: 'finding' } : { state: 'finding', note })}
                onBlur={left}
                message={faulty ? words.textFault : needed}
              />
            )
          }
          case 'yes-no': {
            const answer = field.value as YesNoAnswer | undefined
            return (
              <OptionRow
                item={item.id}
                layout="question"
                label={label}
                help={help}
                required={required}
                options={[
                  { value: 'yes', label: words.yes, key: words.yesKey },
                  { value: 'no', label: words.no, key: words.noKey },
                  { value: 'unknown', label: words.unknown, key: words.unknownKey },
                ]}
                value={answer?.state}
                onChoose={(state) =>
                  field.onChange(state === undefined ? undefined : answer?.note ? { state, note: answer.note } : { state })
                }
                noteAt="yes"
                note={answer?.note ?? ''}
                noteLabel={words.yesNote}
                onNote={(note) => field.onChange(note === '' ? { state: 'yes' } : { state: 'yes', note })}
                onBlur={left}
                message={faulty ? words.textFault : needed}
              />
            )
          }
          case 'date':
            return (
              <div data-stop data-item={item.id}>
                <DateField
                  label={label}
                  help={help}
                  required={required}
                  value={typeof field.value === 'string' ? field.value : undefined}
                  onChange={field.onChange}
                  onBlur={left}
                  today={today}
                  message={needed}
                />
              </div>
            )
          case 'number': {
            const { min, max } = limits(item, language)
            return (
              <NumberField
                item={item}
                label={label}
                help={help}
                value={field.value}
                onChange={field.onChange}
                onBlur={left}
                message={faulty ? words.numberFault(min, max, item.decimals) : needed}
              />
            )
          }
          default:
            return unreachable(item)
        }
      }}
    />
  )
}
