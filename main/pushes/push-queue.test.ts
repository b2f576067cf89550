import { describe, expect, it, vi } from 'vitest';
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
const order = (reference: string) => ({ imageId: 'i', reference, recipe: [] });

/** Pushes that run until they are told to finish or are aborted. */
function heldPushes() {
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

function setUp(past: Push[] = [], atATime = { current: 2 }) {
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
    atATime: () => atATime.current,
    check,
    now: () => 7,
  });
  const stateOf = (id: string) => queue.list().find(({ push }) => push.id === id)?.push.state;
  return { queue, running, fail, away, publish, written, rewrite, stateOf };
}

describe('the push queue', () => {
  it('keeps a push that waits with the runner of the moment it was added', async () => {
    const home = heldPushes();
    const away = heldPushes();
    let here = home;
    const queue = createPushQueue({
      runner: () => here.run,
      holdUp: () => () => false,
      publish: vi.fn(),
      journal: { past: [], write: vi.fn(), rewrite: vi.fn(), follow: vi.fn() },
      verify: () => Promise.resolve('held'),
      watch: vi.fn(),
      atATime: () => 2,
      check,
    });
    for (const reference of ['a:1', 'b:1', 'c:1']) queue.add(order(reference));
    here = away;
    queue.add(order('d:1'));
    for (const reference of ['a:1', 'b:1']) home.running.get(reference)?.();
    await vi.waitFor(() => {
      expect([...home.running.keys()]).toEqual(['a:1', 'b:1', 'c:1']);
      expect([...away.running.keys()]).toEqual(['d:1']);
    });
  });

  it('runs two at a time and the rest in order', async () => {
    const { queue, running, stateOf } = setUp();
    const [a, b, c] = ['a:1', 'b:1', 'c:1'].map((reference) => queue.add(order(reference)).id);
    expect([...running.keys()]).toEqual(['a:1', 'b:1']);
    expect(stateOf(c ?? '')).toBe('queued');
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect([...running.keys()]).toEqual(['a:1', 'b:1', 'c:1']);
    });
    expect(stateOf(a ?? '')).toBe('succeeded');
    expect(stateOf(b ?? '')).toBe('running');
  });

  it('pushes the tags of one repository one after the other, as the second has nothing left to send', async () => {
    const { queue, running } = setUp();
    for (const reference of ['localhost:5000/a:1', 'localhost:5000/a:2', 'localhost:5000/b:1']) {
      queue.add(order(reference));
    }
    expect([...running.keys()]).toEqual(['localhost:5000/a:1', 'localhost:5000/b:1']);
    running.get('localhost:5000/a:1')?.();
    await vi.waitFor(() => {
      expect(running.has('localhost:5000/a:2')).toBe(true);
    });
  });

  it('writes a push to the journal before it starts, and again when it is over', async () => {
    const { queue, running, written } = setUp();
    queue.add(order('a:1'));
    expect(written.map(({ state }) => state)).toEqual(['queued', 'running']);
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(written.map(({ state }) => state)).toEqual([
        'queued',
        'running',
        'succeeded',
        'succeeded',
      ]);
    });
  });

  it('never runs two pushes of one name at a time', async () => {
    const { queue, running, stateOf } = setUp();
    const first = queue.add(order('a:1'));
    const second = queue.add(order('a:1'));
    queue.add(order('b:1'));
    expect([...running.keys()]).toEqual(['a:1', 'b:1']);
    expect(stateOf(second.id)).toBe('queued');
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(stateOf(first.id)).toBe('succeeded');
      expect(stateOf(second.id)).toBe('running');
    });
  });

  it('ends a push whose run threw, and gives its place to the next', async () => {
    const journal: Journal = { past: [], write: vi.fn(), rewrite: vi.fn(), follow: vi.fn() };
    const queue = createPushQueue({
      runner: () => () => Promise.reject(new Error('a bug')),
      holdUp: () => () => false,
      publish: vi.fn(),
      journal,
      verify: () => Promise.resolve('held'),
      watch: vi.fn(),
      atATime: () => 2,
      check,
    });
    for (const reference of ['a:1', 'b:1', 'c:1']) queue.add(order(reference));
    await vi.waitFor(() => {
      expect(queue.list().map(({ push }) => push.state)).toEqual(['failed', 'failed', 'failed']);
    });
    expect(queue.list()[0]?.push.error).toMatchObject({ kind: 'unexpected' });
  });

  it('keeps the others waiting when the engine goes away, until it is back', async () => {
    vi.useFakeTimers();
    const { queue, running, away, fail, stateOf } = setUp();
    const first = queue.add(order('a:1'));
    queue.add(order('b:1'));
    const waiting = queue.add(order('c:1'));
    fail('a:1', { kind: 'engine-lost', raw: 'EOF' });
    await vi.advanceTimersByTimeAsync(500);
    expect(stateOf(first.id)).toBe('failed');
    away.is = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(stateOf(waiting.id)).toBe('queued');
    away.is = false;
    queue.goOn();
    expect(stateOf(waiting.id)).toBe('running');
    expect([...running.keys()]).toEqual(['b:1', 'c:1']);
    vi.useRealTimers();
  });

  it('cancels one that waits without ever starting it', () => {
    const { queue, running, stateOf } = setUp();
    queue.add(order('a:1'));
    queue.add(order('b:1'));
    const waiting = queue.add(order('c:1'));
    queue.cancel(waiting.id);
    expect(stateOf(waiting.id)).toBe('cancelled');
    expect(running.has('c:1')).toBe(false);
  });

  it('cancels one that runs, and gives its place to the next', async () => {
    const { queue, running, stateOf } = setUp();
    const first = queue.add(order('a:1'));
    queue.add(order('b:1'));
    queue.add(order('c:1'));
    queue.cancel(first.id);
    await vi.waitFor(() => {
      expect(stateOf(first.id)).toBe('cancelled');
    });
    expect(running.has('c:1')).toBe(true);
  });

  it('numbers the news of a push without a gap', async () => {
    const { queue, running, publish } = setUp();
    queue.add(order('a:1'));
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(queue.list()[0]?.push.verification).toBe('held');
    });
    const numbers = publish.mock.calls
      .filter(([event]) => event === 'push.updated')
      .map(([, payload]) => (payload as { seq: number }).seq);
    expect(numbers).toEqual(numbers.map((_seq, at) => at + 1));
    expect(queue.list()[0]?.seq).toBe(numbers.length);
  });

  it('runs as many at a time as is set, also when that changes on the way', () => {
    const atATime = { current: 1 };
    const { queue, running } = setUp([], atATime);
    for (const reference of ['a:1', 'b:1', 'c:1', 'd:1']) queue.add(order(reference));
    expect([...running.keys()]).toEqual(['a:1']);
    atATime.current = 3;
    queue.goOn();
    expect([...running.keys()]).toEqual(['a:1', 'b:1', 'c:1']);
    atATime.current = 1;
    queue.goOn();
    expect([...running.keys()]).toEqual(['a:1', 'b:1', 'c:1']);
  });

  it('runs first what was moved to the front, and tells the window', async () => {
    const { queue, running, publish } = setUp([], { current: 1 });
    const [, , c] = ['a:1', 'b:1', 'c:1'].map((reference) => queue.add(order(reference)).id);
    queue.move(c ?? '', 'first');
    expect(publish).toHaveBeenCalledWith(
      'push.updated',
      expect.objectContaining({ pushId: c, seq: 1 }),
    );
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect([...running.keys()]).toEqual(['a:1', 'c:1']);
    });
  });

  it('forgets what is over on request, and has it back where it was', async () => {
    const { queue, running, publish, rewrite } = setUp();
    const [a, b] = ['a:1', 'b:1'].map((reference) => queue.add(order(reference)).id);
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(queue.list()[0]?.push.verification).toBe('held');
    });
    const before = queue.list();
    queue.remove([a ?? '', b ?? '', 'no such push']);
    expect(queue.list().map(({ push }) => push.id)).toEqual([b]);
    expect(publish).toHaveBeenLastCalledWith('pushes.removed', { pushIds: [a] });
    expect(rewrite.mock.lastCall?.[0].map(({ id }) => id)).toEqual([b]);

    queue.restore([a ?? '']);
    expect(queue.list()).toEqual(before);
    expect(publish).toHaveBeenLastCalledWith('push.added', before[0]);
    expect(rewrite.mock.lastCall?.[0].map(({ id }) => id)).toEqual([a, b]);
  });

  it('takes back the last removal only', () => {
    const past = ['x:1', 'y:1'].map((reference): Push => {
      return { ...setUp().queue.add(order(reference)), state: 'failed' };
    });
    const { queue } = setUp(past);
    for (const { id } of past) queue.remove([id]);
    queue.restore(past.map(({ id }) => id));
    expect(queue.list().map(({ push }) => push.reference)).toEqual(['y:1']);
  });

  it('keeps out of the history what was removed while the registry was asked', async () => {
    const journal = {
      past: [],
      write: vi.fn<Journal['write']>(),
      rewrite: vi.fn(),
      follow: vi.fn(),
    };
    let answer: (outcome: 'held') => void = () => undefined;
    const { run, running } = heldPushes();
    const queue = createPushQueue({
      holdUp: () => () => false,
      runner: () => run,
      publish: vi.fn(),
      check,
      journal,
      verify: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
      watch: vi.fn(),
      atATime: () => 2,
    });
    const { id } = queue.add(order('a:1'));
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(queue.list()[0]?.push.state).toBe('succeeded');
    });
    queue.remove([id]);
    const writes = journal.write.mock.calls.length;
    answer('held');
    await new Promise(setImmediate);
    queue.restore([id]);
    expect(queue.list()[0]?.push.verification).toBe('held');
    expect(journal.write).toHaveBeenCalledTimes(writes);
  });

  it('notes what is under way as interrupted when Slipway ends, and nothing after that', async () => {
    const { queue, running, written } = setUp();
    for (const reference of ['a:1', 'b:1', 'c:1']) queue.add(order(reference));
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(running.has('c:1')).toBe(true);
      expect(queue.list()[0]?.push.verification).toBe('held');
    });
    queue.add(order('d:1'));
    written.length = 0;
    queue.leave();
    await Promise.resolve();
    expect(written.map(({ reference, state }) => `${reference} ${state}`)).toEqual([
      'b:1 interrupted',
      'c:1 interrupted',
      'd:1 interrupted',
    ]);
    expect(written[0]?.endedAt).toBe(7);
    expect(running.has('d:1')).toBe(false);
  });

  it('asks the registry about one whose end nobody saw, and keeps the answer', async () => {
    const past = setUp().queue.add(order('old:1'));
    const { queue, publish, written } = setUp([{ ...past, state: 'interrupted', startedAt: 1 }]);
    await queue.check(past.id);
    expect(queue.list()[0]?.push.check).toEqual({ outcome: 'absent', at: 5 });
    expect(written.at(-1)?.check).toEqual({ outcome: 'absent', at: 5 });
    expect(publish).toHaveBeenCalledWith('push.updated', expect.objectContaining({ seq: 1 }));
  });

  it('asks nothing about one whose end is known', async () => {
    const past = setUp().queue.add(order('old:1'));
    const { queue, publish } = setUp([{ ...past, state: 'cancelled', startedAt: 1 }]);
    await queue.check(past.id);
    expect(publish).not.toHaveBeenCalled();
  });

  it('shows the pushes of earlier runs first, and leaves them as they are', () => {
    const past = setUp().queue.add(order('old:1'));
    const { queue } = setUp([{ ...past, state: 'interrupted' }]);
    queue.cancel(past.id);
    expect(queue.list()[0]?.push.state).toBe('interrupted');
  });
});
