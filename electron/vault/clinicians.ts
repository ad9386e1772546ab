import type { Context } from './handler'
import type { Member } from './rings'
import { Stop } from './stop'

/** Clinicians with a login: those who can be booked. */
export const cliniciansOf = ({ members }: Pick<Context, 'members'>): readonly Member[] =>
  members().filter(({ group }) => group === 'clinical')

/** One of them, or an end of the call. */
export function clinicianOf(context: Pick<Context, 'members'>, id: string): Member {
  const found = cliniciansOf(context).find((member) => member.id === id)
  if (!found) throw new Stop({ kind: 'refused' })
  return found
}
