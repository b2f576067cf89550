import { readFileSync } from 'node:fs';
import { Agent } from 'node:http';
import Docker from 'dockerode';
import { type Endpoint, socketPath } from './endpoint';
import { sshAgent } from './ssh-agent';

/** docker-modem takes an agent, though its types do not know. */
interface Options extends Docker.DockerOptions {
  agent?: Agent;
}

/**
 * A dockerode client for the endpoint; opens no connection yet. Where the endpoint cannot be
 * understood, or its TLS files cannot be read, every question fails with that as its reason.
 */
export function createClient(endpoint: Endpoint): Docker {
  try {
    return clientFor(endpoint);
  } catch (cause) {
    return connectTo({ protocol: 'http', host: 'engine', port: 80, agent: noWay(cause) });
  }
}

function noWay(cause: unknown): Agent {
  const createConnection = (_options: unknown, done: (cause: unknown) => void) => {
    done(cause);
  };
  return Object.assign(new Agent(), { createConnection });
}

function clientFor(endpoint: Endpoint): Docker {
  if (endpoint.problem !== undefined) {
    throw Object.assign(new Error(endpoint.problem), { code: 'ENOENT' });
  }
  const socket = socketPath(endpoint);
  if (socket !== undefined) return connectTo({ socketPath: socket });

  const url = readUrl(endpoint);
  switch (url.protocol) {
    case 'ssh:':
      return connectTo({ protocol: 'http', host: 'engine', port: 80, agent: sshAgent(url) });
    case 'tcp:':
    case 'http:':
    case 'https:':
      return connectTo(overNetwork(url, endpoint));
    default:
      throw unusable(`Slipway cannot talk to ${url.protocol}// addresses.`);
  }
}

function overNetwork(url: URL, { tls }: Endpoint): Options {
  const secure = tls !== undefined || url.protocol === 'https:';
  const options = {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || (secure ? '2376' : '2375'),
  };
  if (!secure) return { ...options, protocol: 'http' };
  const { ca, cert, key } = tls ?? {};
  return {
    ...options,
    protocol: 'https',
    ...(ca === undefined ? {} : { ca: readFileSync(ca) }),
    ...(cert === undefined ? {} : { cert: readFileSync(cert) }),
    ...(key === undefined ? {} : { key: readFileSync(key) }),
  };
}

/** docker-modem mixes DOCKER_HOST and its certificates into whatever else it is told. */
function connectTo(options: Options): Docker {
  const kept = process.env['DOCKER_HOST'];
  delete process.env['DOCKER_HOST'];
  try {
    return new Docker(options);
  } finally {
    if (kept !== undefined) process.env['DOCKER_HOST'] = kept;
  }
}

function readUrl({ url }: Endpoint): URL {
  try {
    return new URL(url);
  } catch {
    throw unusable(`“${url}” is not an address of an engine.`);
  }
}

function unusable(message: string): Error {
  return Object.assign(new Error(message), { code: 'ENOENT' });
}
