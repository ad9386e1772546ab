import type { Language } from '../../core/form'
import type { CatalogueWords } from './text'
import { en } from './text.en'
import { sv } from './text.sv'

export const catalogueWords: { readonly [L in Language]: CatalogueWords } = { sv, en }

const look = (table: Readonly<Record<string, string>>, id: string): string => table[id] ?? id

/** A test's name, or its id when a replaced catalogue no longer has it. */
export const testName = (id: string, language: Language): string => {
  const names: Readonly<Record<string, { readonly name: string }>> = catalogueWords[language].tests
  return names[id]?.name ?? id
}

export const diseaseName = (id: string, language: Language): string => look(catalogueWords[language].diseases, id)

/** Specimen and site without the test: what a list may show ("Svabb, vagina"). */
export function sampleName(specimen: string, site: string | null, language: Language): string {
  const words = catalogueWords[language]
  return site === null ? look(words.specimens, specimen) : `${look(words.specimens, specimen)}, ${look(words.sites, site).toLowerCase()}`
}

/** An answer in words, analyte by analyte in the catalogue's order: "RPR: reaktiv 1:8". A single analyte stands without its name. */
export function answerWords(
  test: {
    readonly analytes: readonly { readonly id: string; readonly measure?: { readonly kind: 'titre' | 'number'; readonly unit: string } }[]
  },
  results: Readonly<Record<string, { readonly value: string; readonly amount?: number | undefined }>>,
  language: Language,
): readonly string[] {
  const words = catalogueWords[language]
  const given = test.analytes.filter(({ id }) => results[id] !== undefined)
  return given.map(({ id, measure }) => {
    const { value = '', amount } = results[id] ?? {}
    const figure =
      amount === undefined
        ? ''
        : measure?.kind === 'titre'
          ? ` 1:${amount}`
          : ` ${decimal(amount, language)} ${measure?.unit ?? ''}`.trimEnd()
    const text = `${look(words.values, value)}${figure}`
    return test.analytes.length === 1 ? text : `${look(words.analytes, id)}: ${text.toLowerCase()}`
  })
}

const decimal = (amount: number, language: Language): string => (language === 'sv' ? String(amount).replace('.', ',') : String(amount))
