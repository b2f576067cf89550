import { type RefObject, useLayoutEffect } from 'react';

/**
 * When a row goes that holds the focus, the keyboard goes on at the same push, if it stands in
 * another list now, else at the row that takes its place.
 */
export function useRowFocus(row: RefObject<HTMLElement | null>, pushId: string): void {
  useLayoutEffect(() => {
    const element = row.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      const list = element.closest('main');
      queueMicrotask(() => {
        const same = list?.querySelector(`[data-push="${CSS.escape(pushId)}"]`);
        const button = (same ?? neighbour)?.querySelector<HTMLElement>('.push-item-button');
        (button?.isConnected ? button : list)?.focus();
      });
    };
  }, [row, pushId]);
}
