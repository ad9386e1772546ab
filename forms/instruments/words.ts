import type { Language } from '../core/form'
import type { RaterType, TimeFrame } from '../core/instrument'
import type { Alert, Flag, ScoreStatus } from '../core/score'

type Words = {
  readonly status: { readonly [S in ScoreStatus]: string }
  readonly alerts: { readonly [A in Alert]: string }
  readonly flags: { readonly [F in Flag]: string }
  readonly raterTypes: { readonly [R in RaterType]: string }
  readonly timeFrames: { readonly [T in TimeFrame]: string }
  /** Stands beside every band. */
  readonly screening: string
}

/** Words that all instruments share on a results view. */
export const instrumentWords: { readonly [L in Language]: Words } = {
  sv: {
    status: { complete: 'Komplett', incomplete: 'Ofullständig: ingen summa', invalid: 'Ogiltig: ett svar finns inte i formuläret' },
    alerts: {
      'suicide-attention': 'Självmordstankar: bedöm risken',
      'suicide-urgent': 'Självmordstankar: bedöm risken nu',
    },
    flags: {
      'audit-dependence-items': 'Svaren tyder på beroende eller skada: ge nästa högre nivå av uppmärksamhet än summan säger',
      'audit-inconsistent': 'Svaren går inte ihop: dricker aldrig enligt fråga 1, men har svar på frågorna 2–8',
    },
    raterTypes: { clinician: 'behandlare', self: 'patienten själv', interview: 'intervju' },
    timeFrames: {
      'three-days': 'senaste tre dagarna',
      week: 'senaste veckan',
      'six-months': 'senaste sex månaderna',
      year: 'senaste året',
      lifetime: 'någon gång i livet',
      'by-module': 'anges per område',
    },
    screening: 'Nivån är ett ord för sållning, ingen diagnos.',
  },
  en: {
    status: { complete: 'Complete', incomplete: 'Incomplete: no total', invalid: 'Invalid: an answer is not in the form' },
    alerts: {
      'suicide-attention': 'Suicidal thoughts: assess the risk',
      'suicide-urgent': 'Suicidal thoughts: assess the risk now',
    },
    flags: {
      'audit-dependence-items': 'Answers suggest dependence or harm: give the next higher level of attention than the total says',
      'audit-inconsistent': 'Answers do not fit: never drinks according to item 1, but has answers to items 2–8',
    },
    raterTypes: { clinician: 'clinician', self: 'the patient', interview: 'interview' },
    timeFrames: {
      'three-days': 'last three days',
      week: 'last week',
      'six-months': 'last six months',
      year: 'last year',
      lifetime: 'at any time in life',
      'by-module': 'stated per area',
    },
    screening: 'The band is a word for screening, not a diagnosis.',
  },
}
