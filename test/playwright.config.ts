import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  tsconfig: './e2e/tsconfig.json', // without the type paths of the others, which are no files to run
  outputDir: '../test-results/e2e',
  workers: 1,
  timeout: 120_000,
  reporter: [['list']],
  forbidOnly: Boolean(process.env['CI']),
  use: { trace: 'retain-on-failure' },
})
