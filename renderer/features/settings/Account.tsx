import { useState } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { NewPassword, noPassword, passwordFault, type PasswordFault } from '../../ui/NewPassword'
import { Sheet } from '../../ui/Sheet'
import { TextField } from '../../ui/TextField'
import { useToast } from '../../ui/Toast'
import { useFocusFault } from '../../ui/useFocusFault'

export function Account() {
  const words = useWords()
  const me = useMe()
  const [isOpen, setOpen] = useState(false)
  return (
    <Sheet title={words.settings.account.title}>
      <div className="within">
        <dl className="facts">
          <dt>{words.settings.account.name}</dt>
          <dd>{me.user.name}</dd>
          <dt>{words.settings.account.role}</dt>
          <dd>{words.common.roles[me.user.role]}</dd>
          <dt>{words.settings.account.manager}</dt>
          <dd>{me.manager ? words.common.yes : words.common.no}</dd>
        </dl>
        <span>
          <Button onPress={() => setOpen(true)}>{words.settings.account.change}</Button>
        </span>
      </div>
      {isOpen && <ChangePassword onClose={() => setOpen(false)} />}
    </Sheet>
  )
}

function ChangePassword({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const toast = useToast()
  const [old, setOld] = useState('')
  const [typed, setTyped] = useState(noPassword)
  const [fault, setFault] = useState<'wrong-password' | PasswordFault>()
  const [wait, setWait] = useState(0)
  const change = useAction(api.users.changePassword)

  useFocusFault(fault)

  const submit = async () => {
    if (change.busy) return
    const found = old === '' ? 'wrong-password' : passwordFault(typed)
    setFault(found)
    if (found !== undefined) return
    const bytes = { old: secret(old), password: secret(typed.password) }
    const reply = await change.run(bytes)
    bytes.old.fill(0)
    bytes.password.fill(0)
    if (reply.ok) {
      toast.show(words.settings.account.changed)
      return onClose()
    }
    setWait(reply.error.kind === 'wait' ? reply.error.seconds : 0)
    if (reply.error.kind === 'wrong-password') setOld('')
    if (reply.error.kind === 'wrong-password' || reply.error.kind === 'password-short' || reply.error.kind === 'password-common') {
      setFault(reply.error.kind)
    }
  }

  return (
    <Dialog title={words.settings.account.change} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <TextField
          label={words.settings.account.old}
          type="password"
          value={old}
          onChange={setOld}
          required
          autoFocus
          invalid={fault === 'wrong-password'}
          message={fault === 'wrong-password' ? words.settings.account.wrong : undefined}
        />
        <NewPassword
          label={words.common.newPassword.newLabel}
          value={typed}
          onChange={setTyped}
          fault={fault === 'wrong-password' ? undefined : fault}
        />
        {wait > 0 && (
          <Note tone="due" announce>
            {words.common.wait(wait)}
          </Note>
        )}
        <small className="soft">{words.settings.account.note}</small>
        {change.failure && isCommonFailure(change.failure) && <ErrorPanel failure={change.failure} />}
        <DialogActions>
          <Button keyHint="Esc" isDisabled={change.busy} onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={change.busy}>
            {change.busy ? words.settings.account.changing : words.settings.account.change}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
