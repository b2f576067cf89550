import type Docker from 'dockerode';
import { z } from 'zod';
import type { Target } from '../../app/push/target';
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
