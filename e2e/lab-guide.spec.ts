import type { Page } from 'playwright';
import { chooseImage, fillSignIn, signIn, signOut, tagAndPush } from '../lab/drive-slipway';
import { canRunPrivateEngine } from '../lab/engine';
import { axeProblems } from './axe-problems';
import { chooseFromMenu } from './choose-from-menu';
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
  // Folded, with one sentence of what happened; the command is a press away.
  await expect(step(page, 2, 'done')).toHaveAttribute('aria-expanded', 'false');
  await expect(guide(page)).toContainText(`${lab.registry.host} knows you as ada`);
  await step(page, 2, 'done').click();
  await expect(guide(page)).toContainText(`docker login --username ada ${lab.registry.host}`);
  await guide(page).getByRole('button', { name: 'Choose an image' }).click();
  // Images are on the screen already: where to choose shows, though a mouse pressed the button.
  const called = page.getByRole('listbox', { name: 'Images' }).locator(':focus');
  await expect(called).toHaveCSS('outline-style', 'solid');
  await chooseImage(page, 'guided');
  const target = `${lab.registry.host}/ada/guided:v1`;
  await expect(guide(page)).toContainText(`docker tag guided:v1 ${target}`);

  await guide(page).getByRole('button', { name: 'Tag…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tag image' }).click();
  await expect(step(page, 3, 'done')).toHaveAttribute('aria-expanded', 'false');
  await expect(step(page, 4, 'next')).toHaveAttribute('aria-expanded', 'true');
  await expect(guide(page).getByRole('status').last()).toContainText('Tag the image: done.');
  await lab.docker('rmi', target);
  await expect(step(page, 3, 'next')).toBeVisible();
  await lab.docker('tag', 'guided:v1', target);

  await guide(page).getByRole('button', { name: 'Push…' }).click();
  await tagAndPush(page);
  await expect(step(page, 4, 'done')).toBeVisible({ timeout: 30_000 });
  // The lab's own engine is a classic one; somebody else's may count what travels.
  const size = canRunPrivateEngine() ? 'before compression' : /before compression|over the wire/;
  await expect(guide(page)).toContainText(size);

  await guide(page).getByRole('button', { name: 'See it in the registry' }).click();
  await expect(step(page, 5, 'done')).toBeVisible();
  const digest = await lab.manifestDigest('ada/guided', 'v1');
  await expect(guide(page).getByText(digest)).toBeVisible();

  await guide(page).getByRole('button', { name: 'Copy it for them' }).click();
  await expect(step(page, 6, 'done')).toBeVisible();
  // The button went with its step.
  await expect(page.getByText(`Copied docker pull ${target}`)).toBeVisible();
  await expect(guide(page)).toContainText('All six done');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(`docker pull ${target}`);
  expect(await axeProblems(page)).toEqual([]);

  await signOut(page);
  await page.getByRole('dialog').getByRole('button', { name: 'OK' }).click();
  await expect(step(page, 2, 'next')).toBeVisible();
  await expect(step(page, 1, 'done')).toBeVisible();
});

test('it speaks of the registry chosen on the sign-in form, and of whom to ask', async ({
  open,
}) => {
  const { page } = await open();
  const first = guide(page).locator('[data-step="account"]');
  await expect(first).toContainText('At Docker Hub');
  await page.getByText('Another registry', { exact: true }).click();
  await expect(first).toContainText('Ask whoever runs yours for its address');
  await expect(first.getByRole('button', { name: 'Create account' })).toBeHidden();
  await page.getByRole('textbox', { name: 'Registry address' }).fill('https://reg.example.com/');
  await page.keyboard.press('Tab');
  await expect(first).toContainText('Ask whoever runs reg.example.com for an account');
  // What is typed stays: the form is on the screen already.
  await page.getByRole('textbox', { name: 'User name' }).fill('ada');
  await first.getByRole('button', { name: 'Go to sign-in' }).click();
  await expect(page.getByRole('textbox', { name: 'Registry address' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('ada');

  await page.getByText('Practice registry', { exact: true }).click();
  await expect(first).toContainText('This one is your own');
  await expect(first.getByRole('button', { name: 'Start a practice registry' })).toBeHidden();
});

test('F6 goes from part to part, and opening it by keyboard leads to its next step', async ({
  open,
}) => {
  const { page } = await open();
  const act = guide(page).getByRole('button', { name: 'Create account' });
  const name = page.getByRole('textbox', { name: 'Docker ID' });
  await expect(name).toBeFocused();
  await page.keyboard.press('F6');
  await expect(act).toBeFocused();
  await page.keyboard.press('F6');
  await expect(page.getByRole('banner').locator(':focus')).toHaveCount(1);
  await page.keyboard.press('F6');
  await expect(name).toBeFocused();
  await page.keyboard.press('Shift+F6');
  await page.keyboard.press('Shift+F6');
  await expect(act).toBeFocused();

  const rail = page.getByRole('navigation').getByRole('button', { name: 'Lab guide' });
  await guide(page).getByRole('button', { name: 'Close the lab guide' }).press('Enter');
  await expect(guide(page)).toBeHidden();
  await expect(rail).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(act).toBeFocused();
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
  await chooseFromMenu(app, 'Lab Guide');
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
