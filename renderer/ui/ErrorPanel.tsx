import { isCommonFailure } from '../../forms/core/failure'
import { useWords } from '../i18n'
import { Button } from './Button'
import { Note } from './Note'

/**
 * A failed call in plain words. Failures of a call's own belong to the screen that made it; one it does not know is shown as a fault.
 * Shows nothing while there is no failure.
 */
export function ErrorPanel({
  failure,
  onRetry,
}: {
  failure: { readonly kind: string } | null | undefined
  onRetry?: (() => void) | undefined
}) {
  const words = useWords().common
  if (failure === null || failure === undefined) return null
  const known = isCommonFailure(failure) ? failure : ({ kind: 'fault', reference: failure.kind } as const)
  const text = words.failures[known.kind]
  return (
    <Note tone="danger" title={text.title} announce>
      {text.text}
      {known.kind === 'fault' && <> {words.reference(known.reference)}</>}
      {onRetry !== undefined && (
        <p className="retry">
          <Button size="small" onPress={onRetry}>
            {words.retry}
          </Button>
        </p>
      )}
    </Note>
  )
}
