import { expect, test } from 'vitest';
import { newPush } from './new-push';
import { pushSchema } from './push';

test('a new push waits, has seen nothing, and keeps what it was ordered with', () => {
  const recipe = [{ diffId: 'sha256:1', instruction: 'ADD … /', size: 9 }];
  const order = { id: '1', imageId: 'sha256:2', reference: 'ada/web:v1', recipe, queuedAt: 5 };
  const push = newPush(order);
  expect(push).toMatchObject({ ...order, state: 'queued', layers: [], notes: [] });
  expect(push.digest ?? push.error ?? push.startedAt).toBeUndefined();
  expect(pushSchema.safeParse(push).success).toBe(true);
});
