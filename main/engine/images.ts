import type Docker from 'dockerode';
import { z } from 'zod';
import { type ImageLayer, type ImageSummary, MOST_IMAGES } from '../../app/image/image';
import { imageLayers } from '../../app/image/layers';

const listSchema = z.array(
  z.object({
    Id: z.string(),
    RepoTags: z.array(z.string()).nullish(),
    Size: z.number().default(0),
    Created: z.number().default(0),
  }),
);
const containersSchema = z.array(z.object({ ImageID: z.string().default('') }));
const inspectSchema = z.object({
  Os: z.string().default(''),
  Architecture: z.string().default(''),
  RootFS: z.object({ Layers: z.array(z.string()).nullish() }).optional(),
});
const historySchema = z.array(
  z.object({
    CreatedBy: z.string().default(''),
    Size: z.number().default(0),
    Comment: z.string().default(''),
  }),
);

/** What an image is made of: never changes under its id, and costs two questions to learn. */
export type Makeup = Pick<ImageSummary, 'platform' | 'layerSizes'>;
/** What one question tells of all images at once. */
export type ListedImage = Omit<ImageSummary, keyof Makeup>;

export function createImageReader(client: () => Docker) {
  /** DiffIDs, base first, by id: every image examined and still there. */
  const chains = new Map<string, readonly string[]>();
  /** Of the image that was asked about last: who looks at one asks again and again. */
  let last: { id: string; layers: ImageLayer[] } | undefined;

  const examine = async (id: string) => {
    const image = client().getImage(id);
    const answers: unknown[] = await Promise.all([image.inspect(), image.history()]);
    const inspected = inspectSchema.parse(answers[0]);
    const history = historySchema.parse(answers[1]);
    const diffIds = inspected.RootFS?.Layers ?? [];
    chains.set(id, diffIds);
    return {
      platform: [inspected.Os, inspected.Architecture].filter(Boolean).join('/'),
      layers: imageLayers(history, diffIds),
    };
  };

  return {
    /** Every image with its tags, newest first. */
    async list(): Promise<ListedImage[]> {
      const docker = client();
      const [answer, used] = await Promise.all([docker.listImages(), imagesInUse(docker)]);
      const listed = listSchema.parse(answer);
      const images = new Map<string, ListedImage>();
      for (const { Id: id, RepoTags, Size: size, Created: created } of listed) {
        const named = (RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
        const tags = [...new Set([...(images.get(id)?.tags ?? []), ...named])].slice(0, 2_000);
        images.set(id, { id, tags, size: Math.max(0, size), created, inUse: used.has(id) });
      }
      for (const id of chains.keys()) if (!images.has(id)) chains.delete(id);
      if (last && !images.has(last.id)) last = undefined;
      return [...images.values()].sort((a, b) => b.created - a.created).slice(0, MOST_IMAGES);
    },
    /** Ids of the images without a name, and of no other: cheaper than the list. */
    async untagged(): Promise<string[]> {
      const answer: unknown = await client().listImages({ filters: { dangling: ['true'] } });
      return listSchema.parse(answer).map(({ Id }) => Id);
    },
    async makeup(id: string): Promise<Makeup> {
      const { platform, layers } = await examine(id);
      return {
        platform: platform.slice(0, 64),
        layerSizes: layers.slice(0, 512).map(({ size }) => size),
      };
    },
    /** DiffIDs, base first, once the image has been examined. */
    chain: (id: string): readonly string[] | undefined => chains.get(id),
    /** The image's layers beside the instructions that made them, base first. */
    async layers(id: string): Promise<ImageLayer[]> {
      if (last?.id === id) return last.layers;
      const { layers } = await examine(id);
      last = { id, layers };
      return layers;
    },
    /** `docker tag`. */
    async tag(id: string, repository: string, tag: string): Promise<void> {
      await client().getImage(id).tag({ repo: repository, tag });
    },
  };
}
export type ImageReader = ReturnType<typeof createImageReader>;

/** The mark is a help to the eye: images are listed all the same when containers cannot be. */
async function imagesInUse(docker: Docker): Promise<ReadonlySet<string>> {
  const answer: unknown = await docker.listContainers({ all: true }).catch(() => []);
  const containers = containersSchema.safeParse(answer);
  return new Set((containers.data ?? []).map(({ ImageID }) => ImageID));
}
