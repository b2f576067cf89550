// The images as main lists them, and what became of that list since. Both are numbered, so that
// whoever missed a change notices.
import { z } from 'zod';
import { imageIdSchema, imageSummarySchema, MOST_IMAGES } from './image';

const images = z.array(imageSummarySchema).max(MOST_IMAGES);

export const imageListSchema = z.strictObject({ seq: z.number().int().min(0), images });
export type ImageList = z.infer<typeof imageListSchema>;

/** `seq` is that of the list after this change: one more than the last. A gap means: list again. */
export const imageListChangeSchema = z.strictObject({
  seq: z.number().int().min(1),
  upserted: images,
  removed: z.array(imageIdSchema).max(MOST_IMAGES),
});
export type ImageListChange = z.infer<typeof imageListChangeSchema>;
