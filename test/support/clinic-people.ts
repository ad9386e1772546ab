import { addDays, addMonths } from '../../forms/core/dates'
import { checkDigit } from '../../forms/records/identity'
import type { IntakeAnswers } from '../../forms/intake'
import type { Identifier, PersonInput, SafeContact, Sex } from '../../forms/records/patient'
import { bookingReasons, interpreterLanguages, menFirstNames, nicknames, postalTowns, streets, surnames, womenFirstNames } from './names'
import type { Random } from './random'

/** An invented person: names from our own lists, numbers from the official test series (birth numbers 980-999) only. */
export type Invented = {
  readonly input: PersonInput
  readonly phone: string | null
  readonly address: string | null
  readonly safeContact: SafeContact | null
  readonly intake: IntakeAnswers
}

const sexOf = (random: Random): Sex => (random.chance(0.06) ? 'male' : random.chance(0.015) ? 'other' : 'female')

/** Numbers already given out, so that no two people share one. */
export type Taken = Set<string>

function testNumber(random: Random, birthDate: string, sex: Sex, coordination: boolean, taken: Taken): string | undefined {
  const day = Number(birthDate.slice(8)) + (coordination ? 60 : 0)
  const date = `${birthDate.slice(0, 4)}${birthDate.slice(5, 7)}${String(day).padStart(2, '0')}`
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const birthNumber = random.whole(980, 999)
    if (sex !== 'other' && (birthNumber % 2 === 1) !== (sex === 'male')) continue
    const nine = `${date.slice(2)}${birthNumber}`
    const number = `${date}${birthNumber}${checkDigit(nine)}`
    if (taken.has(number)) continue
    taken.add(number)
    return number
  }
  return undefined
}

export function inventPerson(random: Random, today: string, taken: Taken): Invented {
  const sex = sexOf(random)
  const birthDate = addDays(addMonths(today, -12 * random.whole(19, 62)), -random.whole(1, 364))
  const first = random.pick(sex === 'male' ? menFirstNames : womenFirstNames)
  const onlyName = random.chance(0.06)
  const kind = random.next()
  const number = onlyName ? undefined : testNumber(random, birthDate, sex, kind > 0.88, taken)
  const identifier: Identifier | null =
    onlyName || number === undefined
      ? null
      : kind > 0.95
        ? { kind: 'reserve', value: `99${String(random.whole(10_000_000, 99_999_999))}` }
        : kind > 0.88
          ? { kind: 'samordningsnummer', value: number, level: random.pick(['proved', 'probable', 'uncertain'] as const) }
          : { kind: 'personnummer', value: number }
  const calledOtherwise = random.chance(0.1)
  return {
    input: {
      nameToUse: onlyName || calledOtherwise ? random.pick(nicknames) : first,
      givenName: onlyName ? '' : first,
      familyName: onlyName ? '' : random.pick(surnames),
      pronoun: random.chance(0.12) ? random.pick(['hon', 'hen', 'han']) : '',
      birthDate: onlyName ? null : birthDate,
      sex,
      interpreter: random.chance(0.14) ? random.pick(interpreterLanguages) : '',
      protection: random.chance(0.025) ? random.pick(['marked', 'protected-registration'] as const) : 'none',
      identifier,
    },
    phone: random.chance(0.85) ? `070-174 06 ${String(random.whole(5, 99)).padStart(2, '0')}` : null,
    address: random.chance(0.5) ? `${random.pick(streets)} ${random.whole(1, 60)}, ${postalAddress(random)}` : null,
    safeContact: random.chance(0.9) ? inventRule(random) : null,
    intake: inventIntake(random),
  }
}

function inventRule(random: Random): SafeContact {
  const call = random.chance(0.75)
  return {
    call,
    text: random.chance(0.6),
    letter: random.chance(0.3),
    when: random.pick(['', '', '', 'tis-fre före 15', 'bara förmiddagar', 'inte helger', 'efter 17']),
    mayNameClinic: random.chance(0.25),
    ifOtherAnswers:
      call && random.chance(0.4)
        ? random.pick(['Säg att det gäller en tid hos tandläkaren.', 'Säg fel nummer.', 'Be att få ringa tillbaka.'])
        : '',
  }
}

function inventIntake(random: Random): IntakeAnswers {
  const drugs = random.pick(['none', 'none', 'earlier', 'earlier', 'now', 'declined'] as const)
  return {
    contact: random.pick([
      'friend',
      'friend',
      'earlier-visitor',
      'outreach',
      'reception',
      'social-services',
      'institution',
      'other-care',
      'internet',
      'declined',
    ] as const),
    citizenship: random.pick([
      'swedish',
      'swedish',
      'swedish',
      'swedish',
      'nordic',
      'eastern-europe',
      'asia',
      'africa',
      'south-america',
      'other',
      'unknown',
    ] as const),
    income: random
      .pick([
        ['social-allowance'],
        ['sickness-compensation'],
        ['work'],
        ['study', 'work'],
        ['none'],
        ['unemployment-benefit'],
        ['declined'],
      ] as const)
      .slice() as IntakeAnswers['income'],
    drugs,
    'drug-kinds':
      drugs === 'now' || drugs === 'earlier'
        ? (random
            .pick([['amphetamine'], ['opioids', 'benzodiazepines'], ['alcohol'], ['mixed'], ['cannabis']] as const)
            .slice() as IntakeAnswers['drug-kinds'])
        : [],
    treatment: drugs === 'none' || drugs === 'declined' ? 'none' : random.pick(['none', 'none', 'methadone', 'buprenorphine'] as const),
    prostitution: random.pick(['no', 'no', 'no', 'earlier', 'now', 'similar-earlier', 'declined'] as const),
  }
}

function postalAddress(random: Random): string {
  const { code, town } = random.pick(postalTowns)
  return `${code} ${town}`
}

export const inventReason = (random: Random): string => (random.chance(0.35) ? random.pick(bookingReasons) : '')
