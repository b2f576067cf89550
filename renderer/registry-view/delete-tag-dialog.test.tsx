// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { DeleteTagDialog } from './delete-tag-dialog';

const HOST = 'localhost:5000';
const unreachable: AppError = { kind: 'registry-unreachable', host: HOST, raw: 'fetch failed' };

afterEach(cleanup);

it('asks again which tags go with it, and only then lets one delete', async () => {
  const answers = [
    { ok: false, error: unreachable },
    { ok: true, value: { tags: ['v1', 'v2'], isComplete: true } },
    { ok: false, error: unreachable },
  ];
  const invoke = vi.fn(() => Promise.resolve(answers.shift()));
  // jsdom has none.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  const user = userEvent.setup();
  render(<DeleteTagDialog host={HOST} tag="v1" digest="sha256:d" onClose={vi.fn()} />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  expect(screen.getByRole('button', { name: 'Delete tag' })).toHaveProperty('disabled', true);
  await user.click(again);
  await user.click(await screen.findByRole('button', { name: 'Delete 2 tags' }));
  expect(invoke.mock.calls.map(([command]: string[]) => command)).toEqual([
    'registry.siblings',
    'registry.siblings',
    'registry.delete',
  ]);
});
