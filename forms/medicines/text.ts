import type { Language } from '../core/form'
import type { MedicineEvent, MedicineEventType, MedicineStopReason, Prescribed } from '../records/medicine'

type EventOf<T extends MedicineEventType> = Extract<MedicineEvent, { type: T }>

type MedicineText = {
  /** Stands wherever the list is shown or printed. */
  readonly notJudged: string
  readonly started: string
  readonly stopped: string
  readonly notStated: string
  readonly substitution: string
  readonly types: { readonly [T in MedicineEventType]: string }
  readonly prescribed: { readonly [P in Prescribed]: string }
  readonly stopReasons: { readonly [R in MedicineStopReason]: string }
  readonly effects: { readonly [E in EventOf<'effect'>['effect']]: string }
  readonly degrees: { readonly [D in EventOf<'side-effect'>['degree']]: string }
}

export const medicineText: { readonly [L in Language]: MedicineText } = {
  sv: {
    notJudged: 'Programmet bedömer inte interaktioner, doser eller överkänslighet. Det gör den som ordinerar.',
    started: 'insatt',
    stopped: 'utsatt',
    notStated: 'dos ej angiven',
    substitution: 'Substitutionsbehandling',
    types: { started: 'Insatt', 'dose-changed': 'Ändrad', stopped: 'Utsatt', effect: 'Effekt', 'side-effect': 'Biverkning' },
    prescribed: { here: 'Ordinerat här', elsewhere: 'Ordinerat på annat håll', without: 'Utan recept' },
    stopReasons: {
      finished: 'Behandlingen är klar',
      'no-effect': 'Ingen effekt',
      'side-effects': 'Biverkningar',
      switched: 'Byte till annat läkemedel',
      'other-medicine': 'Går inte ihop med annat läkemedel',
      pregnancy: 'Graviditet',
      illness: 'Annan sjukdom',
      'own-wish': 'Patienten vill det',
      'not-taken': 'Har inte tagits',
      other: 'Annat',
    },
    effects: { good: 'God', some: 'Viss', none: 'Ingen', worse: 'Sämre', 'too-early': 'För tidigt att säga' },
    degrees: { slight: 'Lätt', troubling: 'Besvärande', severe: 'Svår', gone: 'Har gått över' },
  },
  en: {
    notJudged: 'The program does not judge interactions, doses or hypersensitivity. The one who prescribes does.',
    started: 'started',
    stopped: 'stopped',
    notStated: 'dose not stated',
    substitution: 'Substitution treatment',
    types: { started: 'Started', 'dose-changed': 'Changed', stopped: 'Stopped', effect: 'Effect', 'side-effect': 'Side effect' },
    prescribed: { here: 'Prescribed here', elsewhere: 'Prescribed elsewhere', without: 'Without prescription' },
    stopReasons: {
      finished: 'Treatment is finished',
      'no-effect': 'No effect',
      'side-effects': 'Side effects',
      switched: 'Changed to another medicine',
      'other-medicine': 'Does not go with another medicine',
      pregnancy: 'Pregnancy',
      illness: 'Another illness',
      'own-wish': 'The patient wishes it',
      'not-taken': 'Has not been taken',
      other: 'Something else',
    },
    effects: { good: 'Good', some: 'Some', none: 'None', worse: 'Worse', 'too-early': 'Too early to tell' },
    degrees: { slight: 'Slight', troubling: 'Troubling', severe: 'Severe', gone: 'Has gone' },
  },
}
