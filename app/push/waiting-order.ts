// Which of the pushes that wait goes next. Main and the window both put them in this order.
import type { Push } from './push';

type Placed = Pick<Push, 'id' | 'state' | 'place'>;

export const MOVES = ['first', 'up', 'down'] as const;
export type Move = (typeof MOVES)[number];

/** Those that wait, the next one first. */
export function waitingOrder<P extends Placed>(pushes: readonly P[]): P[] {
  return pushes
    .filter(({ state }) => state === 'queued')
    .sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
}

/** The place after all others. */
export function lastPlace(pushes: readonly Placed[]): number {
  return Math.max(0, ...pushes.map(({ place = 0 }) => place)) + 1;
}

/** New places, by id, for those that change theirs; none where the move leads nowhere. */
export function placesAfter(
  pushes: readonly Placed[],
  id: string,
  move: Move,
): ReadonlyMap<string, number> {
  const order = waitingOrder(pushes);
  const from = order.findIndex((push) => push.id === id);
  const to = move === 'first' ? 0 : move === 'up' ? from - 1 : from + 1;
  const moved = order[from];
  if (!moved || !order[to] || from === to) return new Map();
  const after = order.toSpliced(from, 1).toSpliced(to, 0, moved);
  const places = order.map(({ place = 0 }) => place);
  const changed = after.flatMap((push, at): [string, number][] => {
    const place = places[at] ?? 0;
    return place === push.place ? [] : [[push.id, place]];
  });
  return new Map(changed);
}
