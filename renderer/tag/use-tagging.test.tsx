// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useTagging } from './use-tagging';

const { startPush } = vi.hoisted(() => ({ startPush: vi.fn() }));
vi.mock('../stores/pushes', () => ({ startPush }));

const names = [{ familiar: 'ada/web:v1', full: 'docker.io/ada/web:v1' }];

beforeEach(() => {
  vi.useFakeTimers();
  startPush.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('pushes once however often one presses, and says that it is at it when that takes a moment', async () => {
  startPush.mockReturnValue(new Promise(() => undefined));
  const { result } = renderHook(() => useTagging('sha256:1', names, vi.fn()));
  act(() => {
    void result.current.push();
    void result.current.push();
  });
  expect(startPush).toHaveBeenCalledOnce();
  expect(result.current.isUnderWay()).toBe(true);
  expect(result.current.busy).toBeUndefined();
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(result.current.busy).toBe('push');
});

it('is done with a push that could not begin, and says why', async () => {
  startPush.mockResolvedValue({ ok: false, error: { kind: 'unexpected', raw: 'no' } });
  const { result } = renderHook(() => useTagging('sha256:1', names, vi.fn()));
  await act(() => result.current.push());
  expect(result.current.error).toEqual({ kind: 'unexpected', raw: 'no' });
  expect(result.current.isUnderWay()).toBe(false);
  await act(() => vi.advanceTimersByTimeAsync(200));
  expect(result.current.busy).toBeUndefined();
});
