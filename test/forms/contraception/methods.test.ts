import { describe, expect, test } from 'vitest'
import { methodName } from '../../../forms/contraception/index'
import { deviceIds, isDevice, methodIds, methodOf, siteOf, startedIds } from '../../../forms/contraception/methods'
import { defaultRecallSettings } from '../../../forms/recalls/settings'

test('the catalogue has every method of the domain text under a name of its own in both languages', () => {
  expect(methodIds).toHaveLength(19)
  for (const language of ['sv', 'en'] as const) expect(new Set(methodIds.map((id) => methodName(id, language))).size).toBe(methodIds.length)
  expect(methodName('dmpa', 'sv')).toBe('P-spruta')
})

test('devices are what has a duration, and the unit’s settings begin with it', () => {
  expect(methodIds.filter((id) => methodOf(id).durationMonths !== undefined)).toEqual(deviceIds)
  expect(Object.keys(defaultRecallSettings.deviceMonths).toSorted()).toEqual([...deviceIds].toSorted())
  for (const id of deviceIds) expect(defaultRecallSettings.deviceMonths[id]).toBe(methodOf(id).durationMonths)
  expect(deviceIds.filter((id) => siteOf(id) === 'arm')).toEqual(['implant-nexplanon', 'implant-jadelle'])
})

test('oestrogen is in combined pills, patch and ring only', () => {
  expect(methodIds.filter((id) => methodOf(id).oestrogen)).toEqual(['combined-pill', 'patch', 'ring'])
  expect(startedIds.some(isDevice)).toBe(false)
})

describe('ATC codes', () => {
  test.each([
    ['dmpa', ['G03AC06']],
    ['implant-nexplanon', ['G03AC08']],
    ['implant-jadelle', ['G03AC03']],
    ['lng-iud-mirena', ['G02BA03']],
    ['ring', ['G02BB01']],
    ['condom', []],
  ] as const)('%s: %j', (id, atc) => {
    expect(methodOf(id).atc).toEqual(atc)
  })

  test('are whole substances of the groups G02B and G03A', () => {
    expect(methodIds.flatMap((id) => methodOf(id).atc).filter((code) => !/^G0(2B|3A)[A-D]\d\d$/.test(code))).toEqual([])
  })
})
