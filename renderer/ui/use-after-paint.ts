import { startTransition, useEffect, useState } from 'react';

/** However busy the window is, begun no later than this after the paint. */
const LATEST_MS = 100;

/**
 * Whether what is there has been painted once. For what may come a moment after the news: it is drawn
 * in pieces, and gives way to whatever else happens meanwhile.
 */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let idle = 0;
    // The frame is painted right after this, and only then has the window time again.
    const frame = requestAnimationFrame(() => {
      idle = requestIdleCallback(
        ({ didTimeout }) => {
          const show = () => {
            setPainted(true);
          };
          // A window that is never idle would put off what may be put off for ever.
          if (didTimeout) show();
          else startTransition(show);
        },
        { timeout: LATEST_MS },
      );
    });
    return () => {
      cancelAnimationFrame(frame);
      cancelIdleCallback(idle);
    };
  }, []);
  return isPainted;
}
