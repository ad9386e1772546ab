import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const { fault } = createRequire(import.meta.url)('../../boundaries.cjs') as {
  fault: (file: string, source: string, typesOnly: boolean) => string | undefined
}
const ask = (file: string, source: string, typesOnly = false) => fault(resolve(root, file), source, typesOnly)

it.each([
  ['forms/core/dates.ts', '../../db/open'],
  ['forms/core/dates.ts', 'node:fs'],
  ['forms/core/dates.ts', 'react'],
  ['db/open.ts', '../electron/vault/session'],
  ['db/open.ts', 'electron'],
  ['electron/main/index.ts', '../vault/session'],
  ['electron/main/index.ts', '../../db/open'],
  ['electron/preload/index.ts', '../vault/session'],
  ['electron/ipc/index.ts', '../vault/session'],
  ['electron/vault/index.ts', '../main/log'],
  ['electron/vault/index.ts', 'electron'],
  ['renderer/app/api.ts', '../../electron/ipc'],
  ['renderer/ui/Button.tsx', '../features/today/TodayPage'],
  ['renderer/ui/Button.tsx', 'node:fs'],
  ['renderer/ui/Button.tsx', 'electron'],
  ['renderer/features/today/TodayPage.tsx', '../record/RecordPage'],
  ['renderer/features/today/TodayPage.tsx', '../../../electron/ipc/visits'],
  ['renderer/features/today/TodayPage.tsx', '../../../db/open'],
  ['electron/vault/index.ts', 'node:https'],
  ['electron/main/index.ts', 'net'],
  ['db/open.ts', 'dns/promises'],
])('%s does not import %s', (file, source) => {
  expect(ask(file, source)).toBeTypeOf('string')
})

it.each([
  ['forms/core/dates.ts', '@internationalized/date'],
  ['db/open.ts', '../forms/core/assert'],
  ['electron/vault/index.ts', '../../db/open'],
  ['electron/main/index.ts', '../ipc'],
  ['renderer/features/today/TodayPage.tsx', './DropIns'],
  ['renderer/features/today/TodayPage.tsx', '../../ui/Button'],
  ['renderer/features/today/TodayPage.tsx', '../../../forms/core/dates'],
  ['renderer/app/App.tsx', '../features/today/TodayPage'],
])('%s may import %s', (file, source) => {
  expect(ask(file, source)).toBeUndefined()
})

it('the page sees the contract as types only, and through its one door', () => {
  expect(ask('renderer/app/api.ts', '../../electron/ipc', true)).toBeUndefined()
  expect(ask('renderer/app/route.ts', '../../electron/ipc', true)).toBeTypeOf('string')
})
