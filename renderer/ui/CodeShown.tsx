import { Printer } from 'lucide-react'
import { api } from '../api'
import { useWords } from '../i18n'
import { Button } from './Button'
import { Note } from './Note'
import { Paper } from './Paper'
import { splitCode } from './code'

/** A code to be copied by hand or printed: large, and not selectable, so that it never lands on the clipboard. */
export function CodeShown({ code, title }: { code: string; title: string }) {
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
      <div>
        <Button size="small" icon={Printer} onPress={() => void api.shell.print()}>
          {words.print}
        </Button>
      </div>
      <Paper>
        <h1>{title}</h1>
        <p className="papercode">{splitCode(code).join(' – ')}</p>
        <p>{words.paper}</p>
      </Paper>
    </div>
  )
}
