import { defineConfig } from '@playwright/test'

const json = process.env.PLAYWRIGHT_JSON_OUTPUT_NAME

// Real windows on a real (or virtual) display. A test that needs a second try is a broken test.
// Limits end what hangs; on a machine that is busy with ten other things everything takes ten times as long.
export default defineConfig({
  testDir: '..',
  globalSetup: '../temporary.ts',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  workers: 2,
  fullyParallel: false,
  retries: 0,
  timeout: 900_000,
  expect: { timeout: 60_000 },
  reporter: json ? [['list'], ['json', { outputFile: json }]] : [['list']],
})
