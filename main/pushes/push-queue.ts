// Main's truth about pushes: which wait, which run, and what became of the rest.
import { randomUUID } from 'node:crypto';
import type { ImageLayer } from '../../app/image/image';
import type { PushSnapshot } from '../../app/ipc/contract';
import { applyUpdates, isOver } from '../../app/push/apply-updates';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import type { Publish } from '../ipc/publish';
import { createBatcher } from './batcher';
import type { Journal } from './journal';

/** More would only share the engine's upload slots and slow each other down. */
const AT_A_TIME = 2;

/** Pushes kept in the history; of those that are over the oldest leave first. */
export const KEPT = 200;

/** Carries out one push; never rejects, and reports all but `started`, `cancelling` and `ended`. */
export type RunPush = (
  push: Push,
  signal: AbortSignal,
  onUpdate: (update: PushUpdate) => void,
) => Promise<void>;

interface Entry {
  push: Push;
  seq: number;
  readonly abort: AbortController;
  readonly batcher: ReturnType<typeof createBatcher>;
}

export function createPushQueue(options: {
  run: RunPush;
  publish: Publish;
  journal: Journal;
  now?: () => number;
}) {
  const { run, publish, journal, now = Date.now } = options;
  const entries = new Map<string, Entry>();
  let running = 0;

  const fold = (entry: Entry, updates: PushUpdate[]) => {
    entry.push = applyUpdates(entry.push, updates);
    entry.seq += 1;
    publish('push.updated', { pushId: entry.push.id, seq: entry.seq, updates });
  };

  const end = (entry: Entry) => {
    entry.batcher.add({ kind: 'ended', at: now() });
    entry.batcher.flush();
    journal.write(entry.push);
  };

  const start = async (entry: Entry) => {
    running += 1;
    entry.batcher.add({ kind: 'started', at: now() });
    entry.batcher.flush();
    await run(entry.push, entry.abort.signal, (update) => {
      entry.batcher.add(update);
    });
    end(entry);
    running -= 1;
    next();
  };

  const next = () => {
    for (const entry of entries.values()) {
      if (running >= AT_A_TIME) return;
      if (entry.push.state === 'queued') void start(entry);
    }
  };

  const forgetOldest = () => {
    for (const [id, { push }] of entries) {
      if (entries.size <= KEPT) return;
      if (isOver(push)) entries.delete(id);
    }
  };

  const enter = (push: Push) => {
    const entry: Entry = {
      push,
      seq: 0,
      abort: new AbortController(),
      batcher: createBatcher((updates) => {
        fold(entry, updates);
      }),
    };
    entries.set(push.id, entry);
  };
  journal.past.forEach(enter);

  return {
    add(order: { imageId: string; reference: string; recipe: ImageLayer[] }): Push {
      const push = newPush({ id: randomUUID(), queuedAt: now(), ...order });
      journal.write(push);
      enter(push);
      forgetOldest();
      publish('push.added', { push, seq: 0 });
      next();
      return push;
    },

    /** Cancelling what is over, or was never there, does nothing. */
    cancel(id: string): void {
      const entry = entries.get(id);
      if (!entry || entry.push.cancelling || isOver(entry.push)) return;
      const wasQueued = entry.push.state === 'queued';
      entry.batcher.add({ kind: 'cancelling' });
      entry.batcher.flush();
      entry.abort.abort();
      if (wasQueued) end(entry);
    },

    /** Oldest first. */
    list(): PushSnapshot[] {
      return [...entries.values()].map(({ push, seq }) => ({ push, seq }));
    },
  };
}
export type PushQueue = ReturnType<typeof createPushQueue>;
