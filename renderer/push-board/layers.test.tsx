// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyUpdates, interrupt } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { LayerStatus, Push } from '../../app/push/push';
import { usePushes } from '../stores/pushes';
import { giveName } from '../stores/registry-names';
import { Layers } from './layers';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoObserver);
  vi.stubGlobal('IntersectionObserver', NoObserver);
  giveName({
    host: 'localhost:5000',
    name: 'Practice registry',
    phrase: 'the practice registry',
  });
});
afterEach(() => {
  cleanup();
  giveName(undefined);
  vi.unstubAllGlobals();
});

function pushWith(status: LayerStatus): Push {
  const reference = 'localhost:5000/ada/web:v1';
  const order = { id: 'p', queuedAt: 0, imageId: 'sha256:1', reference, recipe: [] };
  return applyUpdates(newPush(order), [
    { kind: 'started', at: 0 },
    { kind: 'layer', id: 'aaaaaaaaaaaa', status },
  ]);
}

function rowOf(push: Push): string {
  usePushes.setState({ pushes: { p: { push, seq: 1 } } });
  render(<Layers pushId="p" />);
  return screen.getByRole('listitem').textContent;
}

it('names the practice registry within a sentence as one does', () => {
  expect(rowOf(pushWith({ kind: 'pushed' }))).toContain(
    'Sent, and now stored at the practice registry.',
  );
});

it('shows the layers of a push that Check found as in the registry', () => {
  const lost = interrupt(pushWith({ kind: 'pushing', current: 1, total: 9_000_000 }), 1);
  const text = rowOf({ ...lost, check: { outcome: 'held', at: 5, digest: 'sha256:d' } });
  expect(text).toContain('In the registry');
  expect(text).not.toContain('Outcome unknown');
  expect(text).toContain('9 MB');
  expect(text).not.toContain('/ 9 MB');
});
