// How often the window hears of a push. The engine compresses on the processors the window is drawn
// with: while those have much to do, the picture stands back for the push it shows.
import { cpus } from 'node:os';

/** Milliseconds between news while they are busy: four drawings a second are live still. */
const BUSY_MS = 250;
/** The share of their time from which on they count as busy. */
const BUSY = 0.5;
/** Milliseconds that a look at them goes back, at least and at most. */
const LOOK_MS = 400;
const OLD_MS = 4_000;

/** Of all processors together, since the computer started. Any unit. */
export interface ProcessorTime {
  busy: number;
  total: number;
}

/** @param calmMs between news while the processors have time, in milliseconds. */
export function createNewsPace(
  calmMs: () => number,
  read: () => ProcessorTime = readProcessors,
  now: () => number = () => performance.now(),
): () => number {
  let last = { at: -Infinity, busy: 0, total: 0 };
  let isBusy = true;
  return () => {
    const at = now();
    const since = at - last.at;
    if (since >= LOOK_MS) {
      const { busy, total } = read();
      // What they did before this push says nothing of it, and an engine begins with all it can do.
      isBusy = since > OLD_MS || busy - last.busy > (total - last.total) * BUSY;
      last = { at, busy, total };
    }
    return isBusy ? BUSY_MS : calmMs();
  };
}

function readProcessors(): ProcessorTime {
  const time = { busy: 0, total: 0 };
  for (const { times } of cpus()) {
    const all = times.user + times.nice + times.sys + times.irq + times.idle;
    time.total += all;
    time.busy += all - times.idle;
  }
  return time;
}
