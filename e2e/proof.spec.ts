import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

test('an image that arrived has a QR code, and a proof to hand in', async ({ lab, open }) => {
  const folder = join(lab.folder, 'proofs');
  await mkdir(folder);
  await freshImage(lab, 'proven:v1', [10_000]);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'proven');
  await openTagDialog(page);
  await tagAndPush(page);
  await expect(page.getByText(/^Verified: /)).toBeVisible({ timeout: 30_000 });
  // The lab's registry is on loopback: for whoever is given the name, it is somewhere else.
  const onlyHere = 'By this name only this computer finds it.';
  await expect(page.getByRole('region', { name: 'Arrived' })).toContainText(onlyHere);

  const show = page.getByRole('button', { name: 'Show QR code' });
  await show.click();
  const reference = `${lab.registry.host}/ada/proven:v1`;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img', { name: `QR code of ${reference}` })).toBeVisible();
  await expect(dialog.getByText(reference, { exact: true })).toBeVisible();
  await expect(dialog).toContainText(onlyHere);
  expect(await axeProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(show).toBeFocused();

  await app.evaluate(
    ({ dialog: system }, file) => {
      const suggested: (string | undefined)[] = [];
      Object.assign(globalThis, { suggested });
      system.showSaveDialog = (...args: unknown[]) => {
        suggested.push((args.at(-1) as { defaultPath?: string }).defaultPath);
        return Promise.resolve({ canceled: false, filePath: file });
      };
    },
    join(folder, 'ada.proof.json'),
  );
  await page.getByRole('button', { name: 'Save proof…' }).click();
  await expect(dialog).toContainText('A file can be edited');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(dialog.getByText('Saved ada.proof.json and ada.proof.png')).toBeVisible();

  const proof: unknown = JSON.parse(await readFile(join(folder, 'ada.proof.json'), 'utf8'));
  expect(proof).toMatchObject({
    kind: 'slipway-proof',
    registry: lab.registry.host,
    repository: 'ada/proven',
    tag: 'v1',
    digest: await lab.manifestDigest('ada/proven', 'v1'),
    verified: 'held',
    username: 'ada',
  });
  expect(JSON.stringify(proof)).not.toContain(lab.registry.password);
  const picture = await readFile(join(folder, 'ada.proof.png'));
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  const card = await page.locator('.proof-card').boundingBox();
  expect(picture.readUInt32BE(16)).toBeGreaterThanOrEqual(Math.floor(card?.width ?? 0));
  const suggested = await app.evaluate(
    () => (globalThis as unknown as { suggested: string[] }).suggested,
  );
  expect(suggested).toEqual(['ada-proven-v1.proof.json']);
});
