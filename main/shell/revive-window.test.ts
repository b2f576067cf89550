import { expect, it, vi } from 'vitest';
import { createReviver } from './revive-window';

function setUp(again = true) {
  const time = { now: 0 };
  const calls = {
    reload: vi.fn(),
    ask: vi.fn(() => Promise.resolve(again)),
    quit: vi.fn(),
    report: vi.fn(),
  };
  const gone = createReviver({ ...calls, now: () => time.now });
  return { ...calls, gone, time };
}

it('loads a crashed window again at once', () => {
  const { gone, reload } = setUp();
  gone('crashed');
  expect(reload).toHaveBeenCalledOnce();
});

it('leaves a window alone that went in order', () => {
  const { gone, reload } = setUp();
  gone('clean-exit');
  expect(reload).not.toHaveBeenCalled();
});

it('asks before the fourth try within a minute', async () => {
  const { gone, reload, ask } = setUp();
  for (let crash = 0; crash < 4; crash++) gone('oom');
  expect(ask).toHaveBeenCalledOnce();
  await vi.waitFor(() => {
    expect(reload).toHaveBeenCalledTimes(4);
  });
});

it('tries once more when it cannot ask, and says so in the log', async () => {
  const { gone, ask, reload, quit, report } = setUp();
  ask.mockRejectedValue(new Error('no window'));
  for (let crash = 0; crash < 4; crash++) gone('crashed');
  await vi.waitFor(() => {
    expect(reload).toHaveBeenCalledTimes(4);
  });
  expect(quit).not.toHaveBeenCalled();
  expect(report).toHaveBeenLastCalledWith(expect.any(String), expect.any(Error));
});

it('quits when nobody wants it back', async () => {
  const { gone, quit } = setUp(false);
  for (let crash = 0; crash < 4; crash++) gone('crashed');
  await vi.waitFor(() => {
    expect(quit).toHaveBeenCalledOnce();
  });
});

it('does not count crashes of long ago', () => {
  const { gone, time, ask, reload } = setUp();
  for (let crash = 0; crash < 5; crash++) {
    gone('crashed');
    time.now += 61_000;
  }
  expect(ask).not.toHaveBeenCalled();
  expect(reload).toHaveBeenCalledTimes(5);
});
