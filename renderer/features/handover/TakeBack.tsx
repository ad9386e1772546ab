import { useState, type FormEvent } from 'react'
import { api, secret, useAction } from '../../app/api'
import type { Language } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { TextField } from '../../ui/TextField'
import { useWait, WaitNote } from '../../ui/Wait'
import { handoverWords } from './words'

/** The computer back to the staff: the password of whoever is logged in, nothing else. */
export function TakeBack({
  name,
  language,
  onBack,
  onStay,
}: {
  /** Whose password it is, when the page still knows. */
  readonly name: string | undefined
  readonly language: Language
  readonly onBack: () => void
  readonly onStay?: () => void
}) {
  const words = handoverWords(language).staff
  const [password, setPassword] = useState('')
  const [wrong, setWrong] = useState(false)
  const end = useAction(api.handover.end)
  const wait = useWait('handover')

  async function take(): Promise<void> {
    if (password === '' || end.busy || wait.seconds > 0) return
    const typed = secret(password)
    setPassword('')
    setWrong(false)
    const reply = await end.run({ password: typed })
    if (reply.ok) onBack()
    else if (reply.error.kind === 'wrong-password') setWrong(true)
    else if (reply.error.kind === 'wait') wait.begin(reply.error.seconds)
  }
  const failure = end.failure
  return (
    <form
      className="take-back"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        void take()
      }}
    >
      <h1>{words.title}</h1>
      <p className="soft">{name === undefined ? words.textUnknown : words.text(name)}</p>
      <TextField
        label={words.password}
        type="password"
        value={password}
        onChange={(text) => {
          setPassword(text)
          setWrong(false)
        }}
        autoFocus
        invalid={wrong}
        message={wrong ? words.wrong : undefined}
      />
      {wait.seconds > 0 && <WaitNote seconds={wait.seconds} />}
      {failure && failure.kind !== 'wrong-password' && failure.kind !== 'wait' && <ErrorPanel failure={failure} />}
      <div className="acts">
        {onStay && (
          <Button size="big" onPress={onStay}>
            {words.stay}
          </Button>
        )}
        <Button kind="primary" size="big" type="submit" isDisabled={end.busy || password === '' || wait.seconds > 0}>
          {words.take}
        </Button>
      </div>
    </form>
  )
}
