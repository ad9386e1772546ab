import { z } from 'zod'
import type { CodeSystem } from '../codes/shape'
import { DateString } from './ids'

/**
 * The kinds of question a form can ask. Every answer may be left out: nothing forces an answer in an examination
 * (WORKFLOWS 9), except items marked `required`, without which the entry would mean nothing.
 */
type Base = { readonly id: string; readonly required?: true; readonly showIf?: ShowIf }

/** The item is asked only when another item's answer is one of `is` (for a list: contains one of them). */
export type ShowIf = { readonly item: string; readonly is: readonly string[] }

/** `codes`: a picker over that code table stands beside the text, which stays free. */
export type TextItem = Base & { readonly kind: 'text'; readonly lines: number; readonly codes?: CodeSystem }
export type ChoiceItem = Base & { readonly kind: 'choice'; readonly options: readonly string[] }
export type ManyItem = Base & { readonly kind: 'many'; readonly options: readonly string[] }
/** What was seen in a region: without remark (u.a.), a finding with a note, or not examined. */
export type FindingItem = Base & { readonly kind: 'finding' }
export type DateItem = Base & { readonly kind: 'date' }
/** A number with its unit; `decimals` is how many digits after the comma are meant. */
export type NumberItem = Base & {
  readonly kind: 'number'
  readonly min: number
  readonly max: number
  readonly decimals: number
  readonly unit: string
}
/** Yes, no or unknown, with a note that opens at yes. */
export type YesNoItem = Base & { readonly kind: 'yes-no' }

export type Item = TextItem | ChoiceItem | ManyItem | FindingItem | DateItem | NumberItem | YesNoItem

export const findingStates = ['normal', 'finding', 'not-examined'] as const
export const yesNoStates = ['yes', 'no', 'unknown'] as const

const note = z.string().max(2000)
const Text = z.string().max(20_000)
const Finding = z.strictObject({ state: z.enum(findingStates), note: note.optional() })
const YesNo = z.strictObject({ state: z.enum(yesNoStates), note: note.optional() })

export type FindingAnswer = z.infer<typeof Finding>
export type YesNoAnswer = z.infer<typeof YesNo>

/** One stored answer; which of these it is follows from the item's kind. */
export const Answer = z.union([z.string(), z.number(), z.array(z.string()), Finding, YesNo])
export type Answer = z.infer<typeof Answer>

/** Answers by item id. A missing key means that the question was not answered; it is never filled in. */
export const Answers = z.record(z.string(), Answer)
export type Answers = z.infer<typeof Answers>

/** The schema of one item's answer. */
export function answerSchema(item: Item): z.ZodType<Answer> {
  switch (item.kind) {
    case 'text':
      return Text
    case 'choice':
      return z.enum(item.options as readonly [string, ...string[]])
    case 'many':
      return z
        .array(z.enum(item.options as readonly [string, ...string[]]))
        .max(item.options.length)
        .refine((chosen) => new Set(chosen).size === chosen.length, 'twice')
    case 'finding':
      return Finding
    case 'yes-no':
      return YesNo
    case 'date':
      return DateString
    case 'number':
      return z
        .number()
        .min(item.min)
        .max(item.max)
        .refine((n) => Number.isInteger(Math.round(n * 10 ** item.decimals * 1e6) / 1e6), 'decimals')
  }
}

/** Whether the item is asked, given the other answers. */
export function isAsked(item: Item, answers: Answers): boolean {
  if (!item.showIf) return true
  const other = answers[item.showIf.item]
  const values = Array.isArray(other) ? other : typeof other === 'object' ? [other.state] : other === undefined ? [] : [String(other)]
  return values.some((value) => item.showIf?.is.includes(value))
}

/** Whether there is an answer with something in it. */
export function isAnswered(answer: Answer | undefined): boolean {
  return typeof answer === 'string' ? answer.trim() !== '' : Array.isArray(answer) ? answer.length > 0 : answer !== undefined
}
