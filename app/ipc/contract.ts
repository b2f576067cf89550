// The whole conversation between window and main. Everything that crosses is checked against
// these schemas on arrival in main; a channel without a schema, or without a handler, does not compile.
import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import { appInfoSchema } from '../app-info';
import { engineIdentitySchema, enginesSchema } from '../engine/candidate';
import { engineStateSchema } from '../engine/engine';
import { guideRecordSchema } from '../guide/guide-record';
import { imageIdSchema as imageId } from '../image/image';
import { imageDetailsSchema } from '../image/image-details';
import { imageListChangeSchema, imageListSchema } from '../image/image-list';
import { imageLoadSchema } from '../image/image-load';
import { menuItemSchema } from '../menu-item';
import {
  practiceOutcomeSchema,
  practiceSettingsSchema,
  practiceSetupSchema,
  practiceStateSchema,
} from '../practice/practice';
import { preferencesChangeSchema, preferencesSchema } from '../preferences';
import { areaSchema, proofSchema } from '../proof/proof';
import { preflightSchema } from '../push/preflight';
import { pushIdSchema as pushId } from '../push/push';
import {
  pushChangeSchema,
  pushIdsSchema,
  pushListSchema,
  pushSnapshotSchema,
} from '../push/push-list';
import { MOVES } from '../push/waiting-order';
import {
  accountNameSchema,
  accountSchema,
  hostSchema as host,
  usernameSchema as username,
} from '../registry/account';
import {
  cursorSchema,
  deleteOrderSchema,
  repositoriesSchema,
  repositoryPlaceSchema,
  siblingsSchema,
  tagDetailsSchema,
  tagPlaceSchema,
  tagsSchema,
} from '../registry/listing';
import type { Result } from '../result';
import { sessionSchema } from '../session/session';
import { storageTroublesSchema } from '../storage';
import { workshopStateSchema } from '../workshop/workshop';
import type { CommandName, EventName } from './channels';

const nothing = z.null();
/** As typed. What it means is read in main (`readTarget`). */
const reference = z.string().min(1).max(1_024);
const engineId = z.string().min(1).max(1_100);

export const commands = {
  'session.get': { request: nothing, response: sessionSchema },
  /** Looks again at what `docker login` left; `session.changed` brings what is new. */
  'session.refresh': { request: nothing, response: nothing },
  /**
   * Carries a secret, as `practice.start` does and no other message, and only this way. The answer
   * names the account, and says why the docker command line is not signed in where `alsoDocker` asked
   * for that.
   */
  'session.signIn': {
    request: z.strictObject({
      host,
      username,
      secret: z.string().min(1).max(16_384),
      alsoDocker: z.boolean(),
    }),
    response: z.strictObject({ account: accountSchema, dockerError: appErrorSchema.nullable() }),
  },
  /** Uses what `docker login` left for this registry, where it is. */
  'session.continue': { request: z.strictObject({ host }), response: accountSchema },
  /** Makes this account the current one of its registry. */
  'session.switch': { request: accountNameSchema, response: nothing },
  'session.signOut': { request: accountNameSchema, response: nothing },

  'engine.get': { request: nothing, response: engineStateSchema },
  'engines.list': { request: nothing, response: enginesSchema },
  /** Who answers at one of the candidates, if anyone. Takes a while where nobody does. */
  'engine.probe': { request: z.strictObject({ id: engineId }), response: engineIdentitySchema },
  /** Null takes the choice back: Docker's own counts again. Pushes stay with the engine they began on. */
  'engine.choose': { request: z.strictObject({ id: engineId.nullable() }), response: nothing },

  'images.list': { request: nothing, response: imageListSchema },
  /**
   * Looks whether untagged images have come or gone: the engine has no news of an image built
   * without a name. `images.changed` tells of them.
   */
  'images.lookForUntagged': { request: nothing, response: nothing },
  'images.tag': { request: z.strictObject({ imageId, reference }), response: nothing },
  'images.details': { request: z.strictObject({ imageId }), response: imageDetailsSchema },
  /**
   * Takes the name from the image. An image that loses its last name stays, untagged, unless
   * `deleteImage`: then it goes as `docker rmi` would have it.
   */
  'images.untag': {
    request: z.strictObject({ imageId, reference, deleteImage: z.boolean() }),
    response: nothing,
  },
  /** `docker rmi ID`: for an image without a name. */
  'images.delete': { request: z.strictObject({ imageId }), response: nothing },
  /** Asks for image files in the system's own dialog and loads what was chosen. */
  'images.openFile': { request: nothing, response: nothing },
  /**
   * From preload alone: a file dropped on the window. `load.updated` tells how it goes, or
   * `workshop.changed` where it is a workshop file.
   */
  'images.load': { request: z.strictObject({ path: z.string().max(4_096) }), response: nothing },
  'load.cancel': { request: z.strictObject({ loadId: z.string().max(64) }), response: nothing },

  'pushes.list': { request: nothing, response: pushListSchema },
  /** Tags the image as `reference` if it is not yet, then queues the push. */
  'push.start': {
    request: z.strictObject({ imageId, reference }),
    response: z.strictObject({ pushId }),
  },
  /** Asks the registry what a push would meet. Takes a second or so, and pushes nothing. */
  'push.preflight': { request: z.strictObject({ imageId, reference }), response: preflightSchema },
  'push.cancel': { request: z.strictObject({ pushId }), response: nothing },
  /** Asks the registry about a push whose end nobody saw; `push.updated` brings what it showed. */
  'push.check': { request: z.strictObject({ pushId }), response: nothing },
  /** Among those that wait. What runs already stays as it is. */
  'push.move': { request: z.strictObject({ pushId, move: z.enum(MOVES) }), response: nothing },
  /** A failed push as text for someone who helps; without secrets. */
  'push.report': { request: z.strictObject({ pushId }), response: z.string().max(65_536) },
  /** Takes pushes that are over out of the history. */
  'pushes.remove': { request: z.strictObject({ pushIds: pushIdsSchema }), response: nothing },
  /** Takes back the last removal, of these; `push.added` tells of each. */
  'pushes.restore': { request: z.strictObject({ pushIds: pushIdsSchema }), response: nothing },

  /** What is known of a push that arrived, to hand in. */
  'proof.get': { request: z.strictObject({ pushId }), response: proofSchema },
  /**
   * Saves it with a picture of `area` of the page, where the user says in the system's own dialog.
   * @returns names of the files; none when the dialog was cancelled.
   */
  'proof.save': {
    request: z.strictObject({ pushId, area: areaSchema }),
    response: z.array(z.string().max(1_024)).max(2),
  },

  /** The catalog, or what was pushed from here where there is none to see. A page at a time. */
  'registry.repositories': {
    request: z.strictObject({ host, after: cursorSchema }),
    response: repositoriesSchema,
  },
  'registry.tags': {
    request: repositoryPlaceSchema.extend({ after: cursorSchema }),
    response: tagsSchema,
  },
  'registry.tagDetails': { request: tagPlaceSchema, response: tagDetailsSchema },
  /** Which tags name this digest: they go together. Takes up to some seconds. */
  'registry.siblings': { request: deleteOrderSchema, response: siblingsSchema },
  /** Deletes the manifest at the registry, and with it every tag that names it. */
  'registry.delete': { request: deleteOrderSchema, response: nothing },

  'practice.get': {
    request: nothing,
    response: z.strictObject({ state: practiceStateSchema, settings: practiceSettingsSchema }),
  },
  /**
   * Makes the practice registry, or takes the one there is, gives it this account and signs in to it.
   * The image is fetched where it is absent; `practice.changed` tells how far that is.
   */
  'practice.start': { request: practiceSetupSchema, response: practiceOutcomeSchema },
  /** Starts what was stopped; its account and its data are as they were. */
  'practice.resume': { request: nothing, response: practiceOutcomeSchema },
  'practice.stop': { request: nothing, response: practiceOutcomeSchema },
  /** Deletes the container, everything pushed to it, and the sign-ins to it. */
  'practice.wipe': { request: nothing, response: practiceOutcomeSchema },
  'practice.cancel': { request: nothing, response: nothing },

  'workshop.get': { request: nothing, response: workshopStateSchema },
  'workshop.close': { request: nothing, response: nothing },
  'guide.get': { request: nothing, response: guideRecordSchema },
  'guide.set': { request: guideRecordSchema, response: nothing },

  'settings.get': { request: nothing, response: preferencesSchema },
  'settings.set': { request: preferencesChangeSchema, response: nothing },
  'storage.get': { request: nothing, response: storageTroublesSchema },
  /** Opens a page in the user's browser, if its origin is on the list. */
  'link.open': { request: z.strictObject({ url: z.string().max(2_048) }), response: nothing },
  'clipboard.write': {
    request: z.strictObject({ text: z.string().max(65_536) }),
    response: nothing,
  },
  /** Present mode. The window manager may say no; then the window stays as it is. */
  'window.fullScreen': { request: z.strictObject({ on: z.boolean() }), response: nothing },
  'app.get': { request: nothing, response: appInfoSchema },
} satisfies Record<CommandName, { request: z.ZodType; response: z.ZodType }>;

export const events = {
  'session.changed': sessionSchema,
  'engine.changed': engineStateSchema,
  'images.changed': imageListChangeSchema,
  /** The whole of it each time: nothing is lost when one is missed. */
  'load.updated': imageLoadSchema,
  'push.added': pushSnapshotSchema,
  'push.updated': pushChangeSchema,
  /** Out of the history: on the user's word, or the oldest to make room. */
  'pushes.removed': z.strictObject({ pushIds: pushIdsSchema }),
  /** The user has clicked on the notification of this push. */
  'push.chosen': z.strictObject({ pushId }),
  'storage.changed': storageTroublesSchema,
  'practice.changed': practiceStateSchema,
  /** One was opened or closed, or a file was none. */
  'workshop.changed': workshopStateSchema,
  'menu.chosen': z.strictObject({ item: menuItemSchema }),
} satisfies Record<EventName, z.ZodType>;

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
