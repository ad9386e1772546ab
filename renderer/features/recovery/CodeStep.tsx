import { useState } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type VaultProblem } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { emptyCode, isComplete } from '../../ui/code'
import { CodeInput } from '../../ui/CodeInput'
import { codeProblem, type CodeProblem } from '../../ui/codeMessage'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { StepPage } from '../../ui/StepPage'
import { useFocusFault } from '../../ui/useFocusFault'
import { useWait, WaitNote } from '../../ui/Wait'
import type { Opened } from './recovery'

type Props = {
  readonly at: number
  readonly of: number
  readonly onBack: () => void
  readonly onOpened: (opened: Opened) => void
  readonly onProblem: (problem: { problem: VaultProblem; drawer: string }) => void
}

export function CodeStep({ at, of, onBack, onOpened, onProblem }: Props) {
  const words = useWords()
  const [code, setCode] = useState(emptyCode)
  const [fault, setFault] = useState<CodeProblem>()
  const wait = useWait('code')
  const open = useAction(api.recovery.open)
  useFocusFault(fault)
  const isReady = !open.busy && wait.seconds === 0

  const submit = async () => {
    if (!isReady) return
    if (!isComplete(code)) return setFault({ group: undefined, message: words.common.code.wrongForm })
    setFault(undefined)
    const bytes = secret(code.join('-'))
    const reply = await open.run({ code: bytes })
    bytes.fill(0)
    if (reply.ok) {
      setCode(emptyCode)
      return onOpened(reply.value)
    }
    if (reply.error.kind === 'problem') onProblem(reply.error)
    else if (reply.error.kind === 'wait') wait.begin(reply.error.seconds)
    else setFault(codeProblem(reply.error, words))
  }

  return (
    <StepPage
      at={at}
      of={of}
      title={words.recovery.code.title}
      lead={words.recovery.code.lead}
      why={words.recovery.code.why}
      actions={
        <>
          <Button isDisabled={open.busy} onPress={onBack}>
            {words.common.back}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={!isReady}>
            {open.busy ? words.recovery.code.checking : words.recovery.code.go}
          </Button>
        </>
      }
      onSubmit={() => void submit()}
    >
      <CodeInput
        label={words.recovery.code.label}
        value={code}
        onChange={(next) => {
          setCode(next)
          setFault(undefined)
        }}
        wrongGroup={fault?.group}
        message={fault?.message}
        autoFocus
        isBusy={open.busy}
      />
      {wait.seconds > 0 && <WaitNote seconds={wait.seconds} />}
      {open.failure && isCommonFailure(open.failure) && <ErrorPanel failure={open.failure} />}
    </StepPage>
  )
}
