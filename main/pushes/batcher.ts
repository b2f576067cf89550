import type { PushUpdate } from '../../app/push/push';

/**
 * Gathers updates and hands them on. Of byte counts of one layer in a row only the newest is kept; a
 * change of status never goes missing, and order is kept.
 * @param every milliseconds until it hands on, asked when the first comes in.
 */
export function createBatcher(every: () => number, onBatch: (updates: PushUpdate[]) => void) {
  let batch: PushUpdate[] = [];
  /** Where in the batch each layer's last update stands. */
  let lastOf = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (batch.length === 0) return;
    const updates = batch;
    batch = [];
    lastOf = new Map();
    onBatch(updates);
  };

  return {
    add: (update: PushUpdate): void => {
      timer ??= setTimeout(flush, every());
      if (update.kind === 'layer') {
        const at = lastOf.get(update.id);
        const last = at === undefined ? undefined : batch[at];
        if (at !== undefined && last && isProgress(last) && isProgress(update)) {
          batch[at] = update;
          return;
        }
        lastOf.set(update.id, batch.length);
      }
      batch.push(update);
    },
    flush,
  };
}

function isProgress(update: PushUpdate): boolean {
  return update.kind === 'layer' && update.status.kind === 'pushing';
}
