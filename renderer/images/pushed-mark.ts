import { isWiped, type Wipe } from '../../app/guide/guide-record';
import { isOver } from '../../app/push/apply-updates';
import { hasArrived } from '../../app/push/arrival-check';
import type { Pushes } from '../stores/fold-pushes';

/** `pushing`, or when it arrived, in milliseconds since the Unix epoch. */
export type PushedMark = 'pushing' | number | undefined;

type Marks = ReadonlyMap<string, 'pushing' | number>;

/** Every tile in sight asks after every piece of news: the pushes are gone through once for all. */
const known = new WeakMap<Pushes, { wiped: readonly Wipe[]; marks: Marks }>();

/** A tag that has moved to another image since is not marked: that image was not pushed. */
export function findMark(
  pushes: Pushes,
  imageId: string,
  reference: string | undefined,
  wiped: readonly Wipe[],
): PushedMark {
  if (reference === undefined) return undefined;
  return marksOf(pushes, wiped).get(markKey(imageId, reference));
}

/** Keys, as `markKey` makes them, of every tag that was pushed or is being pushed. */
export function pushedKeys(pushes: Pushes, wiped: readonly Wipe[]): ReadonlySet<string> {
  return new Set(marksOf(pushes, wiped).keys());
}

export function markKey(imageId: string, reference: string): string {
  return `${imageId} ${reference}`;
}

function marksOf(pushes: Pushes, wiped: readonly Wipe[]): Marks {
  const found = known.get(pushes);
  if (found?.wiped === wiped) return found.marks;
  const marks = new Map<string, 'pushing' | number>();
  for (const { push } of Object.values(pushes)) {
    const key = markKey(push.imageId, push.reference);
    const mark = marks.get(key);
    if (!isOver(push)) marks.set(key, 'pushing');
    else if (hasArrived(push) && mark !== 'pushing' && !isWiped(wiped, push)) {
      marks.set(key, Math.max(mark ?? 0, push.endedAt ?? 0));
    }
  }
  known.set(pushes, { wiped, marks });
  return marks;
}
