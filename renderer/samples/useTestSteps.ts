import type { TestRecord, TestStep } from '../../forms/records/sample'
import type { Refusal } from '../../forms/samples/life'
import { api, useAction } from '../app/api'
import { useWords } from '../i18n'
import { useMe } from '../app/me'
import { toast } from '../ui/Toast'
import { endsByItself } from './logic'

type Entered<T> = T extends unknown ? Omit<T, 'at' | 'by'> : never
/** A step as the page sends it: when it was entered and by whom is added where it is stored. */
export type StepInput = Entered<TestStep>

/**
 * Enters steps for one or more tests, one after the other, and says what was refused. An answer that found nothing and has been told ends
 * by itself when nothing is left to do.
 */
export function useTestSteps() {
  const me = useMe()
  const words = useWords().samples
  const step = useAction(api.samples.step)
  const close = useAction(api.samples.step)

  async function run(wanted: readonly { readonly test: TestRecord; readonly step: StepInput }[], said?: string): Promise<boolean> {
    if (step.busy) return false
    let done = true
    /** The tests as they stand after the steps that were entered here. */
    const stands = new Map<string, TestRecord>()
    for (const one of wanted) {
      const { id } = one.test
      const reply = await step.run({ test: id, step: one.step }, stands.get(id) ?? one.test)
      if (!reply.ok) {
        done = false
        break
      }
      stands.set(id, reply.value)
      if (endsByItself(reply.value, me.settings.tests)) {
        const closed = await close.run({ test: id, step: { kind: 'closed', on: one.step.on } }, reply.value)
        if (closed.ok) stands.set(id, closed.value)
      }
    }
    const kind = wanted[0]?.step.kind
    if (done && kind !== undefined) toast.show(said ?? words.stepNames[kind])
    return done
  }

  const { failure } = step
  const refusal: Refusal | undefined = failure?.kind === 'not-possible' && 'refusal' in failure ? failure.refusal : undefined
  return { run, busy: step.busy, refusal, failure: refusal ? undefined : failure, reset: step.reset }
}
