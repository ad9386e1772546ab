import { useState, type ReactNode } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type Role, type VaultProblem } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { differentGroup, emptyCode, isComplete, splitCode, type Code } from '../../ui/code'
import { CodeInput } from '../../ui/CodeInput'
import { CodeShown } from '../../ui/CodeShown'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Message } from '../../ui/Message'
import { NewPassword, noPassword, passwordFault, type PasswordFault, type TypedPassword } from '../../ui/NewPassword'
import { OutsideFoot } from '../../ui/OutsideFoot'
import { Select } from '../../ui/Select'
import { StepPage } from '../../ui/StepPage'
import { TextField } from '../../ui/TextField'
import { useFocusFault } from '../../ui/useFocusFault'

const steps = ['clinic', 'manager', 'administrator', 'clinical', 'clinical-back', 'figures', 'figures-back', 'done'] as const
type Step = (typeof steps)[number]
type Which = 'clinical' | 'figures'
type Clinician = Exclude<Role, 'administrator'>

const clinicians: readonly Clinician[] = ['midwife', 'gynaecologist', 'physician', 'psychiatrist']

type Props = {
  readonly onDone: () => void
  readonly onProblem: (problem: { problem: VaultProblem; drawer: string }) => void
}

/** First start: the clinic's name, the two first logins, two recovery codes. Nothing else is asked. */
export function SetupPage({ onDone, onProblem }: Props) {
  const words = useWords()
  const [step, setStep] = useState<Step>('clinic')
  const [clinicName, setClinicName] = useState('')
  const [manager, setManager] = useState({ name: '', role: 'midwife' as Clinician, typed: noPassword })
  const [administrator, setAdministrator] = useState({ name: '', typed: noPassword })
  const [codes, setCodes] = useState<Readonly<Record<Which, string>>>({ clinical: '', figures: '' })
  const [typed, setTyped] = useState<Readonly<Record<Which, Code>>>({ clinical: emptyCode, figures: emptyCode })
  const [fault, setFault] = useState<'name' | 'same-password' | PasswordFault>()
  const [wrongGroup, setWrongGroup] = useState<number | 'whole'>()
  const begin = useAction(api.setup.begin)
  const confirm = useAction(api.setup.confirm)

  useFocusFault(fault ?? wrongGroup)

  const to = (next: Step) => {
    setFault(undefined)
    setWrongGroup(undefined)
    setStep(next)
  }
  const checkPerson = (name: string, password: TypedPassword) => {
    const found = name.trim().length < 2 ? 'name' : passwordFault(password)
    setFault(found)
    return found === undefined
  }

  const make = async () => {
    if (begin.busy || !checkPerson(administrator.name, administrator.typed)) return
    if (administrator.typed.password === manager.typed.password) return setFault('same-password')
    const passwords = [secret(manager.typed.password), secret(administrator.typed.password)] as const
    const reply = await begin.run({
      clinicName: clinicName.trim(),
      manager: { name: manager.name.trim(), role: manager.role, password: passwords[0] },
      administrator: { name: administrator.name.trim(), password: passwords[1] },
    })
    for (const bytes of passwords) bytes.fill(0)
    if (reply.ok) {
      setManager((before) => ({ ...before, typed: noPassword }))
      setAdministrator((before) => ({ ...before, typed: noPassword }))
      setCodes(reply.value)
      return to('clinical')
    }
    const { error } = reply
    if (error.kind === 'problem') onProblem(error)
    else if (error.kind === 'same-password') setFault('same-password')
    else if (error.kind === 'password-short' || error.kind === 'password-common') {
      to(error.who)
      setFault(error.kind)
    }
  }

  const typeBack = async (which: Which) => {
    if (confirm.busy) return
    const wrong = isComplete(typed[which]) ? differentGroup(splitCode(codes[which]), typed[which]) : 'whole'
    setWrongGroup(wrong)
    if (wrong !== undefined) return
    if (which === 'clinical') return to('figures')
    const back = [secret(typed.clinical.join('-')), secret(typed.figures.join('-'))] as const
    const reply = await confirm.run({ clinical: back[0], figures: back[1] })
    for (const bytes of back) bytes.fill(0)
    if (reply.ok) {
      setCodes({ clinical: '', figures: '' })
      setTyped({ clinical: emptyCode, figures: emptyCode })
      return to('done')
    }
    if (reply.error.kind === 'problem') onProblem(reply.error)
    else if (reply.error.kind === 'code-mismatch') {
      to(reply.error.which === 'clinical' ? 'clinical-back' : 'figures-back')
      setWrongGroup(reply.error.group ?? 'whole')
    }
  }

  const at = Math.min(steps.indexOf(step) + 1, steps.length - 1)
  const common = { at, of: steps.length - 1 }
  const back = (target: Step) => (
    <Button isDisabled={begin.busy || confirm.busy} onPress={() => to(target)}>
      {words.common.back}
    </Button>
  )
  const next = (
    <Button kind="primary" type="submit" keyHint="Enter">
      {words.common.next}
    </Button>
  )
  const ownFault = fault === 'name' || fault === 'same-password' ? undefined : fault
  const failure = begin.failure ?? confirm.failure
  const panel = failure && isCommonFailure(failure) && <ErrorPanel failure={failure} />

  return (
    <div className="lockpage">
      {step === 'clinic' && (
        <StepPage
          {...common}
          key={step}
          title={words.setup.clinic.title}
          lead={words.setup.clinic.lead}
          why={words.setup.clinic.why}
          actions={next}
          onSubmit={() => (clinicName.trim() === '' ? setFault('name') : to('manager'))}
        >
          <TextField
            label={words.setup.clinic.name}
            value={clinicName}
            onChange={setClinicName}
            required
            autoFocus
            maxLength={80}
            invalid={fault === 'name'}
            message={fault === 'name' ? words.setup.clinic.nameFault : undefined}
          />
        </StepPage>
      )}
      {step === 'manager' && (
        <StepPage
          {...common}
          key={step}
          title={words.setup.manager.title}
          lead={words.setup.manager.lead}
          why={words.setup.manager.why}
          actions={
            <>
              {back('clinic')}
              {next}
            </>
          }
          onSubmit={() => checkPerson(manager.name, manager.typed) && to('administrator')}
        >
          <TextField
            label={words.setup.manager.name}
            value={manager.name}
            onChange={(name) => setManager({ ...manager, name })}
            required
            autoFocus
            maxLength={80}
            invalid={fault === 'name'}
            message={fault === 'name' ? words.setup.nameFault : undefined}
          />
          <Select
            label={words.setup.manager.role}
            value={manager.role}
            options={clinicians.map((role) => ({ value: role, label: words.common.roles[role] }))}
            onChange={(role) => setManager({ ...manager, role })}
            required
          />
          <NewPassword value={manager.typed} onChange={(value) => setManager({ ...manager, typed: value })} fault={ownFault} />
        </StepPage>
      )}
      {step === 'administrator' && (
        <StepPage
          {...common}
          key={step}
          title={words.setup.administrator.title}
          lead={words.setup.administrator.lead}
          why={words.setup.administrator.why}
          actions={
            <>
              {back('manager')}
              <Button kind="primary" type="submit" keyHint="Enter" isDisabled={begin.busy}>
                {begin.busy ? words.setup.making : words.common.next}
              </Button>
            </>
          }
          onSubmit={() => void make()}
        >
          <TextField
            label={words.setup.administrator.name}
            value={administrator.name}
            onChange={(name) => setAdministrator({ ...administrator, name })}
            required
            autoFocus
            maxLength={80}
            invalid={fault === 'name'}
            message={fault === 'name' ? words.setup.nameFault : undefined}
          />
          <NewPassword
            value={administrator.typed}
            onChange={(value) => setAdministrator({ ...administrator, typed: value })}
            fault={ownFault}
          />
          {fault === 'same-password' && <ErrorLine text={words.setup.samePassword} />}
          {panel}
        </StepPage>
      )}
      {(step === 'clinical' || step === 'figures') && (
        <StepPage
          {...common}
          key={step}
          title={words.setup.codes[step].title}
          lead={words.setup.codes[step].lead}
          why={words.setup.codes.why}
          actions={
            <Button kind="primary" type="submit" keyHint="Enter" autoFocus>
              {words.setup.codes.written}
            </Button>
          }
          onSubmit={() => to(`${step}-back`)}
        >
          <CodeShown code={codes[step]} title={words.setup.codes[step].title} />
        </StepPage>
      )}
      {(step === 'clinical-back' || step === 'figures-back') && (
        <TypeBack
          key={step}
          {...common}
          which={step === 'clinical-back' ? 'clinical' : 'figures'}
          typed={typed}
          onType={setTyped}
          wrongGroup={wrongGroup}
          busy={confirm.busy}
          onShow={() => to(step === 'clinical-back' ? 'clinical' : 'figures')}
          onSubmit={(which) => void typeBack(which)}
        >
          {panel}
        </TypeBack>
      )}
      {step === 'done' && (
        <StepPage
          {...common}
          at={steps.length}
          key={step}
          title={words.setup.done.title}
          lead={words.setup.done.lead}
          actions={
            <Button kind="primary" type="submit" keyHint="Enter" autoFocus>
              {words.setup.done.go}
            </Button>
          }
          onSubmit={onDone}
        />
      )}
      <OutsideFoot text={step === 'done' ? words.setup.footDone : words.setup.foot} />
    </div>
  )
}

function ErrorLine({ text }: { text: string }) {
  return (
    <span role="alert">
      <Message tone="danger">{text}</Message>
    </span>
  )
}

function TypeBack({
  which,
  typed,
  onType,
  wrongGroup,
  busy,
  onShow,
  onSubmit,
  children,
  ...common
}: {
  at: number
  of: number
  which: Which
  typed: Readonly<Record<Which, Code>>
  onType: (typed: Readonly<Record<Which, Code>>) => void
  wrongGroup: number | 'whole' | undefined
  busy: boolean
  onShow: () => void
  onSubmit: (which: Which) => void
  children: ReactNode
}) {
  const words = useWords()
  const message =
    wrongGroup === undefined ? undefined : wrongGroup === 'whole' ? words.common.code.wrongForm : words.common.code.wrongGroup(wrongGroup)
  return (
    <StepPage
      {...common}
      title={words.setup.codes[which].back}
      lead={words.setup.codes.backLead}
      why={words.setup.codes.why}
      actions={
        <>
          <Button isDisabled={busy} onPress={onShow}>
            {words.common.code.showAgain}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={busy}>
            {busy ? words.setup.making : words.common.next}
          </Button>
        </>
      }
      onSubmit={() => onSubmit(which)}
    >
      <CodeInput
        label={words.setup.codes[which].title}
        value={typed[which]}
        onChange={(code) => onType({ ...typed, [which]: code })}
        wrongGroup={typeof wrongGroup === 'number' ? wrongGroup : undefined}
        message={message}
        autoFocus
        isBusy={busy}
      />
      {children}
    </StepPage>
  )
}
