// One kind for each different thing the user can do about a failure. The words
// on screen are the renderer's (errors/describe-error.ts); the raw text always travels along.
import { z } from 'zod';

/** Longest text of an engine or registry that crosses IPC; longer is cut by `rawText`. */
export const RAW_TEXT_LIMIT = 8_192;

const raw = z.string().max(RAW_TEXT_LIMIT);
const name = z.string().max(1_024);

export const appErrorSchema = z.discriminatedUnion('kind', [
  /** No engine answers at the endpoint. */
  z.strictObject({ kind: z.literal('engine-unreachable'), endpoint: name, raw }),
  /** The socket is there, but this user may not open it. */
  z.strictObject({ kind: z.literal('engine-forbidden'), endpoint: name, raw }),
  /** The connection broke while the engine was at work: the outcome is unknown. */
  z.strictObject({ kind: z.literal('engine-lost'), raw }),
  /** The engine sent something that is not its own protocol. */
  z.strictObject({ kind: z.literal('engine-unreadable'), raw }),
  /** The engine's stream ended without a digest and without an error. */
  z.strictObject({ kind: z.literal('no-digest'), raw }),
  /** The registry does not take this name and secret. */
  z.strictObject({ kind: z.literal('sign-in-refused'), host: name, raw }),
  /** A push needs a sign-in, or the one it had is no longer taken. */
  z.strictObject({ kind: z.literal('sign-in-needed'), host: name, raw }),
  /** Signed in, but not allowed to push to this repository. */
  z.strictObject({ kind: z.literal('push-denied'), repository: name, raw }),
  /** The registry wants the repository to be made before a push. */
  z.strictObject({ kind: z.literal('repository-unknown'), repository: name, raw }),
  z.strictObject({ kind: z.literal('registry-unreachable'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-not-found'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-plain-http'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-unknown-ca'), host: name, raw }),
  /** The registry, or a proxy before it, answered 5xx. */
  z.strictObject({ kind: z.literal('registry-failed'), host: name, raw }),
  z.strictObject({ kind: z.literal('rate-limited'), host: name, raw }),
  z.strictObject({ kind: z.literal('layer-too-large'), host: name, raw }),
  /** The OS keychain did not let go of a secret: absent, or locked and not unlocked. */
  z.strictObject({ kind: z.literal('keychain-refused'), raw }),
  /** The image or tag is not on this computer any more. */
  z.strictObject({ kind: z.literal('image-missing'), reference: name, raw }),
  /** Something typed is not what its field takes; `reason` is a sentence for the user. */
  z.strictObject({ kind: z.literal('bad-input'), field: name, reason: name, raw }),
  /** The window sent something the contract does not allow, or was not our window. */
  z.strictObject({ kind: z.literal('ipc-refused'), raw }),
  /** An engine or registry error no rule knows. */
  z.strictObject({ kind: z.literal('unknown'), raw }),
  /** A bug of ours. */
  z.strictObject({ kind: z.literal('unexpected'), raw }),
]);

export type AppError = z.infer<typeof appErrorSchema>;

/** Text of a foreign program, cut to what IPC carries. */
export function rawText(text: string): string {
  return text.length <= RAW_TEXT_LIMIT ? text : `${text.slice(0, RAW_TEXT_LIMIT - 1)}…`;
}
