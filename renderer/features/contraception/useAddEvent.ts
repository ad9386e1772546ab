import { createContext, useContext } from 'react'
import type { ContraceptionEvent } from '../../../forms/records/contraception'
import { api, useAction } from '../../app/api'
import { useWords } from '../../i18n'
import type { EventInput } from './event-draft'

export type Stored = { readonly event: ContraceptionEvent; readonly mistake: string | null }

/** What is entered already, as the panel shows it: an event that is added stands on that. */
export const StoredContext = createContext<readonly Stored[]>([])

/** Stores an event. `message` says in plain words why the rule refused it; `failure` is any other failure. */
export function useAddEvent() {
  const words = useWords().contraception.refusals
  const stored = useContext(StoredContext)
  const add = useAction(api.contraception.add)
  async function save(event: EventInput, after: () => void): Promise<void> {
    if (add.busy) return
    const reply = await add.run({ event }, stored)
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
