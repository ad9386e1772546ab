import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isOutFile, writeOutFile, type OutFile } from '../../../electron/main/out-file'

const made = (name: unknown, bytes: unknown = new Uint8Array([1])) => ({ name, bytes }) as OutFile

describe('what main writes to a place outside', () => {
  test.each(['produktion-2026-02.xlsx', 'kvartal-2026-Q1.csv', 'år-2025.pdf', 'fem-frågor-2025-H1.xlsx', 'five-questions-2025.csv'])(
    'the file %s',
    (name) => expect(isOutFile(made(name))).toBe(true),
  )

  test.each([
    ['a path', made('../../produktion-2026-02.xlsx')],
    ['another kind of file', made('produktion-2026-02.exe')],
    ['a name of its own', made('Saga Lindgren.xlsx')],
    ['no name', made(undefined)],
    ['bytes that are none', made('år-2025.csv', 'text')],
    ['no bytes', made('år-2025.pdf', null)],
    ['more than a report takes', made('år-2025.csv', new Uint8Array(64 * 1024 * 1024 + 1))],
  ])('never %s', (_what, file) => expect(isOutFile(file)).toBe(false))
})

describe('how it is written', () => {
  const place = () => mkdtempSync(join(tmpdir(), 'out-file-'))

  test('whole, over an older one, and nothing beside it', async () => {
    const folder = place()
    writeFileSync(join(folder, 'ut.csv'), 'an older and longer report')
    await writeOutFile(join(folder, 'ut.csv'), new TextEncoder().encode('new'))
    expect(readFileSync(join(folder, 'ut.csv'), 'utf8')).toBe('new')
    expect(readdirSync(folder)).toEqual(['ut.csv'])
  })

  test('never half: the file appears with all of its bytes', async () => {
    const folder = place()
    const bytes = new Uint8Array(8_000_000).fill(7)
    const sizes = new Set<number>()
    let going = true
    const looking = (async () => {
      while (going) {
        for (const name of readdirSync(folder)) if (name === 'ut.pdf') sizes.add(readFileSync(join(folder, name)).length)
        await new Promise((resolve) => setImmediate(resolve))
      }
    })()
    await writeOutFile(join(folder, 'ut.pdf'), bytes)
    for (const name of readdirSync(folder)) sizes.add(readFileSync(join(folder, name)).length)
    going = false
    await looking
    expect([...sizes]).toEqual([8_000_000])
  })

  test('not at all where it cannot be put, and nothing is left beside it', async () => {
    const folder = place()
    mkdirSync(join(folder, 'ut.xlsx')) // a folder stands where the file would
    await expect(writeOutFile(join(folder, 'ut.xlsx'), new Uint8Array([1]))).rejects.toThrow()
    expect(readdirSync(folder)).toEqual(['ut.xlsx'])
    await expect(writeOutFile(join(folder, 'finns inte', 'ut.csv'), new Uint8Array([1]))).rejects.toThrow()
  })
})
