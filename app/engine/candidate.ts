import { z } from 'zod';

/** An engine Slipway could use. */
export const engineCandidateSchema = z.strictObject({
  /** `docker-host`, `context:NAME` or `socket:URL`: the same in the next run. */
  id: z.string().min(1).max(1_100),
  kind: z.enum(['docker-host', 'context', 'socket']),
  /** The context's name, or whose socket it is. */
  name: z.string().max(255),
  endpoint: z.string().max(1_024),
});
export type EngineCandidate = z.infer<typeof engineCandidateSchema>;

/** Why this engine is the one in use: the user's choice, then Docker's own order. */
export const engineReasonSchema = z.enum([
  'chosen',
  'docker-host',
  'docker-context',
  'current-context',
  'default-socket',
  'found-socket',
]);
export type EngineReason = z.infer<typeof engineReasonSchema>;

export const enginesSchema = z.strictObject({
  candidates: z.array(engineCandidateSchema).max(200),
  /** Id of the one in use. */
  inUse: z.string().max(1_100),
  reason: engineReasonSchema,
  /** Id of the one Docker itself would take now. */
  own: z.string().max(1_100),
  /** Files of Docker's that could not be read, and why. */
  skipped: z
    .array(z.strictObject({ file: z.string().max(4_096), reason: z.string().max(1_024) }))
    .max(200),
});
export type Engines = z.infer<typeof enginesSchema>;

/** Who answers at an engine's endpoint. */
export const engineIdentitySchema = z.strictObject({
  /** `Docker Engine`, `Podman`. */
  name: z.string().max(128),
  version: z.string().max(64),
  /** Which image store it has; decides what layer ids and totals mean (engines: push stream). */
  store: z.enum(['classic', 'containerd', 'podman']),
});
export type EngineIdentity = z.infer<typeof engineIdentitySchema>;
