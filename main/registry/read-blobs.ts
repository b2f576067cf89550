import { z } from 'zod';
import { blobsOf, readDocument } from '../../app/image/blobs';
import type { RegistryClient } from './client';
import { readText } from './read-capped';
import { ANY_MANIFEST } from './read-digest';

const INDEXES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
/** An index of more is looked through no further. */
const MOST_MANIFESTS = 8;

const indexSchema = z.object({ manifests: z.array(z.object({ digest: z.string().max(128) })) });

/**
 * The blobs the layers with these DiffIDs are at the registry, base first, out of what it holds under
 * `digest`: a manifest, or an index of several. Undefined when nothing there is this image.
 */
export async function readBlobs(
  client: RegistryClient,
  path: string,
  digest: string,
  diffIds: readonly string[],
  deeper = true,
): Promise<readonly string[] | undefined> {
  const answer = await client.request('GET', `${path}/manifests/${digest}`, ANY_MANIFEST);
  if (!answer.ok) return undefined;
  const text = await readText(answer);
  const type = answer.headers.get('content-type') ?? '';
  if (INDEXES.includes(type))
    return deeper ? readFromIndex(client, path, text, diffIds) : undefined;
  const manifest = readDocument(digest, text);
  if (manifest?.kind !== 'manifest' || manifest.layers.length !== diffIds.length) return undefined;
  const blob = await client.request('GET', `${path}/blobs/${manifest.config}`);
  const config = blob.ok ? readDocument(manifest.config, await readText(blob)) : undefined;
  return config && blobsOf(diffIds, [manifest, config]);
}

async function readFromIndex(
  client: RegistryClient,
  path: string,
  text: string,
  diffIds: readonly string[],
): Promise<readonly string[] | undefined> {
  const { manifests } = indexSchema.parse(JSON.parse(text));
  for (const { digest } of manifests.slice(0, MOST_MANIFESTS)) {
    const found = await readBlobs(client, path, digest, diffIds, false);
    if (found) return found;
  }
  return undefined;
}
