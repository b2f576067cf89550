import { z } from 'zod';

/** How pushes are carried out and told of, remembered over restarts. */
export const pushSettingsSchema = z.strictObject({
  /** More share the engine's upload slots and slow each other down. */
  atATime: z.number().int().min(1).max(5),
  /** Tell by a notification of the system how a push ended, when the window is not in front. */
  notify: z.boolean(),
});
export type PushSettings = z.infer<typeof pushSettingsSchema>;

export const DEFAULT_PUSH_SETTINGS: PushSettings = { atATime: 2, notify: true };
