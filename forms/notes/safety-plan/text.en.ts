import type { Words } from '../../core/form'
import type { sections } from './items'

export const en = {
  title: 'Safety plan',
  sections: { plan: 'The plan', copy: "The patient's paper" },
  items: {
    'warning-signs': { label: 'How I notice that it is coming', help: 'Thoughts, feelings, the body, what usually happens first.' },
    'helps-alone': { label: 'What I can do by myself', help: 'One thing on each line.' },
    'people-and-places': { label: 'People and places where I feel better' },
    'people-to-call': { label: 'Whom I can call', help: 'Names and numbers. Ask whether it is safe to have them on paper.' },
    'care-to-call': { label: 'Care that I can call', help: "The unit's own numbers. Empty lines on the paper can be filled in by hand." },
    'means-made-safe': { label: 'How I make it harder to harm myself', help: 'What is taken away, by whom, when.' },
    'reasons-to-live': { label: 'What I want to live for' },
    'copy-given': {
      label: "The patient's copy",
      options: { paper: 'Got the plan on paper', told: 'The plan was talked through', declined: 'Does not want a paper' },
    },
    'kept-safe': { label: 'Where the paper can be kept so that nobody else sees it' },
    'go-through-on': { label: 'Gone through again' },
  },
} satisfies Words<typeof sections>
