import { z } from 'zod'
import { answerSchema, isAnswered, isAsked, type Answer, type Answers, type Item } from './items'

export const languages = ['sv', 'en'] as const
export type Language = (typeof languages)[number]

export type Section = { readonly id: string; readonly items: readonly Item[] }

/** The words of one item: its label, a help line where it serves, and a word for every option. */
type ItemWords<I extends Item> = I extends { readonly options: readonly (infer O extends string)[] }
  ? { readonly label: string; readonly help?: string; readonly options: { readonly [K in O]: string } }
  : { readonly label: string; readonly help?: string }

/** The words of a form in one language: the compiler asks for every section, item and option. */
export type Words<S extends readonly Section[]> = {
  readonly title: string
  readonly sections: { readonly [K in S[number]['id']]: string }
  readonly items: { readonly [I in S[number]['items'][number] as I['id']]: ItemWords<I> }
}

/** The words of any form, as the generic views read them. */
export type AnyWords = {
  readonly title: string
  readonly sections: Readonly<Record<string, string>>
  readonly items: Readonly<
    Record<string, { readonly label: string; readonly help?: string; readonly options?: Readonly<Record<string, string>> }>
  >
}

export type FormDefinition = {
  readonly id: string
  readonly version: number
  readonly sections: readonly Section[]
  readonly words: { readonly [L in Language]: AnyWords }
  /** Psychiatric notes are closed to other roles unless opened with a reason (security design, section 4). */
  readonly psychiatric: boolean
  /** May be ended half-way at the patient's wish; such an entry is complete as it stands. */
  readonly mayStop: boolean
  /** Is always about another entry of the same patient. */
  readonly linked: boolean
  /** The line in the timeline, from the answers. */
  readonly summary: (answers: Answers, language: Language) => string
  /** Answers with the shape of this form; unknown items, options and wrong kinds are refused. */
  readonly answers: z.ZodType<Answers>
}

/**
 * Makes a clinic form from its data. `sections` in the order they are asked; `words` complete in both languages; `summary` one line
 * without infections or intake items (they never stand in a list). The answers schema follows from the items.
 */
export function defineForm<const S extends readonly Section[]>(form: {
  readonly id: string
  readonly version: number
  readonly sections: S
  readonly words: { readonly sv: Words<S>; readonly en: Words<S> }
  readonly psychiatric?: boolean
  readonly mayStop?: boolean
  readonly linked?: boolean
  readonly summary: (answers: Answers, language: Language) => string
}): FormDefinition {
  const shape = Object.fromEntries(allItems(form.sections).map((item) => [item.id, answerSchema(item).optional()]))
  return {
    ...form,
    psychiatric: form.psychiatric ?? false,
    mayStop: form.mayStop ?? false,
    linked: form.linked ?? false,
    answers: z.strictObject(shape) as unknown as z.ZodType<Answers>,
  }
}

export const allItems = (sections: readonly Section[]): readonly Item[] => sections.flatMap((section) => section.items)

/** The ids of required items that are asked but not answered: what hinders signing. */
export function missingItems(form: FormDefinition, answers: Answers): readonly string[] {
  return allItems(form.sections)
    .filter((item) => item.required && isAsked(item, answers) && !isAnswered(answers[item.id]))
    .map((item) => item.id)
}

/**
 * What is signed is what was on the screen: answers to items that are no longer asked are left out, and so are notes whose field is closed
 * (a finding's note when the region is without remark after all).
 */
export function askedAnswers(form: FormDefinition, answers: Answers): Answers {
  let kept = answers
  for (;;) {
    const next = Object.fromEntries(
      allItems(form.sections).flatMap((item) => {
        const answer = kept[item.id]
        return answer !== undefined && isAnswered(answer) && isAsked(item, kept) ? [[item.id, withOpenNote(answer)] as const] : []
      }),
    )
    if (Object.keys(next).length === Object.keys(kept).length) return next
    kept = next
  }
}

function withOpenNote(answer: Answer): Answer {
  if (typeof answer !== 'object' || Array.isArray(answer)) return answer
  return (answer.state === 'finding' || answer.state === 'yes') && answer.note?.trim() ? answer : { state: answer.state }
}

export type EntryLine = { readonly item: string; readonly label: string; readonly text: string }
export type EntrySection = { readonly id: string; readonly title: string; readonly lines: readonly EntryLine[] }

const stateWords = {
  sv: { normal: 'u.a.', finding: 'fynd', 'not-examined': 'ej undersökt', yes: 'ja', no: 'nej', unknown: 'vet ej' },
  en: { normal: 'no remark', finding: 'finding', 'not-examined': 'not examined', yes: 'yes', no: 'no', unknown: 'unknown' },
} as const

/** An entry as plain text: what is read back before signing, shown in the record and given in a copy. Empty sections are left out. */
export function entryText(form: FormDefinition, answers: Answers, language: Language): readonly EntrySection[] {
  const words = form.words[language]
  return form.sections
    .map((section) => ({
      id: section.id,
      title: words.sections[section.id] ?? section.id,
      lines: section.items.flatMap((item) => {
        const answer = answers[item.id]
        if (answer === undefined || !isAnswered(answer) || !isAsked(item, answers)) return []
        return [{ item: item.id, label: words.items[item.id]?.label ?? item.id, text: answerText(item, answer, words, language) }]
      }),
    }))
    .filter((section) => section.lines.length > 0)
}

/** One answer in words. */
export function answerText(item: Item, answer: Answer, words: AnyWords, language: Language): string {
  const option = (value: string) => words.items[item.id]?.options?.[value] ?? value
  if (Array.isArray(answer)) return answer.map(option).join(', ')
  if (typeof answer === 'object') {
    const state = stateWords[language][answer.state]
    const note = answer.note?.trim()
    return note ? (answer.state === 'finding' ? note : `${state}, ${note}`) : state
  }
  if (item.kind === 'choice') return option(String(answer))
  if (item.kind === 'number') return `${String(answer).replace('.', language === 'sv' ? ',' : '.')}${item.unit ? ` ${item.unit}` : ''}`
  return String(answer)
}

/**
 * A passage told by somebody else (*uppgift från annan*) is marked inside a text by these two characters. It is shown marked in the
 * record and left out of the patient's copy. Source: PSL 6 kap. 13 §, protection of the person who gave information.
 */
export const fromOther = { open: '\u27e6', close: '\u27e7' } as const

/** Splits a text into plain passages and passages told by somebody else; an unclosed mark reaches to the end. */
export function passages(text: string): readonly { readonly text: string; readonly fromOther: boolean }[] {
  return text
    .split(/(\u27e6[^\u27e7]*(?:\u27e7|$))/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part.replaceAll(/[\u27e6\u27e7]/g, ''), fromOther: part.startsWith(fromOther.open) }))
}
