import type { Words } from '../../core/form'
import { instrumentWords } from '../assessment/text.en'
import type { sections } from './items'

export const en = {
  title: 'Follow-up of treatment',
  sections: { visit: 'The visit', effect: 'Effect of treatment', rating: 'New rating', talk: 'Treatment by talk', plan: 'Plan' },
  items: {
    'asked-by': {
      label: 'Who asked for the visit',
      options: { patient: 'The patient', colleague: 'A colleague here', 'other-care': 'Another care provider', planned: 'Planned before' },
    },
    'since-last': { label: 'Since last time' },
    'own-view': { label: "The patient's own view of their health", help: "In the patient's own words." },
    pain: { label: 'Pain, 0 to 10', help: '0 is no pain, 10 the worst thinkable.' },
    effect: {
      label: 'Effect of the treatment',
      options: { 'much-better': 'Much better', better: 'Better', same: 'As before', worse: 'Worse', 'too-early': 'Too early to tell' },
    },
    'effect-note': { label: 'What has changed' },
    'side-effects': { label: 'Side effects', help: 'What, how much it disturbs, what the patient wants to do about it.' },
    'taking-it': {
      label: 'Takes the medicines',
      options: {
        'as-agreed': 'As agreed',
        mostly: 'Mostly',
        seldom: 'Seldom',
        stopped: 'Has stopped',
        'none-prescribed': 'Has no medicines',
      },
    },
    'taking-it-note': { label: 'What makes it hard or easy' },
    'suicide-asked': {
      label: 'Asked about thoughts of suicide',
      help: 'If there are such thoughts a suicide risk assessment is made, which everybody in the care sees.',
      options: { 'no-thoughts': 'Yes, no such thoughts', 'assessed-separately': 'Yes, assessed separately', 'not-asked': 'Not today' },
    },
    'status-note': { label: 'Mental state in brief' },
    'rating-again': {
      label: 'Rate again',
      help: 'During treatment every second week is proposed.',
      options: { 'not-now': 'Not now', 'two-weeks': 'In two weeks', 'other-day': 'Another day' },
    },
    'rating-on': { label: 'Day of the new rating' },
    'rating-which': { label: 'Which rating', options: instrumentWords },
    'talk-kind': {
      label: 'Talk today',
      options: {
        none: 'Nothing special',
        cognitive: 'Cognitive',
        motivational: 'Motivational',
        supportive: 'Supportive',
        other: 'Something else',
      },
    },
    'talk-note': { label: 'What we worked with' },
    homework: { label: 'To try until next time' },
    assessment: { label: 'Assessment' },
    plan: { label: 'Treatment from here' },
    'information-given': { label: 'Information given' },
    'abstained-from': { label: 'What the patient abstained from' },
    'next-on': { label: 'Next visit' },
  },
} satisfies Words<typeof sections>
