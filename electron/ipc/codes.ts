import { z } from 'zod'
import { DateString } from '../../forms/core/ids'
import { separators } from '../../forms/codes/delimited'
import { CodeRow, CodeSystem } from '../../forms/codes/shape'
import { call, nothing } from './call'

const column = z.number().int().min(0).max(200)

/** A call takes little at a time (electron/vault/input-size.ts): an official file of some megabytes comes in pieces. */
export const longestPiece = 60_000

export const codes = {
  /** Codes for what has been typed: by code or by words. Free text is always allowed beside a code. */
  search: call({
    input: z.strictObject({ system: CodeSystem, text: z.string().trim().max(80), on: DateString }),
    output: z.array(CodeRow),
    action: 'desk.work',
    subject: 'none',
    reads: ['codes'],
    log: 'never',
  }),
  /** Which tables the unit has: our own starting table until an official file has been read in. */
  tables: call({
    input: nothing,
    output: z.array(
      z.strictObject({ system: CodeSystem, version: z.string(), rows: z.number().int(), importedAt: z.iso.datetime().nullable() }),
    ),
    action: 'desk.work',
    subject: 'none',
    reads: ['codes'],
    log: 'never',
  }),
  /** A piece of a file on its way in; `first` forgets what came before. Held in memory only, until it is imported or the journal is locked. */
  load: call({
    input: z.strictObject({ piece: z.string().min(1).max(longestPiece), first: z.boolean() }),
    output: nothing,
    failure: z.strictObject({ kind: z.literal('too-long') }),
    action: 'settings.change',
    subject: 'none',
    changes: [],
    shown: 'nothing',
    log: 'never',
  }),
  /** Reads in the file that was loaded; it takes the place of the table before. With faults nothing is changed, and all of them are told by line. */
  import: call({
    input: z.strictObject({
      system: CodeSystem,
      version: z.string().trim().min(1).max(40),
      separator: z.enum(separators),
      hasHeader: z.boolean(),
      columns: z.strictObject({ code: column, text: column, validFrom: column.nullable(), validUntil: column.nullable() }),
      /** Leaves out the lines that are wrong instead of stopping at them. */
      skipFaults: z.boolean(),
    }),
    output: z.strictObject({ rows: z.number().int(), skipped: z.number().int() }),
    failure: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('faults'),
        good: z.number().int(),
        total: z.number().int(),
        /** The first hundred. */
        faults: z.array(z.strictObject({ line: z.number().int(), why: z.string(), found: z.string() })),
      }),
      z.strictObject({ kind: z.literal('empty') }),
    ]),
    action: 'settings.change',
    subject: 'none',
    runs: 'long',
    changes: ['codes'],
    shown: 'nothing',
    log: { drawer: 'desk', as: 'codes.import' },
  }),
}
