// How fast a push went over all of its time, in a bounded number of counts: as it goes on, two of
// them become one, and the line keeps its shape.
import { z } from 'zod';

const MOST = 120;
const FIRST_EVERY = 1_000;
/** A clock that is a little early still counts. */
const GRACE = 500;
const SMOOTH_OVER = 5_000;

export const throughputSchema = z.strictObject({
  /** Milliseconds between two counts. */
  every: z.number().positive(),
  /** Bytes sent since the push began. The first count is `every` after the beginning. */
  counts: z.array(z.number().nonnegative()).max(MOST),
});
export type Throughput = z.infer<typeof throughputSchema>;

const NOTHING: Throughput = { every: FIRST_EVERY, counts: [] };

/**
 * With one more count. Where some were missed (a computer that slept) nothing is known to have moved.
 * The same object when it tells nothing new.
 */
export function count(before: Throughput | undefined, elapsed: number, bytes: number): Throughput {
  let { every, counts } = before ?? NOTHING;
  while (Math.floor((elapsed + GRACE) / every) > MOST) {
    counts = counts.filter((_count, at) => at % 2 === 1);
    every *= 2;
  }
  const missing = Math.floor((elapsed + GRACE) / every) - 1 - counts.length;
  if (missing < 0) return before ?? NOTHING;
  const still = Array.from({ length: missing }, () => counts.at(-1) ?? 0);
  return { every, counts: [...counts, ...still, bytes] };
}

/**
 * Bytes a second at each count, over the seconds before it: engines report in bursts. Bytes that go
 * back (a layer sent again) are no speed.
 */
export function speeds({ every, counts }: Throughput): number[] {
  const window = Math.max(1, Math.round(SMOOTH_OVER / every));
  return counts.map((bytes, at) => {
    const stretches = Math.min(window, at + 1);
    const sent = Math.max(0, bytes - (counts[at - stretches] ?? 0));
    return (sent / (stretches * every)) * 1_000;
  });
}
