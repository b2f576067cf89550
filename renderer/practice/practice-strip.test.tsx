// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { usePractice } from '../stores/practice';
import { PracticeStrip } from './practice-strip';

const FAILED: AppError = { kind: 'container-failed', raw: 'cannot stop container' };

afterEach(cleanup);

it('offers to stop again when stopping failed, and does not start instead', async () => {
  const asked: string[] = [];
  const invoke = (command: string) => {
    asked.push(command);
    return Promise.resolve({ ok: false, error: FAILED });
  };
  vi.stubGlobal('slipway', { invoke, subscribe: () => () => undefined });
  usePractice.setState({ practice: { kind: 'running', host: 'localhost:5050', health: 'untold' } });
  const user = userEvent.setup();
  render(<PracticeStrip />);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await user.click(await screen.findByRole('button', { name: 'Try again' }));
  expect(asked).toEqual(['practice.stop', 'practice.stop']);
});
