// What axe finds, in every look, on the way through the job and on what is there for a moment only.
// The other screens are looked at where their own journeys pass.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, signOut, tagAndPush } from '../lab/drive-slipway';
import { REPLAYED_LAYER } from '../lab/replay-engine';
import { axeProblems } from './axe-problems';
import { chooseFromMenu } from './choose-from-menu';
import { drop } from './drop-file';
import { goTo } from './fault-steps';
import { freshImage } from './fresh-image';
import { pushing, pushReplayed, test } from './replayed';
import { expect } from './slipway';

// Each look at each screen takes a while on a busy machine.
test.describe.configure({ timeout: 120_000 });

test('axe finds nothing on the way from sign-in to arrival', async ({ lab, open }) => {
  const { page } = await open();
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await freshImage(lab, 'looked-at:v1', [1_000_000, 2_000_000]);
  await signIn(page, lab.registry);
  await chooseImage(page, 'looked-at');
  expect(await axeProblems(page)).toEqual([]);

  await openTagDialog(page);
  await expect(page.getByRole('list', { name: 'Checks' })).toContainText('Allowed to push');
  expect(await axeProblems(page)).toEqual([]);

  await tagAndPush(page);
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
  expect(await axeProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Back to pushes' }).click();
  await expect(page.getByRole('heading', { name: 'Pushes' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

test('axe finds nothing while a push runs, stands still, is tried again and presented', async ({
  lab,
  open,
  engine,
}) => {
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await signIn(page, lab.registry);
  await page.clock.install();
  const reply = await pushReplayed(page, engine);
  await reply.say(pushing(6_000_000, 30_000_000));
  await expect(page.getByRole('region', { name: 'Speed' })).toBeVisible({ timeout: 15_000 });
  expect(await axeProblems(page)).toEqual([]);

  await page.clock.fastForward(31_000);
  await expect(page.getByText('Nothing has gone through for')).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);

  await reply.say(`{"status":"Retrying in 8 seconds","id":"${REPLAYED_LAYER}"}\r\n`);
  await expect(page.getByRole('list', { name: 'Layers' })).toContainText('in 8 s');
  await page.getByRole('button', { name: /^Present/ }).click();
  await expect(page.getByRole('button', { name: /^Stop presenting/ })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: 'Push log' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

test('axe finds nothing while a file is loaded and a practice registry is made', async ({
  lab,
  open,
  engine,
}) => {
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await page.getByText('Practice registry', { exact: true }).click();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('textbox', { name: 'Name for your practice account' }).fill('ada');
  await page.getByRole('textbox', { name: 'Password for it' }).fill('practice-canary-77ab');
  await page.keyboard.press('Enter');
  const making = page.getByRole('progressbar', { name: 'Practice registry' });
  await expect(making).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await expect(making).toBeVisible();

  await goTo(page, 'Images');
  const file = join(lab.folder, 'never-taken.tar.gz');
  await writeFile(file, Buffer.alloc(8_000_000, Uint8Array.of(0x1f, 0x8b)));
  await drop(page, file);
  const loading = page.getByRole('progressbar', { name: 'Loading never-taken.tar.gz' });
  await expect(loading).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await expect(loading).toBeVisible();
});

test('axe finds nothing in what opens over the screens, nor on those that are empty', async ({
  lab,
  open,
  engine,
}) => {
  const { app, page } = await open({ DOCKER_HOST: engine.dockerHost });
  await goTo(page, 'Pushes');
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Registry', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No registry yet' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Not signed in' }).click();
  await signIn(page, lab.registry);

  await page.getByRole('searchbox', { name: 'Search images' }).fill('nothing like it');
  await expect(page.getByRole('heading', { name: 'No image matches' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await openAndLook(page, 'listbox', () => page.getByRole('button', { name: /Sort/ }).click());
  await openAndLook(page, 'dialog', () => chooseFromMenu(app, 'Keyboard Shortcuts'));
  await openAndLook(page, 'menu', () => page.getByRole('button', { name: /^Account: / }).click());
  await signOut(page);
  await expect(page.getByRole('dialog', { name: /^Signed out/ })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

async function openAndLook(
  page: Page,
  role: 'dialog' | 'listbox' | 'menu',
  openIt: () => Promise<void>,
): Promise<void> {
  await openIt();
  await expect(page.getByRole(role).last()).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
}
