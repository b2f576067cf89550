import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask, askAhead, keyOf, knownAhead, untilKnown } from './preflight-ahead';

const { askPreflight } = vi.hoisted(() => ({ askPreflight: vi.fn() }));
vi.mock('../stores/pushes', () => ({ askPreflight }));

const question = { imageId: 'sha256:1', list: 'ada/web:v1\nada/web:v2', username: 'ada' };

beforeEach(() => {
  vi.useFakeTimers();
  askPreflight.mockReset().mockResolvedValue({ permission: 'allowed' });
});
afterEach(() => {
  vi.useRealTimers();
});

it('gives what was asked ahead', async () => {
  askAhead(question);
  expect(await ask(question)).toEqual([
    { tag: 'v1', preflight: { permission: 'allowed' } },
    { tag: 'v2', preflight: { permission: 'allowed' } },
  ]);
  expect(askPreflight).toHaveBeenCalledTimes(2);
  expect(knownAhead(keyOf(question))).toHaveLength(2);
});

it('does not keep a click waiting for a registry that takes its time', async () => {
  askPreflight.mockReturnValue(new Promise(() => undefined));
  askAhead(question);
  const settled = vi.fn();
  void untilKnown(question).then(settled);
  await vi.advanceTimersByTimeAsync(20);
  expect(settled).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30);
  expect(settled).toHaveBeenCalledOnce();
  expect(knownAhead(keyOf(question))).toBeUndefined();
});

it('waits for nothing that was not asked', async () => {
  const settled = vi.fn();
  void untilKnown({ ...question, list: 'grace/web:v9' }).then(settled);
  await vi.advanceTimersByTimeAsync(0);
  expect(settled).toHaveBeenCalledOnce();
});

it.each([
  ['another name', { ...question, list: 'grace/web:v1' }],
  ['another account', { ...question, username: 'grace' }],
  ['another image', { ...question, imageId: 'sha256:2' }],
])('asks anew about %s', async (_what, other) => {
  askAhead(question);
  await ask(other);
  expect(askPreflight).toHaveBeenCalledTimes(2 + other.list.split('\n').length);
});

it('asks anew when the button was held for long', async () => {
  askAhead(question);
  vi.advanceTimersByTime(3_000);
  await ask(question);
  expect(askPreflight).toHaveBeenCalledTimes(4);
});

it('asks nothing ahead where no name is right yet', () => {
  askAhead({ ...question, list: '' });
  expect(askPreflight).not.toHaveBeenCalled();
});
