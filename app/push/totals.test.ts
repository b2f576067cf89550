import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyStream } from '../fixtures/any-update';
import { queuedPush, recordedPush, recordedUpdates, recordings } from '../fixtures/recorded-stream';
import { applyUpdates } from './apply-updates';
import type { LayerStatus, Push } from './push';
import { furthest, pushTotals } from './totals';

function running(...statuses: LayerStatus[]): Push {
  return applyUpdates(queuedPush(), [
    { kind: 'started', at: 0 },
    ...statuses.map((status, at) => ({ kind: 'layer', id: hexId(at), status }) as const),
  ]);
}

function hexId(at: number): string {
  return String(at).repeat(12);
}

const pushing = (current: number, total: number): LayerStatus => ({
  kind: 'pushing',
  current,
  total,
});

test('bytes past a layer’s total do not count', () => {
  expect(pushTotals(running(pushing(3_010_560, 3_000_000)))).toMatchObject({
    sent: 3_000_000,
    toSend: 3_000_000,
  });
});

test('the classic store counts before compression, the containerd store what goes over the wire', () => {
  const push = running(pushing(10, 40));
  const diffId = `sha256:${hexId(0)}aa`;
  const blob = `sha256:${hexId(9)}bb`;
  const entry = { diffId, instruction: 'ADD … /', size: 100 };
  expect(pushTotals({ ...push, recipe: [entry] }).uncompressed).toBe(true);
  const named = { diffId: blob, blob: diffId, instruction: 'ADD … /', size: 100 };
  expect(pushTotals({ ...push, recipe: [named] }).uncompressed).toBe(false);
  expect(pushTotals({ ...push, recipe: [] }).uncompressed).toBe(false);
});

test('layers the registry has need not be sent', () => {
  const push = running({ kind: 'exists', text: 'Already exists' }, pushing(10, 40));
  const recipe = [{ diffId: `sha256:${hexId(0)}aa`, instruction: 'ADD … /', size: 100 }];
  expect(pushTotals({ ...push, recipe })).toMatchObject({
    sent: 10,
    toSend: 40,
    saved: 100,
    counts: { done: 1, total: 2, saved: 1 },
    fraction: 0.25,
  });
});

test('layers not begun count with the size the image’s own list gives', () => {
  const push = running(pushing(10, 40), { kind: 'waiting' });
  const recipe = [{ diffId: `sha256:${hexId(1)}bb`, instruction: 'RUN make', size: 60 }];
  expect(pushTotals({ ...push, recipe })).toMatchObject({ toSend: 100, fraction: 0.1 });
});

test('where a size is missing, layers are counted instead of bytes', () => {
  const push = running(pushing(20, 40), { kind: 'waiting' }, { kind: 'pushed' }, pushing(0, 9));
  expect(pushTotals(push).fraction).toBeCloseTo((0.5 + 0 + 1 + 0) / 4);
});

describe('a push that is at n of n', () => {
  const sent = running(pushing(40, 40), { kind: 'mounted', from: 'ada/base' });

  test('is finalising, and not complete', () => {
    const { finalising, fraction } = pushTotals(sent);
    expect(finalising).toBe(true);
    expect(fraction).toBeLessThan(1);
  });

  test('is complete once it has succeeded', () => {
    const digest = { kind: 'digest', tag: 'v1', digest: 'sha256:aa', size: 1 } as const;
    const push = applyUpdates(sent, [digest, { kind: 'ended', at: 1 }]);
    expect(pushTotals(push)).toMatchObject({ finalising: false, fraction: 1 });
  });

  test('is not finalising once it has failed, or is about to', () => {
    const error = { kind: 'unknown', raw: 'denied' } as const;
    const failing = applyUpdates(sent, [{ kind: 'error', error }]);
    const failed = applyUpdates(sent, [{ kind: 'ended', at: 1 }]);
    expect(pushTotals(failing).finalising).toBe(false);
    expect(pushTotals(failed).finalising).toBe(false);
  });
});

test.each([
  ['a queued push', queuedPush()],
  ['a push without layers', running()],
  ['a push with a layer still waiting', running({ kind: 'pushed' }, { kind: 'waiting' })],
])('%s is not finalising', (_, push) => {
  expect(pushTotals(push).finalising).toBe(false);
});

test.each(recordings)('every step of a recorded push adds up: %s', (name) => {
  const updates = recordedUpdates(name);
  for (let count = 0; count < updates.length; count++) {
    const { sent, toSend, fraction } = pushTotals(
      applyUpdates(queuedPush(), updates.slice(0, count)),
    );
    expect(sent).toBeLessThanOrEqual(toSend);
    expect(fraction).toBeLessThan(1);
  }
});

test('a recorded push adds up to the image', () => {
  const { sent, toSend, counts, saved } = pushTotals(recordedPush('docker26-containerd-fresh'));
  // One layer was pushed before the engine said how big it was.
  expect(sent).toBe(60_001_792 + 15_001_600 + 12_001_792 + 9_001_984 + 6_001_664 + 3_001_856);
  expect(toSend).toBe(sent);
  expect(counts).toEqual({ done: 7, total: 7, saved: 0 });
  expect(saved).toBe(0);
});

test('only a success is complete, and nothing is ever more than all', () => {
  fc.assert(
    fc.property(anyStream, fc.nat({ max: 40 }), (updates, count) => {
      const push = applyUpdates(queuedPush(), updates.slice(0, count));
      const { sent, toSend, fraction, counts } = pushTotals(push);
      expect(sent).toBeLessThanOrEqual(toSend);
      expect(counts.saved).toBeLessThanOrEqual(counts.done);
      expect(counts.done).toBeLessThanOrEqual(counts.total);
      expect(fraction).toBeGreaterThanOrEqual(0);
      expect(fraction).toBeLessThanOrEqual(1);
      expect(fraction === 1).toBe(push.state === 'succeeded');
    }),
  );
});

test('what is shown never goes back when a layer is sent again', () => {
  const before = furthest(0, pushTotals(running(pushing(30, 40))));
  expect(furthest(before, pushTotals(running(pushing(0, 40))))).toBe(before);
  expect(furthest(before, pushTotals(running(pushing(36, 40))))).toBe(0.9);
});
