import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { asksForDebugging, foldersOf, readArguments } from '../../../electron/main/arguments'

const here = resolve('/somewhere')

describe('arguments', () => {
  test('without arguments no folder is named and no demo is expected', () => {
    expect(readArguments(['electron', '.'], here)).toEqual({ folder: undefined, demo: false })
  })

  test('a folder and the demo are read; what is unknown is ignored', () => {
    const given = readArguments(['electron', '.', '--lang=sv-SE', '--folder=a/b c', '--demo', '--demolition', 'x'], here)
    expect(given).toEqual({ folder: join(here, 'a/b c'), demo: true })
  })

  test('the last folder counts and an empty one is none', () => {
    expect(readArguments(['--folder=a', '--folder=b'], here).folder).toBe(join(here, 'b'))
    expect(readArguments(['--folder='], here).folder).toBeUndefined()
    expect(readArguments(['--folder', 'a'], here).folder).toBeUndefined()
  })

  test('the vault lies in the profile unless its folder is named', () => {
    expect(foldersOf({ folder: undefined, demo: false }, here, false)).toEqual({ profile: here, folder: join(here, 'vault') })
  })

  test('two vault folders have two profiles, the same folder always the same', () => {
    const profile = (folder: string): string => foldersOf({ folder, demo: false }, here, false).profile
    expect(profile('/a')).toBe(profile('/a'))
    expect(profile('/a')).not.toBe(profile('/b'))
    expect(profile('/a').startsWith(here)).toBe(true)
  })

  test('a named profile stays', () => {
    expect(foldersOf({ folder: '/a', demo: true }, here, true)).toEqual({ profile: here, folder: '/a' })
  })
})

describe('switches for debugging', () => {
  test.each([
    '--inspect',
    '--inspect=0',
    '--inspect-brk',
    '-inspect',
    '/inspect',
    '--remote-debugging-port=0',
    '--remote-debugging-pipe',
    '--REMOTE-debugging-port=1',
    '--js-flags=--expose-gc',
  ])('%s is seen', (argument) => expect(asksForDebugging(['journal', argument])).toBe(true))

  test('ordinary arguments are not', () => {
    expect(asksForDebugging(['/opt/journal/journal', '--demo', '--folder=/a/inspect', '--lang=sv'])).toBe(false)
  })
})
