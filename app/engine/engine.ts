import { z } from 'zod';
import { appErrorSchema } from '../app-error';

/** The engine behind the app, as the window knows it. `connecting` is only ever the first state. */
export const engineStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connecting'), endpoint: z.string().max(1_024) }),
  z.strictObject({
    kind: z.literal('connected'),
    endpoint: z.string().max(1_024),
    /** `Docker Engine`, `Podman`. */
    name: z.string().max(128),
    version: z.string().max(64),
    /** Which image store it has; decides what layer ids and totals mean (engines: push stream). */
    store: z.enum(['classic', 'containerd', 'podman']),
  }),
  z.strictObject({
    kind: z.literal('unreachable'),
    endpoint: z.string().max(1_024),
    error: appErrorSchema,
  }),
]);
export type EngineState = z.infer<typeof engineStateSchema>;
