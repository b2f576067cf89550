import { type RefObject, useLayoutEffect } from 'react';

/** When what holds the focus goes away, the keyboard goes on in the grid, or on the screen there is. */
export function useFocusHandedBack(holder: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = holder.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      // Not within React's commit: the grid would not hear of it.
      queueMicrotask(() => {
        const grid = document.querySelector<HTMLElement>('.image-grid');
        (grid ?? document.querySelector('main'))?.focus();
      });
    };
  }, [holder]);
}
