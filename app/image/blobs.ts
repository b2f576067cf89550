// Joins the layers of an image with the blobs they travel as. A configuration lists the DiffIDs, and
// the manifest that names this configuration by its digest lists the blobs, both in the same order.
import { z } from 'zod';

const digest = z.string().max(128);
const manifestSchema = z.object({
  config: z.object({ digest }),
  layers: z.array(z.object({ digest })).max(1_024),
});
const configSchema = z.object({ rootfs: z.object({ diff_ids: z.array(digest).max(1_024) }) });

export type ImageDocument =
  | { kind: 'manifest'; config: string; layers: readonly string[] }
  | { kind: 'config'; digest: string; diffIds: readonly string[] };

/** Undefined when the content is neither of the two. */
export function readDocument(
  digestOfIt: string,
  content: { toString(): string },
): ImageDocument | undefined {
  const text = content.toString();
  if (!text.startsWith('{')) return undefined;
  const value = parse(text);
  const manifest = manifestSchema.safeParse(value);
  if (manifest.success) {
    const { config, layers } = manifest.data;
    return { kind: 'manifest', config: config.digest, layers: layers.map((each) => each.digest) };
  }
  const config = configSchema.safeParse(value);
  if (!config.success) return undefined;
  return { kind: 'config', digest: digestOfIt, diffIds: config.data.rootfs.diff_ids };
}

/** The blob of each DiffID, base first; undefined until the documents prove it for all of them. */
export function blobsOf(
  diffIds: readonly string[],
  documents: readonly ImageDocument[],
): readonly string[] | undefined {
  const wanted = diffIds.join();
  for (const config of documents) {
    if (config.kind !== 'config' || config.diffIds.join() !== wanted) continue;
    for (const manifest of documents) {
      const fits = manifest.kind === 'manifest' && manifest.config === config.digest;
      if (fits && manifest.layers.length === diffIds.length) return manifest.layers;
    }
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
