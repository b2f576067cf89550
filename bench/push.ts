// The price of the picture: a push through the app over `docker push` of an image just like it, to
// the same registry, by the same engine.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, pushButton, signIn } from '../lab/drive-slipway';
import { dockerCommand } from '../lab/engine';
import { type Lab, startLab } from '../lab/lab';
import { output } from '../lab/program';
import { type StraightRegistry, startStraightRegistry } from '../lab/registry';
import { sameFolder } from '../lab/same-folder';
import { type EngineRelay, startEngineRelay } from './engine-relay';
import { launch } from './launch';
import type { BenchOptions } from './options';
import { watchClick, watchFor } from './painted';
import { imageMaker } from './random-image';
import type { Table } from './results';
import { median, percentile } from './statistics';

const MB = 1_000_000;
const PAIRS = 10;

const SHAPES: Readonly<Record<string, readonly number[]>> = {
  '1 × 400 MB': [400 * MB],
  '7 layers, 105 MB': [60, 20, 10, 8, 4, 2, 1].map((size) => size * MB),
  '100 × 1 MB': Array.from({ length: 100 }, () => MB),
};

/** Milliseconds of one push. */
interface Took {
  /** From the request to the engine until the outcome is known. */
  engine: number;
  /** From the click, or the start of the command, until then. */
  whole: number;
}

interface Pair {
  app: Took;
  cli: Took;
}

interface Place {
  readonly lab: Lab;
  readonly registry: StraightRegistry;
  readonly relay: EngineRelay;
  readonly page: Page;
}

export async function benchPush(
  say: (line: string) => void,
  options: BenchOptions,
): Promise<Table> {
  const lab = await startLab();
  try {
    const relay = await startEngineRelay(join(lab.folder, 'relay.sock'), lab.dockerHost);
    const registry = await startStraightRegistry(sameFolder(lab));
    const env = { ...lab.env, DOCKER_HOST: relay.dockerHost };
    const { app, page } = await launch(env, lab.folder + '/settings');
    await signIn(page, registry);
    const cli = dockerCommand(lab.dockerHost, lab.env['DOCKER_CONFIG'] ?? '');
    const { username, password, host } = registry;
    await cli(['login', '--username', username, '--password-stdin', host], password);
    const rows: string[][] = [];
    for (const shape of options.shapes(Object.keys(SHAPES))) {
      const pairs: Pair[] = [];
      const maker = imageMaker(SHAPES[shape] ?? []);
      for (let at = 0; at < (options.pairs ?? PAIRS); at += 1) {
        const pair = await measurePair({ lab, registry, relay, page }, maker, at);
        say(`${shape}, pair ${at + 1}: ${JSON.stringify(pair)}`);
        pairs.push(pair);
      }
      rows.push(row(shape, pairs));
    }
    await app.close();
    relay.close();
    return table(rows);
  } finally {
    await lab.stop();
  }
}

/** Turn by turn who goes first, so that neither always finds the machine as the other left it. */
async function measurePair(
  place: Place,
  maker: ReturnType<typeof imageMaker>,
  at: number,
): Promise<Pair> {
  const app = async () => fresh(place, maker, () => pushByApp(place));
  const cli = async () => fresh(place, maker, () => pushByCommand(place));
  if (at % 2 === 0) {
    const first = await app();
    return { app: first, cli: await cli() };
  }
  const first = await cli();
  return { app: await app(), cli: first };
}

const NAME = 'measured';

/** Runs it with an image nobody has seen, an empty registry, and nothing left to write to the disk. */
async function fresh(
  { lab, registry }: Place,
  maker: ReturnType<typeof imageMaker>,
  run: () => Promise<Took>,
): Promise<Took> {
  await maker.load(dockerCommand(lab.dockerHost, lab.env['DOCKER_CONFIG'] ?? ''), `${NAME}:v1`);
  await output('sync', []);
  const took = await run();
  await lab.docker('rmi', '--force', (await lab.docker('images', '--quiet', NAME)).trim());
  rmSync(registry.storage, { recursive: true });
  return took;
}

async function pushByApp({ relay, page }: Place): Promise<Took> {
  await page.getByRole('button', { name: /^Images/ }).click();
  await chooseImage(page, NAME);
  await openTagDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await dialog.getByText(/in this repository yet/).waitFor();
  const arrived = await watchFor(page, [{ selector: '#arrival-title' }]);
  const clicked = await watchClick(page);
  await pushButton(page).click();
  const end = await arrived();
  await page.getByText(/^Verified/).waitFor();
  return { engine: end - relay.askedAt(), whole: end - (await clicked()) };
}

async function pushByCommand({ lab, registry, relay }: Place): Promise<Took> {
  const name = `${registry.host}/ada/${NAME}:v1`;
  await lab.docker('tag', `${NAME}:v1`, name);
  const start = Date.now();
  const code = await new Promise<number | null>((resolve) => {
    const env = { ...lab.env, DOCKER_HOST: relay.dockerHost };
    spawn('docker', ['push', name], { env, stdio: 'ignore' }).once('exit', resolve);
  });
  const end = Date.now();
  if (code !== 0) throw new Error('docker push failed.');
  return { engine: end - relay.askedAt(), whole: end - start };
}

function row(shape: string, pairs: readonly Pair[]): string[] {
  const seconds = (values: readonly number[]) => `${(median(values) / 1_000).toFixed(2)} s`;
  const ratios = pairs.map(({ app, cli }) => app.engine / cli.engine);
  const wholes = pairs.map(({ app, cli }) => app.whole / cli.whole);
  return [
    shape,
    String(pairs.length),
    seconds(pairs.map(({ cli }) => cli.engine)),
    seconds(pairs.map(({ app }) => app.engine)),
    median(ratios).toFixed(3),
    percentile(ratios, 0.1).toFixed(3),
    percentile(ratios, 0.9).toFixed(3),
    seconds(pairs.map(({ cli }) => cli.whole)),
    seconds(pairs.map(({ app }) => app.whole)),
    median(wholes).toFixed(3),
  ];
}

function table(rows: readonly string[][]): Table {
  return {
    title: 'A push: Slipway beside docker push',
    intro: [
      'Pairs of pushes by one engine to one registry, one through the window and one with the docker',
      'command line, turn by turn which goes first. Each push has an image of its own, of random bytes',
      'no engine and no registry has seen, an empty registry, and a disk with nothing left to write.',
      'The engine speaks to the registry itself. Both reach the engine through one relay, which notes',
      'when the push was asked for. *Push*: from there until the outcome is known: the frame with',
      '“Arrived” on the screen, or the end of the command. *Ratio*: of each pair, its median with the',
      '10th and 90th percentile. *Whole*: from the click on “Tag and push”, which tags as well, or from',
      'the start of the command, which does not.',
    ],
    head: [
      'Image',
      'Pairs',
      'docker push',
      'Slipway push',
      'Ratio',
      'p10',
      'p90',
      'docker whole',
      'Slipway whole',
      'Ratio',
    ],
    rows,
  };
}
