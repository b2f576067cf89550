import { useCallback, useSyncExternalStore } from 'react';
import { create } from 'zustand';
import type { Answer } from '../../app/ipc/contract';
import { isOver } from '../../app/push/apply-updates';
import type { Preflight } from '../../app/push/preflight';
import type { Push } from '../../app/push/push';
import type { PushChange, PushSnapshot } from '../../app/push/push-list';
import { type Move, waitingOrder } from '../../app/push/waiting-order';
import { invoke } from '../bridge';
import { foldUpdates, mergeSnapshots, type Pushes } from './fold-pushes';
import { noticeEnd } from './push-news';

interface PushesStore {
  pushes: Pushes;
}

export const usePushes = create<PushesStore>(() => ({ pushes: {} }));

/** One push, or undefined while it is not known. Its untouched layers keep their identity. */
export function usePush(pushId: string): Push | undefined {
  return usePushes((state) => state.pushes[pushId]?.push);
}

const LATELY_MS = 250;

/** One push as it was at most a quarter of a second ago, but at once when it is over. */
export function usePushLately(pushId: string): Push | undefined {
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = () => {
        clearTimeout(timer);
        timer = undefined;
        listener();
      };
      const end = usePushes.subscribe(({ pushes }) => {
        const push = pushes[pushId]?.push;
        if (push === undefined || isOver(push)) tell();
        else timer ??= setTimeout(tell, LATELY_MS);
      });
      return () => {
        clearTimeout(timer);
        end();
      };
    },
    [pushId],
  );
  return useSyncExternalStore(subscribe, () => usePushes.getState().pushes[pushId]?.push);
}

/** Pushes waiting or under way. */
export function useLivePushCount(): number {
  return usePushes(
    (state) => Object.values(state.pushes).filter(({ push }) => !isOver(push)).length,
  );
}

/** Newest first. */
export function newestFirst(pushes: Pushes): Push[] {
  return Object.values(pushes)
    .map(({ push }) => push)
    .sort((a, b) => b.queuedAt - a.queuedAt);
}

/** As a list shows them: those that run, those that wait (the next one first), the past (newest first). */
export function inGroups(pushes: Pushes): Record<'now' | 'waiting' | 'past', Push[]> {
  const all = newestFirst(pushes);
  return {
    now: all.filter(({ state }) => state === 'running'),
    waiting: waitingOrder(all),
    past: all.filter(isOver),
  };
}

/** Tags the image if need be and queues the push. The push may be known before this answers. */
export function startPush(imageId: string, reference: string): Promise<Answer<'push.start'>> {
  return invoke('push.start', { imageId, reference });
}

/** What a push of this would meet. Never fails: what cannot be learned is `unchecked`. */
export async function askPreflight(imageId: string, reference: string): Promise<Preflight> {
  const answer = await invoke('push.preflight', { imageId, reference });
  return answer.ok ? answer.value : { permission: 'unchecked', raw: answer.error.raw };
}

export function cancelPush(pushId: string): Promise<Answer<'push.cancel'>> {
  return invoke('push.cancel', { pushId });
}

/** Asks the registry whether a push arrived whose end nobody saw; the push then says what it showed. */
export function checkPush(pushId: string): Promise<Answer<'push.check'>> {
  return invoke('push.check', { pushId });
}

export function movePush(pushId: string, move: Move): void {
  void invoke('push.move', { pushId, move });
}

/** Removed for good or for now: a listing that was on its way must not bring them back. */
let gone: ReadonlySet<string> = new Set();

export function hearRemoved(pushIds: readonly string[]): void {
  gone = new Set([...gone, ...pushIds]);
  usePushes.setState(({ pushes }) => ({ pushes: withoutGone(pushes) }));
}

function withoutGone(pushes: Pushes): Pushes {
  return Object.fromEntries(Object.entries(pushes).filter(([id]) => !gone.has(id)));
}

/** Highest `seq` heard of per push, applied or not: what a listing must have reached. */
let heard: Readonly<Record<string, number>> = {};
let listing = false;

export function hearAdded(snapshot: PushSnapshot): void {
  gone = new Set([...gone].filter((id) => id !== snapshot.push.id));
  usePushes.setState(({ pushes }) => ({ pushes: mergeSnapshots(pushes, [snapshot]) }));
}

export function hearUpdates(event: PushChange): void {
  const highest = Math.max(heard[event.pushId] ?? 0, event.seq);
  heard = { ...heard, [event.pushId]: highest };
  const { pushes } = usePushes.getState();
  const next = foldUpdates(pushes, event);
  if (next === 'gap') {
    void refreshPushes();
    return;
  }
  usePushes.setState({ pushes: next });
  noticeEnd(pushes, next, event.pushId);
}

/** One listing is enough unless news overtakes it, which cannot go on for ever. */
const MOST_LISTINGS = 5;

/** Lists until nothing heard of is missing; one listing at a time. */
export async function refreshPushes(): Promise<void> {
  if (listing) return;
  listing = true;
  for (let count = 0; count < MOST_LISTINGS; count += 1) {
    const answer = await invoke('pushes.list', null);
    if (!answer.ok) break;
    const told = answer.value;
    usePushes.setState(({ pushes }) => ({ pushes: withoutGone(mergeSnapshots(pushes, told)) }));
    if (told.every(({ push }) => reached(push.id))) break;
  }
  listing = false;
}

function reached(pushId: string): boolean {
  return (usePushes.getState().pushes[pushId]?.seq ?? 0) >= (heard[pushId] ?? 0);
}
