// Manifests and image configs as registries hand them out (OCI image spec; Docker's schema 2). What
// does not fit is left out rather than refused: an odd image must not hide the others.
import { z } from 'zod';
import { MOST_LAYERS, MOST_PLATFORMS, type TagDetails } from '../../../app/registry/listing';

const DIGEST = /^[a-z0-9+._-]{1,32}:[A-Za-z0-9=_-]{1,256}$/;
const digest = z.string().regex(DIGEST);
const size = z.number().min(0).max(Number.MAX_SAFE_INTEGER).catch(0);
const word = z.string().max(32).catch('');
const platform = z.object({ os: word, architecture: word, variant: word.optional() });

const manifestSchema = z.object({
  config: z.object({ digest }),
  layers: z.array(z.object({ digest, size })).catch([]),
});
const indexSchema = z.object({
  manifests: z.array(z.object({ digest, platform: platform.optional() })).catch([]),
});
const configSchema = platform.extend({ created: z.string().max(64).optional().catch(undefined) });

export type ReadManifest =
  | { kind: 'image'; config: string; layers: TagDetails['layers'] }
  | { kind: 'index'; images: { digest: string; platform: string }[] };

/** @returns undefined for what is neither an image nor an index of images: a signature, a chart. */
export function readManifest(json: unknown): ReadManifest | undefined {
  const image = manifestSchema.safeParse(json);
  if (image.success) {
    const { config, layers } = image.data;
    return { kind: 'image', config: config.digest, layers: layers.slice(0, MOST_LAYERS) };
  }
  const index = indexSchema.safeParse(json);
  if (!index.success) return undefined;
  const images = index.data.manifests.map((one) => ({
    digest: one.digest,
    platform: one.platform ? platformName(one.platform) : '',
  }));
  return { kind: 'index', images: images.slice(0, MOST_PLATFORMS) };
}

/** What BuildKit attests of an image is filed as an image of this platform. */
export const NO_PLATFORM = 'unknown/unknown';

export function readConfig(json: unknown): { platform: string; created?: number } {
  const config = configSchema.safeParse(json);
  if (!config.success) return { platform: '' };
  const created = Date.parse(config.data.created ?? '');
  // The epoch, or year 1, is what reproducible builds say when they mean "never mind".
  const isDate = Number.isFinite(created) && created > 0;
  return { platform: platformName(config.data), ...(isDate && { created }) };
}

function platformName({ os, architecture, variant }: z.infer<typeof platform>): string {
  return [os, architecture, variant].filter(Boolean).join('/').slice(0, 64);
}

export function isDigest(text: string | null): text is string {
  return text !== null && DIGEST.test(text);
}
