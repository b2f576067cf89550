import { useState } from 'react';
import type { AppError } from '../../app/app-error';
import { startPush } from '../stores/pushes';
import { show } from '../stores/view';
import type { PlannedPush } from './plan-pushes';

export interface SeveralPushes {
  busy: boolean;
  /** Why the one at `to` could not be queued; those before it are. */
  failure: { to: string; error: AppError } | undefined;
  start: (planned: readonly PlannedPush[]) => Promise<void>;
}

/** Queues one push after the other, then shows them. Again after a failure, it goes on where it stopped. */
export function usePushSeveral(onClose: () => void): SeveralPushes {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<SeveralPushes['failure']>();
  const [queued, setQueued] = useState<ReadonlySet<string>>(new Set());

  const start = async (planned: readonly PlannedPush[]) => {
    setBusy(true);
    setFailure(undefined);
    const done = new Set(queued);
    for (const { imageId, to, problem } of planned) {
      if (to === undefined || problem !== undefined || done.has(to)) continue;
      const answer = await startPush(imageId, to);
      if (!answer.ok) {
        setFailure({ to, error: answer.error });
        setQueued(done);
        setBusy(false);
        return;
      }
      done.add(to);
    }
    show({ kind: 'pushes' });
    onClose();
  };

  return { busy, failure, start };
}
