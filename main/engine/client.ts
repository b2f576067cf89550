import { readFileSync } from 'node:fs';
import path from 'node:path';
import Docker from 'dockerode';
import { type Endpoint, socketPath } from './endpoint';

/**
 * A dockerode client for the endpoint; opens no connection yet.
 * @throws when the endpoint cannot be understood or its TLS files cannot be read.
 */
export function createClient(
  endpoint: Endpoint,
  env: Readonly<Record<string, string | undefined>>,
): Docker {
  const socket = socketPath(endpoint);
  if (socket !== undefined) return new Docker({ socketPath: socket });

  const url = new URL(endpoint.url);
  if (url.protocol !== 'tcp:' && url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new Error(`Slipway cannot talk to ${url.protocol}// endpoints yet.`);
  }
  const tls = Boolean(env['DOCKER_TLS_VERIFY']) || url.protocol === 'https:';
  const options = { host: url.hostname, port: url.port || (tls ? '2376' : '2375') };
  if (!tls) return new Docker({ ...options, protocol: 'http' });

  const certs = env['DOCKER_CERT_PATH'] ?? path.join(env['HOME'] ?? '', '.docker');
  const pem = (name: string) => readFileSync(path.join(certs, name));
  return new Docker({
    ...options,
    protocol: 'https',
    ca: pem('ca.pem'),
    cert: pem('cert.pem'),
    key: pem('key.pem'),
  });
}
