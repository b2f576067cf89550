import { join } from 'node:path';
import { chooseImage, openTagDialog, readLog, signIn, tagAndPush } from '../lab/drive-slipway';
import { writeLayeredArchive } from '../lab/layered-archive';
import { expect, test } from './slipway';

/** As many as Docker's classic store takes. */
const LAYERS = 125;
test('a push of 125 layers is shown whole, and the window stays at hand all the while', async ({
  lab,
  open,
}) => {
  const archive = join(lab.folder, 'layered.tar');
  writeLayeredArchive(archive, 'layered:v1', LAYERS, 2_000);
  await lab.docker('load', '--input', archive);
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'layered');
  await openTagDialog(page);
  await tagAndPush(page);
  // To the list and back, in the thick of it. How smooth it is, `npm run bench` measures.
  await page.getByRole('button', { name: 'Back to pushes' }).click();
  await page.getByRole('button', { name: /ada\/layered:v1/ }).click();
  await expect(page.getByText('Verified', { exact: false }).first()).toBeVisible({
    timeout: 45_000,
  });
  const rows = page.getByRole('list', { name: 'Layers' }).getByRole('listitem');
  await expect(rows).toHaveCount(LAYERS);
  await expect(rows.filter({ hasText: 'Pushed' })).toHaveCount(LAYERS);
  // All slabs and the ship below them, however few pixels each has.
  await expect(page.locator('.hull')).toBeInViewport({ ratio: 1 });
  await expect(rows.first()).toContainText(`COPY cargo-${String(LAYERS - 1)} /`);
  const lines = await readLog(page);
  expect(lines.filter((line) => line.endsWith(': Pushed'))).toHaveLength(LAYERS);
  expect(lines.at(-1)).toContain(await lab.manifestDigest('ada/layered', 'v1'));
});
