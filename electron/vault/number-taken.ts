import { whoHas } from '../../db/desk/persons'
import { listName, type PersonInput } from '../../forms/records/patient'
import type { Context } from './handler'
import { personOf } from './rules'

/** The record that has this number already, unless it is `self`. */
export function numberTaken(context: Context, input: PersonInput, self?: string) {
  const holder = input.identifier ? whoHas(context.desk, input.identifier) : undefined
  if (holder !== undefined && holder !== self) context.note({ ids: [holder] })
  return holder !== undefined && holder !== self
    ? { kind: 'number-taken' as const, patient: holder, name: listName(personOf(context, holder)) }
    : undefined
}
