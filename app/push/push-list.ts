// The pushes as main has them, and what became of one since. Both are numbered, so that whoever
// missed something notices.
import { z } from 'zod';
import { MOST_IMAGES } from '../image/image';
import { isOver } from './apply-updates';
import { pushIdSchema, pushSchema, pushUpdateSchema } from './push';

export const pushSnapshotSchema = z.strictObject({
  push: pushSchema,
  seq: z.number().int().min(0),
});
export type PushSnapshot = z.infer<typeof pushSnapshotSchema>;

/** More than anyone looks at, and as much as may cross at once. */
export const MOST_PUSHES = 1_000;
export const pushListSchema = z.array(pushSnapshotSchema).max(MOST_PUSHES);
/** Names weigh little: one push for every image there may be. */
export const pushIdsSchema = z.array(pushIdSchema).max(MOST_IMAGES);

/** Of more than fit, those that are not over and the newest of the others; the order stays. */
export function fittingPushes(pushes: readonly PushSnapshot[]): PushSnapshot[] {
  const live = pushes.filter(({ push }) => !isOver(push)).slice(0, MOST_PUSHES);
  const over = pushes.filter(({ push }) => isOver(push));
  const newest = over.slice(Math.max(0, over.length + live.length - MOST_PUSHES));
  const fitting = new Set([...live, ...newest]);
  return pushes.filter((snapshot) => fitting.has(snapshot));
}

/** `seq` is that of the push after these updates: one more than the last. A gap means: list again. */
export const pushChangeSchema = z.strictObject({
  pushId: pushIdSchema,
  seq: z.number().int().min(1),
  updates: z.array(pushUpdateSchema).max(5_000),
});
export type PushChange = z.infer<typeof pushChangeSchema>;
