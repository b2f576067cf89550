// What a registry holds, as the window is shown it. Everything here is a stranger's text: capped,
// and of the right type, but never trusted to be well meant.
import { z } from 'zod';

const host = z.string().min(1).max(255);
/** Not parsed: a registry may hold names that Docker would not take. */
const name = z.string().min(1).max(512);
const digest = z.string().regex(/^[a-z0-9+._-]{1,32}:[A-Za-z0-9=_-]{1,256}$/);
const size = z.number().min(0);

/** Names of one page at most; a registry that sends more is cut. */
export const MOST_NAMES = 5_000;
export const MOST_PLATFORMS = 200;
export const MOST_LAYERS = 500;
/** Tags beyond these are not asked which digest they have. */
export const MOST_SIBLINGS = 2_000;

/** Where the next page is, as the registry said; opaque to the window. */
export const cursorSchema = z.string().min(1).max(2_048).nullable();

export const repositoriesSchema = z.strictObject({
  /** `pushed-here`: the registry does not list what it holds; these were pushed from this computer. */
  source: z.enum(['catalog', 'pushed-here']),
  /** Why not the catalog: the registry refuses, or does not answer Slipway. */
  why: z.enum(['refused', 'unreachable']).optional(),
  names: z.array(name).max(MOST_NAMES),
  next: cursorSchema,
});
export type Repositories = z.infer<typeof repositoriesSchema>;

export const tagsSchema = z.strictObject({
  names: z.array(name).max(MOST_NAMES),
  next: cursorSchema,
});
export type Tags = z.infer<typeof tagsSchema>;

export const tagDetailsSchema = z.strictObject({
  digest,
  /** Bytes on the wire of all layers; of the first platform where there are several. */
  size,
  /** Milliseconds since the Unix epoch; absent where the image does not say, or says nonsense. */
  created: z.number().optional(),
  /** `linux/amd64`; empty where the image does not say. */
  platforms: z.array(z.string().max(64)).max(MOST_PLATFORMS),
  /** Base first; of the first platform where there are several. */
  layers: z.array(z.strictObject({ digest, size })).max(MOST_LAYERS),
});
export type TagDetails = z.infer<typeof tagDetailsSchema>;

export const siblingsSchema = z.strictObject({
  /** Tags with the same digest: they go together. */
  tags: z.array(name).max(MOST_SIBLINGS),
  /** False when not every tag could be asked. */
  isComplete: z.boolean(),
});
export type Siblings = z.infer<typeof siblingsSchema>;

export const repositoryPlaceSchema = z.strictObject({ host, repository: name });
export type RepositoryPlace = z.infer<typeof repositoryPlaceSchema>;

export const deleteOrderSchema = repositoryPlaceSchema.extend({ digest });
export const tagPlaceSchema = repositoryPlaceSchema.extend({ tag: name });
