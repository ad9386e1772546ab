import { useWords } from '../../i18n'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { Note } from '../../ui/Note'

/** Why a step of the tracing did not happen, in plain words. */
export function TracingFailure({ failure }: { readonly failure: { readonly kind: string; readonly refusal?: string } | undefined }) {
  const words = useWords().tracing
  const sentences: Readonly<Record<string, string>> = words.refusals
  const sentence = failure?.kind === 'not-possible' ? sentences[failure.refusal ?? ''] : undefined
  if (sentence === undefined) return <ErrorPanel failure={failure} />
  return (
    <Note tone="due" announce>
      {sentence} {words.nothingLost}
    </Note>
  )
}
