import { describe, expect, test } from 'vitest'
import { outFileOf } from '../../../electron/main/out-file'

const made = (name: unknown, bytes: unknown = new Uint8Array([1])) => ({ ok: true, value: { name, bytes, saved: false } })

describe('what main writes to a place outside', () => {
  test.each(['produktion-2026-02.xlsx', 'kvartal-2026-Q1.csv', 'år-2025.pdf', 'fem-frågor-2025-H1.xlsx', 'five-questions-2025.csv'])(
    'the file %s',
    (name) => expect(outFileOf(made(name))).toEqual({ name, bytes: new Uint8Array([1]) }),
  )

  test.each([
    ['a path', made('../../produktion-2026-02.xlsx')],
    ['another kind of file', made('produktion-2026-02.exe')],
    ['a name of its own', made('Saga Lindgren.xlsx')],
    ['no name', made(undefined)],
    ['bytes that are none', made('år-2025.csv', 'text')],
    ['no bytes', made('år-2025.pdf', null)],
    ['a refusal', { ok: false, error: { kind: 'refused' } }],
    ['nothing', undefined],
    ['another answer', { ok: true, value: null }],
  ])('never %s', (_what, reply) => expect(outFileOf(reply)).toBeUndefined())
})
