// An engine that says what the test wants: for what a real one says seldom, or for a moment only.
import { readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { pushFromGrid, signIn } from '../lab/drive-slipway';
import { projectRoot } from '../lab/electron-program';
import {
  type PushReply,
  REPLAYED_LAYER,
  type ReplayEngine,
  startReplayEngine,
} from '../lab/replay-engine';
import { test as base } from './slipway';

/** `engine` has one image, `replayed:v1`; `signedIn` is Slipway's window on it. */
export const test = base.extend<{ engine: ReplayEngine; signedIn: Page }>({
  engine: async ({ lab }, use) => {
    const socket = join(lab.folder, 'replay.sock');
    const engine = await startReplayEngine(socket, 'replayed:v1');
    await use(engine);
    await engine.close();
    await rm(socket, { force: true });
  },
  signedIn: async ({ lab, open, engine }, use) => {
    const { page } = await open({ DOCKER_HOST: engine.dockerHost });
    await signIn(page, lab.registry);
    await use(page);
  },
});

/** Pushes it as the dialog suggests; the engine has said nothing so far. */
export async function beginPush(page: Page, engine: ReplayEngine): Promise<PushReply> {
  await pushFromGrid(page, 'replayed');
  return engine.nextPush();
}

/** The same, and answers with the engine's side of that, just begun. */
export async function pushReplayed(page: Page, engine: ReplayEngine): Promise<PushReply> {
  const reply = await beginPush(page, engine);
  await reply.say('{"status":"The push refers to repository [localhost/ada/replayed]"}\r\n');
  return reply;
}

/** The engine's line for so many bytes of the image's only layer. */
export function pushing(current: number, total: number): string {
  const progressDetail = { current, total };
  return `${JSON.stringify({ status: 'Pushing', progressDetail, id: REPLAYED_LAYER })}\r\n`;
}

const RECORDED = join(projectRoot, 'app/fixtures/push-streams');

/** What real engines sent: engine, store, case. */
export const recordings = readdirSync(RECORDED)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.slice(0, -'.jsonl'.length));

export function recordedBytes(name: string): Buffer {
  return readFileSync(join(RECORDED, `${name}.jsonl`));
}
