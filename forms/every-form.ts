import type { FormDefinition } from './core/form'
import { instruments } from './instruments/index'
import { forms } from './notes/index'

/** Everything that can be written as an entry: the clinic's forms and the rating instruments, older versions included. */
export const everyForm: readonly FormDefinition[] = [...forms, ...instruments]

/** The form or instrument with that id: the version asked for, or the newest. Undefined when there is none. */
export function findForm(id: string, version?: number): FormDefinition | undefined {
  return everyForm
    .filter((form) => form.id === id && (version === undefined || form.version === version))
    .toSorted((one, other) => other.version - one.version)[0]
}
