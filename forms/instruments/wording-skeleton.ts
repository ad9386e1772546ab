import type { Language } from '../core/form'
import type { InstrumentDefinition } from '../core/instrument'

const words = {
  sv: {
    lead: [
      'Mall för mottagningens egen ordalydelse. Rader som börjar med # läses inte.',
      'Byt ut våra korta etiketter mot den text som mottagningen har rätt att använda.',
      'En rad som börjar med blanksteg fortsätter raden före.',
      'Ett steg utan text behåller sin siffra: ta bort raden.',
    ],
    name: 'formulärets namn',
    version: 'utgåva',
    rights: 'vem som har gett rätten, och när',
  },
  en: {
    lead: [
      "Skeleton for the clinic's own wording. Lines that begin with # are not read.",
      'Replace our short labels with the text that the clinic has the right to use.',
      'A line that begins with a blank goes on from the one before.',
      'A step without a text keeps its number: remove the line.',
    ],
    name: 'name of the form',
    version: 'edition',
    rights: 'who gave the right, and when',
  },
} as const

/** A wording file to begin from (format: README.md here). It holds nothing but our own short labels, and can be read as it is. */
export function wordingSkeleton(instrument: InstrumentDefinition, language: Language): string {
  const { lead, name, version, rights } = words[language]
  const own = instrument.words[language]
  return [
    ...lead.map((line) => `# ${line}`),
    `instrument: ${instrument.id}`,
    `language: ${language}`,
    `name: ${own.short}, ${name}`,
    `version: ${version}`,
    `rights: ${rights}`,
    ...instrument.scored.flatMap((item, at) => [
      '',
      `[${at + 1}]`,
      `question: ${own.items[item.id]?.label ?? item.id}`,
      ...item.options.map((option) => `${option}: ${own.items[item.id]?.options?.[option] ?? option}`),
    ]),
    '',
  ].join('\n')
}
