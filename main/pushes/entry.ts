// One push as the queue holds it: how it stands, what runs it, and how to stop that.
import type { Push, PushUpdate } from '../../app/push/push';
import type { PushSnapshot } from '../../app/push/push-list';
import { createBatcher } from './batcher';

/** Carries out one push; never rejects, and reports all but `started`, `cancelling` and `ended`. */
export type RunPush = (
  push: Push,
  signal: AbortSignal,
  onUpdate: (update: PushUpdate) => void,
) => Promise<void>;

export interface Entry extends PushSnapshot {
  readonly run: RunPush;
  readonly isHeldUp: () => boolean;
  readonly abort: AbortController;
  /** What may wait a moment for more of its kind. */
  readonly add: (update: PushUpdate) => void;
  /** Hands on what waits, and this with it. */
  readonly tell: (...updates: PushUpdate[]) => void;
}

export function createEntry(
  push: Push,
  work: Pick<Entry, 'run' | 'isHeldUp'>,
  newsEvery: () => number,
  onUpdates: (entry: Entry, updates: PushUpdate[]) => void,
): Entry {
  const batcher = createBatcher(newsEvery, (updates) => {
    onUpdates(entry, updates);
  });
  const entry: Entry = {
    push,
    seq: 0,
    ...work,
    abort: new AbortController(),
    add: batcher.add,
    tell: (...updates) => {
      updates.forEach(batcher.add);
      batcher.flush();
    },
  };
  return entry;
}
