// A registry that Docker does not take on trust: plain HTTP, or a certificate of nobody Docker knows.
// Docker asks for no security on loopback addresses, so it listens on another one of this machine.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';
import { outsideAddress } from './outside-address';
import { output } from './program';

export interface OddRegistry {
  /** `address:port`. */
  readonly host: string;
  close(): Promise<void>;
}

/** @param folder where a key and a certificate may be put. */
export async function startOddRegistry(
  kind: 'plain-http' | 'unknown-ca',
  folder: string,
): Promise<OddRegistry> {
  const address = outsideAddress();
  const answer = (_request: unknown, response: { end(): unknown }) => response.end();
  const server =
    kind === 'plain-http'
      ? createPlainServer(answer)
      : createTlsServer(await selfSigned(address, folder), answer);
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port for the registry.');
  return {
    host: `${address}:${String(bound.port)}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** Leaves both in `folder`: `odd-key.pem` and `odd-certificate.pem`. */
export async function selfSigned(
  address: string,
  folder: string,
): Promise<{ key: Buffer; cert: Buffer }> {
  const key = join(folder, 'odd-key.pem');
  const cert = join(folder, 'odd-certificate.pem');
  const about = ['-subj', '/CN=Nobody knows', '-addext', `subjectAltName=IP:${address}`];
  const files = ['-keyout', key, '-out', cert];
  await output('openssl', [
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    'rsa:2048',
    '-days',
    '2',
    ...about,
    ...files,
  ]);
  return { key: readFileSync(key), cert: readFileSync(cert) };
}
