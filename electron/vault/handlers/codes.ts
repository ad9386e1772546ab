import { codesOf, codeTables, replaceCodes } from '../../../db/desk/codes'
import { readCodeFile } from '../../../forms/codes/import'
import { searchCodes } from '../../../forms/codes/search'
import { CodeSystem, type CodeRow } from '../../../forms/codes/shape'
import { starterCodes } from '../../../forms/codes/starter/index'
import { starterVersion } from '../../../forms/codes/starter/row'
import { err, ok } from '../../../forms/core/result'
import type { Context, HandlersOf } from '../handler'

const hits = 12
const longestFile = 20_000_000

/** The file that somebody is reading in, as long as her login lasts. */
const loaded = new WeakMap<Context['session'], string>()
const faultsShown = 100

/** What was read in, else our own starting table. */
function tableOf({ session }: Context, system: CodeSystem): readonly CodeRow[] {
  const imported = codesOf(session.desk, system)
  return imported.length > 0 ? imported : starterCodes.filter((row) => row.system === system)
}

export const codes: HandlersOf<'codes'> = {
  search: ({ system, text, on }, context) => ok([...searchCodes(tableOf(context, system), { system, text, on, limit: hits })]),
  tables: (_input, { session }) => {
    const imported = codeTables(session.desk)
    return ok(
      CodeSystem.options.map(
        (system) =>
          imported.find((table) => table.system === system) ?? {
            system,
            version: starterVersion,
            rows: starterCodes.filter((row) => row.system === system).length,
            importedAt: null,
          },
      ),
    )
  },
  load: ({ piece, first }, { session }) => {
    const text = (first ? '' : (loaded.get(session) ?? '')) + piece
    if (text.length > longestFile) {
      loaded.delete(session)
      return err({ kind: 'too-long' })
    }
    loaded.set(session, text)
    return ok(null)
  },
  import: ({ system, version, separator, hasHeader, columns, skipFaults }, { session, now, note }) => {
    const text = loaded.get(session) ?? ''
    note({ reason: `${system} ${version}` })
    const { rows, faults } = readCodeFile(text, { system, version, separator, hasHeader, columns })
    if (rows.length === 0 && faults.length === 0) return err({ kind: 'empty' })
    if (rows.length === 0 || (faults.length > 0 && !skipFaults))
      return err({ kind: 'faults', good: rows.length, total: faults.length, faults: faults.slice(0, faultsShown) })
    replaceCodes(session.desk, system, version, rows, { now, user: session.who.id })
    loaded.delete(session)
    return ok({ rows: rows.length, skipped: faults.length })
  },
}
