import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { keys as en } from '../../../renderer/i18n/en/keys'
import { keys as sv } from '../../../renderer/i18n/sv/keys'

/** The groups of the sheet in which the keys of a folder stand. */
const groupsOf: Readonly<Record<string, readonly (keyof typeof sv.groups)[]>> = {
  'features/today': ['today', 'calendar', 'entry'],
  'features/calendar': ['calendar'],
  booking: ['calendar'],
  'features/patients': ['patients'],
  'features/record': ['record', 'entry'],
  'features/samples': ['record'],
  'features/recalls': ['recalls'],
  'features/results': ['results'],
  samples: ['results'],
  'features/tracing': ['tracing'],
  'features/ratings': ['ratings'],
  'features/figures': ['figures'],
  'form-view': ['answers'],
  print: ['everywhere'],
}

/** Keys that close, go on or save stand on their buttons everywhere. */
const isOrdinary = (key: string) => ['Esc', 'Enter', 'Ctrl Enter', 'Backspace', 'Ctrl S'].includes(key)

/** The keys that stand on buttons of a folder's own files. */
function printedKeys(folder: string): string[] {
  const path = join('renderer', folder)
  const text = readdirSync(path)
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n')
  return [...text.matchAll(/keyHint="([^"]+)"|\bkey: '([A-Z])'/g)]
    .map(([, hint, key]) => hint ?? key ?? '')
    .filter((key) => !isOrdinary(key))
}

const foldersWithKeys = readdirSync('renderer', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx'))
  .map(({ parentPath }) => parentPath.replaceAll('\\', '/').replace(/^renderer\/?/, ''))
  .filter((folder, at, all) => all.indexOf(folder) === at)
  .filter((folder) => printedKeys(folder).length > 0)

describe('every key that stands on a button stands on the sheet of all keys', () => {
  test.each(foldersWithKeys)('%s', (folder) => {
    const groups = groupsOf[folder]
    expect(groups, 'this folder has keys: name its groups above').toBeDefined()
    for (const words of [sv, en]) {
      const onSheet = (groups ?? []).flatMap((group) => words.groups[group].keys.flatMap((line) => line.keys))
      expect(printedKeys(folder).filter((key) => !onSheet.includes(key))).toEqual([])
    }
  })
})

test('both languages have the same keys in the same order', () => {
  const shape = (words: typeof sv) => Object.entries(words.groups).map(([id, group]) => [id, group.keys.map((line) => line.keys)])
  expect(shape(en)).toEqual(shape(sv))
})
