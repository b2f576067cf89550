// What can be done with several chosen images at once.
import type { Page } from 'playwright';
import { signIn } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const tile = (page: Page, name: string) => page.getByRole('option', { name: `${name}, tag v1` });
const toolbar = (page: Page) => page.getByRole('group', { name: 'Chosen image' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search images' });

/** Chooses the images of the test, and nothing else. */
async function chooseAll(page: Page, prefix: string, count: number): Promise<void> {
  await search(page).fill(prefix);
  await page.getByRole('option').first().click();
  await page.keyboard.press('Control+a');
  await expect(toolbar(page)).toContainText(`${count} images chosen`);
}

async function idsOf(lab: Lab, ...names: string[]): Promise<string[]> {
  const ids = await lab.docker('inspect', '--format', '{{.Id}}', ...names);
  return ids.trim().split('\n');
}

test('several images are pushed at once; those that cannot go are named, and the choice stays', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'some-a:v1', [1_000]);
  await freshImage(lab, 'some-b:v1', [2_000]);
  await freshImage(lab, 'some-c:v1', [3_000]);
  await lab.docker('tag', 'some-a:v1', 'elsewhere/some-c:v1');
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await chooseAll(page, 'some-', 4);

  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Copy as docker push commands' }).click();
  const at = `${lab.registry.host}/ada`;
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toContain(`docker tag some-b:v1 ${at}/some-b:v1 && docker push ${at}/some-b:v1`);
  await expect(page.getByRole('menu')).toBeHidden();

  await toolbar(page).getByRole('button', { name: 'Push…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Push 4 images' });
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(4);
  await expect(rows.filter({ hasText: 'some-a:v1' })).toContainText(`${at}/some-a:v1`);
  await expect(rows.filter({ hasText: 'same name' })).toHaveCount(2);
  await expect(dialog).toContainText('2 of them can’t go');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Tag and push the other 2' }).click();

  await expect(page.getByRole('button', { name: /^Arrived .*some-/ })).toHaveCount(2, {
    timeout: 30_000,
  });
  expect(await lab.manifestDigest('ada/some-b', 'v1')).toMatch(/^sha256:/);
  await page.getByRole('navigation').getByRole('button', { name: 'Images' }).click();
  await expect(toolbar(page)).toContainText('4 images chosen');

  // Those that have their names have nothing to be tagged as.
  await chooseAll(page, 'ada/some-', 2);
  await toolbar(page).getByRole('button', { name: 'Push…' }).click();
  const tagged = page.getByRole('dialog', { name: 'Push 2 images' });
  await expect(tagged.getByRole('listitem')).toHaveText([/ada\/some-\w:v1$/, /ada\/some-\w:v1$/]);
  await expect(tagged.getByRole('img', { name: 'to' })).toHaveCount(0);
  await expect(tagged.getByRole('button', { name: 'Push', exact: true })).toBeVisible();
});

test('several tags are removed at once, by the menu of one of them, and come back at once', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'many-x:v1', [1_000]);
  await freshImage(lab, 'many-y:v1', [2_000]);
  await lab.docker('tag', 'many-y:v1', 'many-z:v1');
  const before = await idsOf(lab, 'many-x:v1', 'many-y:v1', 'many-z:v1');
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseAll(page, 'many-', 3);
  await tile(page, 'many-y').click({ button: 'right' });
  await expect(toolbar(page)).toContainText('3 images chosen');
  await page.getByRole('menuitem', { name: 'Remove 3 tags…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove 3 tags' });
  // Newest first, and on a busy machine the second image may be a second younger than the first.
  const named = async () => (await dialog.getByRole('listitem').allInnerTexts()).sort();
  await expect.poll(named).toEqual(['many-x:v1', 'many-y:v1', 'many-z:v1']);
  await expect(dialog).toContainText('2 images lose their only names');
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove 3 tags' }).click();
  await expect(page.getByRole('heading', { name: 'No image matches' })).toBeVisible();

  const notices = page.getByRole('region', { name: 'Notices' });
  await expect(notices).toContainText('Removed 3 tags');
  await notices.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('option', { name: /^many-/ })).toHaveCount(3);
  expect(await idsOf(lab, 'many-x:v1', 'many-y:v1', 'many-z:v1')).toEqual(before);
});
