import { describe, expect, it, vi } from 'vitest';
import { heldPushes, heldQueue, order } from './held-queue';

describe('the push queue', () => {
  it('keeps a push that waits with the runner of the moment it was added', async () => {
    const home = heldPushes();
    const away = heldPushes();
    let here = home;
    const { queue } = heldQueue({ runner: () => here.run });
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
    const { queue, running, stateOf } = heldQueue();
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
    const { queue, running } = heldQueue();
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
    const { queue, running, written } = heldQueue();
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
    const { queue, running, stateOf } = heldQueue();
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
    const { queue } = heldQueue({ runner: () => () => Promise.reject(new Error('a bug')) });
    for (const reference of ['a:1', 'b:1', 'c:1']) queue.add(order(reference));
    await vi.waitFor(() => {
      expect(queue.list().map(({ push }) => push.state)).toEqual(['failed', 'failed', 'failed']);
    });
    expect(queue.list()[0]?.push.error).toMatchObject({ kind: 'unexpected' });
  });

  it('keeps the others waiting when the engine goes away, until it is back', async () => {
    vi.useFakeTimers();
    const { queue, running, away, fail, stateOf } = heldQueue();
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
    const { queue, running, stateOf } = heldQueue();
    queue.add(order('a:1'));
    queue.add(order('b:1'));
    const waiting = queue.add(order('c:1'));
    queue.cancel(waiting.id);
    expect(stateOf(waiting.id)).toBe('cancelled');
    expect(running.has('c:1')).toBe(false);
  });

  it('cancels one that runs, and gives its place to the next', async () => {
    const { queue, running, stateOf } = heldQueue();
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
    const { queue, running, publish } = heldQueue();
    queue.add(order('a:1'));
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(queue.list()[0]?.push.verification).toBe('held');
    });
    const news = publish.mock.calls.filter(
      ([event]) => event === 'push.added' || event === 'push.updated',
    );
    const numbers = news.map(([, payload]) => (payload as { seq: number }).seq);
    const [first] = numbers;
    expect(numbers).toEqual(numbers.map((_seq, at) => at + Number(first)));
    expect(queue.list()[0]?.seq).toBe(numbers.at(-1));
  });

  it('tells of a push that starts at once as one that has started', () => {
    const { queue, publish } = heldQueue();
    queue.add(order('a:1'));
    expect(publish).toHaveBeenCalledOnce();
    expect(publish.mock.calls[0]).toMatchObject([
      'push.added',
      { seq: 1, push: { state: 'running' } },
    ]);
  });

  it('runs as many at a time as is set, also when that changes on the way', () => {
    const atATime = { current: 1 };
    const { queue, running } = heldQueue({ atATime: () => atATime.current });
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
    const { queue, running, publish } = heldQueue({ atATime: () => 1 });
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
});
