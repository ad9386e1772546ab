import type { FormDefinition, Section } from '../../forms/core/form'
import { answerSchema, isAnswered, isAsked, type Answers, type Item } from '../../forms/core/items'

export type Progress = { readonly answered: number; readonly asked: number }

/** How many of a section's items are asked, given the other answers, and how many of them have an answer. */
export function progress(section: Section, answers: Answers): Progress {
  const asked = section.items.filter((item) => isAsked(item, answers))
  return { answered: asked.filter((item) => isAnswered(answers[item.id])).length, asked: asked.length }
}

/** The parts of a form in which something is asked, given the other answers. */
export const shownSections = (form: FormDefinition, answers: Answers): readonly Section[] =>
  form.sections.filter((section) => section.items.some((item) => isAsked(item, answers)))

/** Neighbouring items that are drawn together: findings as one list of rows, everything else by itself. */
export type Run = { readonly kind: 'findings'; readonly items: readonly Item[] } | { readonly kind: 'item'; readonly item: Item }

/** The items of a section in their order, with findings that stand beside each other taken together. */
export function runs(items: readonly Item[]): readonly Run[] {
  const found: Run[] = []
  for (const item of items) {
    const last = found.at(-1)
    if (item.kind !== 'finding') found.push({ kind: 'item', item })
    else if (last?.kind === 'findings') found[found.length - 1] = { kind: 'findings', items: [...last.items, item] }
    else found.push({ kind: 'findings', items: [item] })
  }
  return found
}

/** The findings of a section that are asked and have no answer yet: what "the rest u.a." fills in. */
export function openFindings(section: Section, answers: Answers): readonly string[] {
  return section.items
    .filter((item) => item.kind === 'finding' && isAsked(item, answers) && !isAnswered(answers[item.id]))
    .map((item) => item.id)
}

/** What can be stored of what stands on the screen: empty answers and values that the form does not take are left out. */
export function storable(form: FormDefinition, values: Readonly<Record<string, unknown>>): Answers {
  return Object.fromEntries(
    form.sections
      .flatMap((section) => section.items)
      .flatMap((item) => {
        const answer = answerSchema(item).safeParse(values[item.id])
        return answer.success && isAnswered(answer.data) ? [[item.id, answer.data] as const] : []
      }),
  )
}

/** The section in which an item stands. */
export const sectionOf = (form: FormDefinition, item: string): string | undefined =>
  form.sections.find((section) => section.items.some(({ id }) => id === item))?.id
