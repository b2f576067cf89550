import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import * as slipway from './drive-slipway';
import { electronProgram, electronSwitches, projectRoot } from './electron-program';
import type { Lab } from './lab';

const repository = 'ada/python-hello-world';
/** Slow enough to be seen under way, for a picture; then the line is opened. */
const slowly = 8_000_000;

/** Does the whole job in the real app and leaves pictures and the push log in `out`. */
export async function tour(
  lab: Lab,
  out: string,
  say: (line: string) => void,
  afterLaunch: () => void,
): Promise<void> {
  mkdirSync(out, { recursive: true });
  say(`Pictures and the push log go to ${out}`);
  const app = await _electron.launch({
    executablePath: electronProgram(),
    args: [...electronSwitches(), projectRoot],
    env: { ...lab.env },
  });
  // Playwright would end this process on a signal before the lab is gone.
  afterLaunch();
  const page = await app.firstWindow();
  page.setDefaultTimeout(15_000);
  try {
    await walk(app, page, lab, out, say);
  } catch (error) {
    await page.screenshot({ path: join(out, 'failed.png') }).catch(() => undefined);
    throw error;
  } finally {
    await app.close();
  }
}

async function walk(
  app: ElectronApplication,
  page: Page,
  lab: Lab,
  out: string,
  say: (line: string) => void,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  const picture = pictures(page, out);
  await page.getByRole('heading').first().waitFor();
  await picture('sign-in');
  await slipway.fillSignIn(page, lab.registry);
  await picture('sign-in-filled');
  await slipway.submitSignIn(page);
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
  say(`Signed in to ${lab.registry.host} as ${lab.registry.username}`);
  await page
    .getByRole('option', { name: /python-hello-world/ })
    .first()
    .waitFor();
  await picture('images');
  await slipway.chooseImage(page, lab.sample.image);
  await slipway.openTagDialog(page);
  await page.getByText(/^Allowed to push/).waitFor();
  await picture('tag');
  lab.line.setBandwidth(slowly);
  await slipway.tagAndPush(page);
  say('Pushing');
  await pause(2200);
  await picture('pushing');
  lab.line.setBandwidth(undefined);
  const shown = await slipway.waitForDigest(page, 120);
  await page.getByText(/^Verified/).waitFor();
  await picture('arrived');
  const log = (await slipway.readLog(page)).join('\n');
  await picture('log');
  writeFileSync(join(out, 'push.log'), `${log.trim()}\n`);
  await check(lab, shown, log);
  say(`${repository}:latest is at the registry`);
  process.stdout.write(`\n    digest ${shown}\n\n`);
}

/** What the app showed against what the registry holds, and the log against the lab page. */
async function check(lab: Lab, shown: string, log: string): Promise<void> {
  const held = await lab.manifestDigest(repository, 'latest');
  if (held !== shown) throw new Error(`The app showed ${shown}, the registry holds ${held}.`);
  const count = (pattern: RegExp) => log.match(pattern)?.length ?? 0;
  const mounted = count(/: Mounted from library\/python/g);
  const pushed = count(/: Pushed/g);
  const wanted = lab.sample;
  if (mounted !== wanted.mounted || pushed !== wanted.pushed || !log.includes(`digest: ${held}`)) {
    throw new Error(
      `The log should say ${String(wanted.mounted)} layers mounted, ${String(wanted.pushed)} pushed ` +
        `and the digest; it says ` +
        `${String(mounted)} mounted, ${String(pushed)} pushed:\n${log}`,
    );
  }
}

/** Each picture twice, light and dark, numbered in order. */
function pictures(page: Page, out: string): (name: string) => Promise<void> {
  let number = 0;
  return async (name) => {
    number += 1;
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const file = `${String(number).padStart(2, '0')}-${name}-${colorScheme}.png`;
      await page.screenshot({ path: join(out, file), animations: 'disabled' });
    }
  };
}
