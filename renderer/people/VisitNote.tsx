import { Languages } from 'lucide-react'
import { useWords } from '../i18n'
import { Icon } from '../ui/Icon'
import { spoken } from './spoken'
import type { VisitRow } from './visit-row'
import { Ways } from './Ways'

export type { VisitRow } from './visit-row'

/** What one should know before she comes in: interpreter, first visit, how to phone her, the desk's own few words. */
export function VisitNote({ row, withClinician }: { readonly row: VisitRow; readonly withClinician: boolean }) {
  const words = useWords().today
  const parts: readonly string[] = [
    withClinician ? firstName(row.clinicianName) : '',
    row.firstEver ? words.firstVisit : '',
    row.visit.reason,
  ].filter((part) => part !== '')
  return (
    <span className="line visit-note">
      {row.person.interpreter !== '' && (
        <>
          <Icon of={Languages} small />
          <span className="clip interpreter">{words.interpreter(spoken(row.person.interpreter))}</span>
        </>
      )}
      {row.visit.kind === 'telephone' && <Ways safe={row.person.safeContact} />}
      {parts.length > 0 && (
        <span className="clip" title={parts.join(' · ')}>
          {parts.join(' · ')}
        </span>
      )}
    </span>
  )
}

/** Here everybody goes by her first name, and the row is narrow. */
const firstName = (name: string): string => name.split(' ')[0] ?? name
