// An engine that says what the test wants: for what a real one says seldom, or for a moment only.
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, tagAndPush } from '../lab/drive-slipway';
import {
  type PushReply,
  REPLAYED_LAYER,
  type ReplayEngine,
  startReplayEngine,
} from '../lab/replay-engine';
import { test as base } from './slipway';

/** `engine` has one image, `replayed:v1`. */
export const test = base.extend<{ engine: ReplayEngine }>({
  engine: async ({ lab }, use) => {
    const socket = join(lab.folder, 'replay.sock');
    const engine = await startReplayEngine(socket, 'replayed:v1');
    await use(engine);
    await engine.close();
    await rm(socket, { force: true });
  },
});

/** Pushes it as the dialog suggests, and answers with the engine's side of that, just begun. */
export async function pushReplayed(page: Page, engine: ReplayEngine): Promise<PushReply> {
  await chooseImage(page, 'replayed');
  await openTagDialog(page);
  await tagAndPush(page);
  const reply = await engine.nextPush();
  await reply.say('{"status":"The push refers to repository [localhost/ada/replayed]"}\r\n');
  return reply;
}

/** The engine's line for so many bytes of the image's only layer. */
export function pushing(current: number, total: number): string {
  const progressDetail = { current, total };
  return `${JSON.stringify({ status: 'Pushing', progressDetail, id: REPLAYED_LAYER })}\r\n`;
}
