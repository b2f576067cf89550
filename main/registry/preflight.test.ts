// Against a server of a few lines: a real registry will not redirect, stall or answer 403 on demand.
// The real one is in e2e.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ImageLayer } from '../../app/image/image';
import { readTarget } from '../../app/push/target';
import type { Secret } from '../engine/registry-auth';
import { createRegistryClient } from './client';
import { checkBeforePush } from './preflight';

const ada: Secret = { kind: 'password', username: 'ada', password: 'canary' };
const layers = [
  { diffId: 'sha256:base', instruction: 'ADD … /', size: 1_000 },
  { diffId: 'sha256:app', instruction: 'COPY … /app', size: 20 },
];

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
let routes: Record<string, Answer>;
let asked: { line: string; authorization: string | undefined }[];
let server: Server;
let host: string;

async function listen(handler: Answer): Promise<{ server: Server; host: string }> {
  const listening = createServer(handler);
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  return { server: listening, host: `127.0.0.1:${(listening.address() as AddressInfo).port}` };
}

beforeEach(async () => {
  asked = [];
  routes = {};
  ({ server, host } = await listen((request, response) => {
    const line = `${request.method ?? ''} ${request.url ?? ''}`;
    asked.push({ line, authorization: request.headers.authorization });
    const answer = routes[line];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  }));
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const reply =
  (status: number, headers: Record<string, string> = {}, body = ''): Answer =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
  };

function check(secret: Secret | 'none' = ada, of: readonly ImageLayer[] = layers) {
  const target = readTarget(`${host}/ada/web:v1`);
  if (!target.ok) throw new Error('unreachable');
  const scope = 'repository:ada/web:pull,push';
  const client = createRegistryClient({
    host,
    secret: Promise.resolve(secret === 'none' ? undefined : secret),
    scope,
    insecure: new Set(),
  });
  const isSignedIn = Promise.resolve(secret !== 'none');
  return checkBeforePush(client, target.value, Promise.resolve(of), isSignedIn);
}

describe('the pre-flight', () => {
  beforeEach(() => {
    routes['GET /v2/'] = reply(200);
    routes['POST /v2/ada/web/blobs/uploads/'] = reply(202, {
      location: '/v2/ada/web/blobs/uploads/1',
    });
    routes['DELETE /v2/ada/web/blobs/uploads/1'] = reply(204);
  });

  it('begins an upload and takes it back', async () => {
    expect(await check()).toEqual({
      permission: 'allowed',
      layers: { total: 2, there: 0, bytesToSend: 1_020 },
    });
    expect(asked.map(({ line }) => line)).toContain('DELETE /v2/ada/web/blobs/uploads/1');
  });

  it('claims no bytes where the engine told no sizes', async () => {
    const unsized = layers.map(({ diffId }) => ({ diffId, instruction: '', size: 0 }));
    expect(await check(ada, unsized)).toEqual({
      permission: 'allowed',
      layers: { total: 2, there: 0 },
    });
  });

  it.each([
    [401, 'sign-in-needed'],
    [403, 'refused'],
    [500, 'unchecked'],
  ])('understands a %d as %s', async (status, permission) => {
    routes['POST /v2/ada/web/blobs/uploads/'] = reply(status);
    expect((await check()).permission).toBe(permission);
  });

  it('tells a repository that has to be made first from an address that is no registry', async () => {
    const unknown = '{"errors":[{"code":"NAME_UNKNOWN","message":"no such repository"}]}';
    routes['POST /v2/ada/web/blobs/uploads/'] = reply(404, {}, unknown);
    expect((await check()).permission).toBe('no-repository');
    routes['POST /v2/ada/web/blobs/uploads/'] = reply(404, {}, '<h1>Not here</h1>');
    expect(await check()).toMatchObject({
      permission: 'unchecked',
      raw: 'The registry answered 404 Not Found',
    });
  });

  it('says what the tag names now, and which layers are there', async () => {
    routes['GET /v2/ada/web/manifests/v1'] = reply(
      200,
      { 'docker-content-digest': 'sha256:old' },
      '{"config":{"digest":"sha256:config"}}',
    );
    routes['GET /v2/ada/web/blobs/sha256:config'] = reply(
      200,
      {},
      '{"created":"2026-11-20T10:00:00Z","rootfs":{"diff_ids":["sha256:base"]}}',
    );
    expect(await check()).toEqual({
      permission: 'allowed',
      replaces: { digest: 'sha256:old', created: Date.UTC(2026, 10, 20, 10), same: false },
      layers: { total: 2, there: 1, bytesToSend: 20 },
    });
  });

  it('does not take in a manifest that no image has', async () => {
    routes['GET /v2/ada/web/manifests/v1'] = reply(
      200,
      { 'docker-content-digest': 'sha256:old' },
      `{"config":{"digest":"sha256:config"},"padding":"${'x'.repeat(5 * 1024 * 1024)}"}`,
    );
    expect(await check()).toEqual({
      permission: 'allowed',
      layers: { total: 2, there: 0, bytesToSend: 1_020 },
      raw: 'The answer is longer than 4 MiB.',
    });
  });

  it('answers Basic with the secret, and sends none when there is none', async () => {
    routes['GET /v2/'] = reply(401, { 'www-authenticate': 'Basic realm="r"' });
    await check();
    const header = `Basic ${Buffer.from('ada:canary').toString('base64')}`;
    expect(asked.at(-1)?.authorization).toBe(header);
    asked.length = 0;
    await check('none');
    expect(asked.every(({ authorization }) => authorization === undefined)).toBe(true);
  });

  it('gets a token for the repository and uses it', async () => {
    routes['GET /v2/'] = reply(401, {
      'www-authenticate': `Bearer realm="http://${host}/token",service="lab"`,
    });
    const query = 'service=lab&scope=repository%3Aada%2Fweb%3Apull%2Cpush';
    routes[`GET /token?${query}`] = reply(200, {}, '{"token":"granted"}');
    expect((await check()).permission).toBe('allowed');
    expect(asked.find(({ line }) => line.startsWith('POST'))?.authorization).toBe('Bearer granted');
  });

  it.each([
    ['insufficient_scope', ada, 'refused'],
    ['invalid_token', ada, 'sign-in-needed'],
    // Nobody's token is good for looking only: who signs in may well be let in.
    ['insufficient_scope', 'none', 'sign-in-needed'],
  ] as const)(
    'of a token that is not taken for %s it says: %3$s',
    async (error, who, permission) => {
      const bearer = `Bearer realm="http://${host}/token",service="lab"`;
      routes['GET /v2/'] = reply(401, { 'www-authenticate': bearer });
      const query = 'service=lab&scope=repository%3Aada%2Fweb%3Apull%2Cpush';
      routes[`GET /token?${query}`] = reply(200, {}, '{"token":"for looking"}');
      const refused = { 'www-authenticate': `${bearer},error="${error}"` };
      routes['POST /v2/ada/web/blobs/uploads/'] = reply(401, refused);
      expect((await check(who)).permission).toBe(permission);
    },
  );

  it('follows a blob to another server without the credentials', async () => {
    const seen: (string | undefined)[] = [];
    const other = await listen((request, response) => {
      seen.push(request.headers.authorization);
      response.end('{"rootfs":{"diff_ids":["sha256:base","sha256:app"]}}');
    });
    routes['GET /v2/'] = reply(401, { 'www-authenticate': 'Basic realm="r"' });
    routes['GET /v2/ada/web/manifests/v1'] = reply(
      200,
      { 'docker-content-digest': 'sha256:now' },
      '{"config":{"digest":"sha256:config"}}',
    );
    routes['GET /v2/ada/web/blobs/sha256:config'] = reply(307, {
      location: `http://${other.host}/c`,
    });
    expect((await check()).replaces).toEqual({ digest: 'sha256:now', same: true });
    expect(seen).toEqual([undefined]);
    other.server.close();
  });

  it('does not send an upload request to where another server wants it', async () => {
    routes['POST /v2/ada/web/blobs/uploads/'] = reply(202, {
      location: 'http://127.0.0.2:9/steal',
    });
    expect((await check()).permission).toBe('allowed');
    expect(asked.map(({ line }) => line)).not.toContain('DELETE /steal');
  });

  it('leaves everything open, with the reason, when nobody answers', async () => {
    server.close();
    host = '127.0.0.1:1';
    const report = await check();
    expect(report.permission).toBe('unchecked');
    expect(report.raw).toBeTruthy();
  });
});
