import { z } from 'zod'
import { DateString } from '../core/ids'

export const CodeSystem = z.enum(['icd-10-se', 'kva', 'atc'])
export type CodeSystem = z.infer<typeof CodeSystem>

/** The names of the systems in an export. ICD-10-SE and KVÅ (U); ATC is sure. Source: coding text, identifiers. */
export const systemUris: { readonly [S in CodeSystem]: string } = {
  'icd-10-se': 'urn:oid:1.2.752.116.1.1.1',
  kva: 'urn:oid:1.2.752.116.1.3.2',
  atc: 'http://www.whocc.no/atc',
}

/** One row of a code table. Tables are replaceable data; free text is always allowed beside a code. */
export const CodeRow = z.strictObject({
  system: CodeSystem,
  code: z.string().min(1).max(12),
  /** Which edition it was taken from, e.g. "2026". */
  version: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(300),
  /** Our own English label; an official Swedish file has none. */
  english: z.string().trim().max(300),
  validFrom: DateString.nullable(),
  validUntil: DateString.nullable(),
})
export type CodeRow = z.infer<typeof CodeRow>

/** Whether a code may be used for something that happened on `date`; both ends are inclusive. */
export const isValidOn = (row: CodeRow, date: string): boolean =>
  (row.validFrom === null || row.validFrom <= date) && (row.validUntil === null || date <= row.validUntil)
