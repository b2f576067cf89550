// A queue of pushes that go on until a test says so.
import { vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import type { Push, PushUpdate } from '../../app/push/push';
import type { RunPush } from './entry';
import type { Journal } from './journal';
import { createPushQueue } from './push-queue';

const DIGEST: PushUpdate = {
  kind: 'digest',
  tag: 'v1',
  digest: `sha256:${'a'.repeat(64)}`,
  size: 1,
};
const check = () => Promise.resolve({ outcome: 'absent', at: 5 } as const);
export const order = (reference: string) => ({ imageId: 'i', reference, recipe: [] });

/** Pushes that run until they are told to finish or are aborted. */
export function heldPushes() {
  const running = new Map<string, () => void>();
  const failing = new Map<string, (error: AppError) => void>();
  const run: RunPush = (push, signal, onUpdate) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
      failing.set(push.reference, (error) => {
        onUpdate({ kind: 'error', error });
        resolve();
      });
      running.set(push.reference, () => {
        onUpdate(DIGEST);
        resolve();
      });
    });
  const fail = (reference: string, error: AppError) => {
    failing.get(reference)?.(error);
    running.delete(reference);
  };
  return { run, running, fail };
}

type Options = Parameters<typeof createPushQueue>[0];

export function heldQueue({ past = [], ...others }: Partial<Options> & { past?: Push[] } = {}) {
  const written: Push[] = [];
  const rewrite = vi.fn<Journal['rewrite']>();
  const journal: Journal = { past, write: (push) => written.push(push), rewrite, follow: vi.fn() };
  const { run, running, fail } = heldPushes();
  const publish = vi.fn();
  const away = { is: false };
  const queue = createPushQueue({
    runner: () => run,
    holdUp: () => () => away.is,
    publish,
    journal,
    verify: () => Promise.resolve('held'),
    watch: vi.fn(),
    atATime: () => 2,
    check,
    now: () => 7,
    ...others,
  });
  const stateOf = (id: string) => queue.list().find(({ push }) => push.id === id)?.push.state;
  return { queue, running, fail, away, publish, written, rewrite, stateOf };
}
