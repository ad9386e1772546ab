import { useWords } from '../i18n'
import { Note } from './Note'
import { splitCode } from './code'

/** A code to be copied by hand: large, and not selectable, so that it never lands on the clipboard. */
export function CodeShown({ code }: { code: string }) {
  const words = useWords().common.code
  return (
    <div className="stack">
      <ol className="codeshown">
        {splitCode(code).map((group, index) => (
          <li key={index}>
            <small aria-hidden>{index + 1}</small>
            <span aria-label={words.spoken(index + 1, group.split('').join(' '))} role="img">
              {group}
            </span>
          </li>
        ))}
      </ol>
      <Note tone="due" title={words.writeDown}>
        {words.noCopy}
      </Note>
    </div>
  )
}
