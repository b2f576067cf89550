// The height there is for the stack, as a length all slabs can be a part of. Container units would
// say the same, but cost half of every frame with 125 layers (Chrome 114).
import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Keeps `--room` of the element at its own height. */
export function useRoom(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      element.style.setProperty('--room', `${element.clientHeight}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return box;
}
