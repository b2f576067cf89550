import { expect, it } from 'vitest';
import { newPush } from '../../app/push/new-push';
import type { Push } from '../../app/push/push';
import { findMark } from './pushed-mark';

const REFERENCE = 'ada/web:v1';

function push(id: string, more: Partial<Push>) {
  const order = { id, imageId: 'sha256:1', reference: REFERENCE, recipe: [], queuedAt: 1 };
  return { [id]: { seq: 1, push: { ...newPush(order), ...more } } };
}

it('marks the tag that was pushed with its last arrival', () => {
  const pushes = {
    ...push('a', { state: 'succeeded', endedAt: 5 }),
    ...push('b', { state: 'succeeded', endedAt: 9 }),
    ...push('c', { state: 'failed', endedAt: 12 }),
  };
  expect(findMark(pushes, 'sha256:1', REFERENCE)).toBe(9);
  expect(findMark(pushes, 'sha256:1', 'ada/web:v2')).toBeUndefined();
});

it('marks a push that was cut off once it is found at the registry, and only then', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const cutOff = { state: 'interrupted', startedAt: 2, endedAt: 7 } as const;
  const marked = (more: Partial<Push>) =>
    findMark(push('a', { ...cutOff, ...more }), 'sha256:1', REFERENCE);
  expect(marked({ check: { outcome: 'held', at: 8, digest } })).toBe(7);
  expect(marked({ check: { outcome: 'other', at: 8, digest } })).toBeUndefined();
  expect(marked({})).toBeUndefined();
});

it('does not mark an image the tag has moved to since', () => {
  const pushes = push('a', { state: 'succeeded', endedAt: 5 });
  expect(findMark(pushes, 'sha256:2', REFERENCE)).toBeUndefined();
});

it('says that a push is under way, whatever came before', () => {
  const pushes = {
    ...push('a', { state: 'succeeded', endedAt: 5 }),
    ...push('b', { state: 'queued' }),
  };
  expect(findMark(pushes, 'sha256:1', REFERENCE)).toBe('pushing');
});
