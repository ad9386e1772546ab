import { passages, type Language } from '../../core/form'
import type { Answers } from '../../core/items'
import type { Sheet } from '../../samples/sheets/sheet'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }
const blank = '_'.repeat(46)

/** Lines for writing by hand where nothing was answered. */
const blankLines = 3

const sheetWords = {
  sv: {
    title: 'Min plan när det är som svårast',
    intro: 'Börja överst. Gå vidare till nästa steg om det inte räcker. Vid fara för livet: ring 112 direkt.',
    ownNumbers: ['Mottagningen, dagtid', 'Kvällar och nätter', 'Närmaste akutmottagning'],
    always: ['Sjukvårdsrådgivningen, dygnet runt: 1177', 'Nödnummer: 112'],
  },
  en: {
    title: 'My plan for when it is hardest',
    intro: 'Begin at the top. Go on to the next step if it is not enough. If life is in danger: call 112 at once.',
    ownNumbers: ['The clinic, daytime', 'Evenings and nights', 'Nearest emergency department'],
    always: ['Health care advice, day and night: 1177', 'Emergency number: 112'],
  },
} as const

/**
 * The plan as the patient takes it home: her words, lines to fill in by hand where there are none. It names neither her, the clinic nor a
 * diagnosis: somebody else may find it. The unit's own numbers are written by the unit, never supplied by the program.
 */
export function safetyPlanSheet(answers: Answers, language: Language): Sheet {
  const { title, intro, ownNumbers, always } = sheetWords[language]
  return {
    title,
    blocks: [
      { kind: 'paragraph', text: intro },
      ...sections[0].items.flatMap(({ id }) => {
        const written = linesOf(answers[id])
        const empty = Array.from({ length: blankLines }, () => blank)
        const own = id === 'care-to-call' && written.length === 0 ? ownNumbers.map((line) => `${line}: ${blank.slice(0, 24)}`) : undefined
        const items = own ?? (written.length > 0 ? written : empty)
        return [
          { kind: 'heading' as const, text: words[language].items[id].label },
          { kind: 'list' as const, items: id === 'care-to-call' ? [...items, ...always] : items },
        ]
      }),
    ],
  }
}

/** What she reads herself: without passages that somebody else told. */
function linesOf(answer: unknown): readonly string[] {
  if (typeof answer !== 'string') return []
  return passages(answer)
    .map((passage) => (passage.fromOther ? '' : passage.text))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
