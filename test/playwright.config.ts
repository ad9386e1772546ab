import { defineConfig } from '@playwright/test'

const inCi = Boolean(process.env['CI'])

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json', // without the type paths of the others, which are no files to run
  outputDir: '../test-results/e2e',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 }, // a shared machine with two cores may stand still for seconds; no test asserts a time
  retries: inCi ? 1 : 0, // and there alone a journey gets one more try: what needed it is listed as flaky, and is a bug
  reporter: [['list']],
  forbidOnly: inCi,
  use: { trace: 'retain-on-failure' },
})
