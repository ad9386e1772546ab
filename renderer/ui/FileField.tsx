import { FileUp } from 'lucide-react'
import { useId, useState } from 'react'
import { useWords } from '../i18n'
import { Icon } from './Icon'

/** A file of the computer, chosen in the system's own dialogue. Its name stands beside the button; what is wrong with it below. */
export function FileField({
  label,
  accept,
  onChoose,
  message,
  isWrong = false,
}: {
  readonly label: string
  readonly accept: string
  readonly onChoose: (file: File | undefined) => void
  readonly message?: string | undefined
  readonly isWrong?: boolean
}) {
  const id = useId()
  const words = useWords().common
  const [name, setName] = useState('')
  return (
    <div className="field file">
      <label htmlFor={id}>{label}</label>
      <span className="line">
        <span className="pick">
          <input
            id={id}
            type="file"
            accept={accept}
            aria-describedby={`${id}-message`}
            onChange={(event) => {
              const [file] = event.target.files ?? []
              setName(file?.name ?? '')
              onChoose(file)
            }}
          />
          <span className="btn" aria-hidden>
            <Icon of={FileUp} small />
            {words.chooseFile}
          </span>
        </span>
        <span className={name === '' ? 'soft' : 'strong'}>{name === '' ? words.noFile : name}</span>
      </span>
      <p className={isWrong ? 'msg danger' : 'msg'} role="status" id={`${id}-message`}>
        {message}
      </p>
    </div>
  )
}
