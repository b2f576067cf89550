import { describe, expect, it } from 'vitest';
import { err, ok } from '../../app/result';
import type { CredentialHelper } from './credential-helper';
import type { DockerConfig, WrittenLogin } from './docker-config';
import { openDockerLogins } from './docker-logins';

const failed = err({
  kind: 'credential-helper-failed',
  helper: 'docker-credential-broken',
  trouble: 'failed',
  raw: '',
} as const);

const written = (username: string): WrittenLogin => ({
  username,
  secret: { kind: 'password', username, password: `of ${username}` },
});

/** Key → name and secret, as a helper keeps them. */
function keeper(kept: Record<string, [username: string, secret: string]>): CredentialHelper {
  const names = Object.entries(kept).map(([key, [username]]) => [key, username]);
  return {
    list: () => Promise.resolve(ok(Object.fromEntries(names) as Record<string, string>)),
    get: (key) => {
      const found = kept[key];
      return Promise.resolve(ok(found && { username: found[0], secret: found[1] }));
    },
    store: (key, { username, secret }) => {
      kept[key] = [username, secret];
      return Promise.resolve(ok(null));
    },
  };
}
const broken: CredentialHelper = {
  list: () => Promise.resolve(failed),
  get: () => Promise.resolve(failed),
  store: () => Promise.resolve(failed),
};

function open(config: Partial<DockerConfig>, helpers: Record<string, CredentialHelper> = {}) {
  const whole: DockerConfig = {
    fromEnvironment: new Map(),
    fromFile: new Map(),
    credHelpers: new Map(),
    credsStore: undefined,
    problems: [],
    ...config,
  };
  return openDockerLogins(
    () => whole,
    (name) => helpers[name] ?? broken,
  );
}

describe('the sign-ins of docker login', () => {
  it('are found wherever Docker keeps them, without their secrets', async () => {
    const logins = open(
      {
        fromEnvironment: new Map([['ci.example.com', written('ci')]]),
        fromFile: new Map([['plain.example.com', written('ada')]]),
        credHelpers: new Map([['eu.example.com', 'cloud']]),
        credsStore: 'desktop',
      },
      {
        cloud: keeper({ 'eu.example.com': ['AWS', 'canary'] }),
        desktop: keeper({
          'https://index.docker.io/v1/': ['grace', 'canary'],
          'https://index.docker.io/v1/access-token': ['grace', 'canary'],
        }),
      },
    );
    const { found, problems } = await logins.find();
    expect(problems).toEqual([]);
    expect(found).toEqual([
      { host: 'ci.example.com', username: 'ci' },
      { host: 'eu.example.com', username: 'AWS' },
      { host: 'docker.io', username: 'grace' },
      { host: 'plain.example.com', username: 'ada' },
    ]);
  });

  it('are asked for where a helper lists nothing before it is asked', async () => {
    const lazy = {
      ...keeper({ 'eu.example.com': ['AWS', 'x'] }),
      list: () => Promise.resolve(ok({})),
    };
    const logins = open({ credHelpers: new Map([['eu.example.com', 'lazy']]) }, { lazy });
    expect((await logins.find()).found).toEqual([{ host: 'eu.example.com', username: 'AWS' }]);
  });

  it('are the others’ still when one helper fails, which is said once', async () => {
    const logins = open({
      fromFile: new Map([['plain.example.com', written('ada')]]),
      credHelpers: new Map([
        ['a.example.com', 'broken'],
        ['b.example.com', 'broken'],
      ]),
      credsStore: 'broken',
    });
    const { found, problems } = await logins.find();
    expect(found).toEqual([{ host: 'plain.example.com', username: 'ada' }]);
    expect(problems).toEqual([failed.error]);
  });

  it('come from the environment, the registry’s helper, the helper for all and the file, in this order', async () => {
    const file = new Map([['r.example.com', written('file')]]);
    const helpers = {
      own: keeper({ 'r.example.com': ['own', 'x'] }),
      all: keeper({ 'https://r.example.com': ['all', 'x'] }),
    };
    const who = async (config: Partial<DockerConfig>) => {
      const read = await open(config, helpers).read('r.example.com');
      return read.ok ? read.value?.username : read.error.kind;
    };
    const own = new Map([['r.example.com', 'own']]);
    const environment = new Map([['r.example.com', written('environment')]]);
    expect(await who({ fromFile: file })).toBe('file');
    expect(await who({ fromFile: file, credsStore: 'all' })).toBe('all');
    expect(await who({ fromFile: file, credsStore: 'all', credHelpers: own })).toBe('own');
    expect(
      await who({
        fromFile: file,
        credsStore: 'all',
        credHelpers: own,
        fromEnvironment: environment,
      }),
    ).toBe('environment');
    expect(await who({ fromFile: file, credsStore: 'broken' })).toBe('file');
    expect(await who({ credsStore: 'broken' })).toBe('credential-helper-failed');
    expect(await who({})).toBeUndefined();
  });

  it('can be identity tokens', async () => {
    const logins = open(
      { credsStore: 'acr' },
      { acr: keeper({ 'r.example.com': ['<token>', 'jwt'] }) },
    );
    expect(await logins.read('r.example.com')).toEqual(
      ok({ username: '<token>', secret: { kind: 'identity-token', token: 'jwt' } }),
    );
  });
});

describe('signing docker in as well', () => {
  it('goes to the registry’s own helper, under Docker’s own key', async () => {
    const own = {};
    const all = {};
    const logins = open(
      { credHelpers: new Map([['ghcr.io', 'own']]), credsStore: 'all' },
      { own: keeper(own), all: keeper(all) },
    );
    await logins.store('ghcr.io', written('ada'));
    await logins.store('docker.io', written('grace'));
    expect(own).toEqual({ 'ghcr.io': ['ada', 'of ada'] });
    expect(all).toEqual({ 'https://index.docker.io/v1/': ['grace', 'of grace'] });
    expect((await logins.find()).helpers).toEqual({ forAll: true, hosts: ['ghcr.io'] });
  });

  it('hands an identity token over as docker login does', async () => {
    const all = {};
    const secret = { kind: 'identity-token', token: 'offline' } as const;
    const logins = open({ credsStore: 'all' }, { all: keeper(all) });
    await logins.store('ghcr.io', { username: 'ada', secret });
    expect(all).toEqual({ 'ghcr.io': ['<token>', 'offline'] });
  });

  it('fails where Docker has no helper, and where the helper does', async () => {
    const error = { kind: 'credential-helper-failed' };
    expect(await open({}).store('ghcr.io', written('ada'))).toMatchObject({ error });
    const logins = open({ credsStore: 'broken' });
    expect(await logins.store('ghcr.io', written('ada'))).toMatchObject({ error });
  });
});
