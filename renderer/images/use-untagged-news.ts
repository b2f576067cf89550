import { useEffect } from 'react';
import { lookForUntagged } from '../stores/images';

const EVERY_MS = 600;

/** An engine has no news of an image built without a name: it is looked for while somebody would see it. */
export function useUntaggedNews(areShown: boolean): void {
  useEffect(() => {
    if (!areShown) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') lookForUntagged();
    }, EVERY_MS);
    return () => {
      clearInterval(timer);
    };
  }, [areShown]);
}
