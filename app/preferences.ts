// What the window remembers over restarts.
import { z } from 'zod';
import { browseSettingsSchema } from './image/browse-settings';
import { pushSettingsSchema } from './push/push-settings';

export const preferencesSchema = z.strictObject({
  images: browseSettingsSchema,
  pushes: pushSettingsSchema,
});

/** What is left out stays as it is. */
export const preferencesChangeSchema = z.strictObject({
  images: browseSettingsSchema.exactOptional(),
  pushes: pushSettingsSchema.exactOptional(),
});
