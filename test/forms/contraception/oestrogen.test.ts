import { expect, test } from 'vitest'
import { bmi, checkOestrogen } from '../../../forms/contraception/oestrogen'

const fine = { systolic: 120, diastolic: 75, heightCm: 170, weightKg: 65, smokes: false, ageYears: 30 }

test.each([
  [{}, []],
  [{ systolic: 140, diastolic: 90 }, []],
  [{ systolic: 141 }, ['high-blood-pressure']],
  [{ diastolic: 91 }, ['high-blood-pressure']],
  [{ heightCm: 170, weightKg: 86.7 }, []], // exactly 30
  [{ heightCm: 170, weightKg: 86.8 }, ['high-bmi']], // 30.03
  [{ smokes: true, ageYears: 35 }, []],
  [{ smokes: true, ageYears: 36 }, ['smoker-over-35']],
  [{ smokes: false, ageYears: 50 }, []],
  [{ systolic: 160, weightKg: 120, smokes: true, ageYears: 40 }, ['high-blood-pressure', 'high-bmi', 'smoker-over-35']],
] as const)('%j gives %j', (values, findings) => {
  expect(checkOestrogen({ ...fine, ...values })).toEqual({ findings, open: [], needsDoctor: findings.length > 0 })
})

test('what was not measured stands as an open question and blocks nothing', () => {
  const nothing = { systolic: null, diastolic: null, heightCm: null, weightKg: null, smokes: null, ageYears: null }
  expect(checkOestrogen(nothing)).toEqual({ findings: [], open: ['blood-pressure', 'bmi', 'smoking', 'age'], needsDoctor: false })
  expect(checkOestrogen({ ...nothing, systolic: 150 })).toMatchObject({ findings: ['high-blood-pressure'], needsDoctor: true })
})

test('BMI is not rounded', () => {
  expect(bmi(86.7, 170)).toBe(30)
})
