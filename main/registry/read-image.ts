import { z } from 'zod';
import type { AppError } from '../../app/app-error';
import { explainError } from '../../app/push/explain-error';
import { readTarget } from '../../app/push/target';
import type { RegistryClient } from './client';
import { readJson } from './read-capped';
import { ANY_MANIFEST } from './read-digest';

const manifestSchema = z.object({ config: z.object({ digest: z.string() }) });
const configSchema = z.object({
  rootfs: z.object({ diff_ids: z.array(z.string()).default([]) }).optional(),
});

/** What a tag names at the registry, as far as it says. */
export interface RemoteImage {
  digest: string;
  /** Absent where the tag names a list of images. */
  configDigest?: string;
  /** Base first; empty when not known. */
  diffIds: readonly string[];
}

/** The registry answered, and not with what it was asked for. */
export class RegistryRefusal extends Error {
  constructor(private readonly status: number) {
    super(`The registry gave an unexpected HTTP status: ${status.toString()}.`);
  }

  /** What it means for someone who wants to look at `reference`. */
  error(reference: string): AppError {
    const error = explainError(this.message, { reference });
    if (this.status !== 403) return error;
    const target = readTarget(reference);
    const host = target.ok ? target.value.reference.host : '';
    return { kind: 'sign-in-needed', host, raw: this.message };
  }
}

/**
 * @param reference a tag or a digest.
 * @returns undefined when the registry has nothing of this name.
 * @throws RegistryRefusal, or what kept the registry from answering.
 */
export async function readImage(
  client: RegistryClient,
  path: string,
  reference: string,
): Promise<RemoteImage | undefined> {
  const answer = await client.request('GET', `${path}/manifests/${reference}`, ANY_MANIFEST);
  if (answer.status === 404) return undefined;
  const digest = answer.headers.get('docker-content-digest');
  if (!answer.ok || !digest) throw new RegistryRefusal(answer.status);
  const manifest = manifestSchema.safeParse(await readJson(answer).catch(() => undefined));
  if (!manifest.success) return { digest, diffIds: [] };
  const configDigest = manifest.data.config.digest;
  return { digest, configDigest, diffIds: await readLayers(client, path, configDigest) };
}

/** A help only: without it the image is told by its digests. */
async function readLayers(client: RegistryClient, path: string, digest: string) {
  try {
    const blob = await client.request('GET', `${path}/blobs/${digest}`);
    return configSchema.parse(await readJson(blob)).rootfs?.diff_ids ?? [];
  } catch {
    return [];
  }
}
