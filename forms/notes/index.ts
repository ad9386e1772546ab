import type { FormDefinition } from '../core/form'
import { anamnes } from './anamnes/index'
import { deviatingOpinion } from './deviating-opinion/index'
import { gynExam } from './gyn-exam/index'

/** The clinic's forms. Older versions of a form stay in the list, so that what was signed can be read. */
export const forms: readonly FormDefinition[] = [anamnes, gynExam, deviatingOpinion]

/** The form with that id: the version asked for, or the newest. Undefined when there is none. */
export function findForm(id: string, version?: number): FormDefinition | undefined {
  return forms
    .filter((form) => form.id === id && (version === undefined || form.version === version))
    .toSorted((one, other) => other.version - one.version)[0]
}
