import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PushState } from './push';
import { lastPlace, MOVES, type Move, placesAfter, waitingOrder } from './waiting-order';

type Line = { id: string; state: PushState; place: number }[];
const waiting = (ids: string, places = [...ids].map((_id, at) => at * 3)): Line =>
  [...ids].map((id, at) => ({ id, state: 'queued', place: places[at] ?? 0 }));

const ids = (line: Line) =>
  waitingOrder(line)
    .map(({ id }) => id)
    .join('');
function after(line: Line, id: string, move: Move): Line {
  const places = placesAfter(line, id, move);
  return line.map((push) => ({ ...push, place: places.get(push.id) ?? push.place }));
}

describe('pushes that wait', () => {
  it('go in the order of their places, whatever the order they are known in', () => {
    expect(ids(waiting('abc', [9, 1, 4]))).toBe('bca');
  });

  it('leave out those that run or are over', () => {
    const line = waiting('abc');
    expect(ids(line.map((push) => (push.id === 'a' ? { ...push, state: 'running' } : push)))).toBe(
      'bc',
    );
  });

  it.each([
    ['c', 'up', 'acbd'],
    ['c', 'down', 'abdc'],
    ['d', 'first', 'dabc'],
    ['a', 'up', 'abcd'],
    ['d', 'down', 'abcd'],
    ['a', 'first', 'abcd'],
    ['x', 'first', 'abcd'],
  ] as const)('%s, moved %s: %s', (id, move, order) => {
    expect(ids(after(waiting('abcd'), id, move))).toBe(order);
  });

  it('are all still there, each in a place of its own, after any moves', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom(...MOVES)),
    );
    fc.assert(
      fc.property(moves, (all) => {
        const line = all.reduce((line, [id, move]) => after(line, id, move), waiting('abcde'));
        expect([...ids(line)].sort().join('')).toBe('abcde');
        expect(new Set(line.map(({ place }) => place)).size).toBe(5);
      }),
    );
  });

  it('are joined at the end', () => {
    const line = waiting('abc', [9, 1, 4]);
    expect(ids([...line, { id: 'n', state: 'queued', place: lastPlace(line) }])).toBe('bcan');
    expect(lastPlace([])).toBe(1);
  });
});
