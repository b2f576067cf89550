import { z } from 'zod';

/**
 * Where the secret of an account is kept: the OS keychain, memory for this run only, or where
 * `docker login` put it, from where Slipway reads it anew for each use.
 */
const keptInSchema = z.enum(['keychain', 'memory', 'docker']);

/** Host as used in image names: `docker.io`, `ghcr.io`, `localhost:5000`. */
export const hostSchema = z.string().min(1).max(255);
export const usernameSchema = z.string().min(1).max(255);

/** A sign-in as the window knows it. It has no secret field, and must never get one. */
export const accountSchema = z.strictObject({
  host: hostSchema,
  username: usernameSchema,
  keptIn: keptInSchema,
});
export type Account = z.infer<typeof accountSchema>;

/** Which account: of ours, or a sign-in that `docker login` made and Slipway may use. */
export const accountNameSchema = accountSchema.pick({ host: true, username: true });
export type AccountName = z.infer<typeof accountNameSchema>;

/** What Docker's helpers write for a name where the secret is an identity token. */
export const TOKEN_USERNAME = '<token>';

/** The name to show: a token has none. */
export function accountName(username: string): string {
  return username === TOKEN_USERNAME ? 'an access token' : username;
}
