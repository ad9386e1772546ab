import { useState } from 'react'
import { groupOf } from '../../../forms/access'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type Role } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { Button } from '../../ui/Button'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { NewPassword, noPassword, passwordFault, type PasswordFault } from '../../ui/NewPassword'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { Tick } from '../../ui/Tick'
import { useToast } from '../../ui/Toast'
import { useFocusFault } from '../../ui/useFocusFault'

const roles: readonly Role[] = ['midwife', 'gynaecologist', 'physician', 'psychiatrist', 'administrator']

/** A manager makes a user of her own group; the new one types her password at this computer. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const me = useMe()
  const toast = useToast()
  const offered = roles.filter((role) => groupOf(role) === me.group)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(offered[0] ?? me.user.role)
  const [isManager, setManager] = useState(false)
  const [typed, setTyped] = useState(noPassword)
  const [fault, setFault] = useState<'name' | 'name-taken' | PasswordFault>()
  const add = useAction(api.users.add)

  useFocusFault(fault)

  const submit = async () => {
    if (add.busy) return
    const found = name.trim().length < 2 ? 'name' : passwordFault(typed)
    setFault(found)
    if (found !== undefined) return
    const password = secret(typed.password)
    const reply = await add.run({ name: name.trim(), role, manager: isManager, password })
    password.fill(0)
    if (reply.ok) {
      toast.show(words.settings.people.added(reply.value.name))
      return onClose()
    }
    const { kind } = reply.error
    if (kind === 'name-taken' || kind === 'password-short' || kind === 'password-common') setFault(kind)
  }

  const nameMessage =
    fault === 'name' ? words.settings.people.nameFault : fault === 'name-taken' ? words.settings.people.nameTaken : undefined
  return (
    <Dialog title={words.settings.people.addTitle} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <p className="soft">{words.settings.people.addLead}</p>
        <TextField
          label={words.settings.people.fullName}
          value={name}
          onChange={setName}
          required
          autoFocus
          maxLength={80}
          invalid={nameMessage !== undefined}
          message={nameMessage}
        />
        <Select
          label={words.settings.people.role}
          value={role}
          options={offered.map((each) => ({ value: each, label: words.common.roles[each] }))}
          onChange={setRole}
          required
        />
        <small className="soft">{words.settings.people.otherGroup[me.group]}</small>
        <NewPassword value={typed} onChange={setTyped} fault={fault === 'name' || fault === 'name-taken' ? undefined : fault} />
        <Tick value={isManager} onChange={setManager}>
          {words.settings.people.makeManager}
        </Tick>
        {add.failure && isCommonFailure(add.failure) && <ErrorPanel failure={add.failure} />}
        <DialogActions>
          <Button keyHint="Esc" isDisabled={add.busy} onPress={onClose}>
            {words.common.cancel}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={add.busy}>
            {add.busy ? words.settings.people.adding : words.settings.people.addGo}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
