import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { unreachedBy, wordsOf } from './unreached';

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** As Node's fetch fails: the reason is what it was caused by. */
function failure(code: string, message: string): Error {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });
}

it('knows a port where nothing listens from the real failure', async () => {
  const port = await closedPort();
  const cause: unknown = await fetch(`http://127.0.0.1:${port.toString()}/v2/`).catch(
    (reason: unknown) => reason,
  );
  expect(unreachedBy(cause)).toBe('nothing-there');
  expect(wordsOf(cause)).toMatch(/ECONNREFUSED/);
});

it.each([
  ['ENOTFOUND', 'getaddrinfo ENOTFOUND registry.invalid', 'no-such-name'],
  ['EAI_AGAIN', 'getaddrinfo EAI_AGAIN registry.example', undefined],
  ['UND_ERR_CONNECT_TIMEOUT', 'Connect Timeout Error', undefined],
  ['CERT_HAS_EXPIRED', 'certificate has expired', undefined],
])('of %s it is certain, or leaves it open', (code, message, unreached) => {
  expect(unreachedBy(failure(code, message))).toBe(unreached);
  expect(wordsOf(failure(code, message))).toBe(message);
});

it('leaves open what is no failure of the network', () => {
  expect(unreachedBy('gone')).toBeUndefined();
  expect(unreachedBy(new Error('The registry answered 503'))).toBeUndefined();
});
