// Which rows can be seen. With 125 of them, ten in sight, drawing all with every byte that goes would
// cost the push itself: the engine compresses on the same processor.
import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows beyond the edge that follow already, so that scrolling meets no old numbers. */
const BEYOND = 6;

interface Range {
  first: number;
  last: number;
}

/** Rows are all of one height. @returns whether row `at` is in sight, or nearly. */
export function useRowsInSight(
  box: RefObject<HTMLElement | null>,
  rows: number,
): (at: number) => boolean {
  const [range, setRange] = useState<Range>({ first: 0, last: Infinity });
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = () => {
      const { clientHeight, scrollHeight, scrollTop } = element;
      const share = scrollHeight === 0 ? 0 : rows / scrollHeight;
      const first = Math.floor(scrollTop * share) - BEYOND;
      const last = share === 0 ? Infinity : Math.ceil((scrollTop + clientHeight) * share) + BEYOND;
      // A row or two of scrolling is what lies beyond the edge for: it draws nothing again.
      setRange((before) => {
        const near = Math.abs(first - before.first) < BEYOND / 2;
        return near && Math.abs(last - before.last) < BEYOND / 2 ? before : { first, last };
      });
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer.disconnect();
    };
  }, [box, rows]);
  return (at) => at >= range.first && at <= range.last;
}
