import { expect, it, vi } from 'vitest';
import type { AppError } from '../../app/app-error';
import { DEFAULT_PRACTICE_SETTINGS, type PracticeState } from '../../app/practice/practice';
import { err, ok } from '../../app/result';
import { createPractice } from './practice';
import type { FoundPractice, NewPractice, PracticeEngine } from './practice-engine';

const SETUP = { ...DEFAULT_PRACTICE_SETTINGS, username: 'ada', secret: 'harbour' };
const TAKEN: AppError = { kind: 'port-taken', port: 5050, raw: '' };
const NOT_UP: AppError = { kind: 'registry-unreachable', host: '', raw: '' };

/** An engine that has this container, if any, and the image. */
function engineWith(start?: FoundPractice) {
  let container = start;
  const engine = {
    find: () => Promise.resolve(ok(container)),
    hasImage: () => Promise.resolve(ok(true)),
    pull: vi.fn<PracticeEngine['pull']>(() => Promise.resolve(ok(null))),
    make: vi.fn<PracticeEngine['make']>(({ port }) => {
      const host = `localhost:${port.toString()}`;
      container = { id: 'c1', port, host, isRunning: true, health: 'untold' };
      return Promise.resolve(ok(container));
    }),
    putUsers: vi.fn<PracticeEngine['putUsers']>(() => Promise.resolve(ok(undefined))),
    start: vi.fn<PracticeEngine['start']>(() => Promise.resolve(ok(undefined))),
    stop: () => Promise.resolve(ok(undefined)),
    remove: vi.fn<PracticeEngine['remove']>(() => {
      container = undefined;
      return Promise.resolve(ok(undefined));
    }),
    wipe: () => {
      container = undefined;
      return Promise.resolve(ok(undefined));
    },
    lastWords: () => Promise.resolve('its last words'),
  } satisfies PracticeEngine;
  return engine;
}

function practiceOn(engine: PracticeEngine) {
  const states: PracticeState[] = [];
  const signIn = vi.fn(() =>
    Promise.resolve<ReturnType<typeof ok> | ReturnType<typeof err<AppError>>>(ok(null)),
  );
  const signOut = vi.fn(() => Promise.resolve());
  const write = vi.fn();
  const practice = createPractice({
    engine,
    settings: { read: () => DEFAULT_PRACTICE_SETTINGS, write },
    signIn,
    signOut,
    isConnected: () => true,
    publish: (state) => states.push(state),
    report: vi.fn(),
  });
  return { practice, states, signIn, signOut };
}

const STOPPED: FoundPractice = {
  id: 'c0',
  port: 5050,
  host: 'localhost:5050',
  isRunning: false,
  health: 'untold',
};

it('makes a registry that knows the account by its hash alone, and signs in', async () => {
  const engine = engineWith();
  const { practice, states, signIn } = practiceOn(engine);
  expect(await practice.start(SETUP)).toEqual(ok('done'));
  const made: NewPractice | undefined = engine.make.mock.calls[0]?.[0];
  expect(made?.users).toMatch(/^ada:\$2[aby]\$\d\d\$.{53}\n$/);
  expect(signIn).toHaveBeenCalledWith({
    host: 'localhost:5050',
    username: 'ada',
    secret: 'harbour',
  });
  expect(states.at(-1)).toMatchObject({ kind: 'running', host: 'localhost:5050' });
});

it('waits until the registry answers', async () => {
  const { practice, signIn } = practiceOn(engineWith());
  signIn.mockResolvedValueOnce(err(NOT_UP)).mockResolvedValueOnce(err(NOT_UP));
  expect(await practice.start(SETUP)).toEqual(ok('done'));
  expect(signIn).toHaveBeenCalledTimes(3);
});

it('goes from one taken port to the next, and does so only where any port will do', async () => {
  const engine = engineWith();
  engine.make.mockResolvedValueOnce(err(TAKEN));
  const { practice } = practiceOn(engine);
  expect(await practice.start(SETUP)).toEqual(ok('done'));
  const ports = engine.make.mock.calls.map(([{ port }]) => port);
  expect(new Set(ports).size).toBe(2);

  const strict = engineWith();
  strict.make.mockResolvedValueOnce(err(TAKEN));
  expect(await practiceOn(strict).practice.start({ ...SETUP, port: 5050 })).toEqual(err(TAKEN));
  expect(strict.make).toHaveBeenCalledTimes(1);
});

it('gives a new account to the registry there is', async () => {
  const engine = engineWith(STOPPED);
  const { practice, signOut } = practiceOn(engine);
  expect(await practice.start(SETUP)).toEqual(ok('done'));
  expect(engine.make).not.toHaveBeenCalled();
  expect(engine.putUsers).toHaveBeenCalledOnce();
  expect(signOut).toHaveBeenCalledWith('localhost:5050', 'ada');
});

it('moves the registry whose port went to someone else, and forgets the old address', async () => {
  const engine = engineWith(STOPPED);
  engine.start.mockResolvedValueOnce(err(TAKEN));
  const { practice, signOut } = practiceOn(engine);
  expect(await practice.start(SETUP)).toEqual(ok('done'));
  expect(engine.remove).toHaveBeenCalledOnce();
  expect(signOut).toHaveBeenCalledWith('localhost:5050');
});

it('tells the last words of a registry that ended at once, and clears it away', async () => {
  const engine = engineWith();
  const { practice, signIn, states } = practiceOn(engine);
  engine.make.mockResolvedValueOnce(ok({ ...STOPPED, id: 'c9' }));
  signIn.mockResolvedValue(err(NOT_UP));
  expect(await practice.start(SETUP)).toMatchObject({
    ok: false,
    error: { kind: 'container-failed', raw: 'its last words' },
  });
  expect(engine.remove).toHaveBeenCalledOnce();
  expect(states.at(-1)).toEqual({ kind: 'absent' });
});

it('can be cancelled while the image comes', async () => {
  const engine = engineWith();
  engine.hasImage = () => Promise.resolve(ok(false) as never);
  engine.pull.mockImplementation(
    (_image, signal) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve(err({ kind: 'engine-lost', raw: '' }));
        });
      }),
  );
  const { practice, states } = practiceOn(engine);
  const started = practice.start(SETUP);
  await vi.waitFor(() => {
    expect(states.at(-1)).toEqual({ kind: 'busy', step: 'fetching' });
  });
  practice.cancel();
  expect(await started).toEqual(ok('cancelled'));
  expect(states.at(-1)).toEqual({ kind: 'absent' });
});

it('does one thing at a time', async () => {
  const { practice } = practiceOn(engineWith());
  const started = practice.start(SETUP);
  expect(await practice.wipe()).toMatchObject({ ok: false, error: { kind: 'bad-input' } });
  expect(await started).toEqual(ok('done'));
});

it('signs out of what it wiped', async () => {
  const { practice, signOut, states } = practiceOn(engineWith(STOPPED));
  expect(await practice.wipe()).toEqual(ok('done'));
  expect(signOut).toHaveBeenCalledWith('localhost:5050');
  expect(states.at(-1)).toEqual({ kind: 'absent' });
});
