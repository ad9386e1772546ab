import { codesOf, codeTables, replaceCodes } from '../../../db/desk/codes'
import { codeFileSteps } from '../../../forms/codes/import'
import { searchCodes } from '../../../forms/codes/search'
import { CodeSystem, type CodeRow } from '../../../forms/codes/shape'
import { starterCodes } from '../../../forms/codes/starter/index'
import { starterVersion } from '../../../forms/codes/starter/row'
import { err, ok } from '../../../forms/core/result'
import type { Context, HandlersOf } from '../handler'

const hits = 12
const longestFile = 20_000_000

/** The file that somebody is reading in, as long as her login lasts. */
const loaded = new WeakMap<Context['desk'], string>()
const faultsShown = 100

/** What was read in, else our own starting table. */
function tableOf({ desk }: Context, system: CodeSystem): readonly CodeRow[] {
  const imported = codesOf(desk, system)
  return imported.length > 0 ? imported : starterCodes.filter((row) => row.system === system)
}

export const codes: HandlersOf<'codes'> = {
  search: ({ system, text, on }, context) => ok([...searchCodes(tableOf(context, system), { system, text, on, limit: hits })]),
  tables: (_input, { desk }) => {
    const imported = codeTables(desk)
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
  load: ({ piece, first }, { desk }) => {
    const text = (first ? '' : (loaded.get(desk) ?? '')) + piece
    if (text.length > longestFile) {
      loaded.delete(desk)
      return err({ kind: 'too-long' })
    }
    loaded.set(desk, text)
    return ok(null)
  },
  import: async ({ system, version, separator, hasHeader, columns, skipFaults }, { desk, who, now, progress }) => {
    const steps = codeFileSteps(loaded.get(desk) ?? '', { system, version, separator, hasHeader, columns })
    let step = steps.next()
    while (!step.done) {
      await progress(step.value.done, step.value.of)
      step = steps.next()
    }
    const { rows, faults } = step.value
    return ({ note }) => {
      note({ reason: system })
      if (rows.length === 0 && faults.length === 0) return err({ kind: 'empty' })
      if (rows.length === 0 || (faults.length > 0 && !skipFaults))
        return err({ kind: 'faults', good: rows.length, total: faults.length, faults: faults.slice(0, faultsShown) })
      replaceCodes(desk, system, version, rows, { now, user: who.id })
      loaded.delete(desk)
      return ok({ rows: rows.length, skipped: faults.length })
    }
  },
}
