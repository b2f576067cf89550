import type Docker from 'dockerode';
import { z } from 'zod';
import type { Target } from '../../app/push/target';
import { answerWithin } from './answer-within';
import { engineWords } from './engine-error';
import { registryAuth, type Secret } from './registry-auth';

const distributionSchema = z.object({ Descriptor: z.object({ digest: z.string() }) });

/**
 * Has the engine read the tag's manifest back from the registry (`GET /distribution/{name}/json`).
 * @returns the digest the tag names there.
 * @throws when the engine cannot: it may lack the call, as Podman does.
 */
export async function remoteDigest(
  docker: Docker,
  target: Target,
  secret: Secret | undefined,
): Promise<string> {
  const { repository, tag, reference } = target;
  const answer: unknown = await docker
    .getImage(`${repository}:${tag}`)
    .distribution({ authconfig: registryAuth(reference.host, secret) });
  return distributionSchema.parse(answer).Descriptor.digest;
}

/** What registries say of a tag, or of a whole repository, that they do not have. */
const NOT_THERE = /manifest unknown|name unknown|repository name not known|: not found$/i;

/**
 * The same for a tag that need not be there.
 * @param limitMs how long the engine may take.
 * @returns undefined when the registry has no such tag.
 */
export async function findRemoteDigest(
  docker: Docker,
  target: Target,
  secret: Secret | undefined,
  limitMs: number,
): Promise<string | undefined> {
  try {
    return await answerWithin(limitMs, new AbortController().signal, () =>
      remoteDigest(docker, target, secret),
    );
  } catch (cause) {
    if (NOT_THERE.test(engineWords(cause))) return undefined;
    throw cause;
  }
}
