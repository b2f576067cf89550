// The height there is for the stack, as lengths all slabs can use. Container units would say the
// same, but cost half of every frame with 125 layers (Chrome 114).
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps two lengths of the element up to date: `--room`, its height, and `--thin`, the whole pixels
 * a slab may have for all of them to fit above the hull (parts of a pixel would leave gaps).
 */
export function useRoom(slabs: number): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const room = element.clientHeight;
      const hull = Number.parseFloat(getComputedStyle(element).getPropertyValue('--hull-height'));
      const thin = Math.max(1, Math.floor((room - hull) / slabs));
      element.style.setProperty('--room', `${room}px`);
      element.style.setProperty('--thin', `${thin}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [slabs]);
  return box;
}
