// A registry that holds more than a screenful: how its two lists scroll, and follow the arrow keys.
import type { Locator, Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import { startLab } from '../lab/lab';
import { startSpareRegistry } from '../lab/spare-registry';
import { launch } from './launch';
import { arrowKeys, processorTime, scrollFrames } from './measure-list';
import type { Table } from './results';
import { percentile } from './statistics';

const REPOSITORIES = 500;
const TAGS = 2_000;

interface ListFigures {
  readonly list: string;
  readonly frame: number;
  readonly longest: number;
  readonly frameWork: number;
  readonly arrowKey: number;
  readonly arrowKeyWork: number;
}

export async function benchRegistry(say: (line: string) => void): Promise<Table> {
  const lab = await startLab();
  try {
    const registry = await startSpareRegistry(lab, 'measured');
    await registry.fill([
      ...Array.from({ length: REPOSITORIES }, (_, at) => `fleet/ship-${String(at)}:v1`),
      ...Array.from({ length: TAGS }, (_, at) => `many/tags:t${String(at)}`),
    ]);
    const { app, page } = await launch(lab.env, `${lab.folder}/settings`);
    await signIn(page, registry);
    await page.getByRole('button', { name: 'Close the lab guide' }).click();
    await page.getByRole('button', { name: 'Registry', exact: true }).click();
    const rows: ListFigures[] = [];
    const measureList = async (list: string, name: string) => {
      const figures = await measure(page, page.getByRole('listbox', { name }));
      say(`${list}: ${JSON.stringify(figures)}`);
      rows.push({ list, ...figures });
    };
    await measureList(`${REPOSITORIES.toLocaleString('en-US')} repositories`, 'Repositories');
    await page.getByRole('searchbox', { name: 'Search repositories' }).fill('many');
    await page.getByRole('option', { name: 'many/tags' }).click();
    await measureList(`${TAGS.toLocaleString('en-US')} tags`, 'Tags');
    await app.close();
    return table(rows);
  } finally {
    await lab.stop();
  }
}

/** From the top, with nothing of the list seen before: what is not known yet comes as it scrolls. */
async function measure(page: Page, list: Locator): Promise<Omit<ListFigures, 'list'>> {
  const first = list.getByRole('option').first();
  await first.waitFor();
  let frames: number[] = [];
  const frameWork = await processorTime(page, async () => {
    frames = await scrollFrames(list);
  });
  await first.focus();
  let keys: number[] = [];
  const arrowKeyWork = await processorTime(page, async () => {
    keys = await arrowKeys(page, () => 'ArrowDown');
  });
  return {
    frame: percentile(frames, 0.95),
    longest: Math.max(...frames),
    frameWork: frameWork / frames.length,
    arrowKey: percentile(keys, 0.95),
    arrowKeyWork: arrowKeyWork / keys.length,
  };
}

function table(rows: readonly ListFigures[]): Table {
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return {
    title: 'What a registry holds: its lists',
    intro: [
      'A real registry (Debian’s docker-registry) with more repositories and tags than a screen shows,',
      'software rendering on a virtual screen. *Frame*: over 240 frames at 48 px a frame, while pages of',
      'the list, and the details of tags, come in; wanted is a p95 of at most 17 ms. *Arrow key*: from',
      'the press to the frame that shows it, 120 presses. *Work*: processor time of the window’s main',
      'thread for each.',
    ],
    head: ['List', 'Frame p95', 'Longest', 'Work a frame', 'Arrow key p95', 'Work a key'],
    rows: rows.map((row) => [
      row.list,
      ms(row.frame),
      ms(row.longest),
      ms(row.frameWork),
      ms(row.arrowKey),
      ms(row.arrowKeyWork),
    ]),
  };
}
