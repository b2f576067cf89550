// Against an engine of a few lines: a real one gives up on a registry in its own time.
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { checkSignIn } from './check-sign-in';
import { createClient } from './client';
import type { Secret } from './registry-auth';

const ada: Secret = { kind: 'password', username: 'ada', password: 'canary' };

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function check(engine: RequestListener, limitMs = 5_000) {
  const listening = createServer(engine);
  server = listening;
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', resolve));
  const { port } = listening.address() as AddressInfo;
  const endpoint = { url: `tcp://127.0.0.1:${port.toString()}` };
  return checkSignIn(createClient(endpoint), endpoint, 'ghcr.io', ada, limitMs);
}

it('says of a registry that keeps the engine waiting that it does not answer', async () => {
  const answer = await check(() => undefined, 50);
  expect(answer).toMatchObject({ error: { kind: 'registry-unreachable', host: 'ghcr.io' } });
});

it('cuts a refusal of any length to what may cross to the window, without the secret', async () => {
  const message = `401 Unauthorized: canary ${'x'.repeat(20_000)}`;
  const answer = await check((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ message }));
  });
  const raw = answer.ok ? '' : answer.error.raw;
  expect(answer).toMatchObject({ error: { kind: 'sign-in-refused' } });
  expect(raw).toMatch(/^401 Unauthorized: •••/);
  expect(raw.length).toBeLessThanOrEqual(8_192);
});
