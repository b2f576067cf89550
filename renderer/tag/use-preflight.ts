// Asks the registry about the name as it stands: at once, or when the typing pauses.
import { useEffect, useRef, useState } from 'react';
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
  const hasAsked = useRef(false);

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
    const timer = setTimeout(() => void ask(), hasAsked.current && isTyping() ? PAUSE_MS : 0);
    hasAsked.current = true;
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [imageId, list, question]);

  if (list === '') return NONE;
  return answer?.question === question ? answer.checked : undefined;
}

/** A name that a click has settled is whole; one that is being typed is not yet. */
function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}

const NONE: readonly CheckedTag[] = [];
