import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const LOOKS = [
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced', media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

for (const { name, media } of LOOKS) {
  test(`axe finds nothing on the way from sign-in to arrival, ${name}`, async ({ lab, open }) => {
    const { page } = await open();
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
    expect(await axeProblems(page)).toEqual([]);

    await freshImage(lab, `seen-in-${name}:v1`, [1_000_000, 2_000_000]);
    await signIn(page, lab.registry);
    await chooseImage(page, `seen-in-${name}`);
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
