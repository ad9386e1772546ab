import { useState } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type Me } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { emptyCode, isComplete } from '../../ui/code'
import { CodeInput } from '../../ui/CodeInput'
import { codeProblem, type CodeProblem } from '../../ui/codeMessage'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'
import { Sheet } from '../../ui/Sheet'
import { useFocusFault } from '../../ui/useFocusFault'
import { useWait, WaitNote } from '../../ui/Wait'

export function CodeTest() {
  const words = useWords().settings.code
  const [isOpen, setOpen] = useState(false)
  return (
    <Sheet title={words.title}>
      <div className="within">
        <small className="soft">{words.text}</small>
        <span>
          <Button onPress={() => setOpen(true)}>{words.test}</Button>
        </span>
      </div>
      {isOpen && <TestDialog onClose={() => setOpen(false)} />}
    </Sheet>
  )
}

function TestDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const [code, setCode] = useState(emptyCode)
  const [fault, setFault] = useState<CodeProblem>()
  const [fits, setFits] = useState<Me['group']>()
  const wait = useWait('test')
  const test = useAction(api.recovery.test)
  const isReady = !test.busy && wait.seconds === 0

  useFocusFault(fault)

  const submit = async () => {
    if (!isReady) return
    setFits(undefined)
    if (!isComplete(code)) return setFault({ group: undefined, message: words.common.code.wrongForm })
    setFault(undefined)
    const bytes = secret(code.join('-'))
    const reply = await test.run({ code: bytes })
    bytes.fill(0)
    if (reply.ok) {
      setCode(emptyCode)
      setFits(reply.value.group)
    } else if (reply.error.kind === 'wait') wait.begin(reply.error.seconds)
    else setFault(codeProblem(reply.error, words))
  }

  return (
    <Dialog title={words.settings.code.testTitle} onClose={onClose} width="wide">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <CodeInput
          label={words.settings.code.label}
          value={code}
          onChange={(next) => {
            setCode(next)
            setFault(undefined)
          }}
          wrongGroup={fault?.group}
          message={fault?.message}
          autoFocus
          isBusy={test.busy}
        />
        {fits !== undefined && (
          <Note tone="done" title={words.settings.code.fits[fits].title} announce>
            {words.settings.code.fits[fits].text}
          </Note>
        )}
        {wait.seconds > 0 && <WaitNote seconds={wait.seconds} />}
        {test.failure?.kind === 'problem' && (
          <Note tone="danger" announce>
            {words.settings.code.problem}
          </Note>
        )}
        {test.failure && isCommonFailure(test.failure) && <ErrorPanel failure={test.failure} />}
        <DialogActions>
          <Button keyHint="Esc" onPress={onClose}>
            {words.common.close}
          </Button>
          <Button kind="primary" type="submit" keyHint="Enter" isDisabled={!isReady}>
            {test.busy ? words.settings.code.testing : words.settings.code.go}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
