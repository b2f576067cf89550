// Main's truth about pushes: which wait, which run, and what became of the rest.
import { randomUUID } from 'node:crypto';
import type { ImageLayer } from '../../app/image/image';
import { applyUpdates, interrupt, isOver } from '../../app/push/apply-updates';
import { type ArrivalCheck, isUncertain } from '../../app/push/arrival-check';
import { newPush } from '../../app/push/new-push';
import type { Push, PushUpdate } from '../../app/push/push';
import type { PushSnapshot } from '../../app/push/push-list';
import { lastPlace, type Move, placesAfter, waitingOrder } from '../../app/push/waiting-order';
import type { Publish } from '../ipc/publish';
import { carryOut } from './carry-out';
import { createEntry, type Entry, type RunPush } from './entry';
import { createHistory } from './history';
import type { Journal } from './journal';

/** Pushes kept in the history; of those that are over the oldest leave first. */
export const KEPT = 200;

/** By then the connection has noticed that an engine is gone. */
const SETTLES_MS = 1_000;
const NEWS_MS = 50;

export function createPushQueue(options: {
  /** Asked when a push is added: it stays with the engine of that moment, however long it waits. */
  runner: () => RunPush;
  /** Asked with the runner: whether that engine is known to be away. Call `goOn` when that changes. */
  holdUp: () => () => boolean;
  publish: Publish;
  journal: Journal;
  /** How many may run; asked each time a place could be free. */
  atATime: () => number;
  /** How often the window hears of a push, in milliseconds. */
  newsEvery?: () => number;
  /** Reads the tag back from the registry after a success; never rejects. */
  verify: (push: Push) => Promise<NonNullable<Push['verification']>>;
  /** Asks the registry about a push whose end nobody saw; never rejects. */
  check: (push: Push) => Promise<ArrivalCheck>;
  /** What else the registry tells of a push that arrived: see the update; never rejects. */
  blobs?: (push: Push) => Promise<readonly string[] | undefined>;
  /** Shown each push when it has changed. */
  watch: (push: Push) => void;
  now?: () => number;
}) {
  const { runner, holdUp, publish, journal, atATime, verify, check, blobs, watch } = options;
  const { now = Date.now, newsEvery = () => NEWS_MS } = options;
  const entries = new Map<string, Entry>();
  const pushes = () => [...entries.values()].map(({ push }) => push);
  const history = createHistory({ entries, publish, journal, keep: KEPT });
  /** Where pushes are going on. */
  const running = new Set<string>();
  /** Being added: the first news of it says how it stands by then. */
  let unheard: Entry | undefined;
  let isLeaving = false;

  const fold = (entry: Entry, updates: PushUpdate[]) => {
    entry.push = applyUpdates(entry.push, updates);
    entry.seq += 1;
    // Removed while the registry was asked: nobody is told, and the history does not get it back.
    if (!entries.has(entry.push.id)) return;
    if (entry !== unheard) {
      publish('push.updated', { pushId: entry.push.id, seq: entry.seq, updates });
    }
    watch(entry.push);
    if (entry.push.state === 'running' && !isLeaving) journal.follow(entry.push);
  };

  const end = (entry: Entry) => {
    // Noted as interrupted already: what still comes in is our own hanging up.
    if (isLeaving) return;
    entry.tell({ kind: 'ended', at: now() });
    journal.write(entry.push);
  };

  const start = async (entry: Entry) => {
    running.add(repositoryOf(entry.push));
    entry.tell({ kind: 'started', at: now() });
    // After a kill, what was never noted as started has not begun.
    journal.write(entry.push);
    await carryOut(entry, now);
    end(entry);
    running.delete(repositoryOf(entry.push));
    // The others wait for an engine that is gone; that it is takes a moment to be known.
    if (entry.push.error?.kind === 'engine-lost') setTimeout(next, SETTLES_MS).unref();
    else next();
    if (entry.push.state === 'succeeded') await askAfterwards(entry);
  };

  const askAfterwards = async (entry: Entry) => {
    entry.tell({ kind: 'verified', outcome: await verify(entry.push) });
    const found = await blobs?.(entry.push);
    if (found) entry.tell({ kind: 'blobs', blobs: [...found] });
    if (entries.has(entry.push.id)) journal.write(entry.push);
  };

  const next = () => {
    for (const { id } of waitingOrder(pushes())) {
      if (isLeaving || running.size >= atATime()) return;
      const entry = entries.get(id);
      // Tags of one repository share their layers: the second finds them there, sent by the first.
      if (!entry || entry.isHeldUp()) continue;
      if (!running.has(repositoryOf(entry.push))) void start(entry);
    }
  };

  const enter = (push: Push) => {
    const entry = createEntry(push, { run: runner(), isHeldUp: holdUp() }, newsEvery, fold);
    entries.set(push.id, entry);
    return entry;
  };
  journal.past.forEach(enter);

  return {
    add(order: { imageId: string; reference: string; recipe: ImageLayer[] }): Push {
      const place = lastPlace(pushes());
      const push = newPush({ id: randomUUID(), queuedAt: now(), place, ...order });
      journal.write(push);
      const entry = enter(push);
      history.forgetOldest();
      unheard = entry;
      try {
        next();
      } finally {
        unheard = undefined;
      }
      publish('push.added', { push: entry.push, seq: entry.seq });
      watch(entry.push);
      return push;
    },

    /** More may run than before, or an engine is back: starts those that can. */
    goOn: next,

    /** Cancelling what is over, or was never there, does nothing. */
    cancel(id: string): void {
      const entry = entries.get(id);
      if (!entry || entry.push.cancelling || isOver(entry.push)) return;
      const wasQueued = entry.push.state === 'queued';
      entry.tell({ kind: 'cancelling' });
      entry.abort.abort();
      if (wasQueued) end(entry);
    },

    /** Moves one that waits; anything else stays where it is. */
    move(id: string, move: Move): void {
      for (const [moved, place] of placesAfter(pushes(), id, move)) {
        entries.get(moved)?.tell({ kind: 'placed', place });
      }
      next();
    },

    remove: history.remove,
    restore: history.restore,

    /** Slipway ends: what is under way is noted as interrupted, and let go of. */
    leave(): void {
      isLeaving = true;
      for (const entry of entries.values()) {
        if (isOver(entry.push)) continue;
        entry.tell();
        journal.write(interrupt(entry.push, now()));
        entry.abort.abort();
      }
    },

    /** Asks the registry whether it arrived. Does nothing where that is known. */
    async check(id: string): Promise<void> {
      const entry = entries.get(id);
      if (!entry || !isUncertain(entry.push)) return;
      entry.tell({ kind: 'checked', check: await check(entry.push) });
      if (entries.has(id)) journal.write(entry.push);
    },

    find: (id: string): Push | undefined => entries.get(id)?.push,

    /** Oldest first. */
    list(): PushSnapshot[] {
      return [...entries.values()].map(({ push, seq }) => ({ push, seq }));
    },
  };
}
export type PushQueue = ReturnType<typeof createPushQueue>;

/** A push's reference always has a tag. */
function repositoryOf({ reference }: Push): string {
  return reference.slice(0, reference.lastIndexOf(':'));
}
