import { z } from 'zod';
import { imageLayerSchema } from './image';

/** Most other images named beside a layer; the rest are counted. */
export const NAMED_SHARERS = 3;

/** What only the details panel needs of an image, beyond its `ImageSummary`. */
export const imageDetailsSchema = z.strictObject({
  /** `ada/web@sha256:…`: what registries call it, as far as this engine has pushed or pulled it. */
  digests: z.array(z.string().max(1_200)).max(2_000),
  /** Base first. */
  layers: z
    .array(
      imageLayerSchema.extend({
        /** Other images on this computer made of the same layers up to this one. */
        sharedBy: z.number().int().nonnegative(),
        /** Some of them by name, the barest first. */
        sharedWith: z.array(z.string().max(1_024)).max(NAMED_SHARERS),
      }),
    )
    .max(1_024),
  /** Names of containers made from it, running or not. */
  containers: z.array(z.string().max(255)).max(100),
});
export type ImageDetails = z.infer<typeof imageDetailsSchema>;
export type DetailedLayer = ImageDetails['layers'][number];
