// The push stream from a socket to an outcome. A real engine cannot be told which bytes to send and
// where to break off, so here a socket replays them; docker-modem and everything after it is real.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyUpdates } from '../../app/push/apply-updates';
import { parseEngineLine } from '../../app/push/engine-message';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import { readTarget } from '../../app/push/target';
import { createClient } from './client';
import type { Endpoint } from './endpoint';
import { createLineReader } from './json-lines';
import { runPush } from './push-stream';
import type { Secret } from './registry-auth';

const FIXTURES = path.join(__dirname, '../../app/fixtures/push-streams');
const DIGEST = `sha256:${'ab'.repeat(32)}`;
const DIGEST_LINE = `{"status":"v1: digest: ${DIGEST} size: 1786"}\r\n`;

const started = (): Push =>
  applyUpdates(
    newPush({ id: 'p', imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt: 0 }),
    [{ kind: 'started', at: 1 }],
  );

function foldChunks(chunks: readonly Uint8Array[]): Push {
  const updates: PushUpdate[] = [];
  const reader = createLineReader((line) => {
    const update = parseEngineLine(line);
    if (update) updates.push(update);
  });
  for (const chunk of chunks) reader.feed(chunk);
  reader.end();
  return applyUpdates(started(), [...updates, { kind: 'ended', at: 2 }]);
}

describe('a recorded stream', () => {
  it.each(readdirSync(FIXTURES))('%s means the same cut at any byte', (name) => {
    const bytes = readFileSync(path.join(FIXTURES, name));
    const whole = foldChunks([bytes]);
    expect(whole.state).toBe(/fresh|again|anew|mounted/.test(name) ? 'succeeded' : 'failed');
    const expected = JSON.stringify(whole);
    for (let at = 1; at < bytes.length; at++) {
      const cut = foldChunks([bytes.subarray(0, at), bytes.subarray(at)]);
      if (JSON.stringify(cut) !== expected) expect(cut, `cut at ${at}`).toEqual(whole);
    }
  });
});

describe('a push over a socket', () => {
  let folder: string;
  let endpoint: Endpoint;
  let server: Server;
  let tagged: string | undefined;
  /** What the tag names when the push is over. */
  let named: string;
  let asked: { url: string; auth: string } | undefined;
  let reply: (response: ServerResponse) => void;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'slipway-engine-'));
    const socket = path.join(folder, 'engine.sock');
    endpoint = { url: `unix://${socket}` };
    asked = undefined;
    named = 'sha256:chosen';
    server = createServer((request, response) => {
      if (request.url?.startsWith('/images/sha256:chosen/tag?')) {
        tagged = request.url;
        response.writeHead(201).end();
        return;
      }
      if (request.method === 'GET') {
        response.end(JSON.stringify({ Id: named }));
        return;
      }
      asked = { url: request.url ?? '', auth: String(request.headers['x-registry-auth']) };
      reply(response);
    });
    await new Promise<void>((resolve) => server.listen(socket, resolve));
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  });

  async function push(
    options: { secret?: Secret; abortAfter?: number; reference?: string } = {},
  ): Promise<Push> {
    const target = readTarget(options.reference ?? 'ada/web:v1');
    if (!target.ok) throw new Error('unreachable');
    const abort = new AbortController();
    const updates: PushUpdate[] = [];
    await runPush(
      createClient(endpoint),
      endpoint,
      {
        imageId: 'sha256:chosen',
        target: target.value,
        secret: options.secret,
        username: options.secret && 'ada',
      },
      abort.signal,
      (update) => {
        updates.push(update);
        if (updates.length === options.abortAfter) {
          updates.push({ kind: 'cancelling' });
          abort.abort();
        }
      },
    );
    return applyUpdates(started(), [...updates, { kind: 'ended', at: 2 }]);
  }

  it('succeeds on a digest, and asks for one tag with padded base64url credentials', async () => {
    reply = (response) => response.end(DIGEST_LINE);
    const secret: Secret = { kind: 'password', username: 'ada', password: '~~??>>' };
    const done = await push({ secret });
    expect(done).toMatchObject({ state: 'succeeded', digest: { digest: DIGEST, size: 1786 } });
    expect(asked?.url).toBe('/images/ada/web/push?tag=v1');
    expect(asked?.auth).toMatch(/^[A-Za-z0-9_-]+=*$/);
    expect((asked?.auth.length ?? 1) % 4).toBe(0);
    expect(JSON.parse(Buffer.from(asked?.auth ?? '', 'base64url').toString())).toEqual({
      username: 'ada',
      password: '~~??>>',
      serveraddress: 'https://index.docker.io/v1/',
    });
  });

  it('tags the chosen image first: the name may have moved while the push waited', async () => {
    reply = (response) => response.end(DIGEST_LINE);
    await push();
    expect(tagged).toBe('/images/sha256:chosen/tag?repo=ada%2Fweb&tag=v1');
  });

  it('notes that the tag has moved to another image meanwhile', async () => {
    reply = (response) => {
      named = 'sha256:other';
      response.end(DIGEST_LINE);
    };
    expect(await push()).toMatchObject({ state: 'succeeded', tagMoved: true });
    named = 'sha256:chosen';
    reply = (response) => response.end(DIGEST_LINE);
    expect((await push()).tagMoved).toBeUndefined();
  });

  it('goes anonymous in the way the engine understands', async () => {
    reply = (response) => response.end(DIGEST_LINE);
    await push();
    expect(asked?.auth).toBe('e30=');
  });

  it.each([
    ['localhost:5000/ada/web:v1', true],
    ['127.0.0.1:5000/ada/web:v1', true],
    ['localhost.example:5000/ada/web:v1', false],
    ['192.0.2.7:5000/ada/web:v1', false],
  ])('may do without TLS for %s: %s, as Podman has to be told', async (reference, without) => {
    reply = (response) => response.end(DIGEST_LINE);
    await push({ reference });
    expect(asked?.url.includes('tlsVerify=false')).toBe(without);
  });

  it('tells a sign-in that ran out during the push from one that was never taken', async () => {
    const secret: Secret = { kind: 'password', username: 'ada', password: 'x' };
    const refused = '{"errorDetail":{"message":"unauthorized: authentication required"}}\r\n';
    const line = (status: object) => `${JSON.stringify({ id: 'a', ...status })}\r\n`;
    reply = (response) => response.end(line({ status: 'Preparing' }) + refused);
    expect((await push({ secret })).error).toMatchObject({
      kind: 'sign-in-needed',
      username: 'ada',
    });
    expect((await push({ secret })).error).not.toHaveProperty('midway');
    const sent = line({ status: 'Pushing', progressDetail: { current: 5, total: 9 } });
    reply = (response) => response.end(sent + refused);
    expect((await push({ secret })).error).toMatchObject({ midway: true });
    expect((await push()).error).not.toHaveProperty('midway');
  });

  it('fails when the stream ends without a digest', async () => {
    reply = (response) => response.end('{"status":"Pushed","id":"a"}\r\n');
    expect(await push()).toMatchObject({ state: 'failed', error: { kind: 'no-digest' } });
  });

  it('fails on an error inside a 200, with the words kept', async () => {
    reply = (response) =>
      response.end('{"errorDetail":{"message":"denied: requested access"},"error":"denied"}\r\n');
    const failed = await push();
    expect(failed.error?.raw).toContain('denied: requested access');
  });

  it('does not know the outcome when the engine dies in mid-stream', async () => {
    reply = (response) => {
      response.write('{"status":"Waiting","id":"a"}\r\n', () => response.destroy());
    };
    expect(await push()).toMatchObject({ state: 'failed', error: { kind: 'engine-lost' } });
  });

  it('lives through a line that is no JSON', async () => {
    reply = (response) => response.end(`<html>502</html>\r\n${DIGEST_LINE}`);
    expect(await push()).toMatchObject({ state: 'failed', error: { kind: 'engine-unreadable' } });
  });

  it("reads Podman's error before any progress", async () => {
    reply = (response) => {
      response.writeHead(404, { 'content-type': 'application/json' });
      response.end('{"cause":"image not known","message":"ada/web:v1: image not known"}');
    };
    const failed = await push();
    expect(failed.state).toBe('failed');
    expect(failed.error?.raw).toBe('ada/web:v1: image not known');
  });

  it('is cancelled, not failed, when the user stops it', async () => {
    reply = (response) => response.write('{"status":"Waiting","id":"a"}\r\n');
    expect(await push({ abortAfter: 1 })).toMatchObject({ state: 'cancelled' });
  });

  it('is not there when nobody listens', async () => {
    server.close();
    endpoint = { url: `unix://${path.join(folder, 'nobody.sock')}` };
    expect(await push()).toMatchObject({ state: 'failed', error: { kind: 'engine-unreachable' } });
  });
});
