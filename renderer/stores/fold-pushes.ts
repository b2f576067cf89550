// How news of pushes changes what the window knows of them. Pure: connect.ts does the asking.

import { applyUpdates } from '../../app/push/apply-updates';
import type { PushChange, PushSnapshot } from '../../app/push/push-list';

/** By push id. Insertion order means nothing: pushes are shown by `queuedAt`. */
export type Pushes = Readonly<Record<string, PushSnapshot>>;

/** `gap`: something before it never arrived (or the push is not known); list again. */
export function foldUpdates(pushes: Pushes, event: PushChange): Pushes | 'gap' {
  const known = pushes[event.pushId];
  if (!known) return 'gap';
  if (event.seq <= known.seq) return pushes;
  if (event.seq !== known.seq + 1) return 'gap';
  const push = applyUpdates(known.push, event.updates);
  return { ...pushes, [event.pushId]: { push, seq: event.seq } };
}

/** Of each push the newer of what is known and what is told; a late snapshot never turns time back. */
export function mergeSnapshots(pushes: Pushes, snapshots: readonly PushSnapshot[]): Pushes {
  const newer = snapshots.filter(({ push, seq }) => seq >= (pushes[push.id]?.seq ?? 0));
  if (newer.length === 0) return pushes;
  return { ...pushes, ...Object.fromEntries(newer.map((told) => [told.push.id, told])) };
}
