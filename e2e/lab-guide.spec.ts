import type { Page } from 'playwright';
import { chooseImage, fillSignIn, signIn, signOut, tagAndPush } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const guide = (page: Page) => page.getByRole('complementary', { name: 'Lab guide' });
const step = (page: Page, number: number, standing: string) =>
  guide(page).getByRole('button', { name: new RegExp(`^Step ${number}: .*, ${standing}$`) });

test('the six steps tick themselves on a real journey, and come undone', async ({ lab, open }) => {
  await freshImage(lab, 'guided:v1', [100_000]);
  const { app, page } = await open();
  await expect(step(page, 1, 'next')).toBeVisible();
  await expect(step(page, 6, 'to do')).toBeVisible();

  await signIn(page, lab.registry);
  await expect(step(page, 2, 'done')).toBeVisible();
  await expect(guide(page)).toContainText(`docker login --username ada ${lab.registry.host}`);
  await guide(page).getByRole('button', { name: 'Choose an image' }).click();
  await chooseImage(page, 'guided');
  const target = `${lab.registry.host}/ada/guided:v1`;
  await expect(guide(page)).toContainText(`docker tag guided:v1 ${target}`);

  await guide(page).getByRole('button', { name: 'Tag it…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tag image' }).click();
  await expect(step(page, 3, 'done')).toBeVisible();
  await expect(guide(page).getByRole('status').last()).toContainText('Tag the image: done.');
  await lab.docker('rmi', target);
  await expect(step(page, 3, 'next')).toBeVisible();
  await lab.docker('tag', 'guided:v1', target);

  await guide(page).getByRole('button', { name: 'Push it…' }).click();
  await tagAndPush(page);
  await expect(step(page, 4, 'done')).toBeVisible({ timeout: 30_000 });
  await expect(guide(page)).toContainText('went over the wire');

  await guide(page).getByRole('button', { name: 'See it in the registry' }).click();
  await expect(step(page, 5, 'done')).toBeVisible();
  const digest = await lab.manifestDigest('ada/guided', 'v1');
  await expect(guide(page).getByText(digest)).toBeVisible();

  await guide(page).getByRole('button', { name: 'Copy it for them' }).click();
  await expect(step(page, 6, 'done')).toBeVisible();
  await expect(guide(page)).toContainText('All six done');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`docker pull ${target}`);
  expect(await axeProblems(page)).toEqual([]);

  await signOut(page);
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await expect(step(page, 2, 'next')).toBeVisible();
  await expect(step(page, 1, 'done')).toBeVisible();
});

test('the guide is open at the first start, and stays closed once closed', async ({ open }) => {
  const first = await open();
  await expect(step(first.page, 1, 'next')).toBeVisible();
  await guide(first.page).getByRole('button', { name: 'Close the lab guide' }).click();
  await expect(guide(first.page)).toBeHidden();
  await first.app.close();

  const { app, page } = await open();
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await expect(guide(page)).toBeHidden();
  await app.evaluate(({ Menu }) => {
    const view = Menu.getApplicationMenu()?.items.find(({ label }) => label === '&View');
    view?.submenu?.items.find(({ label }) => label === '&Lab Guide')?.click();
  });
  await expect(step(page, 1, 'next')).toBeVisible();
  const rail = page.getByRole('navigation').getByRole('button', { name: 'Lab guide' });
  await expect(rail).toHaveAttribute('aria-expanded', 'true');
  await rail.click();
  await expect(guide(page)).toBeHidden();
});

test('in a narrow window it is a strip that covers nothing, and unfolds by keyboard', async ({
  lab,
  open,
}) => {
  const { app, page } = await open();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(720, 640);
  });
  const unfold = guide(page).getByRole('button', { name: 'Unfold the lab guide' });
  await expect(unfold).toBeVisible();
  const work = await page.getByRole('main').boundingBox();
  const strip = await guide(page).boundingBox();
  expect((work?.y ?? 0) + (work?.height ?? 0)).toBeLessThanOrEqual(strip?.y ?? 0);

  await unfold.focus();
  await page.keyboard.press('Enter');
  await expect(step(page, 1, 'next')).toBeVisible();
  await expect(guide(page).getByRole('button', { name: 'Fold the lab guide' })).toBeFocused();
  await step(page, 1, 'next').focus();
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(unfold).toBeFocused();
  await fillSignIn(page, lab.registry);
});
