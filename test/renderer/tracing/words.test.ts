import { expect, test } from 'vitest'
import { applyToContact } from '../../../forms/samples/tracing'
import type { ContactStep, TracedContact } from '../../../forms/records/tracing'
import { tracing as en } from '../../../renderer/i18n/en/tracing'
import { tracing as sv } from '../../../renderer/i18n/sv/tracing'

const contact: TracedContact = {
  id: '0'.repeat(32),
  name: 'Någon',
  details: '',
  relation: 'unknown',
  firstOn: null,
  lastOn: null,
  steps: [],
}
const step = (part: Record<string, unknown>) =>
  ({
    at: '2026-03-11T09:00:00.000Z',
    on: '2026-03-11',
    by: { id: '1'.repeat(32), name: 'Anneli', role: 'midwife' },
    ...part,
  }) as ContactStep

test('every way in which a step with a contact is refused has its sentence in both languages', () => {
  const asked = applyToContact(contact, step({ kind: 'violence-asked', answer: 'risk', plan: '' }))
  if (!asked.ok) throw new Error(asked.error.kind)
  const refused = [
    applyToContact(contact, step({ kind: 'approach-chosen', approach: 'clinic-tells', note: '' })),
    applyToContact(asked.value, step({ kind: 'approach-chosen', approach: 'clinic-tells', note: '' })),
    applyToContact(contact, step({ kind: 'violence-asked', on: '2030-01-01', answer: 'none', plan: '' })),
  ]
  for (const one of refused) {
    if (one.ok) throw new Error('it was allowed')
    expect(sv.refusals[one.error.kind].length).toBeGreaterThan(10)
    expect(en.refusals[one.error.kind].length).toBeGreaterThan(10)
  }
})
