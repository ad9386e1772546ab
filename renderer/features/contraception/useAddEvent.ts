import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import { recallReadings } from '../../care-view/recall-list'
import type { EventInput } from './event-draft'

/** Stores an event. `message` says in plain words why the rule refused it; `failure` is any other failure. */
export function useAddEvent() {
  const words = useWords().contraception.refusals
  const add = useAction(api.contraception.add, recallReadings)
  async function save(event: EventInput, after: () => void): Promise<void> {
    if (add.busy) return
    const reply = await add.run({ event })
    if (reply.ok) after()
  }
  const { failure } = add
  const refusal = failure?.kind === 'not-possible' ? failure.refusal : undefined
  const texts: Readonly<Record<string, string>> = words
  return {
    save,
    busy: add.busy,
    message: refusal === undefined ? undefined : (texts[refusal] ?? words.unknown),
    failure: failure?.kind === 'not-possible' ? undefined : failure,
  }
}
