// How long until one knows what is wrong: the time from the click to words one can act on, beside the
// time `docker push` takes to give its error back.
import { spawn } from 'node:child_process';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, pushButton, signIn } from '../lab/drive-slipway';
import { dockerCommand } from '../lab/engine';
import { type Lab, startLab } from '../lab/lab';
import { type Case, makeCases } from './diagnosis-cases';
import { launch } from './launch';
import type { BenchOptions } from './options';
import { type Sight, watchClick, watchFor } from './painted';
import { imageMaker } from './random-image';
import type { Table } from './results';
import { median } from './statistics';

const TIMES = 9;
/** Milliseconds a hand keeps the button of a mouse down, at the least. */
const HELD_MS = 60;
/** An engine that takes longer has tried again and again: once is enough to know. */
const LONG_MS = 10_000;
const NAME = 'measured';

export async function benchDiagnosis(
  say: (line: string) => void,
  options: BenchOptions,
): Promise<Table> {
  const { pairs = TIMES } = options;
  const lab = await startLab();
  const cases = await makeCases(lab);
  try {
    const cli = dockerCommand(lab.dockerHost, lab.env['DOCKER_CONFIG'] ?? '');
    const { app, page } = await launch(lab.env, `${lab.folder}/settings`);
    await page.getByRole('button', { name: /look at my images first/i }).click();
    await imageMaker([100_000, 100_000]).load(cli, `${NAME}:v1`);
    const rows: string[][] = [];
    const asked = options.shapes(cases.map(({ name }) => name));
    for (const each of cases.filter(({ name }) => asked.includes(name))) {
      if (each.account) await signInAt(page, cli, { ...each.account, host: each.host });
      each.spoil?.();
      const byApp = await repeat(pairs, () => diagnoseByApp(page, each, HELD_MS));
      const atOnce = await repeat(pairs, () => diagnoseByApp(page, each, 0));
      const byCommand = await repeat(pairs, () => diagnoseByCommand(lab, each));
      say(`${each.name}: ${JSON.stringify({ byApp, atOnce, byCommand })}`);
      rows.push(row(each, byApp, atOnce, byCommand));
    }
    await app.close();
    return table(rows);
  } finally {
    await lab.stop();
  }
}

async function signInAt(
  page: Page,
  cli: ReturnType<typeof dockerCommand>,
  account: { host: string; username: string; password: string },
): Promise<void> {
  const { host, username, password } = account;
  await cli(['login', '--username', username, '--password-stdin', host], password);
  await page.getByRole('button', { name: /^(Account: |Not signed in)/ }).click();
  const another = page.getByRole('menuitem', { name: /another/i });
  const form = page.getByRole('form', { name: 'Sign in' });
  await another.or(form).first().waitFor();
  if (await another.isVisible()) await another.click();
  await signIn(page, account);
}

async function diagnoseByApp(page: Page, { host, where, words }: Case, delay: number) {
  await page.getByRole('button', { name: /^Images/ }).click();
  await chooseImage(page, NAME);
  await openTagDialog(page);
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await dialog.getByRole('textbox', { name: 'Repository' }).fill(`${host}/grace/${NAME}:v2`);
  const use = dialog.getByRole('button', { name: /^Use / });
  const push = pushButton(page);
  if (where === 'board') {
    await use.click();
    await push.isEnabled();
  }
  const sight: Sight =
    where === 'checks'
      ? { selector: '[aria-label="Checks"] li', words }
      : { selector: '[aria-label="How it ended"]', words };
  const seen = await watchFor(page, [sight]);
  const clicked = await watchClick(page);
  await (where === 'checks' ? use : push).click({ delay });
  const took = (await seen()) - (await clicked());
  if (where === 'checks') await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return took;
}

/** The click tags and pushes; so do these. */
async function diagnoseByCommand(lab: Lab, { host }: Case): Promise<number> {
  const name = `${host}/grace/${NAME}:v2`;
  const start = performance.now();
  await runDocker(lab, ['tag', `${NAME}:v1`, name]);
  const code = await runDocker(lab, ['push', name]);
  if (code === 0) throw new Error(`${name} was pushed, which it should not be.`);
  return performance.now() - start;
}

function runDocker(lab: Lab, args: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    spawn('docker', args, { env: { ...lab.env }, stdio: 'ignore' }).once('exit', resolve);
  });
}

async function repeat(times: number, run: () => Promise<number>): Promise<number[]> {
  const took: number[] = [];
  while (took.length < times) {
    took.push(await run());
    if ((took.at(-1) ?? 0) > LONG_MS) break;
  }
  return took;
}

function row({ name, where }: Case, ...times: readonly (readonly number[])[]) {
  const seconds = (value: number) => `${(value / 1_000).toFixed(3)} s`;
  const [app = 0, atOnce = 0, cli = 0] = times.map(median);
  return [
    name,
    where === 'checks' ? 'in the dialog, before the push' : 'on the board',
    seconds(cli),
    seconds(app),
    `${(cli / app).toFixed(2)} ×`,
    seconds(atOnce),
  ];
}

function table(rows: readonly string[][]): Table {
  return {
    title: 'Knowing what is wrong: Slipway beside docker push',
    intro: [
      'From the click to the frame with the right diagnosis, and from the start of `docker tag` to the end',
      'of `docker push`; medians. *In the dialog*: from the click that settles the name. *On the board*:',
      'from the click on “Tag and push”. A click is over when the button is let go of, and here it is held',
      `for ${String(HELD_MS)} ms, as a hand does; *at once*: for no time at all, as only programs do. An engine that`,
      'took over ten seconds was measured once.',
    ],
    head: [
      'What is wrong',
      'Said',
      'docker tag, docker push',
      'Slipway',
      'Sooner',
      'Slipway, at once',
    ],
    rows,
  };
}
