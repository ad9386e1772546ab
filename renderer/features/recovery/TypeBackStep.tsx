import { useState } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { emptyCode, isComplete } from '../../ui/code'
import { CodeInput } from '../../ui/CodeInput'
import { codeProblem, type CodeProblem } from '../../ui/codeMessage'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { StepPage } from '../../ui/StepPage'
import { useFocusFault } from '../../ui/useFocusFault'

/** The new code typed back from the paper: only then does anything change. */
export function TypeBackStep({ at, of, onShow, onDone }: { at: number; of: number; onShow: () => void; onDone: () => void }) {
  const words = useWords()
  const [code, setCode] = useState(emptyCode)
  const [fault, setFault] = useState<CodeProblem>()
  const confirm = useAction(api.recovery.confirm)

  useFocusFault(fault)

  const submit = async () => {
    if (confirm.busy) return
    if (!isComplete(code)) return setFault({ group: undefined, message: words.common.code.wrongForm })
    setFault(undefined)
    const bytes = secret(code.join('-'))
    const reply = await confirm.run({ code: bytes })
    bytes.fill(0)
    if (reply.ok) onDone()
    else setFault(codeProblem(reply.error, words))
  }

  return (
    <StepPage
      at={at}
      of={of}
      title={words.recovery.newCode.back}
      lead={words.recovery.newCode.backLead}
      why={words.recovery.newCode.why}
      actions={
        <>
          <Button isDisabled={confirm.busy} onPress={onShow}>
            {words.common.code.showAgain}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={confirm.busy}>
            {words.common.next}
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
        isBusy={confirm.busy}
      />
      {confirm.failure && isCommonFailure(confirm.failure) && <ErrorPanel failure={confirm.failure} />}
    </StepPage>
  )
}
