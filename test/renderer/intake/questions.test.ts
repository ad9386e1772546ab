import { describe, expect, test } from 'vitest'
import { allDeclined, intakeItems, intakeItemIds } from '../../../forms/intake'
import { intake as en } from '../../../renderer/i18n/en/intake'
import { intake as sv } from '../../../renderer/i18n/sv/intake'
import { isAnything, keyOf, options, sealable, steps, toggled } from '../../../renderer/features/intake/questions'

describe('the five questions', () => {
  test('each answer has a key of its own and a word in both languages', () => {
    for (const item of intakeItemIds) {
      const keys = options(item).map((option) => keyOf(item, option))
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys).not.toContain('')
      for (const words of [sv, en]) {
        const own: Readonly<Record<string, string>> = words.options[item]
        expect(Object.keys(own)).toEqual(options(item))
      }
    }
  })

  test('declining is key 0 everywhere and last', () => {
    for (const item of intakeItemIds) {
      expect(options(item).at(-1)).toBe('declined')
      expect(keyOf(item, 'declined')).toBe('0')
    }
    expect(keyOf('contact', 'internet')).toBe('a')
    expect(keyOf('contact', 'other')).toBe('b')
  })

  test('kinds of drug and treatment are asked only where there is or was drug use', () => {
    expect(steps({})).toEqual(['contact', 'citizenship', 'income', 'drugs', 'prostitution', 'end'])
    expect(steps({ drugs: ['none'] })).not.toContain('treatment')
    expect(steps({ drugs: ['declined'] })).not.toContain('drug-kinds')
    expect(steps({ drugs: ['earlier'] })).toContain('treatment')
    expect(steps({ drugs: ['now'] })).toContain('drug-kinds')
  })

  test('nothing answered is nothing, one declined answer is something', () => {
    expect(isAnything({})).toBe(false)
    expect(isAnything({ income: [] })).toBe(false)
    expect(isAnything({ contact: ['declined'] })).toBe(true)
  })

  test('a question without an answer counts as declined', () => {
    expect(sealable({})).toEqual(allDeclined)
    expect(sealable({ contact: ['friend'] })).toEqual({ ...allDeclined, contact: 'friend' })
  })

  test('follow-ups of an answer that was taken back are not sealed', () => {
    const answers = sealable({ drugs: ['none'], 'drug-kinds': ['alcohol'], treatment: ['methadone'] })
    expect(answers['drug-kinds']).toEqual([])
    expect(answers.treatment).toBe('none')
  })

  test('several answers are sealed in catalogue order, whatever the order of the keys', () => {
    expect(sealable({ income: ['work', 'social-allowance'] }).income).toEqual(['social-allowance', 'work'])
    expect(sealable({ drugs: ['now'], 'drug-kinds': ['cannabis', 'amphetamine'] })['drug-kinds']).toEqual(['amphetamine', 'cannabis'])
  })

  test('declining and no income stand alone', () => {
    expect(toggled(['work'], 'none')).toEqual(['none'])
    expect(toggled(['none'], 'work')).toEqual(['work'])
    expect(toggled(['work', 'study'], 'work')).toEqual(['study'])
    for (const option of intakeItems.income) expect(() => sealable({ income: toggled(['work'], option) })).not.toThrow()
  })
})
