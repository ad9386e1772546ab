import { useLayoutEffect, useRef, useState } from 'react'
import { isCommonFailure } from '../../../forms/core/failure'
import { api, secret, useAction, type Me, type Start, type VaultProblem } from '../../app/api'
import { useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { DemoBanner } from '../../ui/DemoBanner'
import { Dialog, DialogActions } from '../../ui/Dialog'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { OutsideFoot } from '../../ui/OutsideFoot'
import { TextField } from '../../ui/TextField'
import { useKeys } from '../../ui/useKeys'
import { useWait, WaitNote } from '../../ui/Wait'
import { Clock } from './Clock'
import { DemoLogins } from './DemoLogins'
import { Tiles } from './Tiles'
import './unlock.css'

type Props = {
  readonly start: Start
  readonly onLogin: (me: Me) => void
  readonly onProblem: (problem: { problem: VaultProblem; drawer: string }) => void
  readonly onRecover: () => void
}

/** Name, password, Enter. Nothing about patients. */
export function UnlockPage({ start, onLogin, onProblem, onRecover }: Props) {
  const words = useWords()
  const [chosen, setChosen] = useState(start.users[0]?.id ?? '')
  const [password, setPassword] = useState('')
  const [fault, setFault] = useState<'wrongPassword' | 'empty'>()
  const [isForgotten, setForgotten] = useState(false)
  const wait = useWait(chosen)
  const login = useAction(api.session.login)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const user = start.users.find((each) => each.id === chosen)

  const choose = (id: string, andWrite: boolean) => {
    setChosen(id)
    setPassword('')
    setFault(undefined)
    login.reset()
    if (andWrite) field.current?.focus()
  }
  useKeys(Object.fromEntries(start.users.slice(0, 9).map((each, index) => [`Alt+${index + 1}`, () => choose(each.id, true)])))
  const isReady = !login.busy && wait.seconds === 0
  useLayoutEffect(() => {
    if (isReady) field.current?.focus()
  }, [isReady])

  const unlock = async () => {
    if (!isReady) return
    if (password === '') {
      setFault('empty')
      field.current?.focus()
      return
    }
    setFault(undefined)
    const bytes = secret(password)
    setPassword('')
    const reply = await login.run({ user: chosen, password: bytes })
    bytes.fill(0)
    if (reply.ok) return onLogin(reply.value)
    if (reply.error.kind === 'problem') return onProblem(reply.error)
    if (reply.error.kind === 'wait') return wait.begin(reply.error.seconds)
    if (reply.error.kind === 'wrong-password') setFault('wrongPassword')
  }

  return (
    <div className="lockpage">
      {start.demo && <DemoBanner />}
      <main className="in">
        <Clock />
        <Tiles users={start.users} chosen={chosen} onChoose={choose} />
        <div className="pass">
          <form
            onSubmit={(event) => {
              event.preventDefault()
              void unlock()
            }}
          >
            <div>
              <h1>{words.unlock.hello(user?.name.split(' ')[0] ?? '')}</h1>
              <p className="soft">{words.unlock.lead}</p>
            </div>
            <TextField
              label={words.unlock.password}
              type="password"
              value={password}
              onChange={(text) => {
                setPassword(text)
                setFault(undefined)
              }}
              inputRef={field}
              autoFocus
              isDisabled={!isReady}
              invalid={fault !== undefined}
              message={fault && words.unlock[fault]}
            />
            {wait.seconds > 0 && <WaitNote seconds={wait.seconds} />}
            <Button kind="primary" type="submit" keyHint="Enter" isDisabled={!isReady}>
              {login.busy ? words.unlock.unlocking : words.unlock.unlock}
            </Button>
            {login.failure && isCommonFailure(login.failure) && <ErrorPanel failure={login.failure} />}
          </form>
          <div className="quietlinks">
            <button type="button" className="link" onClick={() => setForgotten(true)}>
              {words.unlock.forgotten}
            </button>
            <button type="button" className="link" onClick={onRecover}>
              {words.unlock.haveCode}
            </button>
          </div>
          {start.demoLogins.length > 0 && (
            <DemoLogins
              start={start}
              onFill={(id, text) => {
                choose(id, true)
                setPassword(text)
              }}
            />
          )}
        </div>
      </main>
      <OutsideFoot text={words.unlock.locked} />
      {isForgotten && (
        <Dialog title={words.unlock.forgottenTitle} onClose={() => setForgotten(false)}>
          {words.unlock.forgottenText.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <DialogActions>
            <Button keyHint="Esc" autoFocus onPress={() => setForgotten(false)}>
              {words.common.close}
            </Button>
            <Button kind="primary" onPress={onRecover}>
              {words.unlock.forgottenGo}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </div>
  )
}
