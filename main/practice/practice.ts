// The practice registry as one thing that is absent, stopped, running, or being worked on. One piece
// of work at a time; how it stands is always what the engine says, never what Slipway remembers.
import type { AppError } from '../../app/app-error';
import type {
  PracticeOutcome,
  PracticeSettings,
  PracticeSetup,
  PracticeState,
  PracticeStep,
} from '../../app/practice/practice';
import { err, ok, type Result } from '../../app/result';
import type { PracticeEngine } from './practice-engine';
import { setUp } from './set-up';

export interface PracticeOptions {
  engine: PracticeEngine;
  settings: { read: () => PracticeSettings; write: (settings: PracticeSettings) => void };
  /** As any sign-in: the engine checks it, the keychain keeps it. */
  signIn: (account: { host: string; username: string; secret: string }) => Promise<Result<unknown>>;
  /** Forgets the accounts there, but for this one: what knew them is gone. */
  signOut: (host: string, except?: string) => Promise<void>;
  isConnected: () => boolean;
  publish: (state: PracticeState) => void;
  report: (message: string, cause: unknown) => void;
}

export function createPractice(options: PracticeOptions) {
  const { engine, settings, signIn, signOut, isConnected, publish, report } = options;
  let state: PracticeState = { kind: 'unknown' };
  let work: AbortController | undefined;
  let looks = 0;

  const become = (next: PracticeState) => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    publish(state);
  };
  const step = (name: PracticeStep, bytes?: { done: number; total: number }) => {
    become({ kind: 'busy', step: name, ...(bytes && { bytes }) });
  };

  const read = async (): Promise<PracticeState> => {
    if (!isConnected()) return { kind: 'unknown' };
    const found = await engine.find();
    if (!found.ok) return { kind: 'unknown' };
    if (!found.value) return { kind: 'absent' };
    const { isRunning, host, health } = found.value;
    return isRunning ? { kind: 'running', host, health } : { kind: 'stopped', host };
  };
  const look = async () => {
    if (work) return;
    looks += 1;
    const mine = looks;
    const next = await read();
    // Work that began meanwhile tells of itself, and a later look knows better.
    if (!isBusy() && mine === looks) become(next);
  };
  const isBusy = () => work !== undefined;

  const run = async (
    first: PracticeStep,
    job: (signal: AbortSignal) => Promise<Result<unknown>>,
  ): Promise<Result<PracticeOutcome>> => {
    if (work) return err(BUSY);
    const control = new AbortController();
    work = control;
    step(first);
    try {
      const done = await job(control.signal);
      if (control.signal.aborted) return ok('cancelled');
      return done.ok ? ok('done') : done;
    } finally {
      work = undefined;
      await look().catch((cause: unknown) => {
        report('The practice registry could not be looked for', cause);
      });
    }
  };

  return {
    state: () => state,
    settings: settings.read,
    look,

    /** From whatever there is to a registry that knows this account, and a sign-in to it. */
    start: (setup: PracticeSetup): Promise<Result<PracticeOutcome>> =>
      run('looking', async (signal) => {
        const { image, port } = setup;
        settings.write({ image, port });
        return setUp({ engine, signIn, signOut, step }, setup, signal);
      }),

    resume: (): Promise<Result<PracticeOutcome>> =>
      run('making', async () => {
        const found = await engine.find();
        if (!found.ok) return found;
        return found.value ? engine.start(found.value) : ok(null);
      }),

    stop: (): Promise<Result<PracticeOutcome>> =>
      run('stopping', async () => {
        const found = await engine.find();
        if (!found.ok) return found;
        return found.value ? engine.stop(found.value) : ok(null);
      }),

    /** The container, what was pushed to it, and the sign-ins to it. */
    wipe: (): Promise<Result<PracticeOutcome>> =>
      run('wiping', async () => {
        const found = await engine.find();
        if (!found.ok) return found;
        const wiped = await engine.wipe(found.value);
        if (wiped.ok && found.value) await signOut(found.value.host);
        return wiped;
      }),

    /** What was begun is left as it stands: starting again goes on from there. */
    cancel(): void {
      work?.abort();
    },
  };
}
export type Practice = ReturnType<typeof createPractice>;

const BUSY: AppError = {
  kind: 'bad-input',
  field: 'practice',
  reason: 'The practice registry is still being worked on. Wait until that is done.',
  raw: '',
};
