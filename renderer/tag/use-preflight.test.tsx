// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { usePreflight } from './use-preflight';

const { askPreflight } = vi.hoisted(() => ({ askPreflight: vi.fn() }));
vi.mock('../stores/pushes', () => ({ askPreflight }));

const namesOf = (familiar: string) => [{ familiar, full: `docker.io/${familiar}` }];
const asked = () => askPreflight.mock.calls.map(([, name]) => String(name));
const after = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

function openDialog(familiar: string) {
  return renderHook(({ name }) => usePreflight('sha256:1', namesOf(name), undefined), {
    initialProps: { name: familiar },
  });
}

function type(): void {
  document.activeElement?.dispatchEvent(new Event('keydown', { bubbles: true }));
  document.activeElement?.dispatchEvent(new Event('input', { bubbles: true }));
}

beforeEach(() => {
  vi.useFakeTimers();
  askPreflight.mockReset().mockResolvedValue({ permission: 'allowed' });
  const field = document.createElement('input');
  document.body.replaceChildren(field);
  field.focus();
});

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

it('asks at once about the name the dialog fills in, though a field has the focus', async () => {
  const { result } = openDialog('ada/web:v1');
  await after(1);
  expect(asked()).toEqual(['ada/web:v1']);
  expect(result.current).toEqual([{ tag: 'v1', preflight: { permission: 'allowed' } }]);
});

it('asks about a typed name when the typing pauses, and of the letters on the way about none', async () => {
  const { rerender, result } = openDialog('ada/web:v1');
  await after(1);
  type();
  rerender({ name: 'ada/webs:v1' });
  await after(300);
  type();
  rerender({ name: 'ada/webshop:v1' });
  expect(result.current).toBeUndefined();
  await after(300);
  expect(asked()).toEqual(['ada/web:v1']);
  await after(200);
  expect(asked()).toEqual(['ada/web:v1', 'ada/webshop:v1']);
});

it('asks at once about a name that a click has settled, though the field keeps the focus', async () => {
  const { rerender } = openDialog('ada/web:v1');
  await after(1);
  type();
  document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  rerender({ name: 'grace/web:v1' });
  await after(1);
  expect(asked()).toEqual(['ada/web:v1', 'grace/web:v1']);
});
