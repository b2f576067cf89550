import { z } from 'zod';

/** More than anyone has; the oldest of more are left out. */
export const MOST_IMAGES = 20_000;

/** `sha256:…` of the image config (classic store) or manifest (containerd store). */
export const imageIdSchema = z.string().min(1).max(128);

/** An image as the engine lists it (`GET /images/json`, enriched by `GET /images/{id}/json`). */
export const imageSummarySchema = z.strictObject({
  id: imageIdSchema,
  /** Familiar references of every tag; empty for a dangling image. */
  tags: z.array(z.string().max(1_024)).max(2_000),
  /** Bytes on this computer, layers shared with other images included. */
  size: z.number().nonnegative(),
  /** Seconds since the Unix epoch. */
  created: z.number(),
  /** `linux/amd64`; empty when the engine did not say. */
  platform: z.string().max(64),
  /** Sizes in bytes of the layers that have content, base first; empty when not (yet) known. */
  layerSizes: z.array(z.number().nonnegative()).max(512),
  /** A container, running or stopped, was made from it. */
  inUse: z.boolean(),
});
export type ImageSummary = z.infer<typeof imageSummarySchema>;

/** A layer of an image beside the Dockerfile instruction that made it. */
export const imageLayerSchema = z.strictObject({
  /** `sha256:…` of the uncompressed layer tar (`RootFS.Layers`). */
  diffId: z.string().max(128),
  /** The instruction as a person would write it: `COPY app.py /app.py`. */
  instruction: z.string().max(2_048),
  /** Uncompressed bytes. */
  size: z.number().nonnegative(),
  /** `sha256:…` of the blob it travels as, where that is known; the containerd store goes by it. */
  blob: z.string().max(128).optional(),
});
export type ImageLayer = z.infer<typeof imageLayerSchema>;
