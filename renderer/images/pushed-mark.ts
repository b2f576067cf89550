import { isOver } from '../../app/push/apply-updates';
import type { Pushes } from '../stores/fold-pushes';

/** `pushing`, or when it arrived, in milliseconds since the Unix epoch. */
export type PushedMark = 'pushing' | number | undefined;

/** A tag that has moved to another image since is not marked: that image was not pushed. */
export function findMark(
  pushes: Pushes,
  imageId: string,
  reference: string | undefined,
): PushedMark {
  let arrived: number | undefined;
  for (const { push } of Object.values(pushes)) {
    if (push.imageId !== imageId || push.reference !== reference) continue;
    if (!isOver(push)) return 'pushing';
    if (push.state === 'succeeded') arrived = Math.max(arrived ?? 0, push.endedAt ?? 0);
  }
  return arrived;
}
