import { describe, expect, it, vi } from 'vitest';
import type { Push } from '../../app/push/push';
import { heldQueue, order } from './held-queue';

describe('the history of pushes', () => {
  it('forgets what is over on request, and has it back where it was', async () => {
    const { queue, running, publish, rewrite } = heldQueue();
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
      return { ...heldQueue().queue.add(order(reference)), state: 'failed' };
    });
    const { queue } = heldQueue({ past });
    for (const { id } of past) queue.remove([id]);
    queue.restore(past.map(({ id }) => id));
    expect(queue.list().map(({ push }) => push.reference)).toEqual(['y:1']);
  });

  it('keeps out of the history what was removed while the registry was asked', async () => {
    let answer: (outcome: 'held') => void = () => undefined;
    const { queue, running, written } = heldQueue({
      verify: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    const { id } = queue.add(order('a:1'));
    running.get('a:1')?.();
    await vi.waitFor(() => {
      expect(queue.list()[0]?.push.state).toBe('succeeded');
    });
    queue.remove([id]);
    const writes = written.length;
    answer('held');
    await new Promise(setImmediate);
    queue.restore([id]);
    expect(queue.list()[0]?.push.verification).toBe('held');
    expect(written).toHaveLength(writes);
  });

  it('notes what is under way as interrupted when Slipway ends, and nothing after that', async () => {
    const { queue, running, written } = heldQueue();
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
    const past = heldQueue().queue.add(order('old:1'));
    const { queue, publish, written } = heldQueue({
      past: [{ ...past, state: 'interrupted', startedAt: 1 }],
    });
    await queue.check(past.id);
    expect(queue.list()[0]?.push.check).toEqual({ outcome: 'absent', at: 5 });
    expect(written.at(-1)?.check).toEqual({ outcome: 'absent', at: 5 });
    expect(publish).toHaveBeenCalledWith('push.updated', expect.objectContaining({ seq: 1 }));
  });

  it('asks nothing about one whose end is known', async () => {
    const past = heldQueue().queue.add(order('old:1'));
    const { queue, publish } = heldQueue({ past: [{ ...past, state: 'cancelled', startedAt: 1 }] });
    await queue.check(past.id);
    expect(publish).not.toHaveBeenCalled();
  });

  it('shows the pushes of earlier runs first, and leaves them as they are', () => {
    const past = heldQueue().queue.add(order('old:1'));
    const { queue } = heldQueue({ past: [{ ...past, state: 'interrupted' }] });
    queue.cancel(past.id);
    expect(queue.list()[0]?.push.state).toBe('interrupted');
  });
});
