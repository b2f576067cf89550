import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import { engineIdentitySchema } from './candidate';

/** The engine behind the app, as the window knows it. `connecting` comes first, and after a change of engine. */
export const engineStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('connecting'), endpoint: z.string().max(1_024) }),
  z.strictObject({
    kind: z.literal('connected'),
    endpoint: z.string().max(1_024),
    ...engineIdentitySchema.shape,
  }),
  z.strictObject({
    kind: z.literal('unreachable'),
    endpoint: z.string().max(1_024),
    error: appErrorSchema,
  }),
]);
export type EngineState = z.infer<typeof engineStateSchema>;

/** `Docker Engine 28.2.1`; null while there is none. */
export function engineName(state: EngineState): string | null {
  return state.kind === 'connected' ? `${state.name} ${state.version}`.trim() : null;
}
