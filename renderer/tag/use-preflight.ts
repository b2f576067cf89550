// Asks the registry about the name as it stands: at once, or when the typing pauses.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Account } from '../../app/registry/account';
import { askPreflight } from '../stores/pushes';
import type { DraftName } from './draft';
import type { CheckedTag } from './preflight-words';

const PAUSE_MS = 400;

/** One answer for each name, in the same order. Undefined while it is asked; empty without a name. */
export function usePreflight(
  imageId: string,
  names: readonly DraftName[],
  account: Account | undefined,
): readonly CheckedTag[] | undefined {
  const list = names.map(({ familiar }) => familiar).join('\n');
  const question = [imageId, account?.username ?? '', list].join('\n');
  const [answer, setAnswer] = useState<{ question: string; checked: CheckedTag[] }>();
  const isTyped = useIsTyped();

  useEffect(() => {
    if (list === '') return;
    // An answer to what was typed before must not stand beside what is typed now.
    let isStale = false;
    const ask = async () => {
      const checked = await Promise.all(
        list.split('\n').map(async (name) => ({
          tag: name.slice(name.lastIndexOf(':') + 1),
          preflight: await askPreflight(imageId, name),
        })),
      );
      if (!isStale) setAnswer({ question, checked });
    };
    const timer = setTimeout(() => void ask(), isTyped.current ? PAUSE_MS : 0);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [imageId, list, question, isTyped]);

  if (list === '') return NONE;
  return answer?.question === question ? answer.checked : undefined;
}

/**
 * Whether what was done last was to type. A name filled in, or settled by a click or a key, is whole;
 * one that is being typed is not yet.
 */
function useIsTyped(): RefObject<boolean> {
  const isTyped = useRef(false);
  useEffect(() => {
    const type = () => {
      isTyped.current = true;
    };
    const settle = () => {
      isTyped.current = false;
    };
    // A key that types is followed by its input.
    document.addEventListener('input', type, true);
    document.addEventListener('keydown', settle, true);
    document.addEventListener('pointerdown', settle, true);
    return () => {
      document.removeEventListener('input', type, true);
      document.removeEventListener('keydown', settle, true);
      document.removeEventListener('pointerdown', settle, true);
    };
  }, []);
  return isTyped;
}

const NONE: readonly CheckedTag[] = [];
