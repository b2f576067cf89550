// The real app against the lab, for every spec: one lab a worker, one Slipway a test.
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test as base } from '@playwright/test';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { electronProgram, electronSwitches, projectRoot } from '../lab/electron-program';
import { type Lab, startLab } from '../lab/lab';
import { output } from '../lab/program';
import { rememberImages } from './tidy-images';

export { expect } from '@playwright/test';

/** A running Slipway: its window to drive, its process to look into. */
export interface Slipway {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Where this Slipway keeps its settings and logs. */
  readonly userData: string;
}

type Env = Readonly<Record<string, string>>;

interface Fixtures {
  /** Starts Slipway; whatever the test leaves open is closed after it. */
  /** `args` as on the command line, after the program; `program` where it is not simply Electron. */
  open: (env?: Env, args?: readonly string[], program?: string) => Promise<Slipway>;
  /** Where this test's Slipway keeps its settings and logs, before it has started. */
  userData: string;
}

export const test = base.extend<Fixtures, { lab: Lab }>({
  lab: [
    async ({}, use) => {
      const lab = await startLab();
      await use(lab);
      await lab.stop();
    },
    { scope: 'worker', timeout: 240_000 },
  ],

  userData: async ({ lab }, use) => {
    const folder = await mkdtemp(join(lab.folder, 'user-'));
    await use(join(folder, 'Slipway'));
    await rm(folder, { recursive: true, force: true });
  },

  open: async ({ lab, userData }, use) => {
    const opened: { app: ElectronApplication; program: ChildProcess }[] = [];
    const tidyImages = await rememberImages(lab);
    await use(async (env = {}, args = [], program = electronProgram()) => {
      const all = { ...lab.env, XDG_CONFIG_HOME: dirname(userData), ...env };
      const slipway = await launch(program, all, userData, args);
      // Of one that a test has ended nobody can ask for it any more.
      opened.push({ app: slipway.app, program: slipway.app.process() });
      return slipway;
    });
    const stuck: string[] = [];
    for (const { app, program } of opened) {
      if (await closes(app)) continue;
      stuck.push(await processesOf(program).catch(String));
      program.kill('SIGKILL');
    }
    await tidyImages();
    const [first] = stuck;
    if (first !== undefined) {
      throw new Error(`Slipway was still there 20 s after it was told to quit:\n${first}`);
    }
  },
});

/** A quit takes a second. One that never comes must not take all tests after it along. */
const CLOSES_MS = 20_000;

/** @returns whether it closed by itself. */
async function closes(app: ElectronApplication): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const closing = quitUnasked(app)
    .catch(() => undefined)
    .then(() => app.close())
    .then(
      () => true,
      () => true,
    );
  const lateness = new Promise<boolean>((resolve) => {
    late = setTimeout(() => {
      resolve(false);
    }, CLOSES_MS);
  });
  const isClosed = await Promise.race([closing, lateness]);
  clearTimeout(late);
  return isClosed;
}

/** What is left of it, and what each process waits for: Playwright waits for all that has its output. */
async function processesOf(program: ChildProcess): Promise<string> {
  const all = await output('ps', ['-eo', 'pid,pgid,stat,wchan:24,args', '--width', '160']);
  const group = String(program.pid);
  return all
    .split('\n')
    .filter((line, at) => at === 0 || line.trim().split(/\s+/, 2).includes(group))
    .join('\n');
}

/** A test that ends in mid-push would wait for an answer to the question whether to quit. */
async function quitUnasked(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false });
  });
}

async function launch(
  program: string,
  env: Env,
  userData: string,
  args: readonly string[],
): Promise<Slipway> {
  const app = await _electron.launch({
    executablePath: program,
    args: [...electronSwitches(), projectRoot, ...args],
    env: { ...env },
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('domcontentloaded');
  return { app, page, userData };
}
