import { expect, it } from 'vitest';
import { newPush } from '../../app/push/new-push';
import type { Push } from '../../app/push/push';
import { findMark, markKey, pushedKeys } from './pushed-mark';

const REFERENCE = 'localhost:5000/ada/web:v1';
const NEVER: readonly never[] = [];

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
  expect(findMark(pushes, 'sha256:1', REFERENCE, NEVER)).toBe(9);
  expect(findMark(pushes, 'sha256:1', 'localhost:5000/ada/web:v2', NEVER)).toBeUndefined();
});

it('marks a push that was cut off once it is found at the registry, and only then', () => {
  const digest = `sha256:${'a'.repeat(64)}`;
  const cutOff = { state: 'interrupted', startedAt: 2, endedAt: 7 } as const;
  const marked = (more: Partial<Push>) =>
    findMark(push('a', { ...cutOff, ...more }), 'sha256:1', REFERENCE, NEVER);
  expect(marked({ check: { outcome: 'held', at: 8, digest } })).toBe(7);
  expect(marked({ check: { outcome: 'other', at: 8, digest } })).toBeUndefined();
  expect(marked({})).toBeUndefined();
});

it('does not mark an image the tag has moved to since', () => {
  const pushes = push('a', { state: 'succeeded', endedAt: 5 });
  expect(findMark(pushes, 'sha256:2', REFERENCE, NEVER)).toBeUndefined();
});

it('says that a push is under way, whatever came before', () => {
  const pushes = {
    ...push('a', { state: 'succeeded', endedAt: 5 }),
    ...push('b', { state: 'queued' }),
  };
  expect(findMark(pushes, 'sha256:1', REFERENCE, NEVER)).toBe('pushing');
});

it('does not mark what went to a registry that was wiped since', () => {
  const pushes = push('a', { state: 'succeeded', endedAt: 5 });
  const at = (host: string, when: number) => [{ host, at: when }];
  expect(findMark(pushes, 'sha256:1', REFERENCE, at('localhost:5000', 6))).toBeUndefined();
  expect(pushedKeys(pushes, at('localhost:5000', 6))).toEqual(new Set());
  expect(findMark(pushes, 'sha256:1', REFERENCE, at('localhost:50', 6))).toBe(5);
  const again = { ...pushes, ...push('b', { state: 'succeeded', endedAt: 9 }) };
  expect(findMark(again, 'sha256:1', REFERENCE, at('localhost:5000', 6))).toBe(9);
  expect(pushedKeys(again, at('localhost:5000', 6))).toEqual(
    new Set([markKey('sha256:1', REFERENCE)]),
  );
});
