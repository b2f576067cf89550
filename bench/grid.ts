import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startDesktop } from '../lab/desktop';
import { type LabFolder, makeLabFolder } from '../lab/lab-folder';
import type { Environment } from '../lab/program';
import { type FakeEngine, startFakeEngine } from './fake-engine';
import { launch } from './launch';
import { memory, watchMain } from './measure-grid';
import { arrowKeys, processorTime, scrollFrames } from './measure-list';
import { watchFor } from './painted';
import type { Table } from './results';
import { percentile } from './statistics';

const SIZES = [10, 1_000, 5_000, 10_000];

export interface GridFigures {
  images: number;
  firstPaint: number;
  scroll: number;
  scrollWork: number;
  arrowKey: number;
  arrowKeyWork: number;
  mainDeaf: number;
  windowMemory: number;
  mainMemory: number;
}

/** The grid with few and many images, one fresh app for each number of them. */
export async function benchGrid(say: (line: string) => void): Promise<Table> {
  const folder = makeLabFolder();
  try {
    const env = await startDesktop(folder, { keyring: false });
    const rows: GridFigures[] = [];
    for (const images of SIZES) {
      const figures = await measure(folder, env, images);
      say(JSON.stringify(figures));
      rows.push(figures);
    }
    return toTable(rows);
  } finally {
    await folder.remove();
  }
}

async function measure(folder: LabFolder, env: Environment, images: number): Promise<GridFigures> {
  const engine = await startFakeEngine(join(folder.path, `engine-${images}.sock`), { images });
  const { app, page } = await launch(
    { ...env, DOCKER_HOST: engine.dockerHost },
    folder.folder(`settings-${images}`),
  );
  try {
    await page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Images' })
      .click();
    await page.getByRole('status', { name: 'Listing images' }).waitFor();
    const firstPaint = await watchFor(page, [{ selector: '[role="option"]' }]);
    const longestDeaf = await watchMain(app);
    engine.release();
    const painted = await firstPaint();
    await drawingsKnown(engine, images);
    const mainDeaf = await longestDeaf();
    let frames: number[] = [];
    const scrollWork = await processorTime(page, async () => {
      frames = await scrollFrames(page.getByRole('listbox', { name: 'Images' }));
    });
    await page.getByRole('option').first().click();
    let keys: number[] = [];
    const arrowKeyWork = await processorTime(page, async () => {
      keys = await arrowKeys(page, (at) => (at % 4 === 3 ? 'ArrowDown' : 'ArrowRight'));
    });
    const { window, main } = await memory(app);
    return {
      images,
      firstPaint: painted - engine.listedAt(),
      scroll: percentile(frames, 0.95),
      scrollWork: scrollWork / frames.length,
      arrowKey: percentile(keys, 0.95),
      arrowKeyWork: arrowKeyWork / keys.length,
      mainDeaf,
      windowMemory: window,
      mainMemory: main,
    };
  } finally {
    await app.close();
    await engine.close();
  }
}

/** Slipway learns what each image is made of behind the list; the last batch is a second under way. */
async function drawingsKnown(engine: FakeEngine, images: number): Promise<void> {
  while (engine.historiesAsked() < images) await pause(100);
  await pause(2_000);
}

function toTable(rows: readonly GridFigures[]): Table {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  const mb = (value: number) => `${value.toFixed(0)} MB`;
  return {
    title: 'Images: the grid',
    intro: [
      'One fresh app for each row, an engine that replays the list over its socket, software',
      'rendering on a virtual screen. *First paint*: from the first byte of the engine’s list to the',
      'frame with the first tiles. *Scroll*: 240 frames at 48 px a frame. *Arrow key*: from the press',
      'to the frame that shows it, 120 presses. *Work*: processor time of the window’s main thread for',
      'each, which other programs on the machine change less. *Main deaf*: the longest time main’s',
      'event loop was busy while all of it was listed and every drawing learnt.',
    ],
    head: [
      'Images',
      'First paint',
      'Scroll p95',
      'Work a frame',
      'Arrow key p95',
      'Work a key',
      'Main deaf',
      'Window',
      'Main',
    ],
    rows: rows.map((row) => [
      row.images.toLocaleString('en-US'),
      ms(row.firstPaint),
      ms(row.scroll),
      ms(row.scrollWork),
      ms(row.arrowKey),
      ms(row.arrowKeyWork),
      ms(row.mainDeaf),
      mb(row.windowMemory),
      mb(row.mainMemory),
    ]),
  };
}
