import { useWords } from '../i18n'

/** How far one has come: filled, current, to come. */
export function Steps({ at, of }: { at: number; of: number }) {
  const words = useWords().common
  return (
    <div className="steps" role="img" aria-label={words.step(at, of)}>
      {Array.from({ length: of }, (_, index) => (
        <i key={index} {...(index + 1 < at ? { className: 'done' } : index + 1 === at ? { className: 'now' } : {})} />
      ))}
    </div>
  )
}
