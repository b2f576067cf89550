// One kind for each different thing the user can do about a failure. The words
// on screen are the renderer's (errors/describe-error.ts); the raw text always travels along.
import { z } from 'zod';

/** Longest text of an engine or registry that crosses IPC; longer is cut by `rawText`. */
export const RAW_TEXT_LIMIT = 8_192;

const raw = z.string().max(RAW_TEXT_LIMIT);
const name = z.string().max(1_024);

export const keychainTroubleSchema = z.enum(['absent', 'locked', 'silent', 'failed']);
export type KeychainTrouble = z.infer<typeof keychainTroubleSchema>;

export const appErrorSchema = z.discriminatedUnion('kind', [
  /** No engine answers at the endpoint. */
  z.strictObject({ kind: z.literal('engine-unreachable'), endpoint: name, raw }),
  /** The socket is there, but this user may not open it. */
  z.strictObject({ kind: z.literal('engine-forbidden'), endpoint: name, raw }),
  /** The engine was asked and nothing came back: frozen, asleep, out of reach, or far too busy. */
  z.strictObject({ kind: z.literal('engine-silent'), endpoint: name, raw }),
  /** No secure connection to the engine: its certificate, or ours, does not fit. */
  z.strictObject({ kind: z.literal('engine-untrusted'), endpoint: name, raw }),
  /** The connection broke while the engine was at work: the outcome is unknown. */
  z.strictObject({ kind: z.literal('engine-lost'), raw }),
  /** The engine sent something that is not its own protocol. */
  z.strictObject({ kind: z.literal('engine-unreadable'), raw }),
  /** The engine's stream ended without a digest and without an error. */
  z.strictObject({ kind: z.literal('no-digest'), raw }),
  /** The registry does not take this name and secret. */
  z.strictObject({ kind: z.literal('sign-in-refused'), host: name, raw }),
  /**
   * The registry refused a token its own server had just given: some clock is wrong. `secondsOff` is
   * this computer's clock less the registry's.
   */
  z.strictObject({
    kind: z.literal('clock-suspected'),
    host: name,
    secondsOff: z.number().int(),
    raw,
  }),
  /** An earlier sign-in, made elsewhere, is no longer taken: expired, or withdrawn. */
  z.strictObject({ kind: z.literal('sign-in-expired'), host: name, raw }),
  /**
   * A push needs a sign-in: there is none, or that of `username` is no longer taken. `midway`: it was,
   * as the push began.
   */
  z.strictObject({
    kind: z.literal('sign-in-needed'),
    host: name,
    username: name.optional(),
    midway: z.boolean().optional(),
    raw,
  }),
  /** Not allowed to push to this repository, with the sign-in of `username` or without any. */
  z.strictObject({
    kind: z.literal('push-denied'),
    repository: name,
    username: name.optional(),
    raw,
  }),
  /** The registry wants the repository to be made before a push. */
  z.strictObject({ kind: z.literal('repository-unknown'), repository: name, raw }),
  z.strictObject({ kind: z.literal('registry-unreachable'), host: name, raw }),
  /** The connection was there, and broke while something was on its way. */
  z.strictObject({ kind: z.literal('registry-lost'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-not-found'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-plain-http'), host: name, raw }),
  z.strictObject({ kind: z.literal('registry-unknown-ca'), host: name, raw }),
  /** The registry answered, and not in its own protocol; or with more than anyone would mean. */
  z.strictObject({ kind: z.literal('registry-unreadable'), host: name, raw }),
  /** Signed in, but not allowed to see this, or to delete it. */
  z.strictObject({ kind: z.literal('look-denied'), host: name, raw }),
  /** Nothing of this name is in the registry, or not for this account. */
  z.strictObject({ kind: z.literal('not-in-registry'), host: name, raw }),
  /** The registry keeps what it has. */
  z.strictObject({ kind: z.literal('delete-unsupported'), host: name, raw }),
  /** The registry, or a proxy before it, answered 5xx. */
  z.strictObject({ kind: z.literal('registry-failed'), host: name, raw }),
  z.strictObject({ kind: z.literal('rate-limited'), host: name, raw }),
  z.strictObject({ kind: z.literal('layer-too-large'), host: name, raw }),
  /** The OS keychain did not take or give a secret: there is none, or it stayed locked. */
  z.strictObject({ kind: z.literal('keychain-refused'), trouble: keychainTroubleSchema, raw }),
  /** A file of Docker's own, or a variable in its place, cannot be read. Slipway never mends it. */
  z.strictObject({ kind: z.literal('docker-config-unreadable'), file: name, raw }),
  /** A program that keeps secrets for Docker did not do its part. `raw` is never what it printed. */
  z.strictObject({
    kind: z.literal('credential-helper-failed'),
    /** Whole name of the program: `docker-credential-pass`. */
    helper: name,
    trouble: z.enum(['missing', 'silent', 'unreadable', 'failed']),
    raw,
  }),
  /** The image or tag is not on this computer any more. */
  z.strictObject({ kind: z.literal('image-missing'), reference: name, raw }),
  /** Containers keep the engine from deleting an image. */
  z.strictObject({
    kind: z.literal('image-in-use'),
    reference: name,
    containers: z.array(name).max(100),
    raw,
  }),
  /** An image that was to be fetched is not to be had: no way to its registry, or no such image. */
  z.strictObject({
    kind: z.literal('image-not-pulled'),
    reference: name,
    trouble: z.enum(['offline', 'missing', 'failed']),
    raw,
  }),
  /** Something else listens on this port of the engine's computer. */
  z.strictObject({ kind: z.literal('port-taken'), port: z.number().int(), raw }),
  /** The engine would not run a container, or it ended at once. */
  z.strictObject({ kind: z.literal('container-failed'), raw }),
  /** The file is no image Docker can load. */
  z.strictObject({ kind: z.literal('file-not-image'), file: name, raw }),
  /** The file is not there, is a folder, or may not be read. */
  z.strictObject({ kind: z.literal('file-unreadable'), file: name, raw }),
  /** A workshop file says something else than it should at `place`: a line, or a field. */
  z.strictObject({
    kind: z.literal('workshop-refused'),
    file: name,
    place: name,
    wanted: name,
    found: name,
    raw,
  }),
  /** A file could not be written where the user wanted it. */
  z.strictObject({ kind: z.literal('file-unwritable'), file: name, raw }),
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

/** Text of a foreign program, cut to what IPC carries. The mark at a cut is known to scrub-secrets.ts. */
export function rawText(text: string, limit = RAW_TEXT_LIMIT): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
