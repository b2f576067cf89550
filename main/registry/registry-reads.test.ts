import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';
import { readTarget } from '../../app/push/target';
import { ok } from '../../app/result';
import { isElsewhere } from '../engine/endpoint';
import { createRegistryReads } from './registry-reads';

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

it.each([
  ['tcp://lab.example:2376', false],
  ['ssh://ada@lab.example', false],
  ['unix:///var/run/docker.sock', true],
  ['tcp://127.0.0.1:2375', true],
])('with the engine at %s, what listens on this computer is asked: %s', async (url, isAsked) => {
  const seen = vi.fn();
  const here = createServer((request, response) => {
    seen(request.headers.authorization);
    response.writeHead(401, { 'www-authenticate': 'Basic realm="mine"' }).end();
  });
  server = here;
  await new Promise<void>((resolve) => here.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(here.address() as AddressInfo).port.toString()}`;
  const reads = createRegistryReads(
    {
      usernameAt: () => undefined,
      secret: () => Promise.resolve({ kind: 'password', username: 'ada', password: 'canary' }),
      read: () => Promise.resolve(ok(undefined)),
    },
    {
      insecure: () => Promise.resolve(new Set<string>()),
      isElsewhere: () => isElsewhere({ url }),
      remoteDigest: () => Promise.resolve(''),
      findRemoteDigest: () => Promise.resolve(undefined),
      localImage: () => Promise.reject(new Error('gone')),
      explain: () => ({ kind: 'unexpected', raw: '' }),
    },
  );
  const target = readTarget(`${host}/ada/web:v1`);
  if (!target.ok) throw new Error('unreachable');
  const { permission } = await reads.preflight(target.value, Promise.resolve([]));
  expect(permission).toBe(isAsked ? 'sign-in-needed' : 'unchecked');
  expect(seen.mock.calls.length > 0).toBe(isAsked);
});
