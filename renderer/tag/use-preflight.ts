// Asks the registry about the name as it stands, once the typing pauses.
import { useEffect, useState } from 'react';
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
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [imageId, list, question]);

  if (list === '') return NONE;
  return answer?.question === question ? answer.checked : undefined;
}

const NONE: readonly CheckedTag[] = [];
