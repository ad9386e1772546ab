import { expect, test } from 'vitest'
import { letterPaper, letterRefusal, type Letter } from '../../../renderer/features/copy/letter-paper'
import { noContactYet } from '../../../forms/records/patient'
import { copy } from '../../../renderer/i18n/sv/copy'

const plain: Letter = { kind: 'contact', name: '', clinic: '', sender: '', reason: '', phone: '070-174 06 01', when: '', place: '' }

test('a plain letter says only to get in touch: no clinic, no sender, no reason, no heading', () => {
  expect(letterPaper(plain, copy.letter)).toEqual({
    title: '',
    blocks: ['Hej!', 'Hör av dig när du kan.', 'Ring 070-174 06 01.'].map((text) => ({ kind: 'paragraph', text })),
  })
})

test('what was chosen stands there', () => {
  const letter = {
    ...plain,
    kind: 'appointment',
    name: 'Saga',
    when: 'onsdag 18 mars 14.00',
    place: 'Entré B',
    reason: 'Ta med kortet.',
    clinic: 'Linden',
  } as const
  expect(letterPaper(letter, copy.letter).blocks.map((block) => 'text' in block && block.text)).toEqual([
    'Hej Saga!',
    'Du har en tid onsdag 18 mars 14.00.',
    'Plats: Entré B.',
    'Ta med kortet.',
    'Passar det inte? Ring 070-174 06 01.',
    'Linden',
  ])
})

test('no letter until she has been asked, none when she has said no, none once she has died', () => {
  const [alive, mayWrite] = [{ diedOn: null }, { ...noContactYet, letter: true }]
  expect(letterRefusal({ ...alive, safeContact: null })).toBe('not-asked')
  expect(letterRefusal({ ...alive, safeContact: noContactYet })).toBe('forbidden')
  expect(letterRefusal({ ...alive, safeContact: mayWrite })).toBeUndefined()
  expect(letterRefusal({ diedOn: '2026-03-01', safeContact: mayWrite })).toBe('died')
})
