// The worst an engine does to the board: 125 layers, the most there can be, and 1,250 lines a second.
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { startDesktop } from '../lab/desktop';
import { chooseImage, openTagDialog, tagAndPush } from '../lab/drive-slipway';
import { makeLabFolder } from '../lab/lab-folder';
import { diffIdOf, startFakeEngine } from './fake-engine';
import { launch, type RunningApp } from './launch';
import {
  heaps,
  type Memory,
  residentMemory,
  type Shown,
  watchBar,
  watchFrames,
  watchWork,
} from './measure-storm';
import type { BenchOptions } from './options';
import { type ReplayedPush, replayPush } from './replayed-push';
import type { Table } from './results';
import { median, percentile, slope } from './statistics';

const LAYERS = 125;
const LINES_PER_SECOND = 1_250;
const SECONDS = 60;
/** Before the frames are counted, while the board opens and heaps are swept. */
const SETTLE_SECONDS = 4;
/** The stream is cut short once all is measured, however long a busy machine took for it. */
const SPARE_SECONDS = 120;
const IDS = Array.from({ length: LAYERS }, (_, at) => diffIdOf(at).slice('sha256:'.length, -52));

export async function benchStorm(
  say: (line: string) => void,
  { seconds = SECONDS }: BenchOptions,
): Promise<Table> {
  const folder = makeLabFolder();
  const replay = { layers: LAYERS, linesPerSecond: LINES_PER_SECOND };
  const push = replayPush({ ...replay, seconds: seconds + SPARE_SECONDS }, IDS);
  try {
    const env = await startDesktop(folder, { keyring: false });
    const images = { images: 2, layers: LAYERS, push: push.send };
    const engine = await startFakeEngine(join(folder.path, 'engine.sock'), images);
    engine.release();
    const running = await launch(
      { ...env, DOCKER_HOST: engine.dockerHost },
      folder.folder('settings'),
    );
    await startThePush(running.page);
    const figures = await measure(running, push, seconds);
    push.finish();
    await running.page.getByRole('heading', { name: 'Arrived' }).waitFor({ timeout: 60_000 });
    await running.app.close();
    await engine.close();
    say(JSON.stringify(figures));
    return table(figures, seconds);
  } finally {
    await folder.remove();
  }
}

async function startThePush(page: Page): Promise<void> {
  await page.getByRole('button', { name: /look at my images first/i }).click();
  // Beside the guide the board is too narrow for the bars of its rows.
  await page.getByRole('button', { name: 'Lab guide', expanded: true }).click();
  await chooseImage(page, 'web');
  await openTagDialog(page);
  const repository = page.getByRole('textbox', { name: 'Repository' });
  await repository.fill('localhost:1/ada/storm:v1');
  await page.getByRole('button', { name: /^Use / }).click();
  await tagAndPush(page);
}

async function measure({ app, page }: RunningApp, push: ReplayedPush, seconds: number) {
  await pause(SETTLE_SECONDS * 500);
  const before = await heaps(app, page);
  await pause(SETTLE_SECONDS * 500);
  const shown = await watchBar(page, /^Sent of COPY step-0 /);
  const work = await watchWork(app);
  const frames = await watchFrames(page);
  const memory: Memory[] = [];
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; ) {
    memory.push(await residentMemory(app));
    await pause(1_000);
  }
  const times = await frames();
  const worked = work();
  const lags = lagsOf(await shown(), push);
  const after = await heaps(app, page);
  return {
    frames: times.length,
    frameMedian: median(times),
    frame95: percentile(times, 0.95),
    frameLongest: Math.max(...times),
    framesOver50: times.filter((time) => time > 50).length,
    lagMedian: median(lags),
    lag95: percentile(lags, 0.95),
    lags: lags.length,
    ...worked,
    heapMain: growth(before.main, after.main, after.at - before.at),
    heapWindow: growth(before.window, after.window, after.at - before.at),
    residentMain: slope(memory.map(({ at, main: value }) => ({ at, value }))),
    residentWindow: slope(memory.map(({ at, window: value }) => ({ at, value }))),
  };
}
type Figures = Awaited<ReturnType<typeof measure>>;

/** From when the engine said it to when it was on the screen, in milliseconds. */
function lagsOf(shown: readonly Shown[], { sentAt, steps }: ReplayedPush): number[] {
  return shown.flatMap(({ at, percent }) => {
    const sent = sentAt[Math.round((percent / 100) * steps)];
    return sent === undefined ? [] : [at - sent];
  });
}

/** Bytes a second. */
function growth(before: number, after: number, ms: number): number {
  return ((after - before) / ms) * 1_000;
}

function table(figures: Figures, seconds: number): Table {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const share = (value: number) => `${(value * 100).toFixed(1)} % of a core`;
  const growing = (value: number) => `${(value / 1_000).toFixed(1)} kB/s`;
  return {
    title: 'A push in a storm of lines',
    intro: [
      `${LAYERS} layers at ${LINES_PER_SECOND} lines a second for ${seconds} seconds, replayed over a socket,`,
      'every layer’s bytes growing ten times a second. Software rendering on a virtual screen.',
      '*Line to pixel*: from the engine’s line to the frame that moves the bar of its layer. *Heap*:',
      'after a sweep, at the end less at the start. *Resident*: slope over samples of every second.',
    ],
    head: ['Figure', 'Measured', 'Wanted'],
    rows: [
      ['Frames', String(figures.frames), ''],
      ['Frame, median', ms(figures.frameMedian), ''],
      ['Frame, p95', ms(figures.frame95), '≤ 17 ms'],
      ['Frame, longest', ms(figures.frameLongest), '≤ 50 ms'],
      ['Line to pixel, median', ms(figures.lagMedian), ''],
      ['Line to pixel, p95', ms(figures.lag95), '≤ 120 ms'],
      ['Work of main', share(figures.main), '≤ 15 %'],
      ['Work of the window', share(figures.window), ''],
      ['Work of all processes', share(figures.all), ''],
      ['Heap of main', growing(figures.heapMain), 'flat'],
      ['Heap of the window', growing(figures.heapWindow), 'flat'],
      ['Resident, main', growing(figures.residentMain), 'flat'],
      ['Resident, window', growing(figures.residentWindow), 'flat'],
    ],
  };
}
