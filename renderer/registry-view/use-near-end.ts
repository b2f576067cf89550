import { type RefObject, useEffect, useRef } from 'react';

/** So many rows before the end the next page is asked for. */
const AHEAD = 40;

/**
 * Tells when little is left to scroll, by the mouse or by the arrow keys.
 * @returns for the frame around the element that scrolls.
 */
export function useNearEnd(
  count: number,
  rowHeight: number,
  onNearEnd: () => void,
): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  const tell = useRef(onNearEnd);
  useEffect(() => {
    tell.current = onNearEnd;
  }, [onNearEnd]);
  useEffect(() => {
    const scroller = frame.current?.firstElementChild;
    if (!scroller) return;
    const look = () => {
      const left = count * rowHeight - scroller.scrollTop - scroller.clientHeight;
      if (left < AHEAD * rowHeight) tell.current();
    };
    look();
    scroller.addEventListener('scroll', look, { passive: true });
    return () => {
      scroller.removeEventListener('scroll', look);
    };
  }, [count, rowHeight]);
  return frame;
}
