// What can be said of a push before its first byte. Each part is found out on its own, and a part
// that could not be found out says so: a pre-flight never stops a push.
import { z } from 'zod';

const count = z.number().int().nonnegative();

export const preflightSchema = z.strictObject({
  /** Whose sign-in the push would use; absent when there is none for this registry. */
  username: z.string().max(255).optional(),
  /**
   * From an upload begun and cancelled at once. `refused`: signed in or not, this account may not
   * push here. `no-repository`: it has to be made first. `unchecked`: the registry could not be asked
   * from this app.
   */
  permission: z.enum(['allowed', 'refused', 'sign-in-needed', 'no-repository', 'unchecked']),
  /**
   * Why it could not be asked, where that is certain. No computer is called that here; or the one that
   * is takes no connection on that port. What the engine meets can differ.
   */
  unreached: z.enum(['no-such-name', 'nothing-there']).optional(),
  /** The manifest the tag names at the registry now, which the push would replace. */
  replaces: z
    .strictObject({
      digest: z.string().max(256),
      /** When that image was made, milliseconds since the Unix epoch; absent when it does not say. */
      created: z.number().optional(),
      /** It is the very image to be pushed. */
      same: z.boolean(),
    })
    .optional(),
  /** An estimate, by DiffID: the registry may hold layers under names not looked at. */
  layers: z
    .strictObject({
      total: count,
      /** Found in manifests of the same repository. */
      there: count,
      /** Uncompressed bytes of the others; absent where the engine tells no sizes. */
      bytesToSend: z.number().nonnegative().optional(),
    })
    .optional(),
  /** What the registry or the network said when something could not be checked. */
  raw: z.string().max(8_192).optional(),
});
export type Preflight = z.infer<typeof preflightSchema>;
