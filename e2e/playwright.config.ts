import { defineConfig } from '@playwright/test';

// One worker: the machines this runs on have two cores, and the engine, the registry and Chromium
// want them. Each worker has one lab; each test has a user-data folder of its own.
export default defineConfig({
  testDir: '.',
  // Those are `npm run test:engines`.
  testIgnore: 'engines/**',
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { actionTimeout: 10_000 },
  // On a machine we do not watch, a journey that stumbled gets one more try; the run names it.
  retries: process.env['CI'] ? 1 : 0,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: '../test-results',
});
