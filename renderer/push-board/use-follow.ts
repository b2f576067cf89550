// With more layers than fit, the rows go to where the work is, until the user takes the wheel.
import { type RefObject, useEffect, useRef } from 'react';
import { usePushes } from '../stores/pushes';
import type { Rung } from './rungs';

const PAUSE_MS = 400;
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

  const goal = useRef(0);
  const isGoing = useRef(false);
  useEffect(() => {
    if (first === -1) return;
    goal.current = first / rungs.length;
    if (isGoing.current) return;
    isGoing.current = true;
    // Layers come and go many times a second; to scroll as often would be to draw all rows as often.
    setTimeout(() => {
      isGoing.current = false;
      if (box.current !== null && !taken.current) bringIntoView(box.current, goal.current);
    }, PAUSE_MS);
  }, [first, rungs.length]);
  return box;
}

/** @param share how far down of all rows, 0 to 1. Moves by a good part of what is seen, or not at all. */
function bringIntoView(element: HTMLElement, share: number): void {
  const { scrollHeight, scrollTop, clientHeight } = element;
  const at = share * scrollHeight;
  const isComfortable =
    at >= scrollTop + clientHeight * 0.1 && at <= scrollTop + clientHeight * 0.7;
  if (!isComfortable) element.scrollTo({ top: at - clientHeight / 4 });
}
