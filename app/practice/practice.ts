// The practice registry: a real registry in a container of the user's own engine, for rooms with no
// accounts and no internet. What the window knows of it.
import { z } from 'zod';
import { hostSchema as host, usernameSchema } from '../registry/account';

export const practiceStepSchema = z.enum([
  'looking',
  'fetching',
  'making',
  'signing-in',
  'stopping',
  'wiping',
]);
export type PracticeStep = z.infer<typeof practiceStepSchema>;

export const practiceStateSchema = z.discriminatedUnion('kind', [
  /** No engine has said yet. */
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({
    kind: z.literal('busy'),
    step: practiceStepSchema,
    /** Bytes of the image that have arrived, as far as the engine tells. */
    bytes: z.strictObject({ done: z.number().min(0), total: z.number().min(0) }).optional(),
  }),
  z.strictObject({ kind: z.literal('stopped'), host }),
  z.strictObject({
    kind: z.literal('running'),
    host,
    /** `untold` where the image brings no health check of its own. */
    health: z.enum(['healthy', 'unhealthy', 'starting', 'untold']),
  }),
]);
export type PracticeState = z.infer<typeof practiceStateSchema>;

/** Which image it is made from, and where it listens on this computer; null takes a free port. */
export const practiceSettingsSchema = z.strictObject({
  image: z.string().min(1).max(255),
  port: z.number().int().min(1).max(65_535).nullable(),
});
export type PracticeSettings = z.infer<typeof practiceSettingsSchema>;

/** With the account it is to have. */
export const practiceSetupSchema = practiceSettingsSchema.extend({
  username: usernameSchema,
  secret: z.string().min(1).max(256),
});
export type PracticeSetup = z.infer<typeof practiceSetupSchema>;

export const practiceOutcomeSchema = z.enum(['done', 'cancelled']);
export type PracticeOutcome = z.infer<typeof practiceOutcomeSchema>;

export const DEFAULT_PRACTICE_SETTINGS: PracticeSettings = { image: 'registry:3', port: null };

/** bcrypt hashes this many bytes and would silently drop the rest. */
const MOST_SECRET_BYTES = 72;

/** What is wrong with the name of a practice account: it becomes the namespace of what is pushed. */
export function practiceNameProblem(name: string): 'empty' | 'space' | 'grammar' | undefined {
  if (name === '') return 'empty';
  if (/\s/.test(name)) return 'space';
  return /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/.test(name) && name.length <= 64
    ? undefined
    : 'grammar';
}

export function practiceSecretProblem(secret: string): 'empty' | 'long' | undefined {
  if (secret === '') return 'empty';
  return new TextEncoder().encode(secret).length > MOST_SECRET_BYTES ? 'long' : undefined;
}
