// The past of the queue: what is over leaves it to make room, or on the user's word, and then can
// come back for as long as nothing else was removed.

import { isOver } from '../../app/push/apply-updates';
import type { PushSnapshot } from '../../app/push/push-list';
import type { Publish } from '../ipc/publish';
import type { Journal } from './journal';

/** @param options.entries every push by its id, oldest first: the queue's own. */
export function createHistory<E extends PushSnapshot>(options: {
  entries: Map<string, E>;
  publish: Publish;
  journal: Journal;
  keep: number;
}) {
  const { entries, publish, journal, keep } = options;
  let removed = new Map<string, E>();

  const take = (ids: readonly string[]): Map<string, E> => {
    const taken = new Map<string, E>();
    for (const id of ids) {
      const entry = entries.get(id);
      if (!entry || !isOver(entry.push)) continue;
      taken.set(id, entry);
      entries.delete(id);
    }
    if (taken.size > 0) publish('pushes.removed', { pushIds: [...taken.keys()] });
    return taken;
  };

  const rewrite = () => {
    journal.rewrite([...entries.values()].map(({ push }) => push));
  };

  return {
    forgetOldest: (): void => {
      const over = [...entries.values()].filter(({ push }) => isOver(push));
      const tooMany = Math.max(0, entries.size - keep);
      take(over.slice(0, tooMany).map(({ push }) => push.id));
    },

    /** What waits or runs stays. */
    remove: (ids: readonly string[]): void => {
      const taken = take(ids);
      if (taken.size === 0) return;
      removed = taken;
      rewrite();
    },

    /** Does nothing for those that were not in the last removal. */
    restore: (ids: readonly string[]): void => {
      const back = ids.flatMap((id) => removed.get(id) ?? []);
      if (back.length === 0) return;
      const all = [...entries.values(), ...back];
      entries.clear();
      for (const entry of all.sort(byAge)) {
        entries.set(entry.push.id, entry);
      }
      removed = new Map();
      rewrite();
      for (const { push, seq } of back) publish('push.added', { push, seq });
    },
  };
}

/** Several tags are queued within one millisecond. */
function byAge({ push: a }: PushSnapshot, { push: b }: PushSnapshot): number {
  return a.queuedAt - b.queuedAt || (a.place ?? 0) - (b.place ?? 0);
}
