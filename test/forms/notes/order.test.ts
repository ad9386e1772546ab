import { expect, test } from 'vitest'
import { Role } from '../../../forms/access'
import { forms } from '../../../forms/notes'
import { formsFor } from '../../../forms/notes/order'

test.each(Role.options)('a %s has every form once', (role) => {
  expect(
    formsFor(role)
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(forms.map(({ id }) => id).toSorted())
})

test('each begins with what she writes most; a midwife as the list stands', () => {
  expect(formsFor('midwife')).toEqual(forms)
  expect(
    formsFor('psychiatrist')
      .slice(0, 4)
      .map(({ id }) => id),
  ).toEqual(['assessment', 'follow-up', 'suicide-risk', 'safety-plan'])
  expect(formsFor('gynaecologist')[0]?.id).toBe('gyn-exam')
  expect(formsFor('physician')[0]?.id).toBe('follow-up')
})
