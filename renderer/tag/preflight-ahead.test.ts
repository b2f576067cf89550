import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ask, askAhead } from './preflight-ahead';

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

it('gives what was asked ahead, once', async () => {
  askAhead(question);
  expect(await ask(question)).toEqual([
    { tag: 'v1', preflight: { permission: 'allowed' } },
    { tag: 'v2', preflight: { permission: 'allowed' } },
  ]);
  expect(askPreflight).toHaveBeenCalledTimes(2);
  await ask(question);
  expect(askPreflight).toHaveBeenCalledTimes(4);
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
