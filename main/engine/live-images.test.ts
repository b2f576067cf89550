import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImageListChange } from '../../app/image/image-list';
import type { ListedImage, Makeup } from './images';
import { followImages } from './live-images';

const makeup: Makeup = { platform: 'linux/amd64', layerSizes: [5, 3] };

function listed(id: string, tags: string[] = []): ListedImage {
  return { id, tags, size: 8, created: 1, inUse: false };
}

function askSoon(): Promise<Makeup> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10, makeup);
  });
}

/** An engine that lists when told to, and knows every makeup soon unless told otherwise. */
function setUp(askMakeup = vi.fn<(id: string) => Promise<Makeup>>(askSoon)) {
  const waiting: ((outcome: ListedImage[] | Error) => void)[] = [];
  const changes: ImageListChange[] = [];
  const report = vi.fn();
  const list = vi.fn(
    () =>
      new Promise<ListedImage[]>((resolve, reject) => {
        waiting.push((outcome) => {
          if (outcome instanceof Error) reject(outcome);
          else resolve(outcome);
        });
      }),
  );
  const untagged = vi.fn(() => Promise.resolve<string[]>([]));
  const live = followImages(
    { list, makeup: askMakeup, untagged },
    (change) => changes.push(change),
    report,
  );
  return {
    live,
    list,
    untagged,
    askMakeup,
    report,
    changes,
    /** The engine answers, and everything that follows at once has followed. */
    answer: async (outcome: ListedImage[] | Error) => {
      waiting.shift()?.(outcome);
      await vi.advanceTimersByTimeAsync(0);
    },
    wait: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    start: async (images: ListedImage[]) => {
      const asked = live.list();
      waiting.shift()?.(images);
      const answer = await asked;
      await vi.advanceTimersByTimeAsync(2_000);
      changes.length = 0;
      return answer;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the images main knows of', () => {
  it('are told at once, and what they are made of right after', async () => {
    const { live, answer, changes, wait } = setUp();
    const asked = live.list();
    await answer([listed('a'), listed('b')]);
    const { seq, images } = await asked;
    expect(images).toEqual([
      { ...listed('a'), platform: '', layerSizes: [] },
      { ...listed('b'), platform: '', layerSizes: [] },
    ]);
    await wait(100);
    expect(changes).toEqual([
      {
        seq: seq + 1,
        upserted: [
          { ...listed('a'), ...makeup },
          { ...listed('b'), ...makeup },
        ],
        removed: [],
      },
    ]);
  });

  it('are listed again after a change, and only the difference is told', async () => {
    const { live, start, answer, changes, wait, askMakeup } = setUp();
    await start([listed('a', ['web:v1']), listed('b'), listed('c')]);
    live.changed();
    await wait(100);
    await answer([listed('a', ['web:v1', 'web:v2']), listed('b')]);
    expect(changes).toEqual([
      {
        seq: 3,
        upserted: [{ ...listed('a', ['web:v1', 'web:v2']), ...makeup }],
        removed: ['c'],
      },
    ]);
    await wait(2_000);
    expect(askMakeup).toHaveBeenCalledTimes(3);
  });

  it('are listed again when a look finds an untagged one come or gone, and not at every look', async () => {
    const { live, list, start, untagged, wait, answer, changes } = setUp();
    await start([listed('a', ['web:v1']), listed('by-digest'), listed('b')]);
    untagged.mockResolvedValue(['b']);
    await live.lookForUntagged();
    await live.lookForUntagged();
    await wait(1_000);
    expect(list).toHaveBeenCalledTimes(1);

    untagged.mockResolvedValue(['built', 'b']);
    await live.lookForUntagged();
    await wait(100);
    await answer([listed('a', ['web:v1']), listed('by-digest'), listed('b'), listed('built')]);
    expect(changes.flatMap(({ upserted }) => upserted.map(({ id }) => id))).toContain('built');
    untagged.mockResolvedValue(['b', 'built']);
    await live.lookForUntagged();
    await wait(1_000);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('are not told of when nothing changed, and not listed when nothing happened', async () => {
    const { live, list, start, answer, changes, wait } = setUp();
    await start([listed('a')]);
    live.changed();
    await wait(100);
    await answer([listed('a')]);
    await wait(60_000);
    expect(changes).toEqual([]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('are not told of before anyone asked', async () => {
    const { live, answer, changes, wait } = setUp();
    live.changed();
    await wait(100);
    await answer([listed('a')]);
    await wait(2_000);
    expect(changes).toEqual([]);
  });
});

describe('listing', () => {
  it('answers a burst of events with one listing', async () => {
    const { live, list, start, wait } = setUp();
    await start([]);
    for (let event = 0; event < 50; event += 1) live.changed();
    await wait(1_000);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('is never done twice at a time, and again after a change in the middle of it', async () => {
    const { live, list, start, answer, changes, wait } = setUp();
    await start([]);
    live.changed();
    await wait(100);
    live.changed();
    const asked = live.list();
    expect(list).toHaveBeenCalledTimes(2);
    await answer([listed('a')]);
    expect((await asked).images).toHaveLength(1);
    await wait(200);
    expect(list).toHaveBeenCalledTimes(3);
    await answer([listed('a'), listed('b')]);
    expect(changes.at(-1)?.upserted.map(({ id }) => id)).toEqual(['b']);
  });

  it('gives an engine that takes long to list as long to do its own work', async () => {
    const { live, list, start, answer, wait } = setUp();
    await start([]);
    live.changed();
    await wait(100);
    await wait(3_000);
    live.changed();
    await answer([listed('a')]);
    await wait(2_900);
    expect(list).toHaveBeenCalledTimes(2);
    await wait(200);
    expect(list).toHaveBeenCalledTimes(3);
  });

  it('that fails is reported, keeps what is known, and is tried again', async () => {
    const { live, start, answer, changes, wait, report } = setUp();
    await start([listed('a')]);
    live.changed();
    await wait(100);
    await answer(new Error('no such image'));
    expect(report).toHaveBeenCalledOnce();
    await wait(400);
    await answer([listed('a'), listed('b')]);
    expect(changes[0]?.upserted.map(({ id }) => id)).toEqual(['b']);
  });

  it('is not tried for ever, and again once something happens', async () => {
    const { live, list, start, answer, wait } = setUp();
    await start([listed('a')]);
    live.changed();
    for (let second = 0; second < 60; second += 1) {
      await wait(1_000);
      await answer(new Error('gone'));
    }
    const before = list.mock.calls.length;
    expect(before).toBeLessThan(8);
    live.changed();
    await wait(100);
    expect(list).toHaveBeenCalledTimes(before + 1);
  });

  it('that someone asked for tells them when it fails', async () => {
    const { live, answer } = setUp();
    const asked = live.list();
    const outcome = expect(asked).rejects.toThrow('gone');
    await answer(new Error('gone'));
    await outcome;
  });
});

describe('what images are made of', () => {
  it('is asked of few at a time, newest first, and told in batches', async () => {
    const asked: string[] = [];
    const answers: (() => void)[] = [];
    const ask = vi.fn((id: string) => {
      asked.push(id);
      return new Promise<Makeup>((resolve) => {
        answers.push(() => {
          resolve(makeup);
        });
      });
    });
    const { live, answer, changes, wait } = setUp(ask);
    const images = Array.from({ length: 20 }, (_, at) => listed(`image-${at}`));
    const listing = live.list();
    await answer(images);
    await listing;
    expect(asked).toEqual(['image-0', 'image-1', 'image-2', 'image-3']);
    answers.shift()?.();
    answers.shift()?.();
    await wait(200);
    expect(changes.map(({ upserted }) => upserted.length)).toEqual([2]);
    while (answers.length > 0) {
      answers.shift()?.();
      await wait(0);
    }
    expect(changes.map(({ upserted }) => upserted.length)).toEqual([2, 18]);
  });

  it('is asked for again after the engine was away', async () => {
    let isThere = false;
    const ask = vi.fn(() =>
      isThere ? Promise.resolve(makeup) : Promise.reject(new Error('gone')),
    );
    const { live, start, answer, changes, wait } = setUp(ask);
    await start([listed('a'), listed('b')]);
    expect(changes).toEqual([]);
    isThere = true;
    live.changed();
    await wait(100);
    await answer([listed('a'), listed('b')]);
    await wait(100);
    expect(changes[0]?.upserted).toHaveLength(2);
  });
});
