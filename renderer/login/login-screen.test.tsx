// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { useSession } from '../stores/session';
import { show, useView } from '../stores/view';
import { LoginScreen } from './login-screen';

const refused: AppError = { kind: 'sign-in-refused', host: 'docker.io', raw: 'unauthorized: nope' };
const ada = { host: 'docker.io', username: 'ada', keptIn: 'keychain' };

const invoke = vi.fn();
beforeEach(() => {
  invoke.mockReset();
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  useSession.setState({ session: { accounts: [], keychain: 'keychain' } });
  show({ kind: 'sign-in' });
});
afterEach(cleanup);

const user = userEvent.setup();
const name = () => screen.getByRole('textbox', { name: 'Docker ID' });
const secret = () => screen.getByLabelText<HTMLInputElement>('Password or access token');
const submit = () => screen.getByRole('button', { name: 'Sign in' });

it('keeps the form after a wrong password, says so and puts the keyboard on the password', async () => {
  invoke.mockResolvedValue({ ok: false, error: refused });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), 'ada');
  await user.type(secret(), 'wrong{Enter}');
  expect(await screen.findByRole('alert')).toHaveProperty(
    'textContent',
    expect.stringContaining('Docker Hub'),
  );
  expect(name()).toHaveProperty('value', 'ada');
  expect(secret().value).toBe('wrong');
  expect(document.activeElement).toBe(secret());
  expect(useView.getState().view.kind).toBe('sign-in');
});

it('empties the secret after a sign-in, says so and moves on to the images', async () => {
  invoke.mockResolvedValue({ ok: true, value: ada });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), ' ada ');
  await user.type(secret(), 'right{Enter}');
  expect(invoke).toHaveBeenCalledExactlyOnceWith('session.signIn', {
    host: 'docker.io',
    username: 'ada',
    secret: 'right',
  });
  expect(await screen.findByText('Signed in as ada')).toBeDefined();
  expect(secret().value).toBe('');
  await waitFor(
    () => {
      expect(useView.getState().view.kind).toBe('images');
    },
    { timeout: 3_000 },
  );
});

it('does not ask the registry when something is missing, and says what', async () => {
  render(<LoginScreen host={undefined} />);
  await user.click(submit());
  expect(screen.getByText('Type your Docker ID.')).toBeDefined();
  expect(document.activeElement).toBe(name());
  expect(invoke).not.toHaveBeenCalled();
});

it('cleans a pasted address in sight of the user and signs in there', async () => {
  invoke.mockResolvedValue({ ok: false, error: { ...refused, host: 'reg.example.com:5000' } });
  render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('radio', { name: 'Another registry' }));
  const address = screen.getByRole('textbox', { name: 'Registry address' });
  await user.type(address, 'https://Reg.Example.com:5000/v2/');
  await user.type(screen.getByRole('textbox', { name: 'User name' }), 'ada');
  expect(address).toHaveProperty('value', 'reg.example.com:5000');
  expect(screen.getByText('https://Reg.Example.com:5000/v2/')).toBeDefined();
  await user.type(secret(), 'wrong{Enter}');
  expect(invoke).toHaveBeenCalledWith(
    'session.signIn',
    expect.objectContaining({ host: 'reg.example.com:5000' }),
  );
});

it('shows a complaint about a field at that field', async () => {
  const error = { kind: 'bad-input', field: 'username', reason: 'No spaces here.', raw: '' };
  invoke.mockResolvedValue({ ok: false, error });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), 'a da');
  await user.type(secret(), 'x{Enter}');
  expect(await screen.findByText('No spaces here.')).toBeDefined();
  expect(document.activeElement).toBe(name());
});

it('says when the secret is kept for this run only', () => {
  useSession.setState({ session: { accounts: [], keychain: 'memory' } });
  render(<LoginScreen host="ghcr.io" />);
  expect(screen.getByText(/this run only/)).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'GitHub user name' })).toBeDefined();
});

it('lets those in who want to look at their images first', async () => {
  render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('button', { name: 'Look at my images first' }));
  expect(useView.getState().view.kind).toBe('images');
});
