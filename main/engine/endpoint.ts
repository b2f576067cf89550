// Where an engine listens, and what is needed to speak with it there.
import path from 'node:path';
import { isElsewhere as isEngineElsewhere } from '../../app/engine/elsewhere';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Files in PEM. Each may be missing; without `ca` the system's authorities count. */
export interface TlsFiles {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface Endpoint {
  /** As Docker writes it: `unix:///var/run/docker.sock`, `tcp://host:2376`, `npipe:////./pipe/docker_engine`. */
  readonly url: string;
  /** Present when a `tcp` endpoint speaks TLS. The server is always verified. */
  readonly tls?: TlsFiles;
  /** Why it cannot even be tried. A sentence. */
  readonly problem?: string;
}

/** What `DOCKER_HOST` says; undefined when it says nothing. */
export function dockerHost(env: Environment, home: string): Endpoint | undefined {
  const wanted = env['DOCKER_HOST'];
  if (!wanted) return undefined;
  const url = wanted.includes('://') ? wanted : `tcp://${wanted}`;
  // Docker looks only whether it is empty: "0" switches it on, too.
  const secure = url.startsWith('tcp://') && env['DOCKER_TLS_VERIFY'];
  if (!secure && !url.startsWith('https://')) return { url };
  const folder = env['DOCKER_CERT_PATH'] || dockerFolder(env, home);
  const file = (name: string) => path.join(folder, name);
  return { url, tls: { ca: file('ca.pem'), cert: file('cert.pem'), key: file('key.pem') } };
}

/** Where Docker keeps `config.json` and the contexts. */
export function dockerFolder(env: Environment, home: string): string {
  return env['DOCKER_CONFIG'] || path.join(home, '.docker');
}

/** The file behind a local endpoint, for messages that name it. */
export function socketPath(endpoint: Endpoint): string | undefined {
  for (const scheme of ['unix://', 'npipe://']) {
    if (endpoint.url.startsWith(scheme)) return endpoint.url.slice(scheme.length);
  }
  return undefined;
}

/** The address crosses to the window and stands in messages: a password in it goes no further. */
export function withoutPassword(endpoint: Endpoint): Endpoint {
  const url = endpoint.url.replace(/^([a-z]+:\/\/[^/:@]*):.*@/i, '$1@');
  if (url === endpoint.url) return endpoint;
  const problem = 'A password stands in this address, and Docker takes none there. Use a key.';
  return { url, problem };
}

/** As the window judges it: what is done and what is said of `localhost` go together. */
export function isElsewhere({ url }: Endpoint): boolean {
  return isEngineElsewhere(url);
}
