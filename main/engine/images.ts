import type Docker from 'dockerode';
import { z } from 'zod';
import type { ImageLayer, ImageSummary } from '../../app/image/image';
import { imageLayers } from '../../app/image/layers';

const listSchema = z.array(
  z.object({
    Id: z.string(),
    RepoTags: z.array(z.string()).nullish(),
    Size: z.number().default(0),
    Created: z.number().default(0),
  }),
);
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

/** What an image is made of never changes under its id, so it is asked for once. */
type Makeup = Pick<ImageSummary, 'platform' | 'layerSizes'>;

/** Inspections under way at a time: enough to hide latency, too few to swamp the engine. */
const AT_A_TIME = 8;

export function createImageReader(client: () => Docker) {
  let makeups = new Map<string, Makeup>();

  const examine = async (docker: Docker, id: string) => {
    const image = docker.getImage(id);
    const answers: unknown[] = await Promise.all([image.inspect(), image.history()]);
    const inspected = inspectSchema.parse(answers[0]);
    const history = historySchema.parse(answers[1]);
    return {
      platform: [inspected.Os, inspected.Architecture].filter(Boolean).join('/'),
      layers: imageLayers(history, inspected.RootFS?.Layers ?? []),
    };
  };

  const makeupOf = async (docker: Docker, id: string): Promise<Makeup> => {
    const known = makeups.get(id);
    if (known) return known;
    const { platform, layers } = await examine(docker, id);
    return { platform, layerSizes: layers.map((layer) => layer.size) };
  };

  return {
    /** Every image with its tags, newest first. An image removed meanwhile is left out. */
    async list(): Promise<ImageSummary[]> {
      const docker = client();
      const listed = listSchema.parse(await docker.listImages());
      const seen = new Map<string, Makeup>();
      const waiting = [...new Set(listed.map(({ Id }) => Id))];
      const worker = async () => {
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const makeup = await makeupOf(docker, id).catch(() => undefined);
          if (makeup) seen.set(id, makeup);
        }
      };
      await Promise.all(Array.from({ length: AT_A_TIME }, worker));
      makeups = seen;
      return listed
        .flatMap(({ Id, RepoTags, Size, Created }) => {
          const makeup = seen.get(Id);
          const tags = (RepoTags ?? []).filter((tag) => tag !== '<none>:<none>');
          return makeup ? [{ id: Id, tags, size: Size, created: Created, ...makeup }] : [];
        })
        .sort((a, b) => b.created - a.created);
    },
    /** The image's layers beside the instructions that made them, base first. */
    layers: async (id: string): Promise<ImageLayer[]> => (await examine(client(), id)).layers,
    /** `docker tag`. */
    async tag(id: string, repository: string, tag: string): Promise<void> {
      await client().getImage(id).tag({ repo: repository, tag });
    },
  };
}
export type ImageReader = ReturnType<typeof createImageReader>;
