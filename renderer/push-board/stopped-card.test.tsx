// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { applyUpdates, interrupt } from '../../app/push/apply-updates';
import type { ArrivalCheck } from '../../app/push/arrival-check';
import { newPush } from '../../app/push/new-push';
import type { PushUpdate } from '../../app/push/push';
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

it('signs in with another where a read-only token was denied its own namespace', async () => {
  const error: AppError = { ...denied, repository: 'localhost:5000/ada/web', username: 'ada' };
  render(<StoppedCard push={failed(error, 'localhost:5000/ada/web:v1')} />);
  await user.click(screen.getByRole('button', { name: 'Sign in with another' }));
  expect(useView.getState().view).toMatchObject({ kind: 'sign-in', host: 'localhost:5000' });
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

function interrupted(...updates: PushUpdate[]) {
  const order = { id: '1', imageId: 'sha256:1', reference: 'ghcr.io/ada/web:v1', queuedAt: 0 };
  return applyUpdates(interrupt(applyUpdates(newPush({ ...order, recipe: [] }), updates), 9), []);
}
const begun: PushUpdate = { kind: 'started', at: 1 };
const shown = (check: ArrivalCheck) =>
  applyUpdates(interrupted(begun), [{ kind: 'checked', check }]);

it('offers to check a push whose outcome is unknown, before pushing it again', async () => {
  render(<StoppedCard push={interrupted(begun)} />);
  expect(screen.getByText('Interrupted: the outcome is unknown')).toBeTruthy();
  expect(variantOf('Push again')).toBe('plain');
  expect(variantOf('Check')).toBe('signal');
  await user.click(screen.getByRole('button', { name: 'Check' }));
  expect(invoke).toHaveBeenCalledExactlyOnceWith('push.check', { pushId: '1' });
});

it('has nothing to check of a push that never began', () => {
  render(<StoppedCard push={interrupted()} />);
  expect(screen.getByText('Interrupted before it began')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Check' })).toBeNull();
  expect(variantOf('Push again')).toBe('signal');
});

it('offers the check too where the connection to Docker was lost', () => {
  render(<StoppedCard push={failed({ kind: 'engine-lost', raw: 'EOF' })} />);
  expect(variantOf('Check')).toBe('signal');
});

it('says that it is there, and that nothing is left to push', () => {
  render(<StoppedCard push={shown({ outcome: 'held', at: 5, digest: 'sha256:d' })} />);
  expect(screen.getByText('It is there: GitHub holds this image')).toBeTruthy();
  expect(screen.queryByText('Interrupted: the outcome is unknown')).toBeNull();
  expect(variantOf('Push again')).toBe('plain');
});

it('turns to pushing again once it is known not to be there', () => {
  render(<StoppedCard push={shown({ outcome: 'absent', at: 5 })} />);
  expect(screen.getByText(/^It is not there/)).toBeTruthy();
  expect(variantOf('Push again')).toBe('signal');
  expect(variantOf('Check again')).toBe('plain');
});

it('says why it could not be checked, and signs in without pushing anything', async () => {
  const check = { outcome: 'unasked', at: 5, error: { ...signInNeeded, host: 'ghcr.io' } } as const;
  render(<StoppedCard push={shown(check)} />);
  expect(screen.getByText('It could not be checked:')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^Sign in to/ }));
  expect(useView.getState().view).toEqual({ kind: 'sign-in', host: 'ghcr.io' });
});
