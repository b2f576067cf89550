// How fast a push goes, over the last seconds: engines report in bursts, and lines come and go.

interface Sample {
  /** Milliseconds since the Unix epoch. */
  at: number;
  /** Bytes sent since the push began. */
  bytes: number;
}

/** Oldest first. Starts empty; grows only through `observe`. */
export type RateWindow = readonly Sample[];

const WINDOW_MS = 10_000;
/** Samples closer together than this are one: bounds the window's length. */
const STEP_MS = 250;
/** A rate over less time than this is noise. */
const SETTLE_MS = 1_000;

/**
 * The window with one more sample. It starts over when bytes go back (a layer is sent again) or
 * the clock does.
 */
export function observe(window: RateWindow, at: number, bytes: number): RateWindow {
  const last = window.at(-1);
  if (!last || at < last.at || bytes < last.bytes) return [{ at, bytes }];
  const before = window.at(-2);
  const kept = before && at - before.at < STEP_MS ? window.slice(0, -1) : window;
  return [...within(kept, at), { at, bytes }];
}

/** Bytes a second, 0 when nothing moves; undefined until there is enough to go by. */
export function bytesPerSecond(window: RateWindow, now: number): number | undefined {
  const last = window.at(-1);
  const first = within(window, now)[0];
  if (!last || !first || now - first.at < SETTLE_MS) return undefined;
  return ((last.bytes - first.bytes) / (now - first.at)) * 1_000;
}

/** Seconds until `bytesLeft` are sent at this rate; undefined while nothing moves. */
export function secondsLeft(
  window: RateWindow,
  now: number,
  bytesLeft: number,
): number | undefined {
  const rate = bytesPerSecond(window, now);
  return rate === undefined || rate === 0 ? undefined : bytesLeft / rate;
}

/** What is younger than the window, and the one sample before it to measure from. */
function within(window: RateWindow, now: number): RateWindow {
  const young = window.findIndex(({ at }) => at > now - WINDOW_MS);
  return young === -1 ? window.slice(-1) : window.slice(Math.max(0, young - 1));
}
