import type { Page } from 'playwright';
import { openTagDialogFor, signIn, tagAndPush } from '../lab/drive-slipway';
import { canRunPrivateEngine } from '../lab/engine';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('beside the guide nothing is cut: four numbers in one row, layers explained, whole lines of log', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'laid-out:v1', [25_000_000, 1_000, 2_000, 3_000, 4_000]);
  const { app, page } = await open();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  await signIn(page, lab.registry);
  await expect(page.getByRole('complementary', { name: 'Lab guide' })).toBeVisible();
  await openTagDialogFor(page, 'laid-out');
  lab.line.setBandwidth(1_000_000);
  await tagAndPush(page);
  const names = page.locator('.fact dt');
  await expect(names.filter({ hasText: 'Time left' })).toBeVisible();
  await expect(page.locator('.fact dd').first()).toContainText('/s');
  // The lab's own engine counts before it compresses; somebody else's may count what travels.
  if (canRunPrivateEngine()) await expect(names.first()).toHaveText('Speed, uncompressed');
  const tops = await names.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(tops).toHaveLength(4);
  expect(new Set(tops).size).toBe(1);
  expect(await cutMeanings(page)).toEqual([]);

  lab.line.setBandwidth(undefined);
  await expect(page.getByText(/^Verified: /)).toBeVisible({ timeout: 30_000 });
  const log = await page.getByRole('region', { name: 'Lines' }).evaluate((box) => {
    const edges = box.getBoundingClientRect();
    const each = Number.parseFloat(getComputedStyle(box.querySelector('pre') ?? box).lineHeight);
    const rows = [...box.querySelectorAll('.push-log-line')].flatMap((line) => {
      const { top, height } = line.getBoundingClientRect();
      return Array.from({ length: Math.round(height / each) }, (_, at) => top + at * each);
    });
    const isCut = (row: number) => row < edges.top - 1 && row + each > edges.top + 1;
    const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
    return { isScrolled: box.scrollTop > 0, isAtEnd, cut: rows.filter(isCut) };
  });
  expect(log).toEqual({ isScrolled: true, isAtEnd: true, cut: [] });

  await page.getByRole('button', { name: 'Images', exact: true }).click();
  await openTagDialogFor(page, 'laid-out');
  await tagAndPush(page);
  const rows = page.getByRole('list', { name: 'Layers' }).getByRole('listitem');
  await expect(rows.filter({ hasText: 'Already' })).toHaveCount(5);
  expect(await cutMeanings(page)).toEqual([]);
});

/** What is said of a layer, where there is no room to say it whole. */
function cutMeanings(page: Page): Promise<(string | null)[]> {
  return page
    .locator('.layer-meaning')
    .evaluateAll((all) =>
      all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
    );
}
