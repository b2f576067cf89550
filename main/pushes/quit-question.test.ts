import { expect, it } from 'vitest';
import type { PushState } from '../../app/push/push';
import { quitQuestion } from './quit-question';

const ask = (...states: PushState[]) => quitQuestion(states.map((state) => ({ state })));

it('has nothing to ask when every push is over', () => {
  expect(ask()).toBeUndefined();
  expect(ask('succeeded', 'failed', 'cancelled', 'interrupted')).toBeUndefined();
});

it('names what is still going, and what becomes of it', () => {
  expect(ask('running', 'succeeded')).toMatchObject({
    message: '1 push is still going.',
    detail: expect.stringContaining('Quit and it will be marked interrupted.') as string,
  });
  expect(ask('running', 'running', 'queued')).toMatchObject({
    message: '2 pushes are still going, and 1 is waiting.',
    detail: expect.stringContaining('Quit and they will be marked interrupted.') as string,
  });
});
