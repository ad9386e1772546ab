import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { channels } from '../electron/ipc'

const root = resolve(import.meta.dirname, '..')
/** What the page knows of each call, as in its build (`renderer/vite.config.ts`). */
const calls = Object.fromEntries([...channels].map(([channel, { reads, changes, shown }]) => [channel, { reads, changes, shown }]))

export default defineConfig({
  root,
  define: { __CALLS__: JSON.stringify(calls) },
  test: {
    include: ['test/{forms,db,electron,renderer}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 60_000,
    reporters: ['default'],
    pool: 'forks',
    maxWorkers: 2,
  },
})
