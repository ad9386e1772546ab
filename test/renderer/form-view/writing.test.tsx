// @vitest-environment happy-dom
import { act, cleanup, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { canonical } from '../../../forms/core/canonical'
import { defineForm } from '../../../forms/core/form'
import type { Answers } from '../../../forms/core/items'
import type { Opened } from '../../../renderer/form-view/useEntryForm'
import { standInPage } from '../support/page'

// A form as it is written in: what is typed, what is faulty, what is saved and what stands there when it is opened again.

// what the testing library waits for between two events is a timer too: it asks for it by this name
vi.stubGlobal('jest', { advanceTimersByTime: (ms: number) => vi.advanceTimersByTime(ms) })
const page = standInPage()
const { FormView } = await import('../../../renderer/form-view/FormView')
const { SavingFailure, SavingState } = await import('../../../renderer/form-view/SavingState')
const { useEntryForm } = await import('../../../renderer/form-view/useEntryForm')

const words = {
  title: 'Prov',
  sections: { first: 'Först', second: 'Sedan' },
  items: {
    note: { label: 'Anteckning' },
    weight: { label: 'Vikt' },
    smokes: { label: 'Röker', options: { yes: 'Ja', no: 'Nej' } },
    packs: { label: 'Hur mycket' },
    cervix: { label: 'Portio' },
    vulva: { label: 'Vulva' },
    since: { label: 'Sedan när' },
    plan: { label: 'Planering' },
  },
}
const form = defineForm({
  id: 'test-writing',
  version: 1,
  sections: [
    {
      id: 'first',
      items: [
        { id: 'note', kind: 'text', lines: 2, required: true },
        { id: 'weight', kind: 'number', min: 25, max: 300, decimals: 1, unit: 'kg' },
        { id: 'smokes', kind: 'choice', options: ['yes', 'no'] },
        { id: 'packs', kind: 'text', lines: 1, showIf: { item: 'smokes', is: ['yes'] } },
        { id: 'cervix', kind: 'finding' },
        { id: 'vulva', kind: 'finding' },
      ],
    },
    { id: 'second', items: [{ id: 'plan', kind: 'text', lines: 2 }] },
  ],
  words: { sv: words, en: words },
  summary: () => '',
})

const entry = 'e'.repeat(32)
const eventAt = '2026-03-11T08:00:00.000Z'
const opened = (answers: Answers = {}, savedAt: string | null = null): Opened => ({
  entry,
  answers,
  eventAt,
  stopped: false,
  text: { savedAt, versions: 0 },
})
const digestOf = (value: unknown) => createHash('sha256').update(canonical(value)).digest('hex')

const noneMissing: readonly string[] = []
function Writing({ as, missing = noneMissing }: { readonly as: Opened; readonly missing?: readonly string[] }) {
  const writing = useEntryForm(form, as)
  return (
    <>
      <SavingState state={writing.saving} />
      <SavingFailure state={writing.saving} />
      <button type="button" onClick={() => writing.setAnswers({ note: 'Av datorn' })}>
        fyll i
      </button>
      <button type="button" onClick={() => writing.setFrame({ stopped: true })}>
        avbryt
      </button>
      <FormView form={form} entry={writing} today="2026-03-11" missing={missing} isActive />
    </>
  )
}

let second = 0
const savedAt = () => `2026-03-11T09:41:${String(second).padStart(2, '0')}.000Z`
const saves = () => page.of('entries.save')
const lastSaved = () => saves().at(-1)?.input as { readonly answers: Answers; readonly stopped: boolean } | undefined
const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTimeAsync(ms) })
/** Long enough for every save that is due, and for its reply. */
const later = (ms = 1_000) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  page.made.splice(0)
  second = 0
  page.answers.set('entries.save', () => {
    second += 1
    return { ok: true, value: { savedAt: savedAt() } }
  })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('what is typed', () => {
  test('is saved once typing has paused, with its frame and on what was saved before', async () => {
    render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ektropion')
    await later()
    expect(lastSaved()).toEqual({ entry, eventAt, stopped: false, answers: { note: 'Ektropion' } })
    expect(saves()[0]?.read).toBe(digestOf({ savedAt: null, versions: 0 }))
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), ', lugn')
    await later()
    expect(lastSaved()?.answers).toEqual({ note: 'Ektropion, lugn' })
    expect(saves().at(-1)?.read).toBe(digestOf({ savedAt: '2026-03-11T09:41:01.000Z', versions: 0 }))
    expect(screen.getByText(/Utkast sparat/)).toBeTruthy()
  })

  test('of every kind is stored as its kind', async () => {
    render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Vikt/ }), '62,5')
    await user.click(screen.getByRole('radio', { name: /Ja/ }))
    await later()
    await user.type(screen.getByRole('textbox', { name: /Hur mycket/ }), 'Tio om dagen')
    await user.click(within(screen.getByRole('radiogroup', { name: /Portio/ })).getByRole('radio', { name: /u\.a\./ }))
    await later()
    expect(lastSaved()?.answers).toEqual({ weight: 62.5, smokes: 'yes', packs: 'Tio om dagen', cervix: { state: 'normal' } })
  })

  test('the rest as normal fills in what is open and nothing that stands there', async () => {
    render(<Writing as={opened({ cervix: { state: 'finding', note: 'Ektropion' } })} />)
    await user.click(screen.getByRole('button', { name: /Resten/ }))
    await later()
    expect(lastSaved()?.answers).toEqual({ cervix: { state: 'finding', note: 'Ektropion' }, vulva: { state: 'normal' } })
  })

  test('taken away again is saved as taken away', async () => {
    render(<Writing as={opened({ note: 'Fel' })} />)
    await user.clear(screen.getByRole('textbox', { name: /Anteckning/ }))
    await later()
    expect(lastSaved()?.answers).toEqual({})
  })

  test('filled in by the program stands in the fields and is saved; so is that it was stopped', async () => {
    render(<Writing as={opened({ weight: 60 })} />)
    await user.click(screen.getByRole('button', { name: 'fyll i' }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Anteckning/ }).value).toBe('Av datorn')
    await user.click(screen.getByRole('button', { name: 'avbryt' }))
    await later()
    expect(lastSaved()).toMatchObject({ answers: { note: 'Av datorn' }, stopped: true })
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), '!')
    await later()
    expect(lastSaved()).toMatchObject({ answers: { note: 'Av datorn!' }, stopped: true })
  })
})

describe('what is faulty', () => {
  test('is said beside its field when that is left, is not stored, and is stored once it is right', async () => {
    render(<Writing as={opened()} />)
    const weight = screen.getByRole('textbox', { name: /Vikt/ })
    await user.type(weight, '625')
    await user.tab()
    await later()
    expect(weight.getAttribute('aria-invalid')).toBe('true')
    expect(document.getElementById(weight.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(/25.*300/)
    expect(lastSaved()?.answers).toEqual({})
    await user.clear(weight)
    await user.type(weight, '62,5')
    await user.tab()
    await later()
    expect(weight.getAttribute('aria-invalid')).toBeNull()
    expect(lastSaved()?.answers).toEqual({ weight: 62.5 })
  })

  test('what is missing for a signature is shown, and the focus goes there', async () => {
    const { rerender } = render(<Writing as={opened()} />)
    await user.click(screen.getByRole('tab', { name: /Sedan/ }))
    rerender(<Writing as={opened()} missing={['note']} />)
    await later()
    const note = screen.getByRole('textbox', { name: /Anteckning/ })
    expect(note.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(note)
  })
})

describe('saving that fails', () => {
  test('is said with what to do, tried again by itself, and nothing typed is lost', async () => {
    page.answers.set('entries.save', () => ({ ok: false, error: { kind: 'disk-full' } }))
    render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ektropion')
    await later()
    expect(screen.getByRole('alert').textContent).toMatch(/Disken är full/)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), ' med polyp')
    expect(screen.getByRole('alert').textContent).toMatch(/Disken är full/) // until something is saved again
    page.answers.set('entries.save', () => ({ ok: true, value: { savedAt: savedAt() } }))
    await later(20_000)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(lastSaved()?.answers).toEqual({ note: 'Ektropion med polyp' })
  })

  test('because it was changed elsewhere is said, and what was typed stays on the screen', async () => {
    page.answers.set('entries.save', () => ({ ok: false, error: { kind: 'changed-meanwhile' } }))
    render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ektropion')
    await later(60_000)
    expect(saves()).toHaveLength(1)
    expect(screen.getByRole('alert').textContent).toMatch(/ändrats på ett annat ställe/)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Anteckning/ }).value).toBe('Ektropion')
  })
})

describe('what was written before', () => {
  const before: Answers = { note: 'Ektropion', weight: 62.5, smokes: 'yes', packs: 'Tio', cervix: { state: 'finding', note: 'Polyp' } }

  test('stands in its fields, and opening it saves nothing', async () => {
    render(<Writing as={opened(before, '2026-03-11T08:30:00.000Z')} />)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Anteckning/ }).value).toBe('Ektropion')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: /Vikt/ }).value).toBe('62,5')
    expect(screen.getByRole('radio', { name: /Ja/ }).getAttribute('aria-checked') ?? 'true').toBe('true')
    expect(screen.getByDisplayValue('Polyp')).toBeTruthy()
    expect(screen.getByText(/Utkast sparat/)).toBeTruthy()
    await later(60_000)
    expect(saves()).toEqual([])
  })

  test('what was typed in one part stands there when one comes back from another', async () => {
    render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ektropion')
    await user.click(screen.getByRole('tab', { name: /Sedan/ }))
    await user.type(screen.getByRole('textbox', { name: /Planering/ }), 'Ny tid')
    await user.click(screen.getByRole('tab', { name: /Först/ }))
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: /Anteckning/ }).value).toBe('Ektropion')
    await later()
    expect(lastSaved()?.answers).toEqual({ note: 'Ektropion', plan: 'Ny tid' })
  })

  test('left in the middle of a word, it is saved as it stood', async () => {
    const { unmount } = render(<Writing as={opened()} />)
    await user.type(screen.getByRole('textbox', { name: /Anteckning/ }), 'Ektro')
    unmount()
    await later()
    expect(lastSaved()?.answers).toEqual({ note: 'Ektro' })
  })
})
