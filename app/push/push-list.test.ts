import { expect, it } from 'vitest';
import { newPush } from './new-push';
import type { PushState } from './push';
import { fittingPushes, MOST_PUSHES, pushListSchema } from './push-list';

function several(count: number, state: PushState, from = 0) {
  return Array.from({ length: count }, (_, at) => {
    const queuedAt = from + at;
    const id = `${state} ${queuedAt.toString()}`;
    const push = newPush({ id, imageId: 'i', reference: 'ada/web:v1', recipe: [], queuedAt });
    return { push: { ...push, state }, seq: 0 };
  });
}
const ids = (pushes: ReturnType<typeof several>) => pushes.map(({ push }) => push.id);

it('tells of what waits and of the newest that are over, oldest first, where not all fit', () => {
  const past = several(MOST_PUSHES, 'succeeded');
  const waiting = several(10, 'queued', MOST_PUSHES);
  const told = fittingPushes([...past, ...waiting]);
  expect(pushListSchema.safeParse(told).success).toBe(true);
  expect(ids(told)).toEqual(ids([...past.slice(10), ...waiting]));
});

it('tells of those that go first, where even they do not all fit', () => {
  const waiting = several(MOST_PUSHES + 5, 'queued');
  const told = fittingPushes([...several(3, 'failed'), ...waiting]);
  expect(ids(told)).toEqual(ids(waiting.slice(0, MOST_PUSHES)));
});

it('leaves nothing out where all fit', () => {
  const some = [...several(3, 'failed'), ...several(2, 'running')];
  expect(fittingPushes(some)).toEqual(some);
});
