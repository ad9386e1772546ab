import { useState } from 'react'
import type { VaultProblem } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { CodeShown } from '../../ui/CodeShown'
import { DemoBanner } from '../../ui/DemoBanner'
import { OutsideFoot } from '../../ui/OutsideFoot'
import { StepPage } from '../../ui/StepPage'
import { CodeStep } from './CodeStep'
import { PersonStep } from './PersonStep'
import { TypeBackStep } from './TypeBackStep'
import { groupOf } from '../../../forms/access'
import type { Opened, Subject } from './recovery'

type State =
  | { readonly step: 'code' }
  | { readonly step: 'choose' }
  | { readonly step: 'person'; readonly subject: Subject }
  | { readonly step: 'new-code'; readonly code: string }
  | { readonly step: 'type-back'; readonly code: string }
  | { readonly step: 'done' }

const order: readonly State['step'][] = ['code', 'choose', 'person', 'new-code', 'type-back']
const newManager = 'new-manager'

type Props = {
  readonly demo: boolean
  readonly onBack: () => void
  readonly onProblem: (problem: { problem: VaultProblem; drawer: string }) => void
}

/** With a recovery code: a new password for somebody of its group, or a manager when none is left. Shows nothing of the journal. */
export function RecoveryPage({ demo, onBack, onProblem }: Props) {
  const words = useWords()
  const [opened, setOpened] = useState<Opened>()
  const [state, setState] = useState<State>({ step: 'code' })
  const common = { at: order.indexOf(state.step) + 1 || order.length + 1, of: order.length }
  const people = opened?.users.filter((user) => groupOf(user.role) === opened.group) ?? []
  const back = <Button onPress={onBack}>{words.common.cancel}</Button>

  return (
    <div className="lockpage">
      {demo && <DemoBanner />}
      {state.step === 'code' && (
        <CodeStep
          {...common}
          onBack={onBack}
          onProblem={onProblem}
          onOpened={(next) => {
            setOpened(next)
            setState({ step: 'choose' })
          }}
        />
      )}
      {state.step === 'choose' && opened && (
        <StepPage
          {...common}
          title={words.recovery.choose.title}
          lead={words.recovery.choose.lead[opened.group]}
          actions={back}
          onSubmit={() => undefined}
        >
          <Choices
            label={words.recovery.choose.lead[opened.group]}
            value={undefined}
            keys="screen"
            options={[
              ...people.map((user) => ({
                value: user.id,
                label: words.recovery.choose.newPassword(user.name),
                hint: words.common.roles[user.role],
              })),
              ...(people.some((user) => user.manager)
                ? []
                : [{ value: newManager, label: words.recovery.choose.addManager, hint: words.recovery.choose.addManagerHint }]),
            ]}
            onChoose={(id) => {
              const user = people.find((each) => each.id === id)
              setState({ step: 'person', subject: user ? { kind: 'user', user } : { kind: 'manager' } })
            }}
          />
        </StepPage>
      )}
      {state.step === 'person' && opened && (
        <PersonStep
          {...common}
          opened={opened}
          subject={state.subject}
          onBack={() => setState({ step: 'choose' })}
          onCode={(code) => setState({ step: 'new-code', code })}
        />
      )}
      {state.step === 'new-code' && opened && (
        <StepPage
          {...common}
          title={words.recovery.newCode.title[opened.group]}
          lead={words.recovery.newCode.lead}
          why={words.recovery.newCode.why}
          actions={
            <Button kind="primary" type="submit" keyHint="Enter" autoFocus>
              {words.common.code.written}
            </Button>
          }
          onSubmit={() => setState({ step: 'type-back', code: state.code })}
        >
          <CodeShown code={state.code} title={words.recovery.newCode.title[opened.group]} />
        </StepPage>
      )}
      {state.step === 'type-back' && (
        <TypeBackStep
          {...common}
          onShow={() => setState({ step: 'new-code', code: state.code })}
          onDone={() => setState({ step: 'done' })}
        />
      )}
      {state.step === 'done' && (
        <StepPage
          {...common}
          title={words.recovery.done.title}
          lead={words.recovery.done.lead}
          actions={
            <Button kind="primary" type="submit" keyHint="Enter" autoFocus>
              {words.recovery.done.go}
            </Button>
          }
          onSubmit={onBack}
        />
      )}
      <OutsideFoot text={words.recovery.foot} />
    </div>
  )
}
