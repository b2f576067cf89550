import { expect, it } from 'vitest';
import { applyUpdates } from './apply-updates';
import { failureReport, type ReportContext, shortReport } from './failure-report';
import { newPush } from './new-push';
import type { PushUpdate } from './push';

const context: ReportContext = {
  version: '0.1.0',
  system: 'Linux 6.1.0 x64, Electron 45.4.1',
  engine: {
    kind: 'connected',
    endpoint: 'unix:///var/run/docker.sock',
    name: 'Docker Engine',
    version: '29.0.1',
    store: 'containerd',
  },
};
const failed = (...updates: PushUpdate[]) =>
  applyUpdates(
    newPush({ id: '1', imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt: 0 }),
    [
      { kind: 'started', at: 1_000 },
      ...updates,
      { kind: 'error', error: { kind: 'registry-failed', host: 'docker.io', raw: 'it said 500' } },
      { kind: 'ended', at: 61_000 },
    ],
  );

it('says what was pushed, with what, when, how far it came and why it stopped', () => {
  const report = failureReport(
    failed(
      { kind: 'refers', repository: 'docker.io/ada/web' },
      { kind: 'layer', id: 'aaaaaaaaaaaa', status: { kind: 'pushed' } },
      { kind: 'layer', id: 'bbbbbbbbbbbb', status: { kind: 'retrying', seconds: 5 } },
    ),
    context,
  );
  for (const fact of [
    'Slipway   0.1.0',
    'System    Linux 6.1.0 x64, Electron 45.4.1',
    'Engine    Docker Engine 29.0.1, image store: containerd',
    'Push      ada/web:v1',
    'Started   1970-01-01T00:00:01.000Z',
    'Ended     1970-01-01T00:01:01.000Z',
    'Layers    1 of 2 there, 1 retries',
    'Error     registry-failed',
    '    it said 500',
    '    The push refers to repository [docker.io/ada/web]',
    '    bbbbbbbbbbbb: Retrying in 5 seconds',
  ]) {
    expect(report).toContain(fact);
  }
});

it('keeps the end of a long log, and stays short enough to paste', () => {
  const lines = Array.from({ length: 200 }, (_, at): PushUpdate => {
    return { kind: 'note', text: `note ${String(at)} ${'x'.repeat(2_000)}` };
  });
  const report = shortReport(failureReport(failed(...lines), context));
  expect(report).not.toContain('note 100 ');
  expect(report).toContain('note 199 ');
  expect(report.length).toBeLessThan(65_536);
});

it('does without an engine', () => {
  const engine = { kind: 'connecting', endpoint: '' } as const;
  expect(failureReport(failed(), { ...context, engine })).toContain('Engine    not connected yet');
});
