import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LayerStatus, PushUpdate } from '../../app/push/push';
import { createBatcher } from './batcher';

const layer = (id: string, status: LayerStatus): PushUpdate => ({ kind: 'layer', id, status });
const bytes = (current: number): LayerStatus => ({ kind: 'pushing', current, total: 100 });

beforeEach(() => {
  vi.useFakeTimers();
});

describe('the batcher', () => {
  it('keeps the newest byte count of each layer, and every change of status', () => {
    const batches: PushUpdate[][] = [];
    const batcher = createBatcher(
      () => 50,
      (updates) => batches.push(updates),
    );
    batcher.add(layer('a', { kind: 'waiting' }));
    batcher.add(layer('a', bytes(10)));
    batcher.add(layer('b', bytes(1)));
    batcher.add(layer('a', bytes(20)));
    batcher.add(layer('a', { kind: 'retrying', seconds: 5 }));
    batcher.add(layer('a', bytes(3)));
    batcher.add(layer('a', bytes(4)));
    vi.runAllTimers();
    expect(batches).toEqual([
      [
        layer('a', { kind: 'waiting' }),
        layer('a', bytes(20)),
        layer('b', bytes(1)),
        layer('a', { kind: 'retrying', seconds: 5 }),
        layer('a', bytes(4)),
      ],
    ]);
  });

  it('hands a thousand lines on as one batch', () => {
    const onBatch = vi.fn();
    const batcher = createBatcher(() => 50, onBatch);
    for (let current = 0; current < 1_000; current++) batcher.add(layer('a', bytes(current)));
    vi.runAllTimers();
    expect(onBatch).toHaveBeenCalledExactlyOnceWith([layer('a', bytes(999))]);
  });

  it('hands on at once when flushed, and nothing when there is nothing', () => {
    const onBatch = vi.fn();
    const batcher = createBatcher(() => 50, onBatch);
    batcher.add({ kind: 'ended', at: 1 });
    batcher.flush();
    batcher.flush();
    vi.runAllTimers();
    expect(onBatch).toHaveBeenCalledOnce();
  });
});
