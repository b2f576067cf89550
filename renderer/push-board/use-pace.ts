// How fast it goes, looked at about twice a second: often enough to be live, seldom enough to be read.
import { useEffect, useState } from 'react';
import { bytesPerSecond, observe, type RateWindow, secondsLeft } from '../../app/push/rate';
import { pushTotals } from '../../app/push/totals';
import { usePushes } from '../stores/pushes';

const LOOK_EVERY = 500;
/** News that comes until then is drawn together with the look: a drawing of its own is saved. */
const WAIT_FOR_NEWS = 250;

export interface Pace {
  /** Milliseconds since the Unix epoch. */
  now: number;
  /** Bytes a second. */
  rate: number | undefined;
  secondsLeft: number | undefined;
}

export function usePace(pushId: string, running: boolean): Pace {
  const [look, setLook] = useState<Look>(() => ({ now: Date.now(), window: [], left: 0 }));
  useEffect(() => {
    if (!running) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = 0;
    const lookNow = () => {
      clearTimeout(timer);
      timer = setTimeout(lookNow, LOOK_EVERY + WAIT_FOR_NEWS);
      last = performance.now();
      setLook((before) => lookAgain(pushId, before));
    };
    lookNow();
    const end = usePushes.subscribe(() => {
      if (performance.now() - last >= LOOK_EVERY) lookNow();
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [pushId, running]);
  const { now, window, left } = look;
  return {
    now,
    rate: bytesPerSecond(window, now),
    secondsLeft: left > 0 ? secondsLeft(window, now, left) : undefined,
  };
}

interface Look {
  now: number;
  window: RateWindow;
  /** Bytes still to send. */
  left: number;
}

function lookAgain(pushId: string, before: Look): Look {
  const push = usePushes.getState().pushes[pushId]?.push;
  if (push === undefined) return before;
  const now = Date.now();
  const { sent, toSend } = pushTotals(push);
  return { now, window: observe(before.window, now, sent), left: toSend - sent };
}
