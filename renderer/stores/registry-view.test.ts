// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import type { Session } from '../../app/session/session';
import { NO_NAMES } from './listing';
import { hearPractice } from './practice';
import { lookAt, showRepository, useRegistryView } from './registry-view';
import { useSession } from './session';
import { show, useView } from './view';

const HOST = 'localhost:5000';
const REFUSED: AppError = { kind: 'sign-in-needed', host: HOST, raw: '' };
const page = (...names: string[]) => ({
  ok: true,
  value: { source: 'catalog', names, next: null },
});

type Ask = { command: string; answer: (value: unknown) => void };
let asked: Ask[];
const of = (command: string) => asked.filter((one) => one.command === command);
/** Until what an answer leads to is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  asked = [];
  const invoke = (command: string) =>
    new Promise((answer) => {
      asked.push({ command, answer });
    });
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  const nothing = { repository: undefined, tags: NO_NAMES, tag: undefined };
  useRegistryView.setState({
    host: undefined,
    source: undefined,
    repositories: NO_NAMES,
    ...nothing,
  });
  useSession.setState({ session: undefined });
  hearPractice({ kind: 'absent' });
  show({ kind: 'images' });
});

it('takes the answer to the last look only: an older one may know another sign-in', async () => {
  void lookAt(HOST);
  void lookAt(HOST);
  const [first, second] = of('registry.repositories');
  second?.answer(page('ada/web', 'ada/api'));
  await settled();
  first?.answer({ ok: false, error: REFUSED });
  await settled();
  expect(useRegistryView.getState().repositories).toMatchObject({
    names: ['ada/api', 'ada/web'],
    error: undefined,
  });
});

it('does not let an older look at tags stand in for a newer one', async () => {
  useRegistryView.setState({ host: HOST, repository: 'ada/web' });
  void lookAt(HOST);
  of('registry.repositories')[0]?.answer(page('ada/web', 'ada/api'));
  await settled();
  void lookAt(HOST);
  of('registry.repositories')[1]?.answer(page('ada/web', 'ada/api'));
  await settled();
  const [first, second] = of('registry.tags');
  second?.answer({ ok: true, value: { names: ['v1'], next: null } });
  await settled();
  first?.answer({ ok: false, error: REFUSED });
  await settled();
  expect(useRegistryView.getState().tags).toMatchObject({ names: ['v1'], error: undefined });
});

it('lists a repository that is shown while its registry is on the screen already', async () => {
  useRegistryView.setState({ host: HOST });
  show({ kind: 'registry' });
  showRepository(HOST, 'ada/web');
  expect(useRegistryView.getState().tags.isLoading).toBe(true);
  of('registry.repositories')[0]?.answer(page('ada/web', 'ada/api'));
  await settled();
  expect(of('registry.tags')).toHaveLength(1);
});

it('lists a repository that is shown though the list around it did not come', async () => {
  showRepository(HOST, 'ada/web');
  void lookAt(HOST);
  of('registry.repositories')[0]?.answer({ ok: false, error: REFUSED });
  await settled();
  expect(of('registry.tags')).toHaveLength(1);
});

describe('a repository where nobody is signed in any more', () => {
  const signedInAt = (...hosts: string[]) => {
    const accounts = hosts.map((host) => ({ host, username: 'ada', keptIn: 'keychain' }));
    useSession.setState({ session: { accounts } as unknown as Session });
  };

  it('leads to the sign-in, also from the list of another registry', async () => {
    signedInAt('reg.example.com');
    void lookAt('reg.example.com');
    show({ kind: 'registry' });
    showRepository(HOST, 'ada/web');
    expect(useView.getState().view).toEqual({ kind: 'sign-in', host: HOST });
    expect(useRegistryView.getState()).toMatchObject({
      host: 'reg.example.com',
      repository: undefined,
    });
    of('registry.repositories')[0]?.answer(page('ada/api', 'ada/web'));
    await settled();
    expect(useRegistryView.getState().repositories.isLoading).toBe(false);
  });

  it('stays on the screen where the registry is one of the user’s own', () => {
    signedInAt('reg.example.com');
    hearPractice({ kind: 'running', host: HOST, health: 'untold' });
    showRepository(HOST, 'ada/web');
    expect(useView.getState().view).toEqual({ kind: 'registry' });
  });
});
