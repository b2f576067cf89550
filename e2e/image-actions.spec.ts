import type { Page } from 'playwright';
import { chooseImage, signIn } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const tile = (page: Page, name: string) =>
  page.getByRole('option', { name: new RegExp(`^${name}`) });
const details = (page: Page) => page.getByRole('complementary', { name: /^Details/ });
const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

const idOf = (lab: Lab, image: string) => lab.docker('inspect', '--format', '{{.Id}}', image);

test('details show the layers beside their instructions and with whom they are shared, by keyboard', async ({
  lab,
  open,
}) => {
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'python-hello-world');
  await page.keyboard.press('Space');

  const panel = details(page);
  const rows = panel.getByRole('region', { name: 'Layers', exact: true }).getByRole('listitem');
  await expect(rows).toHaveCount(lab.sample.mounted + lab.sample.pushed);
  await expect(rows.first()).toContainText('COPY … /app.py');
  await expect(rows.first()).not.toContainText('shared');
  await expect(rows.nth(2)).toContainText('RUN ln -s python');
  await expect(rows.nth(2)).toContainText('shared with python:latest');
  await expect(rows.last()).toContainText('ADD');
  await expect(panel).toContainText((await idOf(lab, 'python-hello-world')).trim());
  await expect(panel).toContainText('python-hello-world:latest');

  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(tile(page, 'python-hello-world')).toBeFocused();
  await expect(tile(page, 'python-hello-world')).toHaveAttribute('aria-selected', 'true');
});

test('the menu of a tile opens by mouse and by keyboard, and copies the command', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'menu-me:v1', [1_000]);
  const { app, page } = await open();
  await signIn(page, lab.registry);
  await tile(page, 'menu-me').click({ button: 'right', position: { x: 60, y: 40 } });
  await expect(page.getByRole('menuitem')).toHaveText([
    'Push…',
    'Tag…',
    'Details',
    'Copy name',
    'Copy as docker push command',
    'Remove tag…',
  ]);
  const at = await tile(page, 'menu-me').boundingBox();
  const menu = await page.getByRole('menu').boundingBox();
  expect(Math.abs((menu?.x ?? 0) - (at?.x ?? 0) - 60)).toBeLessThan(20);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(tile(page, 'menu-me')).toBeFocused();

  const clipboard = () => app.evaluate(({ clipboard: held }) => held.readText());
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Copy name' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(clipboard).toBe('menu-me:v1');

  await expect(page.getByRole('menu')).toBeHidden();
  await expect(tile(page, 'menu-me')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await expect(page.getByRole('menuitem', { name: 'Push…' })).toBeFocused();
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Copy as docker push command' })).toBeFocused();
  await page.keyboard.press('Enter');
  const name = `${lab.registry.host}/ada/menu-me:v1`;
  await expect.poll(clipboard).toBe(`docker tag menu-me:v1 ${name} && docker push ${name}`);

  await expect(page.getByRole('menu')).toBeHidden();
  await expect(tile(page, 'menu-me')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Push…' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Push image' })).toBeVisible();
});

test('removing one of two names leaves the image, and undo gives the name back', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'two-names:v1', [1_000]);
  await lab.docker('tag', 'two-names:v1', 'second-name:v1');
  const { page } = await open();
  await signIn(page, lab.registry);
  await tile(page, 'second-name').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove tag…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove tag' });
  await expect(dialog).toContainText('stays, as two-names:v1');
  await expect(dialog).toContainText('docker rmi second-name:v1');
  await dialog.getByRole('button', { name: 'Remove tag' }).click();
  await expect(tile(page, 'second-name')).toBeHidden();
  await expect(tile(page, 'two-names')).toBeVisible();

  await notices(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tile(page, 'second-name')).toBeVisible();
  expect(await idOf(lab, 'second-name:v1')).toBe(await idOf(lab, 'two-names:v1'));
});

test('removing the only name keeps the image, so that undo can give it back', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'only-name:v1', [1_000]);
  const id = await idOf(lab, 'only-name:v1');
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'only-name');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Remove tag…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove tag' }).click();
  await expect(tile(page, 'only-name')).toBeHidden();
  expect(await lab.docker('images', '--quiet', 'only-name:v1')).toBe('');
  expect(await idOf(lab, id.trim())).toBe(id);

  const undo = notices(page).getByRole('button', { name: 'Undo' });
  await undo.press('Enter');
  await expect(tile(page, 'only-name')).toBeVisible();
  await expect(undo).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('listbox', { name: 'Images' }).locator(':focus')).toBeVisible();
  expect(await idOf(lab, 'only-name:v1')).toBe(id);
});

test('an image can go with its only name, unless a container uses it', async ({ lab, open }) => {
  await freshImage(lab, 'in-use:v1', [1_000]);
  await lab.docker('create', '--name', 'keeper-of-in-use', 'in-use:v1', '/none');
  const id = (await idOf(lab, 'in-use:v1')).trim();
  const { page } = await open();
  await signIn(page, lab.registry);
  await expect(
    tile(page, 'in-use').getByRole('img', { name: 'In use by a container' }),
  ).toBeVisible();
  await tile(page, 'in-use').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Remove tag…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove tag' });
  await dialog.getByText('Delete the image too').click();
  await expect(dialog).toContainText('Docker refuses while keeper-of-in-use uses it');
  const remove = dialog.getByRole('button', { name: 'Remove tag and delete image' });
  await remove.click();
  await expect(dialog.getByRole('alert')).toContainText('A container uses this image');
  await expect(dialog.getByRole('alert')).toContainText('docker rm keeper-of-in-use');
  await expect(tile(page, 'in-use')).toHaveCount(1);

  await lab.docker('rm', 'keeper-of-in-use');
  await remove.click();
  await expect(dialog).toBeHidden();
  await expect(tile(page, 'in-use')).toBeHidden();
  await expect(notices(page)).toContainText('Deleted in-use:v1');
  await expect(notices(page).getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(idOf(lab, id)).rejects.toThrow(/no such/i);
});

test('an untagged image can be deleted', async ({ lab, open }) => {
  await freshImage(lab, 'moves-on:v1', [1_000]);
  const id = (await idOf(lab, 'moves-on:v1')).trim();
  await freshImage(lab, 'moves-on:v1', [2_000]);
  const { page } = await open();
  await signIn(page, lab.registry);
  await page.getByRole('button', { name: /Show/ }).click();
  await page.getByRole('option', { name: 'All images' }).click();
  const untagged = tile(page, `Untagged image ${id.slice(7, 19)}`);
  await untagged.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete image…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete image' });
  await expect(dialog).toContainText('This can’t be undone');
  await dialog.getByRole('button', { name: 'Delete image' }).click();
  await expect(untagged).toBeHidden();
  await expect(idOf(lab, id)).rejects.toThrow(/no such/i);
});

test('axe finds nothing in the details, the menu, the dialog and the notices', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'look-at-me:v1', [1_000]);
  const { page } = await open();
  await signIn(page, lab.registry);
  await chooseImage(page, 'look-at-me');
  await page.keyboard.press('Space');
  await expect(details(page).getByRole('listitem').last()).toContainText('COPY');
  expect(await axeProblems(page)).toEqual([]);
  await tile(page, 'look-at-me').click({ button: 'right' });
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('menuitem', { name: 'Remove tag…' }).click();
  await expect(page.getByRole('dialog')).toContainText('Frees');
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove tag' }).click();
  await expect(notices(page).getByRole('button', { name: 'Undo' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});
