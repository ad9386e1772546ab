import { Check, OctagonAlert, PenLine } from 'lucide-react'
import { useFormats, useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import type { SaveState } from './saver'

/** Whether what has been typed stands in the journal: said only after the vault has answered. */
export function SavingState({ state }: { readonly state: SaveState }) {
  const words = useWords().forms
  const formats = useFormats()
  return (
    <span aria-live="polite" className="saving">
      {state.kind === 'saved' && (
        <span className="msg done">
          <Icon of={Check} small />
          {words.savedAt(formats.time(state.at))}
        </span>
      )}
      {state.kind === 'changed' && (
        <span className="msg">
          <Icon of={PenLine} small />
          {words.saving}
        </span>
      )}
      {state.kind === 'failed' && (
        <span className="msg danger">
          <Icon of={OctagonAlert} small />
          {words.notSaved}
        </span>
      )}
    </span>
  )
}

const known = ['damaged', 'disk-full', 'read-only', 'not-mine', 'late', 'locked', 'changed-meanwhile'] as const
const isKnown = (kind: string): kind is (typeof known)[number] => (known as readonly string[]).includes(kind)

/** What to do when saving has failed. What was typed stays on the screen. */
export function SavingFailure({ state }: { readonly state: SaveState }) {
  const words = useWords().forms
  if (state.kind !== 'failed') return null
  const failure = state.failure
  const text =
    failure.kind === 'fault'
      ? words.saveFault.fault(failure.reference ?? '')
      : words.saveFault[isKnown(failure.kind) ? failure.kind : 'refused']
  return (
    <div className="note danger" role="alert">
      <Icon of={OctagonAlert} />
      <span>
        <strong>{words.notSaved}.</strong> {text} {state.triesAgain && words.triesAgain}
      </span>
    </div>
  )
}
