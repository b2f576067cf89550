import { type RefObject, useEffect, useRef } from 'react';

/** The focus, when the control that had it went away (Cancel, at the end of a push). */
export function useKeptFocus(): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) box.current?.focus();
  }, []);
  return box;
}
