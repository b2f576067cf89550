import { useMemo } from 'react';
import type { WantedRegistry } from '../../app/guide/facts';
import { checkHost } from '../../app/image/reference';
import { hostOf, PRACTICE } from '../login/sign-in-draft';
import { usePractice } from '../stores/practice';
import { useSignInChoice } from '../stores/sign-in-choice';

/** What the sign-in form was set to; an address that is none is as good as not typed. */
export function useWanted(): WantedRegistry | undefined {
  const chosen = useSignInChoice((state) => state.chosen);
  const practice = usePractice((state) => state.host);
  return useMemo(() => {
    if (chosen === undefined) return undefined;
    if (chosen.choice === PRACTICE) return { host: practice ?? '', isPractice: true };
    const host = hostOf(chosen);
    return { host: checkHost(host) === undefined ? host : '', isPractice: false };
  }, [chosen, practice]);
}
