import { defineConfig } from '@playwright/test';
import { canRun, ENGINE_KINDS } from '../../lab/any-engine';
import { IN_CLOSED_ROOM } from '../in-closed-room';
import base from '../playwright.config';
import type { EngineOption } from './each-engine';

// The same journeys for each engine this machine can run.
export default defineConfig<object, EngineOption>(base, {
  testDir: '.',
  // For its containers Podman changes the firewall: it has some only where that is nobody else's.
  testIgnore: process.env[IN_CLOSED_ROOM] ? 'closed-room.spec.ts' : 'practice.spec.ts',
  outputDir: '../../test-results',
  projects: ENGINE_KINDS.filter(canRun).map((kind) => ({ name: kind, use: { kind } })),
});
