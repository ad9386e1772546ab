import { OctagonAlert, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { api, type VaultProblem } from '../../app/api'
import { useFormats, useWords } from '../../i18n'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { OutsideFoot } from '../../ui/OutsideFoot'
import { Sheet } from '../../ui/Sheet'
import './problem.css'

/** What happened, what is safe, what to do now, and a code to read out. */
export function ProblemPage({ problem, drawer, onRetry }: { problem: VaultProblem; drawer: string; onRetry: () => void }) {
  const words = useWords()
  const formats = useFormats()
  const [noticed] = useState(() => new Date())
  const text = words.problem.problems[problem]
  const drawers: Readonly<Record<string, string>> = words.problem.drawers
  const which = drawers[drawer]
  return (
    <div className="lockpage">
      <main className="stop">
        <section>
          <span className="tag">
            <Icon of={OctagonAlert} />
            {words.problem.closed}
          </span>
          <h1>{text.title}</h1>
          <p className="lead">{text.lead}</p>
          <ol className="steplist">
            {text.steps.map((step, index) => (
              <li key={step.title}>
                <b aria-hidden>{index + 1}</b>
                <span>
                  <strong>{step.title}</strong>
                  <small>{step.text}</small>
                </span>
              </li>
            ))}
          </ol>
          <div className="line">
            <Button kind="primary" icon={RotateCcw} keyHint="Enter" autoFocus onPress={onRetry}>
              {words.common.retry}
            </Button>
            <Button onPress={() => void api.shell.quit()}>{words.common.quit}</Button>
          </div>
        </section>
        <aside>
          <Sheet title={words.problem.help}>
            <dl className="facts">
              <dt>{words.problem.code}</dt>
              <dd className="strong">
                {text.code}
                {drawer !== '' && which !== undefined ? `-${drawer.charAt(0).toUpperCase()}` : ''}
              </dd>
              {which !== undefined && (
                <>
                  <dt>{words.problem.which}</dt>
                  <dd>{which}</dd>
                </>
              )}
              <dt>{words.problem.noticed}</dt>
              <dd>
                {formats.date(noticed)}, {formats.time(noticed)}
              </dd>
              <dt>{words.problem.dont}</dt>
              <dd>{words.problem.dontText}</dd>
            </dl>
          </Sheet>
        </aside>
      </main>
      <OutsideFoot text={words.problem.foot} />
    </div>
  )
}
