// The height there is for the stack, as lengths all slabs can use. Container units would say the
// same, but cost half of every frame with 125 layers (Chrome 114).
import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Keeps two lengths up to date: `--room`, the height of the element, and `--thin`, the whole pixels
 * a slab may have for all of them to fit above the hull (parts of a pixel would leave gaps).
 * @param user the part of it that uses them: to change them is to style anew all there is in it.
 */
export function useRoom(slabs: number, user?: RefObject<HTMLElement | null>) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    const { style } = user?.current ?? element ?? {};
    if (element === null || style === undefined) return;
    const measure = () => {
      const room = element.clientHeight;
      const hull = Number.parseFloat(getComputedStyle(element).getPropertyValue('--hull-height'));
      const thin = Math.max(1, Math.floor((room - hull) / slabs));
      style.setProperty('--room', `${room}px`);
      style.setProperty('--thin', `${thin}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [slabs, user]);
  return box;
}
