import { z } from 'zod';

/** What the window cannot see for itself of the app and the computer it runs on. */
export const appInfoSchema = z.strictObject({
  version: z.string().max(32),
  platform: z.enum(['linux', 'darwin', 'win32']),
  /** BCP 47 tag that `Intl` accepts. */
  locale: z.string().max(35),
  /** False where the processor draws the window: what moves there takes from the push. */
  hasGraphics: z.boolean(),
  /** When this run of Slipway began, milliseconds since the Unix epoch. */
  startedAt: z.number(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;
