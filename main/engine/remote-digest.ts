import type Docker from 'dockerode';
import { z } from 'zod';
import type { Target } from '../../app/push/target';
import { answerWithin } from './answer-within';
import { engineWords } from './engine-error';
import { registryAuth, type Secret } from './registry-auth';

const distributionSchema = z.object({ Descriptor: z.object({ digest: z.string() }) });

/** A push has just gone to that registry: an engine that takes longer has stopped. */
const ANSWER_LIMIT_MS = 20_000;

/**
 * Has the engine read the tag's manifest back from the registry (`GET /distribution/{name}/json`).
 * @param limitMs how long the engine may take.
 * @returns the digest the tag names there.
 * @throws when the engine cannot: it may lack the call, as Podman does.
 */
export async function remoteDigest(
  docker: Docker,
  target: Target,
  secret: Secret | undefined,
  limitMs = ANSWER_LIMIT_MS,
): Promise<string> {
  const { repository, tag, reference } = target;
  const authconfig = registryAuth(reference.host, secret);
  const answer: unknown = await answerWithin(limitMs, new AbortController().signal, () =>
    docker.getImage(`${repository}:${tag}`).distribution({ authconfig }),
  );
  return distributionSchema.parse(answer).Descriptor.digest;
}

/** What registries say of a tag, or of a whole repository, that they do not have. */
const NOT_THERE = /manifest unknown|name unknown|repository name not known|: not found$/i;

/**
 * The same for a tag that need not be there.
 * @returns undefined when the registry has no such tag.
 */
export async function findRemoteDigest(
  docker: Docker,
  target: Target,
  secret: Secret | undefined,
  limitMs: number,
): Promise<string | undefined> {
  try {
    return await remoteDigest(docker, target, secret, limitMs);
  } catch (cause) {
    if (NOT_THERE.test(engineWords(cause))) return undefined;
    throw cause;
  }
}
