import type { Words } from '../../core/form'
import { instrumentWords } from '../assessment/text.sv'
import type { sections } from './items'

export const sv = {
  title: 'Uppföljning av behandling',
  sections: { visit: 'Besöket', effect: 'Effekt', rating: 'Ny skattning', talk: 'Samtalsbehandling', plan: 'Plan' },
  items: {
    'asked-by': {
      label: 'Vem bad om besöket',
      options: { patient: 'Patienten', colleague: 'En kollega här', 'other-care': 'Annan vårdgivare', planned: 'Planerat sedan tidigare' },
    },
    'since-last': { label: 'Sedan förra gången' },
    'own-view': { label: 'Hur patienten själv ser på sin hälsa', help: 'Med patientens egna ord.' },
    pain: { label: 'Smärta, 0 till 10', help: '0 är ingen smärta, 10 är den värsta tänkbara.' },
    effect: {
      label: 'Behandlingens effekt',
      options: {
        'much-better': 'Mycket bättre',
        better: 'Bättre',
        same: 'Som förut',
        worse: 'Sämre',
        'too-early': 'För tidigt att säga',
      },
    },
    'effect-note': { label: 'Vad som har ändrats' },
    'side-effects': { label: 'Biverkningar', help: 'Vad, hur mycket det stör, vad patienten vill göra åt det.' },
    'taking-it': {
      label: 'Tar läkemedlen',
      options: {
        'as-agreed': 'Som överenskommet',
        mostly: 'För det mesta',
        seldom: 'Sällan',
        stopped: 'Har slutat',
        'none-prescribed': 'Har inga läkemedel',
      },
    },
    'taking-it-note': { label: 'Vad som gör det svårt eller lätt' },
    'suicide-asked': {
      label: 'Frågat om tankar på att ta sitt liv',
      help: 'Finns sådana tankar görs en suicidriskbedömning, som alla i vården ser.',
      options: { 'no-thoughts': 'Ja, inga sådana tankar', 'assessed-separately': 'Ja, bedöms för sig', 'not-asked': 'Inte i dag' },
    },
    'status-note': { label: 'Psykiskt status i korthet' },
    'rating-again': {
      label: 'Skatta igen',
      help: 'Under pågående behandling föreslås varannan vecka.',
      options: { 'not-now': 'Inte nu', 'two-weeks': 'Om två veckor', 'other-day': 'En annan dag' },
    },
    'rating-on': { label: 'Dag för ny skattning' },
    'rating-which': { label: 'Vilken skattning', options: instrumentWords },
    'talk-kind': {
      label: 'Samtal i dag',
      options: {
        none: 'Inget särskilt',
        cognitive: 'Kognitivt',
        motivational: 'Motiverande',
        supportive: 'Stödjande',
        other: 'Annat',
      },
    },
    'talk-note': { label: 'Det vi arbetade med' },
    homework: { label: 'Att pröva till nästa gång' },
    assessment: { label: 'Bedömning' },
    plan: { label: 'Fortsatt behandling' },
    'information-given': { label: 'Information som har getts' },
    'abstained-from': { label: 'Det patienten har avstått från' },
    'next-on': { label: 'Nästa besök' },
  },
} satisfies Words<typeof sections>
