import { useWords } from '../i18n'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'

/** Why a visit did not take a step. */
export function StepFailure({ failure }: { readonly failure: { readonly kind: string } | undefined }) {
  const words = useWords().today
  const text = failure?.kind === 'not-possible' ? words.notPossible : failure?.kind === 'not-yet' ? words.notYet : undefined
  if (text === undefined) return <ErrorPanel failure={failure} />
  return (
    <Note tone="due" announce>
      {text}
    </Note>
  )
}
