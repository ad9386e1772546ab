import type { Language } from '../core/form'
import type { MethodId } from './methods'
import { en } from './text.en'
import { sv } from './text.sv'

const names: { readonly [L in Language]: Readonly<Record<MethodId, string>> } = { sv, en }

/** The name of a method on the screen. */
export const methodName = (id: MethodId, language: Language): string => names[language][id]
