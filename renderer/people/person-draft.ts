import type { Person, PersonInput, Protection, Sex } from '../../forms/records/patient'
import { DateString } from '../../forms/core/ids'
import { readNumber, typedNumber, type Level, type NumberKind, type NumberReading } from './number'

/** What stands in the fields of a person, as typed. */
export type PersonDraft = {
  readonly nameToUse: string
  readonly givenName: string
  readonly familyName: string
  readonly pronoun: string
  readonly birthDate: string | undefined
  readonly sex: Sex
  readonly interpreter: string
  readonly protection: Protection
  readonly numberKind: NumberKind
  readonly number: string
  readonly level: Level
}

export const emptyPerson: PersonDraft = {
  nameToUse: '',
  givenName: '',
  familyName: '',
  pronoun: '',
  birthDate: undefined,
  sex: 'other',
  interpreter: '',
  protection: 'none',
  numberKind: 'number',
  number: '',
  level: 'proved',
}

export function draftOf(person: Person): PersonDraft {
  const identifier = person.identifiers.at(-1)
  return {
    nameToUse: person.nameToUse,
    givenName: person.givenName,
    familyName: person.familyName,
    pronoun: person.pronoun,
    birthDate: person.birthDate ?? undefined,
    sex: person.sex,
    interpreter: person.interpreter,
    protection: person.protection,
    numberKind: identifier?.kind === 'reserve' ? 'reserve' : 'number',
    number: typedNumber(identifier),
    level: identifier?.kind === 'samordningsnummer' ? identifier.level : 'proved',
  }
}

export type PersonFault = 'nameToUse' | 'number' | 'birthDate'

/** Reads the fields of a person: what can be sent, or the fields that cannot be taken, in their order on the screen. */
export function readPerson(
  draft: PersonDraft,
  today: string,
): { readonly number: NumberReading; readonly faults: readonly PersonFault[]; readonly input: PersonInput | undefined } {
  const number = readNumber(draft.number, draft.numberKind, draft.level, today)
  const birthDateOk = draft.birthDate === undefined || (DateString.safeParse(draft.birthDate).success && draft.birthDate <= today)
  const faults: readonly PersonFault[] = [
    ...(draft.nameToUse.trim() === '' ? (['nameToUse'] as const) : []),
    ...(number.kind === 'fault' || number.kind === 'missing' ? (['number'] as const) : []),
    ...(birthDateOk ? [] : (['birthDate'] as const)),
  ]
  if (faults.length > 0) return { number, faults, input: undefined }
  return {
    number,
    faults,
    input: {
      nameToUse: draft.nameToUse.trim(),
      givenName: draft.givenName.trim(),
      familyName: draft.familyName.trim(),
      pronoun: draft.pronoun.trim(),
      birthDate: draft.birthDate ?? (number.kind === 'ok' ? number.birthDate : null),
      sex: draft.sex,
      interpreter: draft.interpreter.trim(),
      protection: draft.protection,
      identifier: number.kind === 'ok' ? number.identifier : null,
    },
  }
}
