import type { Answers } from '../../forms/core/items'
import { addDays } from '../../forms/core/dates'
import type { Random } from './random'

/** Invented texts for the two forms: ordinary sentences, nobody's real history. */

const allergies = ['Penicillin', 'Nickel', 'Latex', 'Jordnötter', 'Sulfa', 'Jod']
const plans = [
  'Ny kontroll om ett år. Hör av sig tidigare vid besvär.',
  'Återbesök om tre månader.',
  'Provsvar lämnas enligt överenskommelse.',
  'Fortsätter med samma preventivmedel.',
  'Remiss till kvinnoklinik skrivs i dag.',
]
const assessments = [
  'Normalt fynd.',
  'Lindrig irritation, i övrigt normalt.',
  'Väsentligen normalt fynd. Ektropion utan besvär.',
  'Inget som behöver behandlas i dag.',
]

export function anamnesAnswers(random: Random): Answers {
  const answers: Answers = {
    'wants-help-with': random.pick([
      'Kontroll och provtagning.',
      'Vill prata om preventivmedel.',
      'Orolig efter lång tid utan kontroll.',
      'Besvär sedan några veckor.',
    ]),
    hypersensitivity: random.chance(0.22) ? { state: 'yes', note: random.pick(allergies) } : { state: 'no' },
    'illnesses-now': random.pick(['Inga kända.', 'Migrän.', 'Astma, lindrig.', 'Underfunktion i sköldkörteln.']),
    medicines: random.pick(['Inga.', 'Levaxin 75 mikrog.', 'Sertralin 50 mg.', 'Alvedon vid behov.']),
    gravida: random.whole(0, 4),
    'period-pattern': random.pick(['regular', 'regular', 'irregular', 'absent']),
    'contraception-now': [random.pick(['none', 'condom', 'injection', 'hormonal-iud', 'implant', 'progestogen-pill'])],
    'last-cervical-sample': random.pick(['2021, normalt', '2019', 'Aldrig', '2023, normalt', 'Minns inte']),
    sleep: random.pick(['Bra.', 'Vaknar ofta.', 'Svårt att somna.']),
    smoking: random.pick(['never', 'stopped', 'sometimes', 'daily']),
    violence: random.pick(['no', 'no', 'earlier', 'declined', 'not-asked']),
    'information-given': 'Tystnadsplikt, journal och rätt att avstå.',
  }
  return answers
}

const regions = ['vulva', 'vagina', 'cervix', 'uterus', 'adnexa', 'breasts'] as const
const notes: Readonly<Record<(typeof regions)[number], readonly string[]>> = {
  vulva: ['Lätt rodnad', 'Liten rispa, läkt'],
  vagina: ['Riklig flytning', 'Torra slemhinnor'],
  cervix: ['Ektropion, lättblödande', 'Liten polyp'],
  uterus: ['Något förstorad, mjuk'],
  adnexa: ['Lätt öm på höger sida'],
  breasts: ['Ömmande körtelvävnad'],
}

export function examinationAnswers(random: Random, day: string, stopped: boolean): Answers {
  const history: Answers = {
    reason: [random.pick(['routine', 'routine', 'complaints', 'contraception', 'cervical-sample', 'follow-up'])],
    'last-period': addDays(day, -random.whole(2, 32)),
    'period-regular': random.pick(['regular', 'regular', 'irregular']),
    bleeding: ['none'],
    pain: [random.pick(['none', 'none', 'lower-abdomen', 'period'])],
    discharge: [random.pick(['usual', 'usual', 'more'])],
    consent: stopped ? 'parts' : 'whole',
  }
  if (stopped)
    return { ...history, vulva: { state: 'normal' }, 'information-given': 'Fick avbryta när hon ville. Välkommen åter när det känns bra.' }
  const findings: Answers = {}
  for (const region of regions)
    findings[region] =
      region === 'breasts' && random.chance(0.6)
        ? { state: 'not-examined' }
        : random.chance(0.12)
          ? { state: 'finding', note: random.pick(notes[region]) }
          : { state: 'normal' }
  return {
    ...history,
    method: random.chance(0.2) ? ['speculum', 'bimanual', 'ultrasound'] : ['speculum', 'bimanual'],
    ...findings,
    assessment: random.pick(assessments),
    plan: random.pick(plans),
    'information-given': 'Vad som undersöktes och varför. När provsvar kommer.',
  }
}
