import { useSyncExternalStore } from 'react';
import { useGuide } from '../stores/guide';
import { useView } from '../stores/view';

/** Where there is room for it beside the work; else it is a strip below, and covers nothing. */
const WIDE = window.matchMedia('(width >= 1180px)');

export type GuidePlace = 'beside' | 'below' | undefined;

/** Undefined while the guide is closed. */
export function useGuidePlace(): GuidePlace {
  const isWide = useSyncExternalStore(subscribe, () => WIDE.matches);
  const isOpen = useGuide((state) => state.isKnown && state.isOpen);
  const isStarting = useView(({ view }) => view.kind === 'starting');
  if (!isOpen || isStarting) return undefined;
  return isWide ? 'beside' : 'below';
}

function subscribe(onChange: () => void) {
  WIDE.addEventListener('change', onChange);
  return () => {
    WIDE.removeEventListener('change', onChange);
  };
}
