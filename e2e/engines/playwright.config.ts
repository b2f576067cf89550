import { defineConfig } from '@playwright/test';
import { canRun, ENGINE_KINDS } from '../../lab/any-engine';
import base from '../playwright.config';
import type { EngineOption } from './each-engine';

// The same journeys for each engine this machine can run.
export default defineConfig<object, EngineOption>(base, {
  testDir: '.',
  testIgnore: [],
  outputDir: '../../test-results',
  projects: ENGINE_KINDS.filter(canRun).map((kind) => ({ name: kind, use: { kind } })),
});
