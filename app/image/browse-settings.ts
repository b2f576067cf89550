import { z } from 'zod';

/** How the images are looked at, remembered over restarts. */
export const browseSettingsSchema = z.strictObject({
  order: z.enum(['newest', 'name', 'size']),
  show: z.enum(['tagged', 'untagged', 'all', 'pushed', 'in-use']),
});
export type BrowseSettings = z.infer<typeof browseSettingsSchema>;

export const DEFAULT_BROWSE_SETTINGS: BrowseSettings = { order: 'newest', show: 'tagged' };
