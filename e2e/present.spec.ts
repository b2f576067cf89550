import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('a push can be presented: the board alone on the whole screen, until Escape', async ({
  lab,
  open,
}) => {
  const { app, page } = await open();
  const isFullScreen = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await signIn(page, lab.registry);
  await freshImage(lab, 'on-stage:v1', [1_000, 2_000]);
  await chooseImage(page, 'on-stage');
  await openTagDialog(page);
  // A letter typed into a field is a letter.
  await page.keyboard.press('p');
  await page.keyboard.press('Backspace');
  await tagAndPush(page);
  const title = page.getByRole('heading', { name: 'Arrived' });
  await expect(title).toBeVisible({ timeout: 30_000 });
  const height = async () => (await title.boundingBox())?.height ?? 0;
  const before = await height();

  await page.keyboard.press('p');
  const stop = page.getByRole('button', { name: /^Stop presenting/ });
  await expect(stop).toBeVisible();
  expect(await height()).toBeGreaterThan(before);
  await expect(page.getByRole('region', { name: 'Push log' })).toBeHidden();
  await expect.poll(isFullScreen).toBe(true);
  expect(await axeProblems(page)).toEqual([]);

  await page.keyboard.press('Escape');
  await expect(stop).toBeHidden();
  await expect(page.getByRole('region', { name: 'Push log' })).toBeVisible();
  await expect.poll(isFullScreen).toBe(false);

  await page.getByRole('button', { name: /^Present/ }).click();
  await stop.click();
  await expect(stop).toBeHidden();
});
