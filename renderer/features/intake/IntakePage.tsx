import { ArrowLeft, EyeOff, Lock, UserRound, Volume2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { allDeclined, type IntakeItem } from '../../../forms/intake'
import type { Sex } from '../../../forms/records/patient'
import { api, useAction, useCall } from '../../app/api'
import { useWords } from '../../i18n'
import { useMe } from '../../app/me'
import { goBack } from '../../app/route'
import { Button } from '../../ui/Button'
import { DemoBanner } from '../../ui/DemoBanner'
import { Choices } from '../../ui/Choices'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Icon } from '../../ui/Icon'
import { Key } from '../../ui/Key'
import { Note } from '../../ui/Note'
import { Seg } from '../../ui/Seg'
import { useToast } from '../../ui/Toast'
import { useKeys } from '../../ui/useKeys'
import { isAnything, isSeveral, keyOf, options, questionNumber, sealable, steps, toggled, type Given, type Step } from './questions'

type Month = 'this' | 'previous'

/**
 * The five questions, on a screen of their own without name, record or rail. Answers are in this component's memory and nowhere else until
 * they are sealed; one that has been given is not shown again (security design 3.1, 3.2).
 */
export function IntakePage({ sex }: { readonly sex: Sex }) {
  const all = useWords()
  const words = all.intake
  const me = useMe()
  const toast = useToast()
  const ready = useCall(api.intake.ready, null)
  const [given, setGiven] = useState<Given>({})
  const [step, setStep] = useState<Step>('contact')
  const [month, setMonth] = useState<Month>('this')
  const give = useAction(api.intake.give)
  const heading = useRef<HTMLHeadingElement>(null)

  const way = steps(given)
  const at = way.indexOf(step)
  const before = way[at - 1]
  const isClosed = ready.data?.open === false || give.failure?.kind === 'no-key'

  useEffect(() => heading.current?.focus(), [step])

  function toNext(next: Given): void {
    const then = steps(next)
    setGiven(next)
    setStep(then[then.indexOf(step) + 1] ?? 'end')
  }
  function choose(item: IntakeItem, option: string): void {
    if (isSeveral(item) && option !== 'declined') setGiven({ ...given, [item]: toggled(given[item] ?? [], option) })
    else toNext({ ...given, [item]: [option] })
  }
  /** The question before this one is asked anew: its answer is taken away, not shown. */
  function back(): void {
    if (before === undefined || before === 'end') return
    setGiven({ ...given, [before]: undefined, ...(step === 'end' ? {} : { [step]: undefined }) })
    setStep(before)
  }
  async function seal(answers: Given): Promise<void> {
    if (give.busy) return
    const reply = await give.run({ month, sex, answers: sealable(answers) })
    if (!reply.ok) return
    toast.show(words.sealed)
    goBack()
  }
  function stop(): void {
    if (isClosed) goBack()
    else if (isAnything(given)) void seal(given)
    else {
      toast.show(words.nothingGiven)
      goBack()
    }
  }
  function declineAll(): void {
    setGiven(Object.fromEntries(Object.entries(allDeclined).map(([item, value]) => [item, Array.isArray(value) ? value : [value]])))
    setStep('end')
  }

  useKeys({
    Escape: stop,
    ...(before === undefined ? {} : { Backspace: back }),
    ...(step === 'end' ? { Enter: () => void seal(given) } : isSeveral(step) ? { Enter: () => toNext(given) } : {}),
  })

  return (
    <div className="shell">
      {me.demo && <DemoBanner low />}
      <div className="five">
        <aside className="say" aria-label={words.readAloud}>
          <span className="label">
            <Icon of={Volume2} />
            {words.readAloud}
          </span>
          <blockquote>
            {words.say.map((text) => (
              <p key={text}>{text}</p>
            ))}
            <p>
              {words.sayDecline[0]}
              <strong>{words.sayDecline[1]}</strong>
              {words.sayDecline[2]}
            </p>
          </blockquote>
          <p className="aside">
            <Icon of={EyeOff} />
            <span>
              <b>{words.aside}</b> {words.asideText}
            </span>
          </p>
        </aside>
        <main className="ask">
          {isClosed ? (
            <>
              <h1>{words.notOpen}</h1>
              <Note tone="due">{words.notOpenText}</Note>
              <div className="acts">
                <Button kind="primary" keyHint="Esc" autoFocus onPress={goBack}>
                  {all.common.back}
                </Button>
              </div>
            </>
          ) : (
            <>
              <div>
                <div className="line count">
                  <span className="soft">{step === 'end' ? words.title : words.question(questionNumber[step])}</span>
                  <span className="steps" aria-hidden>
                    {[1, 2, 3, 4, 5].map((number) => (
                      <i
                        key={number}
                        className={step === 'end' || number < questionNumber[step] ? 'done' : number === questionNumber[step] ? 'now' : ''}
                      />
                    ))}
                  </span>
                  {step === 'contact' && ready.data?.previousMonth && (
                    <span className="to-right">
                      <Seg
                        label={words.month}
                        value={month}
                        options={(['this', 'previous'] as const).map((value) => ({ value, label: words.months[value] }))}
                        onChange={setMonth}
                      />
                    </span>
                  )}
                </div>
                <h1 ref={heading} tabIndex={-1}>
                  {step === 'end' ? words.doneTitle : words.asks[step]}
                </h1>
                {step !== 'end' && isSeveral(step) && <p className="soft several">{words.several}</p>}
              </div>
              {give.failure && (
                <>
                  <Note tone="danger" title={words.notSealed} announce />
                  <ErrorPanel failure={give.failure} onRetry={() => void seal(given)} />
                </>
              )}
              {step === 'end' ? (
                <div className="stack sealing">
                  {words.doneText.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              ) : (
                <div className="answers" data-many={options(step).length > 9 || undefined} key={step}>
                  <Choices
                    label={words.asks[step]}
                    value={isSeveral(step) ? (given[step] ?? []) : undefined}
                    options={options(step).map((value) => ({
                      value,
                      label: optionWord(words.options[step], value),
                      keyHint: keyOf(step, value),
                    }))}
                    onChoose={(option) => choose(step, option)}
                    keys="screen"
                  />
                </div>
              )}
              <div className="acts">
                {before !== undefined && (
                  <Button icon={ArrowLeft} keyHint="Backspace" onPress={back}>
                    {words.previous}
                  </Button>
                )}
                {step === 'contact' && <Button onPress={declineAll}>{words.declineAll}</Button>}
                {step !== 'end' && isSeveral(step) && (
                  <Button kind="primary" keyHint="Enter" onPress={() => toNext(given)}>
                    {words.goOn}
                  </Button>
                )}
                {step === 'end' && (
                  <Button kind="primary" icon={Lock} keyHint="Enter" isDisabled={give.busy} onPress={() => void seal(given)}>
                    {words.finish}
                  </Button>
                )}
                {step !== 'end' && (
                  <span className="to-right">
                    <Button kind="quiet" keyHint="Esc" isDisabled={give.busy} onPress={stop}>
                      {words.stop}
                    </Button>
                  </span>
                )}
                {give.failure && (
                  <Button kind="quiet" onPress={goBack}>
                    {words.leaveAnyway}
                  </Button>
                )}
              </div>
            </>
          )}
        </main>
        <footer className="foot">
          <span>
            <Icon of={UserRound} small />
            <b>{me.user.name}</b> {all.common.roles[me.user.role]}
          </span>
          <span>
            <Icon of={Lock} small />
            {words.footNote}
          </span>
          <button type="button" className="right" onClick={() => void api.shell.lock()}>
            <Icon of={Lock} small />
            {all.keys.lock} <Key decorative>Ctrl L</Key>
          </button>
        </footer>
      </div>
    </div>
  )
}

const optionWord = (words: Readonly<Record<string, string>>, option: string): string => words[option] ?? option
