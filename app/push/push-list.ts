// The pushes as main has them, and what became of one since. Both are numbered, so that whoever
// missed something notices.
import { z } from 'zod';
import { pushIdSchema, pushSchema, pushUpdateSchema } from './push';

export const pushSnapshotSchema = z.strictObject({
  push: pushSchema,
  seq: z.number().int().min(0),
});
export type PushSnapshot = z.infer<typeof pushSnapshotSchema>;

export const pushListSchema = z.array(pushSnapshotSchema).max(1_000);
export const pushIdsSchema = z.array(pushIdSchema).max(1_000);

/** `seq` is that of the push after these updates: one more than the last. A gap means: list again. */
export const pushChangeSchema = z.strictObject({
  pushId: pushIdSchema,
  seq: z.number().int().min(1),
  updates: z.array(pushUpdateSchema).max(5_000),
});
export type PushChange = z.infer<typeof pushChangeSchema>;
