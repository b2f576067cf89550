import type { Target } from '../../app/push/target';
import type { RegistryClient } from './client';

export const ANY_MANIFEST = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
].join(', ');

/**
 * The digest the tag names at the registry.
 * @throws when the registry does not say.
 */
export async function readDigest(client: RegistryClient, target: Target): Promise<string> {
  const { path, tag } = target.reference;
  const answer = await client.request('HEAD', `${path}/manifests/${tag}`, ANY_MANIFEST);
  const digest = answer.headers.get('docker-content-digest');
  if (!answer.ok || !digest) throw new Error(`The registry answered ${answer.status}.`);
  return digest;
}
