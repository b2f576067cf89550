// What happens in a terminal shows in the window within a second, by itself.
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Lab } from '../lab/lab';
import { freshImage } from './fresh-image';
import { expect, type Slipway, test } from './slipway';

const SOON = { timeout: 1_000 };

async function showImages({ page }: Slipway): Promise<void> {
  const screens = page.getByRole('navigation', { name: 'Screens' });
  await screens.getByRole('button', { name: 'Images' }).click();
  await expect(tile(page, 'python-hello-world')).toBeVisible();
}

function tile(page: Page, name: string) {
  return page.getByRole('option', { name: new RegExp(`^${name}, tag `) });
}

/** The docker command line signed in to the practice registry, without the app's knowing. */
async function signedIn(lab: Lab): Promise<(...args: string[]) => Promise<string>> {
  const config = join(lab.folder, 'other-terminal');
  const { host, username, password } = lab.registry;
  await lab.docker('--config', config, 'login', '-u', username, '-p', password, host);
  return (...args) => lab.docker('--config', config, ...args);
}

test('build, tag, pull, rmi and load', async ({ lab, open }) => {
  const slipway = await open();
  const { page } = slipway;
  await showImages(slipway);

  await freshImage(lab, 'live-built:v1', [1_000]);
  await expect(tile(page, 'live-built')).toBeVisible(SOON);

  await lab.docker('tag', 'live-built:v1', 'live-tagged:v2');
  await expect(tile(page, 'live-tagged')).toBeVisible(SOON);

  const docker = await signedIn(lab);
  const remote = `${lab.registry.host}/ada/live-pulled:v1`;
  await docker('tag', 'live-built:v1', remote);
  await docker('push', '--quiet', remote);
  await docker('rmi', remote, 'live-built:v1', 'live-tagged:v2');
  await expect(tile(page, 'live-built')).toBeHidden(SOON);
  await expect(tile(page, 'live-tagged')).toBeHidden(SOON);
  await docker('pull', '--quiet', remote);
  await expect(tile(page, remote.slice(0, -':v1'.length))).toBeVisible(SOON);

  const tar = join(lab.folder, 'live-loaded.tar');
  await lab.docker('tag', remote, 'live-loaded:v1');
  await lab.docker('save', '--output', tar, 'live-loaded:v1');
  await lab.docker('rmi', 'live-loaded:v1', remote);
  await expect(tile(page, 'live-loaded')).toBeHidden(SOON);
  await lab.docker('load', '--quiet', '--input', tar);
  await expect(tile(page, 'live-loaded')).toBeVisible(SOON);
});

test('a build without a name shows among the untagged', async ({ lab, open }) => {
  const { page } = await open();
  await page
    .getByRole('navigation', { name: 'Screens' })
    .getByRole('button', { name: 'Images' })
    .click();
  await page.getByRole('button', { name: /Show/ }).click();
  await page.getByRole('option', { name: /^Untagged/ }).click();
  const context = join(lab.folder, 'nameless');
  await mkdir(context, { recursive: true });
  await writeFile(join(context, 'cargo'), randomBytes(1_000));
  await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY cargo /cargo\n');
  const id = (await lab.docker('build', '--quiet', context)).trim();
  const short = id.replace('sha256:', '').slice(0, 12);
  await expect(page.getByRole('option', { name: `Untagged image ${short}` })).toBeVisible(SOON);
  await lab.docker('rmi', id);
});

test('an image that a container is made from is in use', async ({ lab, open }) => {
  const slipway = await open();
  const { page } = slipway;
  await freshImage(lab, 'live-used:v1', [1_000]);
  await showImages(slipway);
  await page.getByRole('button', { name: /Show/ }).click();
  await page.getByRole('option', { name: 'In use' }).click();
  await expect(tile(page, 'live-used')).toBeHidden();
  await lab.docker('create', '--name', 'live-user', 'live-used:v1', 'nothing');
  await expect(tile(page, 'live-used')).toBeVisible(SOON);
  await lab.docker('rm', 'live-user');
  await expect(tile(page, 'live-used')).toBeHidden(SOON);
});

test('the chosen image and the scroll stay where they are', async ({ lab, open }) => {
  const tags = Array.from({ length: 24 }, (_, at) => `stay-${String(at).padStart(2, '0')}:v1`);
  for (const tag of tags) await lab.docker('tag', 'hello-world', tag);
  const slipway = await open();
  const { page } = slipway;
  await showImages(slipway);
  await page.getByRole('button', { name: /Sort/ }).click();
  await page.getByRole('option', { name: 'By name' }).click();
  const chosen = tile(page, 'stay-20');
  await page.getByRole('listbox', { name: 'Images' }).focus();
  await page.keyboard.type('stay-20');
  await chosen.click();
  await expect(chosen).toBeInViewport();
  const grid = page.getByRole('listbox', { name: 'Images' });
  const before = await grid.evaluate((element) => element.scrollTop);
  expect(before).toBeGreaterThan(0);

  await lab.docker('tag', 'hello-world', 'stay-20b:v1');
  await expect(tile(page, 'stay-20b')).toBeVisible(SOON);
  await lab.docker('rmi', 'stay-23:v1');
  await expect(tile(page, 'stay-23')).toBeHidden(SOON);

  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(chosen).toBeFocused();
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(before);
  const left = tags.filter((tag) => tag !== 'stay-23:v1');
  await lab.docker('rmi', ...left, 'stay-20b:v1');
});

test('what changed while the engine was away shows when it is back', async ({ lab, open }) => {
  const slipway = await open();
  const { page } = slipway;
  await showImages(slipway);
  try {
    await lab.engine.kill();
    await expect(page.getByRole('heading', { name: /docker isn.t running/i })).toBeVisible();
  } finally {
    await lab.engine.start();
  }
  await lab.docker('tag', 'hello-world', 'live-after-all:v1');
  await expect(tile(page, 'live-after-all')).toBeVisible({ timeout: 3_000 });
});
