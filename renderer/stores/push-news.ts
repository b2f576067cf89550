// Pushes that have just ended, for those who were not looking at them.
import { create } from 'zustand';
import { isOver } from '../../app/push/apply-updates';
import type { Push } from '../../app/push/push';
import type { Pushes } from './fold-pushes';
import { useView } from './view';

interface PushNewsStore {
  /** Ids, oldest first; gone once waved away or opened. */
  ended: readonly string[];
}

export const usePushNews = create<PushNewsStore>(() => ({ ended: [] }));

/** More would hide the screen; the list of pushes has them all. */
const MOST = 3;

/** Notes the push if it has ended between the two. Whoever cancelled one knows. */
export function noticeEnd(before: Pushes, after: Pushes, pushId: string): void {
  const was = before[pushId]?.push;
  const is = after[pushId]?.push;
  if (was === undefined || is === undefined || isOver(was) || !isNews(is)) return;
  const { view } = useView.getState();
  if (view.kind === 'pushes' || (view.kind === 'push' && view.pushId === pushId)) return;
  usePushNews.setState(({ ended }) => ({ ended: [...ended, pushId].slice(-MOST) }));
}

export function forgetEnd(pushId: string): void {
  usePushNews.setState(({ ended }) => ({ ended: ended.filter((id) => id !== pushId) }));
}

function isNews({ state }: Push): boolean {
  return state === 'succeeded' || state === 'failed';
}

// Its own screen tells more, and the list of pushes tells of all.
useView.subscribe(({ view }) => {
  if (view.kind === 'push') forgetEnd(view.pushId);
  if (view.kind === 'pushes') usePushNews.setState({ ended: [] });
});
