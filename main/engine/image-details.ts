// What the details panel shows of one image beyond the list: asked for when it is opened.
import type Docker from 'dockerode';
import { z } from 'zod';
import type { ImageDetails } from '../../app/image/image-details';
import { imageLayers } from '../../app/image/layers';
import { type LayeredImage, sharedLayers } from '../../app/image/shared-layers';

const inspectSchema = z.object({
  RepoDigests: z.array(z.string()).nullish(),
  RootFS: z.object({ Layers: z.array(z.string()).nullish() }).optional(),
});
const historySchema = z.array(
  z.object({ CreatedBy: z.string().default(''), Size: z.number().default(0) }),
);
const listSchema = z.array(z.object({ Id: z.string(), RepoTags: z.array(z.string()).nullish() }));
const containersSchema = z.array(
  z.object({ ImageID: z.string().default(''), Names: z.array(z.string()).nullish() }),
);

/** Inspections under way at a time. */
const AT_A_TIME = 8;

/** @param chainOf DiffIDs of an image, base first, where they are known already. */
export function createDetailsReader(
  client: () => Docker,
  chainOf: (id: string) => readonly string[] | undefined,
) {
  const inspect = async (docker: Docker, id: string) => {
    const inspected = inspectSchema.parse(await docker.getImage(id).inspect());
    return {
      diffIds: inspected.RootFS?.Layers ?? [],
      digests: inspected.RepoDigests ?? [],
    };
  };

  /** Every other image with its layers. One removed meanwhile is left out. */
  const others = async (docker: Docker, id: string): Promise<LayeredImage[]> => {
    const images = new Map<string, string[]>();
    for (const { Id, RepoTags } of listSchema.parse(await docker.listImages())) {
      const tags = (RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
      if (Id !== id) images.set(Id, [...(images.get(Id) ?? []), ...tags]);
    }
    const waiting = [...images];
    const found: LayeredImage[] = [];
    const worker = async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
        const [other, tags] = next;
        const asked = async () => (await inspect(docker, other)).diffIds;
        const diffIds = chainOf(other) ?? (await asked().catch(() => []));
        found.push({ id: other, tags, diffIds });
      }
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, worker));
    return found;
  };

  /** @throws when the image is gone or the engine does not answer. */
  return async function details(id: string): Promise<ImageDetails> {
    const docker = client();
    const answer: Promise<unknown> = docker.getImage(id).history();
    const [{ diffIds, digests }, history, rest, containers] = await Promise.all([
      inspect(docker, id),
      answer,
      others(docker, id),
      containersOf(docker, id),
    ]);
    const shared = sharedLayers(diffIds, rest);
    const layers = imageLayers(historySchema.parse(history), diffIds).map((layer, at) => ({
      ...layer,
      ...(shared[at] ?? { sharedBy: 0, sharedWith: [] }),
    }));
    return { digests: digests.slice(0, 2_000), layers, containers };
  };
}

/** Names of the containers, running or not, made from exactly this image; none when not told. */
export async function containersOf(docker: Docker, id: string): Promise<string[]> {
  const answer: unknown = await docker.listContainers({ all: true }).catch(() => []);
  const containers = containersSchema.safeParse(answer).data ?? [];
  return containers
    .filter(({ ImageID }) => ImageID === id)
    .map(({ Names }) => (Names?.[0] ?? '').replace(/^\//, ''))
    .filter((name) => name !== '')
    .slice(0, 100);
}
