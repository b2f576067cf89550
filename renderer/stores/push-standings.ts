// How pushes stand, for those who do not follow their bytes: twenty times a second is often to draw
// a button or a checklist again that looks the same.
import { useRef } from 'react';
import type { Push } from '../../app/push/push';
import { newestFirst, usePushes } from './pushes';

/** What changes many times a second while a push goes. */
const COUNTS: ReadonlySet<string> = new Set<keyof Push>(['layers', 'notes', 'throughput']);

function standsAlike(a: Push, b: Push): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...names].every(
    (name) => COUNTS.has(name) || Reflect.get(a, name) === Reflect.get(b, name),
  );
}

/** `now`, or the same pushes as before when nothing but counts of bytes has come since. */
export function keepStanding(before: readonly Push[], now: readonly Push[]): readonly Push[] {
  const alike = now.every((push, at) => {
    const known = before[at];
    return known !== undefined && (known === push || standsAlike(known, push));
  });
  return alike && before.length === now.length ? before : now;
}

/** All pushes, newest first: the same list until one comes, goes, or stands otherwise. Bytes may be old. */
export function usePushStandings(): readonly Push[] {
  const held = useRef<readonly Push[]>([]);
  return usePushes(({ pushes }) => {
    held.current = keepStanding(held.current, newestFirst(pushes));
    return held.current;
  });
}

/** How one push stands; until it is over, its layers may be those of a while ago. */
export function usePushStanding(pushId: string): Push | undefined {
  const held = useRef<Push>(undefined);
  return usePushes(({ pushes }) => {
    const now = pushes[pushId]?.push;
    const before = held.current;
    if (now === undefined || before === undefined || !standsAlike(before, now)) held.current = now;
    return held.current;
  });
}
