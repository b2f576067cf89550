import { z } from 'zod';

/** Where the secret of an account is kept: the OS keychain, or memory for this run only. */
export const keptInSchema = z.enum(['keychain', 'memory']);
export type KeptIn = z.infer<typeof keptInSchema>;

/** A sign-in as the window knows it. It has no secret field, and must never get one. */
export const accountSchema = z.strictObject({
  /** Host as used in image names: `docker.io`, `ghcr.io`, `localhost:5000`. */
  host: z.string().min(1).max(255),
  username: z.string().min(1).max(255),
  keptIn: keptInSchema,
});
export type Account = z.infer<typeof accountSchema>;
