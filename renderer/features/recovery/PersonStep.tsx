import { useState } from 'react'
import { groupOf } from '../../../forms/access'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type Role } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { NewPassword, noPassword, passwordFault, type PasswordFault } from '../../ui/NewPassword'
import { Note } from '../../ui/Note'
import { Select } from '../../ui/Select'
import { StepPage } from '../../ui/StepPage'
import { TextField } from '../../ui/TextField'
import { useFocusFault } from '../../ui/useFocusFault'
import type { Opened, Subject } from './recovery'

const roles: readonly Role[] = ['midwife', 'gynaecologist', 'physician', 'psychiatrist', 'administrator']

type Props = {
  readonly at: number
  readonly of: number
  readonly opened: Opened
  readonly subject: Subject
  readonly onBack: () => void
  readonly onCode: (code: string) => void
}

/** The new password of somebody, or the name and password of a new manager. */
export function PersonStep({ at, of, opened, subject, onBack, onCode }: Props) {
  const words = useWords()
  const offered = roles.filter((role) => groupOf(role) === opened.group)
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>(offered[0] ?? 'administrator')
  const [typed, setTyped] = useState(noPassword)
  const [fault, setFault] = useState<'name' | PasswordFault>()
  const newPassword = useAction(api.recovery.newPassword)
  const addManager = useAction(api.recovery.addManager)
  useFocusFault(fault)
  const isNew = subject.kind === 'manager'
  const busy = newPassword.busy || addManager.busy
  const failure = newPassword.failure ?? addManager.failure

  const submit = async () => {
    if (busy) return
    const found = isNew && name.trim().length < 2 ? 'name' : passwordFault(typed)
    setFault(found)
    if (found !== undefined) return
    const password = secret(typed.password)
    const reply = await (subject.kind === 'manager'
      ? addManager.run({ name: name.trim(), role, password })
      : newPassword.run({ user: subject.user.id, password }))
    password.fill(0)
    if (reply.ok) {
      setTyped(noPassword)
      onCode(reply.value.code)
    } else if (reply.error.kind === 'password-short' || reply.error.kind === 'password-common') setFault(reply.error.kind)
  }

  return (
    <StepPage
      at={at}
      of={of}
      title={subject.kind === 'manager' ? words.recovery.person.managerTitle : words.recovery.person.passwordTitle(subject.user.name)}
      lead={subject.kind === 'manager' ? words.recovery.person.managerLead : words.recovery.person.passwordLead(subject.user.name)}
      actions={
        <>
          <Button isDisabled={busy} onPress={onBack}>
            {words.common.back}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={busy}>
            {busy ? words.recovery.person.making : words.common.next}
          </Button>
        </>
      }
      onSubmit={() => void submit()}
    >
      {isNew && (
        <TextField
          label={words.recovery.person.name}
          value={name}
          onChange={setName}
          required
          autoFocus
          maxLength={80}
          invalid={fault === 'name'}
          message={fault === 'name' ? words.recovery.person.nameFault : undefined}
        />
      )}
      {isNew && offered.length > 1 && (
        <Select
          label={words.recovery.person.role}
          value={role}
          options={offered.map((each) => ({ value: each, label: words.common.roles[each] }))}
          onChange={setRole}
          required
        />
      )}
      <NewPassword
        autoFocus={!isNew}
        label={words.common.newPassword.newLabel}
        value={typed}
        onChange={setTyped}
        fault={fault === 'name' ? undefined : fault}
      />
      {failure?.kind === 'manager-exists' && <Note tone="due" title={words.recovery.person.managerExists} announce />}
      {failure && isCommonFailure(failure) && <ErrorPanel failure={failure} />}
    </StepPage>
  )
}
