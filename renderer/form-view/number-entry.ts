import type { NumberItem } from '../../forms/core/items'

/**
 * Reads a typed number: comma or point, spaces between thousands. Out: the number, the text itself when it is none (so that the form's own
 * schema refuses it and what was typed stays), or undefined for an empty field.
 */
export function readNumber(typed: string): number | string | undefined {
  const text = typed.replaceAll(/\s/g, '').replace('−', '-').replace(',', '.')
  if (text === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : typed
}

/** A number as it is shown in the field. */
export const writtenNumber = (value: unknown, language: 'sv' | 'en'): string =>
  typeof value === 'number' ? String(value).replace('.', language === 'sv' ? ',' : '.') : typeof value === 'string' ? value : ''

/** The limits of a number item in words that both languages share. */
export const limits = (item: NumberItem, language: 'sv' | 'en'): { readonly min: string; readonly max: string } => ({
  min: writtenNumber(item.min, language),
  max: writtenNumber(item.max, language),
})
