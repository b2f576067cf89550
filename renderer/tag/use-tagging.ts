// Carries out what the tag dialog's buttons say, name by name, in the order typed.
import { useEffect, useRef, useState } from 'react';
import type { AppError } from '../../app/app-error';
import { chooseAndShow } from '../stores/browse';
import { tagImage } from '../stores/images';
import { startPush } from '../stores/pushes';
import { show } from '../stores/view';
import type { DraftName } from './draft';

/** What takes less is over before anyone could read that it is going on. */
const SAID_AFTER_MS = 150;

export interface Tagging {
  /** What has been going on for a moment. */
  busy: 'tag' | 'push' | undefined;
  /** At once, for who could close the dialog. */
  isUnderWay: () => boolean;
  error: AppError | undefined;
  tag: () => Promise<void>;
  /** One push for each name. */
  push: () => Promise<void>;
}

export function useTagging(
  imageId: string,
  names: readonly DraftName[],
  onClose: () => void,
): Tagging {
  const [busy, setBusy] = useState<'tag' | 'push'>();
  const [error, setError] = useState<AppError>();
  const isBusy = useRef(false);
  const late = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(late.current);
    },
    [],
  );

  const begin = (what: 'tag' | 'push') => {
    if (names.length === 0 || isBusy.current) return false;
    isBusy.current = true;
    late.current = setTimeout(() => {
      setBusy(what);
    }, SAID_AFTER_MS);
    setError(undefined);
    return true;
  };
  const stop = (failure: AppError) => {
    isBusy.current = false;
    clearTimeout(late.current);
    setBusy(undefined);
    setError(failure);
  };

  const tag = async () => {
    if (!begin('tag')) return;
    for (const { familiar } of names) {
      const answer = await tagImage(imageId, familiar);
      if (!answer.ok) {
        stop(answer.error);
        return;
      }
    }
    // The tile with the old name would be tagged, or pushed, a second time.
    chooseAndShow(names.map(({ familiar }) => familiar));
    onClose();
  };

  const push = async () => {
    if (!begin('push')) return;
    const pushIds: string[] = [];
    for (const { familiar } of names) {
      const answer = await startPush(imageId, familiar);
      if (!answer.ok) {
        stop(answer.error);
        return;
      }
      pushIds.push(answer.value.pushId);
    }
    const [pushId = ''] = pushIds;
    show(pushIds.length === 1 ? { kind: 'push', pushId } : { kind: 'pushes' });
    onClose();
  };

  return { busy, isUnderWay: () => isBusy.current, error, tag, push };
}
