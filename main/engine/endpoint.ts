// Where the engine listens: DOCKER_HOST, or the first of the usual sockets that exists.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Endpoint {
  /** As Docker writes it: `unix:///var/run/docker.sock`, `tcp://host:2376`, `npipe:////./pipe/docker_engine`. */
  readonly url: string;
}

export function findEndpoint(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  exists: (file: string) => boolean = existsSync,
): Endpoint {
  const wanted = env['DOCKER_HOST'];
  if (wanted) return { url: wanted.includes('://') ? wanted : `tcp://${wanted}` };
  if (platform === 'win32') return { url: 'npipe:////./pipe/docker_engine' };
  const sockets = defaultSockets(env, homedir());
  const found = sockets.find(exists) ?? '/var/run/docker.sock';
  return { url: `unix://${found}` };
}

/** Docker's own socket first, then Docker Desktop's and rootless Docker's. */
function defaultSockets(env: Readonly<Record<string, string | undefined>>, home: string): string[] {
  const runtimeDir = env['XDG_RUNTIME_DIR'];
  return [
    '/var/run/docker.sock',
    path.join(home, '.docker/run/docker.sock'),
    path.join(home, '.docker/desktop/docker.sock'),
    ...(runtimeDir ? [path.join(runtimeDir, 'docker.sock')] : []),
  ];
}

/** The file behind a local endpoint, for messages that name it. */
export function socketPath(endpoint: Endpoint): string | undefined {
  for (const scheme of ['unix://', 'npipe://']) {
    if (endpoint.url.startsWith(scheme)) return endpoint.url.slice(scheme.length);
  }
  return undefined;
}
