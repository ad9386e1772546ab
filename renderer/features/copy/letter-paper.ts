import type { Person } from '../../../forms/records/patient'
import type { copy } from '../../i18n/sv/copy'
import type { PrintPaper } from '../../print/model'

export type Letter = {
  readonly kind: 'contact' | 'appointment'
  readonly name: string
  readonly clinic: string
  readonly sender: string
  readonly reason: string
  readonly phone: string
  /** Day and time in words; for an appointment. */
  readonly when: string
  readonly place: string
}

/** Why no letter may be written to her now; undefined when one may. */
export const letterRefusal = ({
  safeContact,
  diedOn,
}: Pick<Person, 'safeContact' | 'diedOn'>): 'died' | 'not-asked' | 'forbidden' | undefined =>
  diedOn !== null ? 'died' : safeContact === null ? 'not-asked' : safeContact.letter ? undefined : 'forbidden'

/** A plain letter: no clinic, no sender and no reason but those that were chosen (empty ones stand nowhere), and no heading. */
export function letterPaper(letter: Letter, words: (typeof copy)['letter']): PrintPaper {
  const lines = [
    letter.name === '' ? `${words.greeting}!` : `${words.greeting} ${letter.name}!`,
    letter.kind === 'contact' ? words.contactText : words.appointmentText(letter.when),
    letter.kind === 'appointment' && letter.place !== '' ? words.appointmentPlace(letter.place) : '',
    letter.reason,
    letter.phone === '' ? '' : letter.kind === 'contact' ? words.contactPhone(letter.phone) : words.change(letter.phone),
    letter.sender,
    letter.clinic,
  ]
  return { title: '', blocks: lines.filter((text) => text !== '').map((text) => ({ kind: 'paragraph', text })) }
}
