// Who is signed in where, as the window knows it. There is no secret in it.
import { z } from 'zod';
import { appErrorSchema, keychainTroubleSchema } from '../app-error';
import { accountNameSchema, accountSchema, hostSchema } from '../registry/account';

/** More than anyone has; of more the newest are shown. */
export const MOST_ACCOUNTS = 100;

export const sessionSchema = z.strictObject({
  /** The current account of each registry: the one pushes use. */
  accounts: z.array(accountSchema).max(MOST_ACCOUNTS),
  /** Signed in as well, at registries where another account is the current one. */
  others: z.array(accountSchema).max(MOST_ACCOUNTS),
  /** What `docker login` left that no account uses yet, and what kept Slipway from seeing more. */
  docker: z.strictObject({
    found: z.array(accountNameSchema).max(100),
    problems: z.array(appErrorSchema).max(20),
    /** Where a helper of Docker's takes sign-ins: everywhere, or at these registries. */
    helpers: z.strictObject({ forAll: z.boolean(), hosts: z.array(hostSchema).max(500) }),
  }),
  /** Where the next secret will be kept. `memory` when the OS has no keychain that opens. */
  keychain: z.enum(['keychain', 'memory']),
  /** Why it is `memory`. */
  keychainTrouble: keychainTroubleSchema.nullable(),
});
export type Session = z.infer<typeof sessionSchema>;
