// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PracticeState } from '../../app/practice/practice';
import type { Session } from '../../app/session/session';
import { hearPractice } from '../stores/practice';
import { useRegistryView } from '../stores/registry-view';
import { useSession } from '../stores/session';
import { RegistryScreen } from './registry-screen';

const PRACTICE = 'localhost:5050';
const OTHER = 'reg.example.com';
const running: PracticeState = { kind: 'running', host: PRACTICE, health: 'untold' };

const strip = () => screen.queryByRole('region', { name: 'Practice registry' });
const look = (host: string) => {
  act(() => {
    useRegistryView.setState({ host });
  });
};

function signedInAt(...hosts: string[]): void {
  const accounts = hosts.map((host) => ({ host, username: 'ada', keptIn: 'keychain' as const }));
  useSession.setState({ session: { accounts } as unknown as Session });
}

beforeEach(() => {
  const invoke = () => new Promise(() => undefined);
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  useRegistryView.setState({ host: undefined });
  hearPractice(running);
});
afterEach(cleanup);

it('has Stop and Wipe above the practice registry’s own list, and above no other', () => {
  signedInAt(OTHER, PRACTICE);
  render(<RegistryScreen />);
  expect(strip()).toBeNull();
  look(PRACTICE);
  expect(strip()).not.toBeNull();
  act(() => {
    hearPractice({ kind: 'busy', step: 'stopping' });
  });
  expect(screen.getByText('Stopping the registry…')).toBeDefined();
});

it('forgets what was looked at in a practice registry that is wiped', () => {
  useRegistryView.setState({ host: PRACTICE, repository: 'ada/web', tag: 'v1' });
  hearPractice({ kind: 'busy', step: 'wiping' });
  expect(useRegistryView.getState().repository).toBe('ada/web');
  hearPractice({ kind: 'absent' });
  expect(useRegistryView.getState()).toMatchObject({ host: undefined, repository: undefined });
});

it('keeps a practice registry within reach that one has no account at', () => {
  signedInAt(OTHER);
  render(<RegistryScreen />);
  expect(strip()).toBeNull();
  look(PRACTICE);
  expect(strip()).not.toBeNull();
  expect(screen.getByText('You are not signed in here')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Make an account…' })).toBeDefined();
});

it.each([
  ['the registries that are left', [OTHER, PRACTICE], /Registry$/],
  ['the way to another', [PRACTICE], 'Sign in to a registry'],
])('leaves the keyboard at %s once the practice registry is wiped', async (_what, hosts, name) => {
  const invoke = (command: string) => {
    if (command !== 'practice.wipe') return new Promise(() => undefined);
    signedInAt(...hosts.filter((host) => host !== PRACTICE));
    hearPractice({ kind: 'absent' });
    return Promise.resolve({ ok: true, value: 'done' });
  };
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  // jsdom has none, and dialogs need it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  signedInAt(...hosts);
  render(<RegistryScreen />);
  look(PRACTICE);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Wipe…' }));
  await user.click(screen.getByRole('button', { name: 'Wipe it' }));
  await vi.waitFor(() => {
    expect(document.activeElement).toBe(screen.getByRole('button', { name }));
  });
});
