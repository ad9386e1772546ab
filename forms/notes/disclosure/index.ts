import { defineForm } from '../../core/form'
import type { Answers } from '../../core/items'
import { sections } from './items'
import { en } from './text.en'
import { sv } from './text.sv'

const words = { sv, en }

/** A release from the record. The line in the timeline says that it was made; to whom stands in the entry. */
export const disclosure = defineForm({
  id: 'disclosure',
  version: 1,
  sections,
  words,
  summary: (_answers, language) => words[language].title,
})

/** What a patient's copy is made of, counted. */
export type CopyCount = {
  readonly entries: number
  readonly unsigned: number
  /** Passages told by somebody else, entries of another patient, notes that a colleague is writing on just now. */
  readonly fromOthers: number
  readonly wrongPatient: number
  readonly begun: number
}

/** The entry of a copy: what it held and what was left out of it, never what stood there. */
export function disclosureAnswers(
  copy: { readonly recipient: string; readonly why: string; readonly on: string },
  count: CopyCount,
): Answers {
  const left = [
    count.fromOthers > 0 ? `${count.fromOthers} ${count.fromOthers === 1 ? 'uppgift' : 'uppgifter'} från annan` : '',
    count.wrongPatient > 0 ? `${count.wrongPatient} ${count.wrongPatient === 1 ? 'anteckning' : 'anteckningar'} skrivna i fel journal` : '',
    count.begun > 0 ? `${count.begun} ${count.begun === 1 ? 'anteckning' : 'anteckningar'} som en kollega höll på att skriva` : '',
  ].filter((part) => part !== '')
  const unsigned = count.unsigned > 0 ? `, varav ${count.unsigned} osignerade` : ''
  return {
    'given-to': copy.recipient,
    'given-on': copy.on,
    'given-how': 'paper',
    what: `Kopia av journalen: ${count.entries} ${count.entries === 1 ? 'anteckning' : 'anteckningar'}${unsigned}, besök, prov och preventivmedel.`,
    ...(left.length > 0 ? { 'left-out': `${left.join(', ')}.` } : {}),
    why: copy.why,
  }
}

/** How a certificate is handed over. */
export const releaseWays = ['paper', 'sent'] as const

/** The entry of a certificate that was given out: which one, never what stood in it. `of` is the day it was written. */
export const certificateRelease = (release: {
  readonly recipient: string
  readonly how: (typeof releaseWays)[number]
  readonly on: string
  readonly kind: string
  readonly of: string
  readonly why: string
}): Answers => ({
  'given-to': release.recipient,
  'given-on': release.on,
  'given-how': release.how,
  what: `${release.kind}, skrivet ${release.of}.`,
  ...(release.why === '' ? {} : { why: release.why }),
})
