import type { Refusal } from '../../forms/samples/life'
import { useWords } from '../i18n'
import { ErrorPanel } from '../ui/ErrorPanel'
import { Note } from '../ui/Note'
import { refusalText } from './refusal'

/** Why a step did not happen: a rule of the test's life in plain words, or a failure that any call can have. */
export function StepFailure({
  refusal,
  failure,
}: {
  readonly refusal: Refusal | undefined
  readonly failure: { readonly kind: string } | undefined
}) {
  const words = useWords().samples
  if (refusal)
    return (
      <Note tone="due" announce>
        {refusalText(refusal, words)}
      </Note>
    )
  return <ErrorPanel failure={failure} />
}
