import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

/** What axe finds wrong on the screen as it is, as lines to read. */
async function problems(page: Page): Promise<string[]> {
  // Electron has no second page for axe to work in, which is what the newer mode wants.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // React Aria's own live region: it keeps announcements of elements that are gone by then.
    .exclude('[data-live-announcer]')
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the way from sign-in to arrival, ${colorScheme}`, async ({
    lab,
    open,
  }) => {
    const { page } = await open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
    expect(await problems(page)).toEqual([]);

    await freshImage(lab, `seen-in-${colorScheme}:v1`, [1_000_000, 2_000_000]);
    await signIn(page, lab.registry);
    await chooseImage(page, `seen-in-${colorScheme}`);
    expect(await problems(page)).toEqual([]);

    await openTagDialog(page);
    expect(await problems(page)).toEqual([]);

    await tagAndPush(page);
    await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
    expect(await problems(page)).toEqual([]);

    await page.getByRole('button', { name: 'Back to pushes' }).click();
    await expect(page.getByRole('heading', { name: 'Pushes' })).toBeVisible();
    expect(await problems(page)).toEqual([]);
  });
}
