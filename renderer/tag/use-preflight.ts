// Asks the registry about the name as it stands: at once, or when the typing pauses.
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Account } from '../../app/registry/account';
import type { DraftName } from './draft';
import { ask, keyOf, knownAhead, questionOf } from './preflight-ahead';
import type { CheckedTag } from './preflight-words';

const PAUSE_MS = 400;

/** One answer for each name, in the same order. Undefined while it is asked; empty without a name. */
export function usePreflight(
  imageId: string,
  names: readonly DraftName[],
  account: Account | undefined,
): readonly CheckedTag[] | undefined {
  const question = questionOf(imageId, names, account);
  const key = keyOf(question);
  const [answer, setAnswer] = useState<{ key: string; checked: CheckedTag[] }>();
  const isTyped = useIsTyped();
  const { list, username } = question;

  useEffect(() => {
    if (list === '') return;
    // An answer to what was typed before must not stand beside what is typed now.
    let isStale = false;
    const find = async () => {
      const checked = await ask({ imageId, list, username });
      if (!isStale) setAnswer({ key, checked });
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    if (isTyped.current) timer = setTimeout(() => void find(), PAUSE_MS);
    else void find();
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [imageId, list, username, key, isTyped]);

  if (list === '') return NONE;
  return answer?.key === key ? answer.checked : knownAhead(key);
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
