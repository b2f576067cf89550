// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { applyUpdates } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import { continueAfterSignIn } from '../stores/after-sign-in';
import { useSession } from '../stores/session';
import { show, showTagging, useView } from '../stores/view';
import { StoppedCard } from './stopped-card';

const invoke = vi.fn();
const user = userEvent.setup();
beforeEach(() => {
  invoke.mockReset();
  invoke.mockResolvedValue({ ok: true, value: { pushId: 'again' } });
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  useSession.setState({
    session: {
      accounts: [{ host: 'localhost:5000', username: 'ada', keptIn: 'keychain' }],
      others: [],
      docker: { found: [], problems: [], helpers: { forAll: false, hosts: [] } },
      keychain: 'keychain',
      keychainTrouble: null,
    },
  });
  show({ kind: 'push', pushId: '1' });
  showTagging(undefined);
});
afterEach(cleanup);

function failed(error: AppError, reference = 'localhost:5000/library/web:v1') {
  const order = { id: '1', imageId: 'sha256:1', reference, recipe: [], queuedAt: 0 };
  return applyUpdates(newPush(order), [
    { kind: 'started', at: 0 },
    { kind: 'error', error },
    { kind: 'ended', at: 1 },
  ]);
}

const denied: AppError = { kind: 'push-denied', repository: 'library/web', raw: 'denied' };
const signInNeeded: AppError = { kind: 'sign-in-needed', host: 'localhost:5000', raw: '' };
const variantOf = (name: string) => screen.getByRole('button', { name }).dataset['variant'];

it('offers the own namespace to whoever was denied another one, ready to push', async () => {
  render(<StoppedCard push={failed(denied)} />);
  expect(variantOf('Tag as ada/web')).toBe('signal');
  expect(variantOf('Push again')).toBe('plain');
  await user.click(screen.getByRole('button', { name: 'Tag as ada/web' }));
  expect(useView.getState().tagging).toEqual({
    imageId: 'sha256:1',
    from: 'localhost:5000/library/web:v1',
    draft: { host: 'localhost:5000', namespace: 'ada', repository: 'web', tag: 'v1' },
  });
});

it('leaves the name to the user where the own namespace was denied', async () => {
  render(<StoppedCard push={failed(denied, 'localhost:5000/ada/web:v1')} />);
  expect(screen.queryByRole('button', { name: /^Tag as/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Change the name' }));
  expect(useView.getState().tagging?.draft?.namespace).toBe('ada');
});

it('pushes again by itself after the sign-in a push was missing', async () => {
  render(<StoppedCard push={failed(signInNeeded)} />);
  await user.click(screen.getByRole('button', { name: 'Sign in to localhost:5000' }));
  expect(useView.getState().view).toMatchObject({ kind: 'sign-in', host: 'localhost:5000' });
  await continueAfterSignIn();
  expect(invoke).toHaveBeenCalledExactlyOnceWith('push.start', {
    imageId: 'sha256:1',
    reference: 'localhost:5000/library/web:v1',
  });
  expect(useView.getState().view).toEqual({ kind: 'push', pushId: 'again' });
});

it('goes back to the failed push when it cannot be pushed again', async () => {
  invoke.mockResolvedValue({ ok: false, error: { kind: 'unknown', raw: 'no' } });
  render(<StoppedCard push={failed(signInNeeded)} />);
  await user.click(screen.getByRole('button', { name: 'Sign in to localhost:5000' }));
  await continueAfterSignIn();
  expect(useView.getState().view).toEqual({ kind: 'push', pushId: '1' });
});

it('has one orange button: Push again, where nothing else would help more', () => {
  render(<StoppedCard push={failed({ kind: 'registry-failed', host: 'ghcr.io', raw: '500' })} />);
  expect(variantOf('Push again')).toBe('signal');
});
