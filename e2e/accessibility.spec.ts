import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the way from sign-in to arrival, ${colorScheme}`, async ({
    lab,
    open,
  }) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await freshImage(lab, `seen-in-${colorScheme}:v1`, [1_000_000, 2_000_000]);
    await signIn(page, lab.registry);
    await chooseImage(page, `seen-in-${colorScheme}`);
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
}
