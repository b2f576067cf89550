// Pushes whose end nobody saw: the app was killed in the middle of them.
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, signOut, tagAndPush } from '../lab/drive-slipway';
import { openFaultProxy } from '../lab/fault-proxy';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, type Slipway, test } from './slipway';
import { openTerminal } from './terminal';

const board = (page: Page) => page.getByRole('region', { name: 'How it ended' });
const check = (page: Page) => board(page).getByRole('button', { name: /^Check/ });

/** Begins a push over a line so slow that it cannot end, and kills the app in the middle of it. */
async function killInMidPush(lab: Lab, { app, page, userData }: Slipway, image: string) {
  lab.line.setBandwidth(200_000);
  try {
    await chooseImage(page, image);
    await openTagDialog(page);
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('Pushing');
    const history = () => readFile(join(userData, 'pushes.jsonl'), 'utf8');
    await expect.poll(history).toMatch(/"progress":.*"pushing"/);
    const gone = once(app.process(), 'exit');
    app.process().kill('SIGKILL');
    await gone;
  } finally {
    lab.line.setBandwidth(undefined);
  }
}

test('after a kill the next start says what was cut off, and whether it arrived can be checked', async ({
  lab,
  open,
}) => {
  test.slow();
  const { host } = lab.registry;
  const docker = await openTerminal(lab);
  await freshImage(lab, 'cut-off:v1', [5_000_000, 1_000]);
  const first = await open();
  await signIn(first.page, lab.registry);
  await killInMidPush(lab, first, 'cut-off');

  const { page } = await open();
  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('A push was interrupted');
  await expect(notices).toContainText('its outcome is unknown');
  expect(await axeProblems(page)).toEqual([]);
  await notices.getByRole('button', { name: 'Show it' }).click();
  await expect(notices).not.toContainText('interrupted');
  await expect(board(page)).toContainText('Interrupted: the outcome is unknown');
  const layers = page.getByRole('list', { name: 'Layers' });
  await expect(layers).toContainText('It was on its way when Slipway was closed');
  expect(await axeProblems(page)).toEqual([]);

  await check(page).click();
  await expect(board(page)).toContainText(`It is not there: ${host} has no “v1”`);

  await docker('push', '--quiet', `${host}/ada/cut-off:v1`);
  await check(page).click();
  await expect(board(page)).toContainText(`It is there: ${host} holds this image`);
  await expect(board(page)).toContainText(await lab.manifestDigest('ada/cut-off', 'v1'));
  // What was pressed made way for a button with a tooltip, which stands outside all landmarks.
  await page.mouse.move(0, 0);
  await expect(page.getByRole('tooltip')).toBeHidden();
  expect(await axeProblems(page)).toEqual([]);

  await freshImage(lab, 'newcomer:v1', [1_000]);
  await lab.docker('tag', 'newcomer:v1', `${host}/ada/cut-off:v1`);
  await docker('push', '--quiet', `${host}/ada/cut-off:v1`);
  await check(page).click();
  await expect(board(page)).toContainText('names another image');

  await board(page).getByRole('button', { name: 'Push again' }).click();
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });

  await signOut(page);
  const farewell = page.getByRole('dialog', { name: /^Signed out/ });
  await expect(farewell).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(farewell).toBeHidden();
  await page.getByRole('button', { name: /^Pushes/ }).click();
  await page.getByRole('button', { name: /^Interrupted.*cut-off/ }).click();
  await check(page).click();
  await expect(board(page)).toContainText('It could not be checked');
  await expect(board(page)).toContainText(`Sign in to ${host} first`);
});

test('a push that was cut off and is found to have arrived counts as pushed everywhere', async ({
  lab,
  open,
}) => {
  const proxy = await openFaultProxy(lab.registry.host);
  // Like most registries of real life: it lists for nobody.
  proxy.inject({ path: /_catalog/, fault: { kind: 'answer', status: 404 } });
  const registry = { ...lab.registry, host: proxy.host };
  await freshImage(lab, 'found-later:v1', [3_000_000]);
  const first = await open();
  await signIn(first.page, registry);
  await killInMidPush(lab, first, 'found-later');
  const docker = await openTerminal(lab, registry);
  await docker('push', '--quiet', `${proxy.host}/ada/found-later:v1`);

  const { page } = await open();
  const guide = page.getByRole('complementary', { name: 'Lab guide' });
  await page.getByRole('button', { name: 'Show it' }).click();
  await expect(guide.getByRole('button', { name: 'Step 4: Push it, next' })).toBeVisible();
  await check(page).click();
  await expect(board(page)).toContainText('It is there');
  await expect(guide.getByRole('button', { name: 'Step 4: Push it, done' })).toBeVisible();
  await expect(guide).toContainText('a look at the registry found it there');

  await guide.getByRole('button', { name: 'See it in the registry' }).click();
  await expect(page.getByText('These were pushed from this computer.')).toBeVisible();
  await expect(page.getByRole('option', { name: 'ada/found-later' })).toBeVisible();
  await expect(guide.getByRole('button', { name: 'Step 5: Look at it, done' })).toBeVisible();
  await expect(guide).toContainText(await lab.manifestDigest('ada/found-later', 'v1'));
  await page.getByRole('button', { name: 'Images', exact: true }).click();
  const tile = page.getByRole('option', { name: /ada\/found-later/ });
  await expect(tile).toContainText('Pushed');
  await proxy.close();
});
