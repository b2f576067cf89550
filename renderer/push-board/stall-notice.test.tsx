// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import { pushTotals } from '../../app/push/totals';
import { StallNotice } from './stall-notice';

afterEach(cleanup);

const order = { id: '1', imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt: 0 };
const sent = (current: number): PushUpdate => ({
  kind: 'layer',
  id: 'a',
  status: { kind: 'pushing', current, total: 100 },
});
const begun = applyUpdates(newPush(order), [
  { kind: 'started', at: 0 },
  { kind: 'refers', repository: 'docker.io/ada/web' },
]);
const notice = (push: Push, seconds: number) => (
  <StallNotice push={push} totals={pushTotals(push)} now={seconds * 1_000} />
);

it('speaks up after thirty seconds without a byte, and is quiet again when one comes', () => {
  const push = applyUpdates(begun, [sent(10)]);
  const { rerender } = render(notice(push, 0));
  rerender(notice(push, 29));
  expect(screen.queryByRole('status')).toBeNull();
  rerender(notice(push, 30));
  expect(screen.getByRole('status').textContent).toContain('Nothing has gone through');
  rerender(notice(applyUpdates(push, [sent(11)]), 31));
  expect(screen.queryByRole('status')).toBeNull();
});

it('blames the registry, not the line, when every byte is sent', () => {
  const push = applyUpdates(begun, [{ kind: 'layer', id: 'a', status: { kind: 'pushed' } }]);
  const { rerender } = render(notice(push, 0));
  rerender(notice(push, 130));
  expect(screen.getByRole('status').textContent).toContain(
    'Docker Hub has not answered for over 2 minutes',
  );
});

it('is quiet about engines that never speak of layers, and once the push is being cancelled', () => {
  const { rerender } = render(notice(begun, 0));
  rerender(notice(begun, 60));
  expect(screen.queryByRole('status')).toBeNull();
  const cancelled = applyUpdates(begun, [sent(10), { kind: 'cancelling' }]);
  rerender(notice(cancelled, 61));
  rerender(notice(cancelled, 120));
  expect(screen.queryByRole('status')).toBeNull();
});
