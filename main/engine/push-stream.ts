// One push, from the request to the end of the engine's stream. A push that fails does so inside an
// HTTP 200, and a stream that merely ends proves nothing: what it all means is the reducer's to say.
import type Docker from 'dockerode';
import { parseEngineLine } from '../../app/push/engine-message';
import type { LayerStatus, PushUpdate } from '../../app/push/push';
import type { Target } from '../../app/push/target';
import { isLoopbackHost } from '../../app/registry/loopback';
import { answerWithin } from './answer-within';
import type { Endpoint } from './endpoint';
import { engineError } from './engine-error';
import { readLines } from './json-lines';
import { registryAuth, type Secret } from './registry-auth';

/** How long a finished push waits to learn about its tag. */
const ANSWER_LIMIT_MS = 1_000;

export interface PushOrder {
  imageId: string;
  target: Target;
  secret: Secret | undefined;
  /** Whose secret it is. */
  username: string | undefined;
}

/**
 * Runs the push to its end and reports everything but `started`, `cancelling` and `ended`.
 * Never rejects. Aborting closes the connection, which is how an engine is told to stop; a layer
 * already under way may still land.
 */
export async function runPush(
  docker: Docker,
  endpoint: Endpoint,
  order: PushOrder,
  signal: AbortSignal,
  onUpdate: (update: PushUpdate) => void,
): Promise<void> {
  const { repository, tag, reference } = order.target;
  const { username } = order;
  const context = { reference: `${repository}:${tag}`, host: reference.host, username };
  const seen = { midway: false, failed: false };
  const hear = (line: string) => {
    const update = parseEngineLine(line, { ...context, midway: seen.midway });
    if (!update) return;
    seen.failed ||= update.kind === 'error';
    seen.midway ||= update.kind === 'layer' && hasBegun(update.status);
    onUpdate(update);
  };
  try {
    // The tag may have moved while the push waited; what goes is the image that was chosen.
    await docker.getImage(order.imageId).tag({ repo: repository, tag });
    if (signal.aborted) return;
    const stream = await docker.getImage(repository).push({
      // Without a tag the engine pushes every local tag of the name.
      tag,
      authconfig: registryAuth(reference.host, order.secret),
      abortSignal: signal,
      ...plainHttp(reference.host),
    });
    await readLines(stream, hear, signal);
    // Whoever waits for an error waits for nothing else.
    if (!seen.failed && (await hasMoved(docker, order))) onUpdate({ kind: 'tag-moved' });
  } catch (cause) {
    if (signal.aborted) return;
    const { midway } = seen;
    onUpdate({ kind: 'error', error: engineError(cause, endpoint, { ...context, midway }) });
  }
}

/** Podman asks even this computer's own registries for TLS, unless told. Docker ignores the word. */
function plainHttp(host: string): { tlsVerify?: false } {
  return isLoopbackHost(host) ? { tlsVerify: false } : {};
}

/** The registry took bytes of it. */
function hasBegun(status: LayerStatus): boolean {
  return status.kind === 'pushed' || (status.kind === 'pushing' && status.current > 0);
}

/** Does the tag name another image here by now? A help only: an engine need not answer. */
async function hasMoved(docker: Docker, { imageId, target }: PushOrder): Promise<boolean> {
  try {
    const name = `${target.repository}:${target.tag}`;
    const asking = new AbortController().signal;
    const look = () => docker.getImage(name).inspect();
    return (await answerWithin(ANSWER_LIMIT_MS, asking, look)).Id !== imageId;
  } catch {
    return false;
  }
}
