// Present mode: the board alone, large, for the back of a room. Full screen where the system lets
// the window have it, else all of the window.
import { useCallback, useEffect, useState } from 'react';
import { setFullScreen } from '../stores/desktop';

export interface Present {
  isPresenting: boolean;
  toggle: () => void;
}

/** P begins and ends it; Escape ends it. */
export function usePresent(): Present {
  const [isPresenting, setPresenting] = useState(false);

  const toggle = useCallback(() => {
    setPresenting(!isPresenting);
  }, [isPresenting]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isPresenting && event.key === 'Escape') toggle();
      if (event.key.toLowerCase() === 'p' && isPlain(event)) toggle();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, [isPresenting, toggle]);

  // A board that goes takes its full screen with it.
  useEffect(() => {
    if (!isPresenting) return undefined;
    setFullScreen(true);
    return () => {
      setFullScreen(false);
    };
  }, [isPresenting]);

  return { isPresenting, toggle };
}

/** Not part of a shortcut, and not typed into something. */
function isPlain({ altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  const elsewhere = target instanceof Element && target.closest('input, textarea, [role="dialog"]');
  return !altKey && !ctrlKey && !metaKey && !elsewhere;
}
