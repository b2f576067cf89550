import { type RefObject, useEffect } from 'react';

/** Ctrl+F, ⌘F and `/` go to the search, unless a dialog is open or something is being typed. */
export function useSearchKeys(searchRef: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isFind = (event.ctrlKey || event.metaKey) && !event.altKey && event.key === 'f';
      const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping();
      if ((!isFind && !isSlash) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      event.stopPropagation();
      searchRef.current?.focus();
      searchRef.current?.select();
    };
    // Before the grid, which would take a letter for type-ahead.
    window.addEventListener('keydown', listen, { capture: true });
    return () => {
      window.removeEventListener('keydown', listen, { capture: true });
    };
  }, [searchRef]);
}

function isTyping(): boolean {
  return document.activeElement instanceof HTMLInputElement;
}
