// The image files on their way into the engine. They go on whatever the window does.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ImageLoad } from '../../app/image/image-load';
import { err, type Result } from '../../app/result';

/** Often enough for a bar that moves, seldom enough to cost nothing. */
const TELL_EVERY_MS = 100;

export interface LoadWork {
  /** @returns the file's size in bytes, unless it is no image. */
  check: (file: string) => Promise<Result<number>>;
  /** @returns what arrived. */
  load: (
    file: string,
    signal: AbortSignal,
    onSent: (bytes: number) => void,
  ) => Promise<Result<string[]>>;
}

export function createLoads(work: LoadWork, tell: (load: ImageLoad) => void) {
  const running = new Map<string, AbortController>();

  const run = async (file: string, begun: ImageLoad, signal: AbortSignal): Promise<ImageLoad> => {
    let load = begun;
    let toldAt = 0;
    const checked = await work.check(file);
    if (!checked.ok) return { ...load, state: 'failed', error: checked.error };
    const total = checked.value;
    load = { ...load, total };
    tell(load);
    const onSent = (sent: number) => {
      const isAll = sent >= total;
      load = { ...load, sent: Math.min(sent, total), state: isAll ? 'unpacking' : 'sending' };
      if (!isAll && Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      tell(load);
    };
    const outcome = signal.aborted
      ? err({ kind: 'unexpected', raw: 'cancelled' } as const)
      : await work.load(file, signal, onSent);
    if (outcome.ok) return { ...load, state: 'loaded', arrived: outcome.value };
    if (signal.aborted) return { ...load, state: 'cancelled' };
    return { ...load, state: 'failed', error: outcome.error };
  };

  return {
    /** Returns at once; `tell` hears how it goes, and last of all how it ended. */
    start(file: string): void {
      const stop = new AbortController();
      const load: ImageLoad = {
        id: randomUUID(),
        file: path.basename(file).slice(0, 255),
        state: 'sending',
        sent: 0,
        total: 0,
        arrived: [],
      };
      running.set(load.id, stop);
      tell(load);
      void run(file, load, stop.signal).then((ended) => {
        running.delete(load.id);
        tell(ended);
      });
    },
    cancel(id: string): void {
      running.get(id)?.abort();
    },
  };
}
export type Loads = ReturnType<typeof createLoads>;
