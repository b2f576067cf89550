import type { Locator, Page } from 'playwright';
import { pushButton } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

/** Presses Tab until the focus is where it should be; a person would give up sooner. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

test('the whole job is done without a mouse', async ({ lab, open }) => {
  await freshImage(lab, 'by-hand:v1', [100_000]);
  const { page } = await open();
  const form = page.getByRole('form', { name: 'Sign in' });
  await expect(form).toBeVisible();

  // The first field has the focus; what stands before it is one step back.
  await expect(form.getByRole('textbox', { name: 'Docker ID' })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(form.getByRole('radio', { name: 'Docker Hub' })).toBeFocused();
  const other = form.getByRole('radio', { name: 'Another registry' });
  for (let presses = 0; presses < 6 && !(await other.isChecked()); presses++) {
    await page.keyboard.press('ArrowRight');
  }
  await tabTo(page, form.getByRole('textbox', { name: 'Registry address' }));
  await page.keyboard.type(lab.registry.host);
  await tabTo(page, form.getByRole('textbox', { name: 'User name' }));
  await page.keyboard.type(lab.registry.username);
  await tabTo(page, form.getByRole('textbox', { name: 'Password or access token' }));
  await page.keyboard.type(lab.registry.password);
  await page.keyboard.press('Enter');

  const images = page.getByRole('listbox', { name: 'Images' });
  await expect(images).toBeVisible();
  await tabTo(page, images);
  await page.keyboard.type('by-hand');
  const tile = page.getByRole('option', { name: /^by-hand/ });
  await expect(tile).toBeFocused();
  await page.keyboard.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await expect(dialog).toBeVisible();
  await tabTo(page, pushButton(page));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
});
