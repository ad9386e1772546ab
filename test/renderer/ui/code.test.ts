import { describe, expect, test } from 'vitest'
import { cleanCode, differentGroup, emptyCode, fullGroups, isComplete, splitCode } from '../../../renderer/ui/code'

const printed = '4K7QP-9ZM2T-X8BWH-D5RVC-J3NGY-E60FS-A1KPM'

describe('a recovery code as it is typed', () => {
  test('spaces, dashes and small letters make no difference', () => {
    expect(splitCode('4k7qp 9zm2t x8bwh d5rvc j3ngy e60fs a1kpm')).toEqual(splitCode(printed))
    expect(splitCode(printed)).toHaveLength(7)
  })

  test('O is read as 0, I and L as 1', () => {
    expect(cleanCode('oO iI lL')).toBe('001111')
  })

  test('the first group that differs is named, counted from 1', () => {
    const typed = [...splitCode(printed)]
    expect(differentGroup(splitCode(printed), typed)).toBeUndefined()
    typed[4] = 'J3NGX'
    expect(differentGroup(splitCode(printed), typed)).toBe(5)
  })

  test('it is whole when all seven groups are full', () => {
    expect(isComplete(splitCode(printed))).toBe(true)
    expect(isComplete(emptyCode)).toBe(false)
    expect(fullGroups(splitCode('4K7QP 9ZM'))).toBe(1)
  })
})
