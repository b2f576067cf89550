import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppError } from '../../../app/app-error';
import { createRegistryClient } from '../client';
import { createRegistryListing } from './registry-listing';

const HERE = ['ada/web'];
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

let account: string | undefined;
afterEach(() => {
  account = undefined;
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A registry on loopback that says what the test wants it to. */
async function registrySaying(answer: Answer, withoutSecret?: AppError) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/v2/') {
      response.end('{}');
      return;
    }
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' && address ? String(address.port) : ''}`;
  const listing = createRegistryListing({
    open: (at, scope) => {
      const limits = { insecure: new Set<string>(), limitMs: 2_000 };
      const secret = Promise.resolve(undefined);
      const client = createRegistryClient({ host: at, secret, scope, ...limits });
      return Promise.resolve({ client, ...(withoutSecret && { withoutSecret }) });
    },
    accountAt: () => account,
    pushedHere: () => HERE,
  });
  return { host, listing, asked };
}

const json = (body: unknown, headers: Record<string, string> = {}): Answer => {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
};
const status =
  (code: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(code, headers).end('<html>no</html>');
  };

it('lists a page and asks for the next where it is, whatever host the link names', async () => {
  const link = '<https://elsewhere.example/v2/_catalog?last=b&n=100>; rel="next"';
  const { host, listing, asked } = await registrySaying(
    json({ repositories: ['a', 'b'] }, { link }),
  );
  const first = await listing.repositories(host, null);
  expect(first).toEqual({
    ok: true,
    value: { source: 'catalog', names: ['a', 'b'], next: 'last=b&n=100' },
  });
  await listing.repositories(host, 'last=b&n=100');
  expect(asked).toEqual(['GET /v2/_catalog?n=100', 'GET /v2/_catalog?last=b&n=100']);
});

it.each([403, 404, 405, 501])('falls back to what was pushed from here on %i', async (code) => {
  const { host, listing } = await registrySaying(status(code));
  expect(await listing.repositories(host, null)).toEqual({
    ok: true,
    value: { source: 'pushed-here', why: 'refused', names: HERE, next: null },
  });
});

it('falls back where a token gets one nowhere, and asks to sign in where a password is wrong', async () => {
  const bearer = await registrySaying(status(401, { 'www-authenticate': 'Bearer realm="x"' }));
  expect(await bearer.listing.repositories(bearer.host, null)).toMatchObject({ ok: true });
  const basic = await registrySaying(status(401, { 'www-authenticate': 'Basic realm="x"' }));
  expect(await basic.listing.repositories(basic.host, null)).toMatchObject({
    ok: false,
    error: { kind: 'sign-in-needed' },
  });
});

it.each([
  [401, 'sign-in-needed'],
  [403, 'look-denied'],
  [404, 'not-in-registry'],
  [405, 'delete-unsupported'],
  [429, 'rate-limited'],
  [500, 'registry-failed'],
  [418, 'registry-unreadable'],
])('explains %i as %s', async (code, kind) => {
  const { host, listing } = await registrySaying(status(code));
  const answer = await listing.tags({ host, repository: 'ada/web' }, null);
  expect(answer).toMatchObject({ ok: false, error: { kind, host } });
});

it.each<[string, Answer]>([
  ['a page of HTML', (_request, response) => response.end('<!doctype html>')],
  ['JSON of another kind', json(['a'])],
  ['a list that is none', json({ tags: 'latest' })],
  [
    'ten megabytes',
    (_request, response) => {
      response.end(`{"tags":["${'x'.repeat(10 * 1024 * 1024)}"]}`);
    },
  ],
])('refuses %s', async (_name, answer) => {
  const { host, listing } = await registrySaying(answer);
  expect(await listing.tags({ host, repository: 'ada/web' }, null)).toMatchObject({
    ok: false,
    error: { kind: 'registry-unreadable' },
  });
});

it('leaves out what is no name, and cuts a page that goes on and on', async () => {
  const odd = await registrySaying(json({ tags: ['v1', 7, null, '', 'v1', 'x'.repeat(600)] }));
  expect(await odd.listing.tags({ host: odd.host, repository: 'a' }, null)).toMatchObject({
    value: { names: ['v1'] },
  });
  const endless = await registrySaying(
    json({ tags: Array.from({ length: 9_000 }, (_, at) => `t${String(at)}`) }),
  );
  const answer = await endless.listing.tags({ host: endless.host, repository: 'a' }, null);
  expect(answer.ok && answer.value.names).toHaveLength(5_000);
});

it('does not follow a repository upwards', async () => {
  const { host, listing, asked } = await registrySaying(json({ tags: [] }));
  for (const repository of ['../../admin', 'a/../b', 'a//b', '.']) {
    expect(await listing.tags({ host, repository }, null)).toMatchObject({ ok: false });
  }
  expect(asked).toEqual([]);
});

it('says that nobody answers', async () => {
  const { host, listing } = await registrySaying(json({}));
  for (const server of servers.splice(0)) server.close().closeAllConnections();
  expect(await listing.tags({ host, repository: 'a' }, null)).toMatchObject({
    error: { kind: 'registry-unreachable' },
  });
  expect(await listing.repositories(host, null)).toMatchObject({
    value: { source: 'pushed-here', why: 'unreachable' },
  });
});

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;

it('reads the layers and the platform of an image, and knows an index by its platforms', async () => {
  const image = {
    config: { digest: OTHER },
    layers: [
      { digest: DIGEST, size: 100 },
      { digest: OTHER, size: -5 },
    ],
  };
  const index = {
    manifests: [
      { digest: DIGEST, platform: { os: 'linux', architecture: 'amd64' } },
      { digest: DIGEST, platform: { os: 'linux', architecture: 'arm', variant: 'v7' } },
      { digest: OTHER, platform: { os: 'unknown', architecture: 'unknown' } },
    ],
  };
  const { host, listing } = await registrySaying((request, response) => {
    const { url = '' } = request;
    const config = { os: 'linux', architecture: 'amd64', created: '2026-01-02T03:04:05Z' };
    const body = url.includes('/blobs/') ? config : url.endsWith('/many') ? index : image;
    json(body, { 'docker-content-digest': DIGEST })(request, response);
  });
  const read = (tag: string) => listing.details({ host, repository: 'a', tag });
  expect(await read('one')).toEqual({
    ok: true,
    value: {
      digest: DIGEST,
      size: 100,
      created: Date.parse('2026-01-02T03:04:05Z'),
      platforms: ['linux/amd64'],
      layers: [
        { digest: DIGEST, size: 100 },
        { digest: OTHER, size: 0 },
      ],
    },
  });
  expect(await read('many')).toMatchObject({
    value: { platforms: ['linux/amd64', 'linux/arm/v7'], size: 100 },
  });
});

it('finds the tags that go with a digest, over all pages, and says when it could not ask', async () => {
  const digests: Record<string, string> = { v1: DIGEST, v2: OTHER, v3: DIGEST };
  const { host, listing } = await registrySaying((request, response) => {
    const url = new URL(request.url ?? '', 'http://x');
    if (url.pathname.endsWith('/tags/list')) {
      const isSecond = url.searchParams.has('last');
      const link = '</v2/a/tags/list?last=v2>; rel="next"';
      json({ tags: isSecond ? ['v3', 'bad'] : ['v1', 'v2'] }, isSecond ? {} : { link })(
        request,
        response,
      );
      return;
    }
    const digest = digests[url.pathname.split('/').at(-1) ?? ''];
    response.writeHead(digest === undefined ? 500 : 200, { 'docker-content-digest': digest ?? '' });
    response.end();
  });
  expect(await listing.siblings({ host, repository: 'a', digest: DIGEST })).toEqual({
    ok: true,
    value: { tags: ['v1', 'v3'], isComplete: false },
  });
});

it('says why the sign-in one has was not used, where the registry asks for one', async () => {
  account = 'ada';
  const silent: AppError = { kind: 'keychain-refused', trouble: 'silent', raw: '' };
  const basic = status(401, { 'www-authenticate': 'Basic realm="lab"' });
  const { host, listing } = await registrySaying(basic, silent);
  const place = { host, repository: 'ada/web' };
  expect(await listing.repositories(host, null)).toEqual({ ok: false, error: silent });
  expect(await listing.tags(place, null)).toEqual({ ok: false, error: silent });

  const taken = await registrySaying(basic);
  expect(await taken.listing.repositories(taken.host, null)).toMatchObject({
    error: { kind: 'sign-in-needed', username: 'ada' },
  });
});

describe('a 401 for a token that lacks the right', () => {
  const place = { host: '', repository: 'ada/web', digest: `sha256:${'a'.repeat(64)}` };
  const saying = (error: string) =>
    registrySaying(
      status(401, {
        'www-authenticate': `Bearer realm="https://auth.example/token",error="${error}"`,
      }),
    );

  it('says so to who is signed in: the sign-in itself is good', async () => {
    account = 'ada';
    const { host, listing } = await saying('insufficient_scope');
    const denied = { ok: false, error: { kind: 'look-denied', host } };
    expect(await listing.tags({ ...place, host }, null)).toMatchObject(denied);
    expect(await listing.remove({ ...place, host })).toMatchObject(denied);
  });

  it('asks to sign in who is not, and who has a token that is over', async () => {
    const nobodys = await saying('insufficient_scope');
    expect(await nobodys.listing.tags({ ...place, host: nobodys.host }, null)).toMatchObject({
      error: { kind: 'sign-in-needed' },
    });
    account = 'ada';
    const over = await saying('invalid_token');
    expect(await over.listing.tags({ ...place, host: over.host }, null)).toMatchObject({
      error: { kind: 'sign-in-needed', username: 'ada' },
    });
  });
});

it('names the account that asked, though another is signed in when the answer comes', async () => {
  account = 'ada';
  const { host, listing } = await registrySaying((request, response) => {
    account = 'grace';
    status(401, { 'www-authenticate': 'Basic realm="lab"' })(request, response);
  });
  const refused = { error: { kind: 'sign-in-needed', username: 'ada' } };
  expect(await listing.tags({ host, repository: 'ada/web' }, null)).toMatchObject(refused);
  account = 'ada';
  expect(await listing.repositories(host, null)).toMatchObject(refused);
});

it('shows what was pushed from here, secret or not, where the registry lists for nobody', async () => {
  account = 'ada';
  const locked: AppError = { kind: 'keychain-refused', trouble: 'locked', raw: '' };
  const bearer = status(401, { 'www-authenticate': 'Bearer realm="https://auth.example/token"' });
  const { host, listing } = await registrySaying(bearer, locked);
  expect(await listing.repositories(host, null)).toMatchObject({
    value: { source: 'pushed-here', names: HERE },
  });
});
