import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowAt, type TileRoom } from './tile-layout';

/** What of the grid is in sight. Draws again for another size and another first row, for no pixel. */
export function useSight(grid: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState<TileRoom>({ width: 0, height: 0 });
  const [firstRow, setFirstRow] = useState(0);

  useLayoutEffect(() => {
    const element = grid.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setRoom((room) =>
        room.width === width && room.height === height ? room : { width, height },
      );
    };
    let row = 0;
    const onScroll = () => {
      const next = rowAt(element.scrollTop);
      if (next === row) return;
      row = next;
      // In the same frame: later, the grid would be seen empty.
      flushSync(() => {
        setFirstRow(next);
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [grid]);

  return { room, firstRow };
}
