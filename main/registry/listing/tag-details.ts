import { createHash } from 'node:crypto';
import type { TagDetails } from '../../../app/registry/listing';
import type { RegistryClient } from '../client';
import { parseJson, readBytes, readJson } from '../read-capped';
import { ANY_MANIFEST } from '../read-digest';
import { listingAsk } from './ask';
import { isDigest, NO_PLATFORM, readConfig, readManifest } from './manifest';

/**
 * What a tag names: its manifest, and the config of the image or of the first image of an index.
 * @throws when the registry does not say.
 */
export async function readTagDetails(
  client: RegistryClient,
  repository: string,
  tag: string,
): Promise<TagDetails> {
  const ask = listingAsk(client, repository);
  const answer = await ask('GET', `manifests/${encodeURIComponent(tag)}`, ANY_MANIFEST);
  const told = answer.headers.get('docker-content-digest');
  const bytes = await readBytes(answer);
  const digest = isDigest(told) ? told : digestOf(bytes);
  const manifest = readManifest(parseJson(bytes));
  if (manifest === undefined) return { digest, size: 0, platforms: [], layers: [] };
  if (manifest.kind === 'image') return { digest, ...(await ofImage(ask, manifest)) };
  const images = manifest.images.filter(({ platform }) => platform !== NO_PLATFORM);
  const [first] = images;
  const platforms = [...new Set(images.map(({ platform }) => platform).filter(Boolean))];
  if (first === undefined) return { digest, size: 0, platforms, layers: [] };
  const inner = readManifest(
    await readJson(await ask('GET', `manifests/${first.digest}`, ANY_MANIFEST)),
  );
  if (inner?.kind !== 'image') return { digest, size: 0, platforms, layers: [] };
  const of = await ofImage(ask, inner);
  return { digest, ...of, platforms: platforms.length > 0 ? platforms : of.platforms };
}

async function ofImage(
  ask: ReturnType<typeof listingAsk>,
  { config, layers }: { config: string; layers: TagDetails['layers'] },
): Promise<Omit<TagDetails, 'digest'>> {
  const size = layers.reduce((sum, layer) => sum + layer.size, 0);
  // Without its config an image still has layers; the registry may keep configs elsewhere.
  const { platform, created } = await ask('GET', `blobs/${config}`)
    .then(readJson)
    .then(readConfig)
    .catch(() => ({ platform: '', created: undefined }));
  return {
    size,
    layers,
    platforms: platform === '' ? [] : [platform],
    ...(created !== undefined && { created }),
  };
}

/** For registries that leave the header out. */
function digestOf(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
