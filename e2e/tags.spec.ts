// Several tags in one go, by keyboard: typed, pasted, mended, taken back.
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, pushButton, signIn } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const dialog = (page: Page) => page.getByRole('dialog');
const tags = (page: Page) => dialog(page).getByRole('textbox', { name: 'Tags' });
const chips = (page: Page) => dialog(page).getByRole('grid', { name: 'Tags so far' });

test('tags become chips as they are typed or pasted, and go by keyboard', async ({ lab, open }) => {
  await freshImage(lab, 'chipped:v1', [1_000]);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'chipped');
  await openTagDialog(page);
  await expect(tags(page)).toHaveValue('v1');

  await tags(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('v1.2 web:v3,');
  await app.evaluate(({ clipboard }) => clipboard.writeText('edge, latest'));
  await page.keyboard.press('Control+v');
  await expect(chips(page).getByRole('row')).toHaveText(['v1', 'v1.2', 'web:v3', 'edge']);
  await expect(tags(page)).toHaveValue('latest');
  await expect(dialog(page)).toContainText('“:” cannot be in a tag');
  await expect(dialog(page).getByRole('status').filter({ hasText: 'Added edge' })).toBeAttached();
  expect(await axeProblems(page)).toEqual([]);

  await dialog(page).getByRole('button', { name: 'Use v3' }).click();
  await expect(tags(page)).toBeFocused();
  await expect(chips(page).getByRole('row')).toHaveText(['v1', 'v1.2', 'v3', 'edge']);
  await expect(dialog(page)).toContainText(`docker push ${lab.registry.host}/ada/chipped:latest`);

  // Empty, the field hands Backspace on to the chips; among them arrows and Delete do.
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(chips(page).getByRole('row')).toHaveText(['v1', 'v1.2', 'v3']);
  await page.keyboard.press('Shift+Tab');
  await expect(chips(page).getByRole('row', { name: 'v3', exact: true })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  await expect(chips(page).getByRole('row')).toHaveText(['v1', 'v3']);
  await page.keyboard.press('Delete');
  await page.keyboard.press('Delete');
  await expect(tags(page)).toBeFocused();
  await expect(dialog(page)).toContainText('The tag is still empty');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
});

test('Tag… tags, chooses the new name, and leaves nothing but the push', async ({ lab, open }) => {
  await freshImage(lab, 'only-tagged:v1', [1_000]);
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'only-tagged');
  await page
    .getByRole('group', { name: 'Chosen image' })
    .getByRole('button', { name: 'Tag…' })
    .click();
  await expect(page.getByRole('dialog', { name: 'Tag image' })).toBeVisible();
  await dialog(page).getByRole('textbox', { name: 'Repository' }).press('Enter');
  await expect(dialog(page)).toBeHidden();
  const name = `${lab.registry.host}/ada/only-tagged`;
  const tile = page.getByRole('option', { name: `${name}, tag v1` });
  await expect(tile).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('option', { selected: true })).toHaveCount(1);

  await openTagDialog(page);
  await expect(pushButton(page)).toHaveText('Push');
  await expect(dialog(page).getByRole('button', { name: 'Tag only' })).toBeHidden();
  await expect(dialog(page).getByRole('img', { name: 'to' })).toBeHidden();
  await expect(dialog(page).getByText(`${name}:v1`, { exact: true })).toBeVisible();
  // Another tag is something to tag again.
  await tags(page).fill('v2');
  await expect(pushButton(page)).toHaveText('Tag and push');
  await expect(dialog(page).getByRole('button', { name: 'Tag only' })).toBeVisible();
});
