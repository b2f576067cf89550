// The model of one push. Main folds engine messages into it, and so does the window, with the
// same reducer (apply-updates.ts): these shapes are all that both sides know of a push.
import { z } from 'zod';
import { appErrorSchema } from '../app-error';
import { imageLayerSchema } from '../image/image';
import { arrivalCheckSchema } from './arrival-check';
import { throughputSchema } from './throughput';

export const PUSH_STATES = [
  'queued',
  'running',
  'succeeded',
  'failed',
  'cancelled',
  'interrupted',
] as const;
export const pushStateSchema = z.enum(PUSH_STATES);
export type PushState = z.infer<typeof pushStateSchema>;

export const pushIdSchema = z.string().min(1).max(64);

const bytes = z.number().nonnegative();
const time = z.number();

/** What the engine last said of a layer. */
export const layerStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preparing') }),
  z.strictObject({ kind: z.literal('waiting') }),
  /** `current` may pass `total`, and may go back: engines do both. 0 when the engine left it out. */
  z.strictObject({ kind: z.literal('pushing'), current: bytes, total: bytes.optional() }),
  /** The engine will try this layer again; it never says why. */
  z.strictObject({ kind: z.literal('retrying'), seconds: bytes }),
  z.strictObject({ kind: z.literal('pushed') }),
  /** `text` is the engine's own wording: `Layer already exists` or `Already exists`. */
  z.strictObject({ kind: z.literal('exists'), text: z.string().max(64) }),
  /** The registry linked the layer from another of its repositories: no byte was sent. */
  z.strictObject({ kind: z.literal('mounted'), from: z.string().max(512) }),
  /** A status this version does not know, shown as it came. */
  z.strictObject({ kind: z.literal('other'), text: z.string().max(512) }),
]);
export type LayerStatus = z.infer<typeof layerStatusSchema>;

/** `held`: the tag names the digest that was pushed. `unchecked`: nobody could ask the registry. */
export const verificationSchema = z.enum(['held', 'differs', 'unchecked']);

export const layerSchema = z.strictObject({
  /** As the engine names it: start of the DiffID (classic store) or of the blob digest (containerd). */
  id: z.string().max(128),
  status: layerStatusSchema,
  /** Largest `total` the engine gave, in bytes; kept after `pushed`. */
  total: bytes.optional(),
  /** Times the engine announced a retry of this layer. */
  retries: z.number().int().nonnegative(),
});
export type Layer = z.infer<typeof layerSchema>;

/** One thing that happened to a push. Times are milliseconds since the Unix epoch. */
export const pushUpdateSchema = z.discriminatedUnion('kind', [
  /** Moved among those that wait. */
  z.strictObject({ kind: z.literal('placed'), place: z.number().int() }),
  z.strictObject({ kind: z.literal('started'), at: time }),
  /** `The push refers to repository [localhost:5000/ada/web]`. */
  z.strictObject({ kind: z.literal('refers'), repository: z.string().max(1_024) }),
  z.strictObject({ kind: z.literal('layer'), id: z.string().max(128), status: layerStatusSchema }),
  /** `size` is that of the manifest, in bytes. */
  z.strictObject({
    kind: z.literal('digest'),
    tag: z.string().max(128),
    digest: z.string().max(256),
    size: bytes,
  }),
  /** A line without a layer id that is none of the above, as it came. */
  z.strictObject({ kind: z.literal('note'), text: z.string().max(2_048) }),
  /** The push cannot succeed any more. The engine may still say other things before it ends. */
  z.strictObject({ kind: z.literal('error'), error: appErrorSchema }),
  /** So many bytes by then, as `pushTotals` counts them; about once a second. */
  z.strictObject({ kind: z.literal('sent'), at: time, bytes }),
  /** The user asked to stop; the engine has not let go yet. */
  z.strictObject({ kind: z.literal('cancelling') }),
  /** The blobs of the recipe's layers, in its order; may still come when the push is over. */
  z.strictObject({ kind: z.literal('blobs'), blobs: z.array(z.string().max(128)).max(1_024) }),
  /** What reading the tag back from the registry showed; only ever after a success. */
  z.strictObject({ kind: z.literal('verified'), outcome: verificationSchema }),
  /** What the registry showed when it was asked about a push whose end nobody saw. */
  z.strictObject({ kind: z.literal('checked'), check: arrivalCheckSchema }),
  /** While the push ran, its tag was given to another image on this computer. */
  z.strictObject({ kind: z.literal('tag-moved') }),
  /** The stream is over. The reducer alone decides from what came before how it went. */
  z.strictObject({ kind: z.literal('ended'), at: time }),
]);
export type PushUpdate = z.infer<typeof pushUpdateSchema>;

export const pushSchema = z.strictObject({
  id: pushIdSchema,
  imageId: z.string().max(128),
  /** Familiar reference pushed, tag included: `ada/web:latest`. */
  reference: z.string().max(1_024),
  state: pushStateSchema,
  /** True from the click on Cancel until the engine has let go. */
  cancelling: z.boolean(),
  queuedAt: time,
  /** Among the pushes that wait, the lowest goes next. */
  place: z.number().int().optional(),
  startedAt: time.optional(),
  endedAt: time.optional(),
  /** What the engine says it pushes to; absent until it says so. */
  repository: z.string().max(1_024).optional(),
  /** In the order the engine first named them. */
  layers: z.array(layerSchema).max(1_024),
  /** The image's own layers, base first: joins `layers` by DiffID, or by blob. */
  recipe: z.array(imageLayerSchema).max(1_024),
  /** Absent in the first second, and where the engine names no layers. */
  throughput: throughputSchema.optional(),
  notes: z.array(z.string().max(2_048)).max(200),
  digest: z
    .strictObject({ tag: z.string().max(128), digest: z.string().max(256), size: bytes })
    .optional(),
  error: appErrorSchema.optional(),
  /** Absent until the registry has been asked, and for good when the push did not succeed. */
  verification: verificationSchema.optional(),
  /** The last look at the registry; only where the end was not seen (`isUncertain`). */
  check: arrivalCheckSchema.optional(),
  /** The tag names another image here by now; what was pushed is `imageId` all the same. */
  tagMoved: z.literal(true).optional(),
});
export type Push = z.infer<typeof pushSchema>;
