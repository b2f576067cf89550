import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import {
  chooseImage,
  fillSignIn,
  openTagDialog,
  pushButton,
  signIn,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { freePort } from '../lab/free-port';
import { writeLayeredArchive } from '../lab/layered-archive';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Push image' });
const checks = (page: Page) => dialog(page).getByRole('list', { name: 'Checks' });
const field = (page: Page, name: string) => dialog(page).getByRole('textbox', { name });

async function backToImages(page: Page): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Images/ })
    .click();
}

test('the registry is asked before the push: what is new, what is there, what is replaced', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await freshImage(lab, 'asked-first:v1', [300_000, 200_000]);
  await chooseImage(page, 'asked-first');
  await openTagDialog(page);
  await expect(checks(page)).toContainText('Signed in as ada');
  await expect(checks(page)).toContainText('Allowed to push to ada/asked-first');
  await expect(checks(page)).toContainText(
    /None of 2 layers in this repository yet: up to 50\d kB to send/,
  );
  await expect(checks(page)).toContainText('“v1” is new there');

  // What stands there is of the name as it is now, never of the one before.
  await field(page, 'Repository').fill('asked-second');
  await expect(checks(page)).not.toContainText('asked-first');
  await expect(checks(page)).toContainText('Allowed to push to ada/asked-second');
  await field(page, 'Repository').fill('asked-first');
  await tagAndPush(page);
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });

  await backToImages(page);
  await chooseImage(page, 'asked-first');
  await openTagDialog(page);
  await expect(checks(page)).toContainText('All 2 layers are there: nothing to send');
  await expect(checks(page)).toContainText('holds exactly this image as “v1” already');
  await page.keyboard.press('Escape');

  await lab.docker('rmi', 'asked-first:v1', `${lab.registry.host}/ada/asked-first:v1`);
  await freshImage(lab, 'asked-first:v1', [300_000, 200_000]);
  const digest = await lab.manifestDigest('ada/asked-first', 'v1');
  await chooseImage(page, 'asked-first');
  await openTagDialog(page);
  await expect(checks(page)).toContainText('This replaces “v1”');
  await expect(checks(page)).toContainText(digest.slice(0, 19));
});

test('of layers whose sizes the engine does not tell it says what is known', async ({
  lab,
  open,
}) => {
  const file = join(lab.folder, 'sizeless.tar');
  writeLayeredArchive(file, 'sizeless:v1', 3, 200_000, false);
  await lab.docker('load', '--quiet', '--input', file);
  await rm(file);
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'sizeless');
  await openTagDialog(page);
  await expect(checks(page)).toContainText(
    /None of 3 layers in this repository yet: up to 60\d kB to send/,
  );
  await tagAndPush(page);
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
});

test('without a sign-in the dialog says so, and after it the draft is still there', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await page.getByRole('button', { name: /look at my images first/i }).click();
  await freshImage(lab, 'signed-out:v1', [1_000]);
  await chooseImage(page, 'signed-out');
  await openTagDialog(page);
  await field(page, 'Repository').fill(`${lab.registry.host}/ada/signed-out:kept`);
  await dialog(page).getByRole('button', { name: /^Use / }).click();
  await expect(field(page, 'Tags')).toHaveValue('kept');
  await expect(checks(page)).toContainText('wants a sign-in before a push');

  await checks(page).getByRole('button', { name: 'Sign in' }).click();
  await fillSignIn(page, lab.registry);
  await submitSignIn(page);
  await expect(field(page, 'Repository')).toHaveValue('signed-out');
  await expect(field(page, 'Tags')).toHaveValue('kept');
  await expect(checks(page)).toContainText('Allowed to push to ada/signed-out');
});

test('a sign-in at another registry than the suggested one takes the dialog there', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await page.getByRole('button', { name: /look at my images first/i }).click();
  await freshImage(lab, 'elsewhere:v1', [1_000]);
  await chooseImage(page, 'elsewhere');
  await openTagDialog(page);
  await expect(pushButton(page)).toBeDisabled();
  await dialog(page).getByRole('button', { name: 'Sign in to Docker Hub…' }).click();
  await fillSignIn(page, lab.registry);
  await submitSignIn(page);
  await expect(field(page, 'Namespace')).toHaveValue('ada');
  await expect(checks(page)).toContainText('Allowed to push to ada/elsewhere');
  await expect(pushButton(page)).toBeEnabled();
});

test('a registry that cannot be asked holds nobody back', async ({ lab, open }) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await freshImage(lab, 'unasked:v1', [1_000]);
  await chooseImage(page, 'unasked');
  lab.line.setBandwidth(0);
  try {
    await openTagDialog(page);
    await expect(pushButton(page)).toBeEnabled();
    await expect(checks(page)).toContainText('could not be asked from here', { timeout: 20_000 });
    await checks(page).getByRole('button', { name: 'Show the details' }).click();
    await expect(checks(page).getByText(/time/i)).toBeVisible();
    await expect(pushButton(page)).toBeEnabled();
  } finally {
    lab.line.setBandwidth(undefined);
  }
});

test('a registry that is not running is named before the push', async ({ lab, open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: /look at my images first/i }).click();
  await freshImage(lab, 'nowhere:v1', [1_000]);
  await chooseImage(page, 'nowhere');
  await openTagDialog(page);
  const host = `localhost:${String(await freePort())}`;
  await field(page, 'Repository').fill(`${host}/ada/nowhere:v1`);
  await dialog(page)
    .getByRole('button', { name: /^Use localhost/ })
    .click();
  await expect(checks(page)).toContainText(`Nothing answers at ${host}`);
  await checks(page).getByRole('button', { name: 'Show the details' }).click();
  await expect(checks(page).getByText(/ECONNREFUSED/)).toBeVisible();
  await expect(pushButton(page)).toBeEnabled();
});

test('several tags are one push each', async ({ lab, open }) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await freshImage(lab, 'many-names:v1', [1_000]);
  await chooseImage(page, 'many-names');
  await openTagDialog(page);
  await field(page, 'Tags').fill('v1, v1.2, latest');
  await expect(checks(page)).toContainText('“v1.2” is new there');
  await expect(checks(page)).toContainText('“latest” is new there');
  const name = `${lab.registry.host}/ada/many-names`;
  await expect(dialog(page)).toContainText(`docker push ${name}:latest`);
  await tagAndPush(page);

  await expect(page.getByRole('button', { name: /^Arrived .*many-names/ })).toHaveCount(3, {
    timeout: 30_000,
  });
  const digests = await Promise.all(
    ['v1', 'v1.2', 'latest'].map((tag) => lab.manifestDigest('ada/many-names', tag)),
  );
  expect(new Set(digests).size).toBe(1);
});

test('a name another image has on this computer is not taken from it unsaid', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await freshImage(lab, 'the-owner:v1', [2_000]);
  await freshImage(lab, 'the-taker:v1', [1_000]);
  await lab.docker('tag', 'the-owner:v1', `${lab.registry.host}/ada/the-taker:v1`);
  await chooseImage(page, 'the-taker');
  await openTagDialog(page);
  await expect(dialog(page)).toContainText('names another image on this computer now');
  await field(page, 'Tags').fill('v2');
  await expect(dialog(page)).not.toContainText('names another image on this computer now');
});

test('a push that lacks a sign-in goes again by itself after it', async ({ lab, open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: /look at my images first/i }).click();
  await freshImage(lab, 'resume-me:v1', [1_000]);
  await chooseImage(page, 'resume-me');
  await openTagDialog(page);
  await field(page, 'Repository').fill(`${lab.registry.host}/ada/resume-me:v1`);
  await dialog(page).getByRole('button', { name: /^Use / }).click();
  await tagAndPush(page);

  await page.getByRole('button', { name: `Sign in to ${lab.registry.host}` }).click();
  await fillSignIn(page, lab.registry);
  await submitSignIn(page);
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Verified:')).toBeVisible();
});
