import { Printer } from 'lucide-react'
import { api } from '../app/api'
import { useWords } from '../i18n'
import { Button } from './Button'
import { Note } from './Note'
import { Paper } from './Paper'
import { groupNumbers, splitCode } from './code'

/** A code to be copied by hand or printed: large, and not selectable, so that it never lands on the clipboard. */
export function CodeShown({ code, title }: { code: string; title: string }) {
  const words = useWords().common.code
  const cut = splitCode(code)
  const groups = groupNumbers.map((number) => ({ number, group: cut[number - 1] ?? '' }))
  return (
    <div className="stack">
      <ol className="codeshown">
        {groups.map(({ group, number }) => (
          <li key={number}>
            <small aria-hidden>{number}</small>
            <span aria-label={words.spoken(number, group.split('').join(' '))} role="img">
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
