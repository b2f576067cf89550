// From nothing, or from what is left of an earlier time, to a practice registry one is signed in to.
import type { PracticeSetup, PracticeStep } from '../../app/practice/practice';
import { err, ok, type Result } from '../../app/result';
import { wait } from '../engine/wait';
import { freePorts } from './free-ports';
import type { PracticeOptions } from './practice';
import type { FoundPractice } from './practice-engine';
import { usersFile } from './users-file';

interface Tools extends Pick<PracticeOptions, 'engine' | 'signIn' | 'signOut'> {
  step: (name: PracticeStep, bytes?: { done: number; total: number }) => void;
}

type Registry = FoundPractice & { isNew: boolean };

/** A registry that was only just started refuses connections for a moment. */
const READY_LIMIT_MS = 30_000;
const ASK_AGAIN_MS = 250;
/** Refused, reset, cut off, or a proxy in between: each of them may be over in a moment. */
const NOT_UP_YET = /^(?:registry-|unknown$)/;

export async function setUp(
  tools: Tools,
  setup: PracticeSetup,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const users = await usersFile(setup.username, setup.secret);
  const registry = await bringUp(tools, setup, users, signal);
  if (!registry.ok) return registry;
  if (signal.aborted) return ok(null);
  tools.step('signing-in');
  const signedIn = await signInWhenReady(tools, setup, registry.value, signal);
  if (signedIn.ok) await tools.signOut(registry.value.host, setup.username);
  // What never answered was not a registry: out of the way of the next try.
  else if (registry.value.isNew) await tools.engine.remove(registry.value);
  return signedIn;
}

async function bringUp(
  tools: Tools,
  setup: PracticeSetup,
  users: string,
  signal: AbortSignal,
): Promise<Result<Registry>> {
  const { engine, step, signOut } = tools;
  const found = await engine.find();
  if (!found.ok) return found;
  if (found.value) {
    const again = await useAgain(tools, found.value, users);
    if (again.ok) return ok({ ...again.value, isNew: false });
    if (again.error.kind !== 'port-taken') return again;
    // Its port went to someone else meanwhile. The data is in the volume, so a new one takes over.
    if (setup.port === found.value.port) return again;
    const removed = await engine.remove(found.value);
    if (!removed.ok) return removed;
    await signOut(found.value.host);
  }
  const there = await engine.hasImage(setup.image);
  if (!there.ok) return there;
  if (!there.value) {
    step('fetching');
    const pulled = await engine.pull(setup.image, signal, (bytes) => {
      if (!signal.aborted) step('fetching', bytes);
    });
    if (!pulled.ok) return pulled;
  }
  // A cancelled pull may have ended well.
  if (signal.aborted) return err({ kind: 'engine-lost', raw: '' });
  step('making');
  const made = await make(tools, setup, users);
  return made.ok ? ok({ ...made.value, isNew: true }) : made;
}

/** Whatever account it knew gives way to this one. */
async function useAgain(
  { engine, step }: Tools,
  found: FoundPractice,
  users: string,
): Promise<Result<FoundPractice>> {
  step('making');
  const put = await engine.putUsers(found, users);
  if (!put.ok) return put;
  const started = await engine.start(found);
  return started.ok ? ok(found) : started;
}

async function make(
  { engine }: Tools,
  { image, port }: PracticeSetup,
  users: string,
): Promise<Result<FoundPractice>> {
  if (port !== null) return engine.make({ image, port, users });
  let taken: Result<FoundPractice> | undefined;
  for (const free of freePorts()) {
    const made = await engine.make({ image, port: free, users });
    if (made.ok || made.error.kind !== 'port-taken') return made;
    taken = made;
  }
  return taken ?? err({ kind: 'container-failed', raw: 'There is no port to try.' });
}

async function signInWhenReady(
  { engine, signIn }: Tools,
  { username, secret }: PracticeSetup,
  registry: FoundPractice,
  signal: AbortSignal,
): Promise<Result<unknown>> {
  const { host } = registry;
  const deadline = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const answer = await signIn({ host, username, secret });
    if (answer.ok || signal.aborted || !NOT_UP_YET.test(answer.error.kind)) return answer;
    const now = await engine.find();
    if (now.ok && now.value?.isRunning !== true) {
      return err({ kind: 'container-failed', raw: await engine.lastWords(registry) });
    }
    if (Date.now() > deadline) return answer;
    await wait(ASK_AGAIN_MS, signal);
  }
}
