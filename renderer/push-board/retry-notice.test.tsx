// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { LayerStatus } from '../../app/push/push';
import { RetryNotice } from './retry-notice';

const invoke = vi.fn();
beforeEach(() => {
  invoke.mockReset();
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
});
afterEach(cleanup);

const reference = 'localhost:5000/ada/web:v1';
const again = { kind: 'retrying', seconds: 5 } as const;

function pushWith(...statuses: LayerStatus[]) {
  const order = { id: '1', imageId: 'sha256:1', reference, recipe: [], queuedAt: 0 };
  const layers = statuses.map((status) => ({ kind: 'layer', id: 'a', status }) as const);
  return applyUpdates(newPush(order), [{ kind: 'started', at: 0 }, ...layers]);
}
const answers = (value: object) => {
  invoke.mockResolvedValue({ ok: true, value });
};

it('asks nobody while nothing is tried again', () => {
  render(<RetryNotice push={pushWith({ kind: 'pushing', current: 1 })} />);
  expect(invoke).not.toHaveBeenCalled();
});

it.each([
  [
    { permission: 'refused', username: 'ada' },
    'localhost:5000 says that ada may not push to ada/web',
  ],
  [{ permission: 'no-repository' }, 'localhost:5000 says that ada/web doesn’t exist there'],
  [{ permission: 'sign-in-needed' }, 'localhost:5000 says that it wants a sign-in'],
  [
    { permission: 'unchecked', raw: '503' },
    'Slipway gets no good answer from localhost:5000 either',
  ],
])('tells what the registry says: %o', async (preflight, title) => {
  answers(preflight);
  render(<RetryNotice push={pushWith(again)} />);
  expect(await screen.findByText(title)).toBeTruthy();
  expect(invoke).toHaveBeenCalledExactlyOnceWith('push.preflight', {
    imageId: 'sha256:1',
    reference,
  });
});

it('takes a refusal in the own namespace for a read-only token', async () => {
  answers({ permission: 'refused', username: 'ada' });
  render(<RetryNotice push={pushWith(again)} />);
  expect(await screen.findByText(/may look but not push/)).toBeTruthy();
  expect(screen.queryByText(/its owner/)).toBeNull();
});

it('sends whoever has another name to the owner', async () => {
  answers({ permission: 'refused', username: 'grace' });
  render(<RetryNotice push={pushWith(again)} />);
  expect(await screen.findByText(/its owner/)).toBeTruthy();
});

it('asks again at the next try, and is gone once the registry sees nothing wrong', async () => {
  answers({ permission: 'no-repository' });
  const { rerender } = render(<RetryNotice push={pushWith(again)} />);
  await screen.findByText(/doesn’t exist there/);
  answers({ permission: 'allowed' });
  rerender(<RetryNotice push={pushWith(again, { kind: 'retrying', seconds: 10 })} />);
  await waitFor(() => {
    expect(screen.queryByText(/doesn’t exist there/)).toBeNull();
  });
  expect(invoke).toHaveBeenCalledTimes(2);
});
