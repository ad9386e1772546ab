import { useState } from 'react'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { Button } from './Button'
import { TextField } from './TextField'

export type TypedPassword = { readonly password: string; readonly again: string }
export type PasswordFault = 'password-short' | 'password-common' | 'different'
export const noPassword: TypedPassword = { password: '', again: '' }

const leastCharacters = 12

/** What can be said about a new password before it is handed over. */
export function passwordFault({ password, again }: TypedPassword): PasswordFault | undefined {
  if ([...password].length < leastCharacters) return 'password-short'
  return password === again ? undefined : 'different'
}

/** A new password typed twice, with six words offered beside it. */
export function NewPassword({
  label,
  value,
  onChange,
  fault,
  autoFocus = false,
}: {
  label?: string
  value: TypedPassword
  onChange: (value: TypedPassword) => void
  fault: PasswordFault | undefined
  autoFocus?: boolean
}) {
  const words = useWords().common
  const suggest = useAction(api.setup.suggestPassphrase)
  const [offer, setOffer] = useState<string>()
  const isAgain = fault === 'different'
  return (
    <div className="stack newpassword">
      <TextField
        label={label ?? words.newPassword.label}
        type="password"
        value={value.password}
        required
        autoFocus={autoFocus}
        onChange={(password) => onChange({ ...value, password })}
        note={words.newPassword.note}
        invalid={fault !== undefined && !isAgain}
        message={fault && !isAgain ? words.passwordFaults[fault] : undefined}
      />
      <div className="offer">
        <Button
          kind="quiet"
          size="small"
          onPress={() =>
            void suggest.run(null).then((reply) => {
              if (reply.ok) setOffer(reply.value.words)
            })
          }
        >
          {words.newPassword.suggest}
        </Button>
        {offer !== undefined && (
          <div role="status">
            <p className="passphrase">{offer}</p>
            <small className="soft">{words.newPassword.suggestedNote}</small>
          </div>
        )}
      </div>
      <TextField
        label={words.newPassword.again}
        type="password"
        value={value.again}
        required
        onChange={(again) => onChange({ ...value, again })}
        invalid={isAgain}
        message={isAgain ? words.passwordFaults.different : undefined}
      />
    </div>
  )
}
