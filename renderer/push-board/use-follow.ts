// With more layers than fit, the rows go to where the work is, until the user takes the wheel.
import { type RefObject, useEffect, useRef } from 'react';
import { usePushes } from '../stores/pushes';
import type { Rung } from './rungs';

const TAKES_OVER = ['wheel', 'pointerdown', 'keydown'] as const;

export function useFollow(pushId: string, rungs: readonly Rung[]): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  const taken = useRef(false);
  const first = usePushes(({ pushes }) => {
    const layers = pushes[pushId]?.push.layers ?? [];
    return rungs.findIndex(({ layerAt = -1 }) => layers[layerAt]?.status.kind === 'pushing');
  });

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const take = () => {
      taken.current = true;
    };
    for (const event of TAKES_OVER) element.addEventListener(event, take, { passive: true });
    return () => {
      for (const event of TAKES_OVER) element.removeEventListener(event, take);
    };
  }, []);

  useEffect(() => {
    const element = box.current;
    if (element === null || first === -1 || taken.current) return;
    const share = first / rungs.length;
    const top = share * element.scrollHeight - element.clientHeight / 3;
    element.scrollTo({ top });
  }, [first, rungs.length]);
  return box;
}
