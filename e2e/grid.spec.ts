// Choosing images by mouse and keyboard, and what the grid remembers.
import type { Page } from 'playwright';
import type { Lab } from '../lab/lab';
import { expect, type Slipway, test } from './slipway';

/** Tiles of the test's own, in this order when sorted by name; the search leaves only them. */
async function showOwn(lab: Lab, { page }: Slipway, prefix: string): Promise<void> {
  for (const letter of ['a', 'b', 'c', 'd']) {
    await lab.docker('tag', 'hello-world', `${prefix}-${letter}:v1`);
  }
  await goTo(page, 'Images');
  await page.getByRole('button', { name: /Sort/ }).click();
  await page.getByRole('option', { name: 'By name' }).click();
  await search(page).fill(`${prefix}-`);
  await expect(tiles(page)).toHaveCount(4);
}

function goTo(page: Page, screen: string): Promise<void> {
  const screens = page.getByRole('navigation', { name: 'Screens' });
  return screens.getByRole('button', { name: screen }).click();
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search images' });
const tiles = (page: Page) => page.getByRole('listbox', { name: 'Images' }).getByRole('option');
const chosen = (page: Page) => tiles(page).and(page.locator('[aria-selected="true"]'));
const toolbar = (page: Page) => page.getByRole('group', { name: 'Chosen image' });

test('one or many, by keyboard', async ({ lab, open }) => {
  const slipway = await open();
  const { page } = slipway;
  await showOwn(lab, slipway, 'by-key');

  await page.keyboard.press('Tab');
  while (
    !(await tiles(page)
      .first()
      .evaluate((tile) => tile === document.activeElement))
  ) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('ArrowRight');
  await expect(chosen(page)).toHaveText(/by-key-b/);
  await page.keyboard.press('End');
  await expect(chosen(page)).toHaveText(/by-key-d/);
  await page.keyboard.press('Home');
  await expect(chosen(page)).toHaveText(/by-key-a/);
  await page.keyboard.type('by-key-c');
  await expect(page.getByRole('option', { name: /by-key-c/ })).toBeFocused();

  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(chosen(page)).toHaveCount(3);
  await expect(toolbar(page)).toContainText('3 images chosen');
  await expect(toolbar(page).getByRole('button', { name: 'Tag…' })).toBeHidden();
  await page.keyboard.press('Control+a');
  await expect(toolbar(page)).toContainText('4 images chosen');
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveCount(0);
  await expect(toolbar(page)).toContainText('Choose an image');

  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('by-key-a');
});

test('one or many, by mouse', async ({ lab, open }) => {
  const slipway = await open();
  const { page } = slipway;
  await showOwn(lab, slipway, 'by-mouse');
  const tile = (letter: string) => page.getByRole('option', { name: `by-mouse-${letter}, tag v1` });
  await tile('a').click();
  await tile('c').click({ modifiers: ['Control'] });
  await expect(toolbar(page)).toContainText('2 images chosen');
  await tile('b').click();
  await expect(chosen(page)).toHaveText(/by-mouse-b/);
  await tile('d').click({ modifiers: ['Shift'] });
  await expect(toolbar(page)).toContainText('3 images chosen');
  await toolbar(page).getByRole('button', { name: 'Choose none' }).click();
  await expect(chosen(page)).toHaveCount(0);
});

test('search and choice outlive a look at the pushes; order and filter outlive the app', async ({
  lab,
  open,
}) => {
  const slipway = await open();
  const { page } = slipway;
  await showOwn(lab, slipway, 'stays');
  await page.getByRole('option', { name: 'stays-b, tag v1' }).click();
  await goTo(page, 'Pushes');
  await goTo(page, 'Images');
  await expect(search(page)).toHaveValue('stays-');
  await expect(chosen(page)).toHaveText(/stays-b/);

  await page.getByRole('button', { name: /Show/ }).click();
  await page.getByRole('option', { name: 'In use' }).click();
  await expect(page.getByRole('heading', { name: 'No image is in use' })).toBeVisible();
  await slipway.app.close();

  const again = await open();
  await goTo(again.page, 'Images');
  await expect(again.page.getByRole('heading', { name: 'No image is in use' })).toBeVisible();
  await expect(again.page.getByRole('button', { name: /Sort/ })).toContainText('By name');
  await again.page.getByRole('button', { name: 'Show tagged images' }).click();
  await expect(tiles(again.page).first()).toBeVisible();
});

test('the grid is found where it was left, after another screen and after an outage', async ({
  lab,
  open,
}) => {
  for (let at = 0; at < 40; at += 1) await lab.docker('tag', 'hello-world', `long-${at}:v1`);
  const { page } = await open();
  await goTo(page, 'Images');
  await search(page).fill('long-');
  const grid = page.getByRole('listbox', { name: 'Images' });
  const scrollTop = () => grid.evaluate((element) => element.scrollTop);
  await expect(tiles(page).first()).toBeVisible();
  await grid.hover();
  await page.mouse.wheel(0, 500);
  await expect.poll(scrollTop).toBe(500);
  await goTo(page, 'Pushes');
  await goTo(page, 'Images');
  await expect.poll(scrollTop).toBe(500);
  try {
    await lab.engine.kill();
    await expect(page.getByRole('heading', { name: /docker isn.t running/i })).toBeVisible();
  } finally {
    await lab.engine.start();
  }
  await expect(grid).toBeVisible();
  await expect.poll(scrollTop).toBe(500);
  await search(page).fill('long-1');
  await expect.poll(scrollTop).toBe(0);
});

test('images without a tag are hidden until asked for', async ({ lab, open }) => {
  const { page } = await open();
  const container = (await lab.docker('create', 'hello-world')).trim();
  await lab.docker('commit', container);
  await lab.docker('rm', container);
  await goTo(page, 'Images');
  await expect(tiles(page).first()).toBeVisible();
  await expect(page.getByRole('option', { name: /^Untagged image/ })).toHaveCount(0);
  await page.getByRole('button', { name: /Show/ }).click();
  await page.getByRole('option', { name: /^Untagged/ }).click();
  await expect(page.getByRole('option', { name: /^Untagged image/ }).first()).toBeVisible();
});
