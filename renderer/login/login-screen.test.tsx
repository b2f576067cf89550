// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import type { Session } from '../../app/session/session';
import { useSession } from '../stores/session';
import { forgetSignInChoice } from '../stores/sign-in-choice';
import { show, useView } from '../stores/view';
import { LoginScreen } from './login-screen';

const refused: AppError = { kind: 'sign-in-refused', host: 'docker.io', raw: 'unauthorized: nope' };
const ada = { host: 'docker.io', username: 'ada', keptIn: 'keychain' };

const helpers = { forAll: false, hosts: [] };
const nobody: Session = {
  accounts: [],
  others: [],
  docker: { found: [], problems: [], helpers },
  keychain: 'keychain',
  keychainTrouble: null,
};

/** What the user asked for. That the screen looks for sign-ins of Docker's is its own affair. */
const invoke = vi.fn();
const bridge = {
  invoke: (command: string, payload: unknown): unknown =>
    command === 'session.refresh' ? { ok: true, value: null } : invoke(command, payload),
  subscribe: () => () => undefined,
};
beforeEach(() => {
  invoke.mockReset();
  vi.stubGlobal('slipway', bridge);
  useSession.setState({ session: nobody });
  forgetSignInChoice();
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
  invoke.mockResolvedValue({ ok: true, value: { account: ada, dockerError: null } });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), ' ada ');
  await user.type(secret(), 'right{Enter}');
  expect(invoke).toHaveBeenCalledExactlyOnceWith('session.signIn', {
    host: 'docker.io',
    username: 'ada',
    secret: 'right',
    alsoDocker: false,
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

it('comes back with the registry that was chosen, after a look at the images', async () => {
  const { unmount } = render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('radio', { name: 'Another registry' }));
  await user.type(screen.getByRole('textbox', { name: 'Registry address' }), 'reg.example.com');
  await user.click(screen.getByRole('button', { name: 'Look at my images first' }));
  unmount();
  render(<LoginScreen host={undefined} />);
  const address = screen.getByRole('textbox', { name: 'Registry address' });
  expect(address).toHaveProperty('value', 'reg.example.com');
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
  useSession.setState({
    session: { ...nobody, keychain: 'memory', keychainTrouble: 'absent' },
  });
  render(<LoginScreen host="ghcr.io" />);
  expect(screen.getByText(/this run only/)).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'GitHub user name' })).toBeDefined();
});

it('lets those in who want to look at their images first', async () => {
  render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('button', { name: 'Look at my images first' }));
  expect(useView.getState().view.kind).toBe('images');
});

const known: Session = {
  ...nobody,
  docker: { found: [{ host: 'ghcr.io', username: 'grace' }], problems: [], helpers },
};
const offer = () => screen.getByRole('button', { name: /Continue as grace.*docker login/ });

it('offers what docker login left, at one press', async () => {
  useSession.setState({ session: known });
  const account = { host: 'ghcr.io', username: 'grace', keptIn: 'docker' };
  invoke.mockResolvedValue({ ok: true, value: account });
  render(<LoginScreen host={undefined} />);
  await user.click(offer());
  expect(invoke).toHaveBeenCalledExactlyOnceWith('session.continue', { host: 'ghcr.io' });
  expect(await screen.findByText('Signed in as grace')).toBeDefined();
});

it('leaves only the secret to type when docker login no longer counts', async () => {
  useSession.setState({ session: known });
  const error = { kind: 'sign-in-expired', host: 'ghcr.io', raw: 'unauthorized' };
  invoke.mockResolvedValue({ ok: false, error });
  render(<LoginScreen host={undefined} />);
  await user.click(offer());
  expect((await screen.findByRole('alert')).textContent).toContain('no longer accepted');
  expect(screen.getByRole('textbox', { name: 'GitHub user name' })).toHaveProperty(
    'value',
    'grace',
  );
  expect(document.activeElement).toBe(secret());
});

it('names a file of Docker’s that cannot be read, and still signs in', () => {
  const file = '/home/ada/.docker/config.json';
  const problem = { kind: 'docker-config-unreadable', file, raw: 'Not valid JSON.' } as const;
  useSession.setState({
    session: { ...nobody, docker: { found: [], problems: [problem], helpers } },
  });
  render(<LoginScreen host={undefined} />);
  expect(screen.getByText(new RegExp(file))).toBeDefined();
  expect(submit()).toHaveProperty('disabled', false);
});

it('stays to say so when the keychain did not take the secret after all', async () => {
  invoke.mockResolvedValue({
    ok: true,
    value: { account: { ...ada, keptIn: 'memory' }, dockerError: null },
  });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), 'ada');
  await user.type(secret(), 'right{Enter}');
  expect(await screen.findByText('Signed in as ada, for this run only')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(useView.getState().view.kind).toBe('images');
});

it('has the command of a cloud provider at hand as soon as its address is typed', async () => {
  invoke.mockResolvedValue({ ok: true, value: null });
  render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('radio', { name: 'Another registry' }));
  const address = screen.getByRole('textbox', { name: 'Registry address' });
  await user.type(address, 'harbour.azurecr.io');
  expect(screen.getByRole('heading', { name: 'Azure Container Registry' })).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Copy the sign-in command' }));
  expect(invoke).toHaveBeenCalledWith('clipboard.write', { text: 'az acr login --name harbour' });
});

const withHelper = (host: string): Session => ({
  ...nobody,
  docker: { found: [], problems: [], helpers: { forAll: false, hosts: [host] } },
});
const also = () => screen.queryByRole('checkbox', { name: /docker command line/ });

it('offers to sign docker in as well only where a helper of Docker’s takes it', async () => {
  useSession.setState({ session: withHelper('ghcr.io') });
  render(<LoginScreen host={undefined} />);
  expect(also()).toBeNull();
  await user.click(screen.getByRole('radio', { name: 'GitHub' }));
  expect(also()).toHaveProperty('checked', false);
});

it('signs docker in as well when asked to, and stays to say that this failed', async () => {
  useSession.setState({ session: withHelper('docker.io') });
  const helper = 'docker-credential-pass';
  const raw = 'it ended with code 1.';
  const dockerError = { kind: 'credential-helper-failed', helper, trouble: 'failed', raw };
  invoke.mockResolvedValue({ ok: true, value: { account: ada, dockerError } });
  render(<LoginScreen host={undefined} />);
  await user.type(name(), 'ada');
  await user.type(secret(), 'right');
  await user.click(screen.getByRole('checkbox', { name: /docker command line/ }));
  await user.click(submit());
  expect(invoke).toHaveBeenCalledWith(
    'session.signIn',
    expect.objectContaining({ alsoDocker: true }),
  );
  expect(await screen.findByText(/command line could not be signed in/)).toBeDefined();
  expect(screen.getByText(/docker-credential-pass reported a failure/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Continue' }));
  expect(useView.getState().view.kind).toBe('images');
});

it('forgets the tick when another registry is chosen', async () => {
  useSession.setState({
    session: { ...nobody, docker: { ...nobody.docker, helpers: { forAll: true, hosts: [] } } },
  });
  render(<LoginScreen host={undefined} />);
  await user.click(screen.getByRole('checkbox', { name: /docker command line/ }));
  await user.click(screen.getByRole('radio', { name: 'GitHub' }));
  expect(also()).toHaveProperty('checked', false);
});
