// Pushes that Slipway found cut off when it started: news until the user has looked at them.
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useAppInfo } from './app-info';
import { usePushes } from './pushes';
import { useView } from './view';

const useDismissed = create<{ isDismissed: boolean }>(() => ({ isDismissed: false }));

export function dismissInterrupted(): void {
  useDismissed.setState({ isDismissed: true });
}

// Whoever opens the list, or one of them, knows.
useView.subscribe(({ view }) => {
  if (view.kind === 'pushes' || view.kind === 'push') dismissInterrupted();
});

/** Their ids. One that the user left when quitting is no news: its end is older than this run. */
export function useInterrupted(): readonly string[] {
  const isDismissed = useDismissed((state) => state.isDismissed);
  const startedAt = useAppInfo(({ info }) => info.startedAt);
  const ids = usePushes(
    useShallow(({ pushes }) =>
      Object.values(pushes)
        .filter(({ push }) => push.state === 'interrupted' && (push.endedAt ?? 0) >= startedAt)
        .map(({ push }) => push.id),
    ),
  );
  return isDismissed ? [] : ids;
}
