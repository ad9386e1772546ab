import type { Section } from '../../core/form'

/**
 * The monthly conference, one note for each patient. Staff of another caregiver have no access to the journal: they take part in a patient's
 * matter on her consent (PDL 4:1). Without participants and a basis the note would not say who was told.
 */
export const sections = [
  {
    id: 'conference',
    items: [
      { id: 'participants', kind: 'text', lines: 3, required: true },
      { id: 'outside-participants', kind: 'text', lines: 2 },
      {
        id: 'basis',
        kind: 'choice',
        options: ['own-staff', 'consent', 'patient-present', 'without-name', 'law'],
        required: true,
      },
      { id: 'consent-covers', kind: 'text', lines: 2, showIf: { item: 'basis', is: ['consent', 'patient-present', 'law'] } },
      { id: 'consent-until', kind: 'date', showIf: { item: 'basis', is: ['consent', 'patient-present'] } },
    ],
  },
  {
    id: 'matter',
    items: [
      { id: 'question', kind: 'text', lines: 2 },
      { id: 'patient-view', kind: 'text', lines: 2 },
      { id: 'views', kind: 'text', lines: 4 },
    ],
  },
  {
    id: 'decisions',
    items: [
      { id: 'decisions', kind: 'text', lines: 4 },
      { id: 'who-does-what', kind: 'text', lines: 3 },
      { id: 'patient-told', kind: 'choice', options: ['told', 'to-be-told', 'was-there'] },
      { id: 'take-up-again-on', kind: 'date' },
    ],
  },
] as const satisfies readonly Section[]
