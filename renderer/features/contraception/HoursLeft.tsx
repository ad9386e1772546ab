import { CircleDot, CircleSlash } from 'lucide-react'
import type { EmergencyOption } from '../../../forms/contraception/emergency'
import { localTime } from '../../../forms/core/dates'
import { useFormats, useWords } from '../../i18n'
import { State } from '../../ui/State'

/** How long each emergency method is still possible, the surest first. */
export function HoursLeft({ options }: { readonly options: readonly EmergencyOption[] }) {
  const words = useWords().contraception.emergency
  const formats = useFormats()
  return (
    <ul className="hours-left" aria-label={words.options}>
      {options.map((option) => (
        <li key={option.method}>
          <span className="strong">{words.methods[option.method]}</span>
          {option.possible ? (
            <State tone="act" icon={CircleDot}>
              {words.hours(option.hoursLeft)}
            </State>
          ) : (
            <State tone="off" icon={CircleSlash}>
              {words.over}
            </State>
          )}
          <small className="soft">{words.until(`${formats.day(option.until)} ${formats.time(localTime(option.until))}`)}</small>
        </li>
      ))}
    </ul>
  )
}
