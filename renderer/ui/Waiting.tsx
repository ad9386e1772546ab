import { useWords } from '../i18n'
import { useDelayed } from './useDelayed'

/** Grey rows of the right height, after a moment. */
export function Waiting({ rows = 3 }: { rows?: number }) {
  const late = useDelayed(true)
  const words = useWords().common
  if (!late) return null
  return (
    <div className="waiting" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} />
      ))}
    </div>
  )
}
