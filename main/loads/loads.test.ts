import { describe, expect, it, vi } from 'vitest';
import type { ImageLoad } from '../../app/image/image-load';
import { err, ok, type Result } from '../../app/result';
import { createLoads, type LoadWork } from './loads';

function setUp(work: Partial<LoadWork>) {
  const told: ImageLoad[] = [];
  const loads = createLoads(
    {
      check: () => Promise.resolve(ok(100)),
      load: () => Promise.resolve(ok(['web:1'])),
      ...work,
    },
    (load) => told.push(load),
  );
  const ended = (state: ImageLoad['state']) =>
    vi.waitFor(() => {
      expect(told.at(-1)?.state).toBe(state);
    });
  return { loads, told, ended };
}

describe('loads', () => {
  it('tell what arrived, under the name of the file without its folder', async () => {
    const { loads, told, ended } = setUp({});
    loads.start('/home/ada/web.tar');
    await ended('loaded');
    expect(told.at(-1)).toMatchObject({ file: 'web.tar', arrived: ['web:1'], total: 100 });
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
  });

  it('never say more than the file holds, and say when the engine has all of it', async () => {
    const { loads, told, ended } = setUp({
      load: (_file, _signal, onSent) => {
        for (const sent of [10, 20, 100, 120]) onSent(sent);
        return Promise.resolve(ok(['web:1']));
      },
    });
    loads.start('/web.tar');
    await ended('loaded');
    const states = told.map(({ state, sent }) => `${state} ${sent}`);
    expect(states).toEqual([
      'sending 0',
      'sending 0',
      'sending 10',
      'unpacking 100',
      'unpacking 100',
      'loaded 100',
    ]);
  });

  it('do not bother the engine with a file that is no image', async () => {
    const load = vi.fn<LoadWork['load']>();
    const error = { kind: 'file-not-image', file: 'notes.tar', raw: '' } as const;
    const { loads, told, ended } = setUp({ check: () => Promise.resolve(err(error)), load });
    loads.start('/notes.tar');
    await ended('failed');
    expect(told.at(-1)?.error).toEqual(error);
    expect(load).not.toHaveBeenCalled();
  });

  it('call a load that was stopped cancelled, whatever the engine said of it', async () => {
    const { loads, told, ended } = setUp({
      load: (_file, signal) =>
        new Promise<Result<string[]>>((resolve) => {
          signal.addEventListener('abort', () => {
            resolve(err({ kind: 'engine-lost', raw: 'aborted' }));
          });
        }),
    });
    loads.start('/web.tar');
    await vi.waitFor(() => {
      expect(told).toHaveLength(2);
    });
    loads.cancel(told[0]?.id ?? '');
    await ended('cancelled');
    expect(told.at(-1)?.error).toBeUndefined();
  });
});
