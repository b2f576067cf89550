// The whole conversation between window and main. Everything that crosses is checked against
// these schemas on arrival in main; a channel without a schema, or without a handler, does not compile.
import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import { engineStateSchema } from '../engine/engine';
import { imageSummarySchema } from '../image/image';
import { pushSchema, pushUpdateSchema } from '../push/push';
import { accountSchema } from '../registry/account';
import type { Result } from '../result';
import type { CommandName, EventName } from './channels';

const nothing = z.null();
const host = z.string().min(1).max(255);
const reference = z.string().min(1).max(1_024);
const imageId = z.string().min(1).max(128);
const pushId = z.string().min(1).max(64);

const sessionSchema = z.strictObject({
  accounts: z.array(accountSchema).max(100),
  /** Where the next secret will be kept. `memory` when the OS has no keychain that opens. */
  keychain: z.enum(['keychain', 'memory']),
});

const pushSnapshotSchema = z.strictObject({ push: pushSchema, seq: z.number().int().min(0) });

export const commands = {
  'session.get': { request: nothing, response: sessionSchema },
  /** The one message that carries a secret, and only this way. The answer names the account. */
  'session.signIn': {
    request: z.strictObject({
      host,
      username: z.string().min(1).max(255),
      secret: z.string().min(1).max(16_384),
    }),
    response: accountSchema,
  },
  'session.signOut': { request: z.strictObject({ host }), response: nothing },
  'engine.get': { request: nothing, response: engineStateSchema },
  'images.list': { request: nothing, response: z.array(imageSummarySchema).max(20_000) },
  'images.tag': { request: z.strictObject({ imageId, reference }), response: nothing },
  'pushes.list': { request: nothing, response: z.array(pushSnapshotSchema).max(1_000) },
  /** Tags the image as `reference` if it is not yet, then queues the push. */
  'push.start': {
    request: z.strictObject({ imageId, reference }),
    response: z.strictObject({ pushId }),
  },
  'push.cancel': { request: z.strictObject({ pushId }), response: nothing },
  /** Opens a page in the user's browser, if its origin is on the list. */
  'link.open': { request: z.strictObject({ url: z.string().max(2_048) }), response: nothing },
  'clipboard.write': {
    request: z.strictObject({ text: z.string().max(65_536) }),
    response: nothing,
  },
  'app.get': {
    request: nothing,
    response: z.strictObject({
      version: z.string().max(32),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** BCP 47 tag that `Intl` accepts. */
      locale: z.string().max(35),
    }),
  },
} satisfies Record<CommandName, { request: z.ZodType; response: z.ZodType }>;

export const events = {
  'session.changed': sessionSchema,
  'engine.changed': engineStateSchema,
  'images.changed': z.array(imageSummarySchema).max(20_000),
  'push.added': pushSnapshotSchema,
  /** `seq` is that of the push after these updates: one more than the last. A gap means: list again. */
  'push.updated': z.strictObject({
    pushId,
    seq: z.number().int().min(1),
    updates: z.array(pushUpdateSchema).max(5_000),
  }),
  'menu.chosen': z.strictObject({ item: z.enum(['images', 'pushes', 'sign-in', 'shortcuts']) }),
} satisfies Record<EventName, z.ZodType>;

export type Session = z.infer<typeof sessionSchema>;
export type PushSnapshot = z.infer<typeof pushSnapshotSchema>;

export type Request<C extends CommandName> = z.infer<(typeof commands)[C]['request']>;
export type Response<C extends CommandName> = z.infer<(typeof commands)[C]['response']>;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;

/** What every command answers with. */
export function answerSchema(command: CommandName) {
  return z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), value: commands[command].response }),
    z.strictObject({ ok: z.literal(false), error: appErrorSchema }),
  ]);
}
export type Answer<C extends CommandName> = Result<Response<C>>;
