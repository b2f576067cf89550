import { z } from 'zod';
import { appErrorSchema } from '../app-error';

/** An image file on its way into the engine (`docker load`). */
export const imageLoadSchema = z.strictObject({
  id: z.string().max(64),
  /** The file's own name, without its folder. */
  file: z.string().max(255),
  /** `unpacking`: the engine has the whole file and is making layers of it. */
  state: z.enum(['sending', 'unpacking', 'loaded', 'failed', 'cancelled']),
  /** Bytes of the file read so far, and its size. */
  sent: z.number().nonnegative(),
  total: z.number().nonnegative(),
  /** What arrived, once `loaded`: references, or the id of an image that came without one. */
  arrived: z.array(z.string().max(1_024)).max(2_000),
  /** Present when `failed`. */
  error: appErrorSchema.optional(),
});
export type ImageLoad = z.infer<typeof imageLoadSchema>;
