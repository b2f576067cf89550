// Every engine that could be used, and which of them is, in Docker's order of precedence: a choice
// in the app, DOCKER_HOST, DOCKER_CONTEXT, the current context, the usual sockets.
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import type { EngineCandidate, EngineReason } from '../../app/engine/candidate';
import { type DockerContexts, readContexts, type SkippedFile } from './contexts';
import {
  dockerFolder,
  dockerHost,
  type Endpoint,
  type Environment,
  socketPath,
  withoutPassword,
} from './endpoint';
import { usualSockets } from './usual-sockets';

export interface Candidate extends Omit<EngineCandidate, 'endpoint'> {
  readonly endpoint: Endpoint;
}

export interface Selection {
  readonly candidates: readonly Candidate[];
  readonly inUse: Candidate;
  readonly reason: EngineReason;
  /** What Docker itself would take. */
  readonly own: Candidate;
  readonly skipped: readonly SkippedFile[];
}

export interface Surroundings {
  readonly env: Environment;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  /** Of a socket or pipe. @returns its real path, undefined when there is none. */
  readonly find?: (socket: string) => string | undefined;
}

/** @param chosen id of the engine the user chose; null to follow Docker. */
export function selectEngine(
  { env, platform, home, find = findSocket }: Surroundings,
  chosen: string | null,
): Selection {
  const stored = readContexts(dockerFolder(env, home));
  const host = dockerHost(env, home);
  const all: Candidate[] = [
    ...(host ? [named('docker-host', 'DOCKER_HOST', 'docker-host', host)] : []),
    ...stored.contexts.map(contextCandidate),
  ];
  const known = new Set(all.map(({ endpoint }) => realSocket(endpoint, find)));
  const usual = usualSockets(env, platform, home).map(({ name, url }) =>
    named(`socket:${url}`, name, 'socket', { url }),
  );
  const present = usual.filter(({ endpoint }) => find(socketPath(endpoint) ?? '') !== undefined);
  for (const candidate of present) {
    const real = realSocket(candidate.endpoint, find);
    if (!known.has(real)) all.push(candidate);
    known.add(real);
  }

  const own = ownChoice(all, present, usual, { env, stored, hasHost: host !== undefined });
  const wanted = chosen === null ? undefined : byId(chosen, all, usual);
  const inUse = wanted ?? own.candidate;
  const listed = new Map([...all, own.candidate, inUse].map((each) => [each.id, each]));
  return {
    candidates: [...listed.values()],
    inUse,
    reason: wanted ? 'chosen' : own.reason,
    own: own.candidate,
    skipped: stored.skipped,
  };
}

function ownChoice(
  all: readonly Candidate[],
  present: readonly Candidate[],
  usual: readonly Candidate[],
  { env, stored, hasHost }: { env: Environment; stored: DockerContexts; hasHost: boolean },
): { candidate: Candidate; reason: EngineReason } {
  const [first] = all;
  if (hasHost && first) return { candidate: first, reason: 'docker-host' };
  const asked = env['DOCKER_CONTEXT'];
  const name = asked || stored.current;
  // `default` is not a context anyone made: it stands for the usual socket.
  if (name && name !== 'default') {
    const candidate = all.find(({ id }) => id === `context:${name}`) ?? missingContext(name);
    return { candidate, reason: asked ? 'docker-context' : 'current-context' };
  }
  const [ours] = usual;
  const [found = ours] = present;
  if (!found) throw new Error('Every platform has a usual socket.');
  return { candidate: found, reason: found === ours ? 'default-socket' : 'found-socket' };
}

/** The user's choice stays the choice while its engine is away, or its context is. */
function byId(
  id: string,
  all: readonly Candidate[],
  usual: readonly Candidate[],
): Candidate | undefined {
  const known = [...all, ...usual].find((each) => each.id === id);
  if (known) return known;
  if (id.startsWith('context:')) return missingContext(id.slice('context:'.length));
  if (id.startsWith('socket:')) {
    const url = id.slice('socket:'.length);
    return named(id, 'Socket', 'socket', { url });
  }
  // DOCKER_HOST was chosen and is not set in this run: nothing is left to stay with.
  return undefined;
}

function contextCandidate({ name, endpoint }: { name: string; endpoint: Endpoint }): Candidate {
  return named(`context:${name}`, name, 'context', endpoint);
}

function missingContext(name: string): Candidate {
  const problem = `Docker has no context named “${name}”.`;
  return contextCandidate({ name, endpoint: { url: `context ${name}`, problem } });
}

function named(id: string, name: string, kind: Candidate['kind'], endpoint: Endpoint): Candidate {
  return { id, name, kind, endpoint: withoutPassword(endpoint) };
}

/** What two addresses of one socket have in common: Docker Desktop links its own to Docker's. */
function realSocket(endpoint: Endpoint, find: (socket: string) => string | undefined): string {
  const socket = socketPath(endpoint);
  return (socket === undefined ? undefined : find(socket)) ?? endpoint.url;
}

const PIPES = '//./pipe/';

function findSocket(socket: string): string | undefined {
  try {
    if (!socket.startsWith(PIPES)) return existsSync(socket) ? realpathSync(socket) : undefined;
    // Opening a pipe to see whether it is there would take one of its places.
    const name = socket.slice(PIPES.length).toLowerCase();
    return readdirSync(PIPES).some((pipe) => pipe.toLowerCase() === name) ? socket : undefined;
  } catch {
    return undefined;
  }
}
