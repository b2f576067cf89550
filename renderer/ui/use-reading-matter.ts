import { useEffect, useRef, useState } from 'react';

const CONTROLS = 'a[href], button, input, textarea, select, [tabindex]';

/**
 * Whether the element scrolls and nothing in it takes the focus: then it must take it itself, or the
 * keyboard cannot scroll it. Chrome does so by itself from 130 on.
 */
export function useReadingMatter<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  const [isReadingMatter, setReadingMatter] = useState(false);
  // After each drawing: what is in it may have grown.
  useEffect(() => {
    const measure = () => {
      const element = ref.current;
      if (element === null) return;
      const scrolls = element.scrollHeight > element.clientHeight;
      setReadingMatter(scrolls && element.querySelector(CONTROLS) === null);
    };
    measure();
    window.addEventListener('resize', measure);
    return () => {
      window.removeEventListener('resize', measure);
    };
  });
  return { ref, isReadingMatter };
}
