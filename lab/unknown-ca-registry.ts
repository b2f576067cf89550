// The practice registry once more, with a certificate of nobody Docker knows, where Docker asks for
// one: not on loopback.
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { type OddRegistry, selfSigned } from './odd-registry';
import { outsideAddress } from './outside-address';

export interface UnknownCaRegistry extends OddRegistry {
  /** What to give an engine for it to trust the registry: a file in PEM. */
  readonly certificate: string;
}

/** @param target `host:port` of the registry behind; @param folder for a key and a certificate. */
export async function startUnknownCaRegistry(
  target: string,
  folder: string,
): Promise<UnknownCaRegistry> {
  const address = outsideAddress();
  const server = createServer(await selfSigned(address, folder), (asked, answer) => {
    const { method = 'GET', url = '/', headers } = asked;
    const [hostname, port] = target.split(':');
    const passed = request(
      // By this the registry knows what the links it gives have to begin with.
      { hostname, port, method, path: url, headers: { ...headers, 'x-forwarded-proto': 'https' } },
      (answered) => {
        answer.writeHead(answered.statusCode ?? 502, answered.headers);
        answered.pipe(answer);
      },
    );
    passed.on('error', () => answer.destroy());
    asked.pipe(passed);
  });
  server.listen(0, address);
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('No port for the registry.');
  return {
    host: `${address}:${String(bound.port)}`,
    certificate: join(folder, 'odd-certificate.pem'),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
