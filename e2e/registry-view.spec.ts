import type { Page } from 'playwright';
import {
  chooseImage,
  openTagDialog,
  signIn,
  tagAndPush,
  waitForDigest,
} from '../lab/drive-slipway';
import { startSpareRegistry } from '../lab/spare-registry';
import { axeProblems } from './axe-problems';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

/** More rows than any screen shows, fewer than a list that draws them all. */
const A_SCREENFUL = 80;

test('shows what a registry holds, by keyboard, and deletes a tag with those that go with it', async ({
  lab,
  open,
}) => {
  // Of its own: what other journeys left elsewhere would be more than a page to look through.
  const registry = await startSpareRegistry(lab, 'shelf');
  await registry.fill(['library/python:latest'], 9_000);
  await registry.fill(['shelf/ship:v1', 'shelf/ship:v2', 'shelf/ship:latest'], 300_000);
  await registry.fill(['shelf/ship:other'], 4_000);
  const { app, page } = await open();
  await signIn(page, registry);
  await showRegistry(page);
  await repositories(page).getByRole('option').first().waitFor();
  await repositories(page).focus();
  await page.keyboard.type('shelf');
  await expect(page.getByRole('option', { name: 'shelf/ship' })).toBeFocused();
  await page.keyboard.press('Enter');
  const latest = tags(page).getByRole('option', { name: /latest/ });
  await expect(latest).toContainText('300 kB');
  await expect(latest).toContainText('linux/amd64');
  await tags(page).getByRole('option').first().focus();
  await page.keyboard.type('latest');
  await page.keyboard.press('Enter');
  const card = page.getByRole('region', { name: 'Tag latest' });
  await expect(card).toContainText(/sha256:[0-9a-f]{64}/);
  await expect(card.getByRole('list', { name: 'Layers' }).getByRole('listitem')).toHaveCount(1);
  await card.getByRole('button', { name: 'Copy the docker pull command' }).click();
  await expect
    .poll(() => app.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(`docker pull ${registry.host}/shelf/ship:latest`);
  expect(await axeProblems(page)).toEqual([]);

  await card.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete at the registry' });
  const going = dialog.getByRole('list', { name: 'Tags that go with it' });
  await expect(going.getByRole('listitem')).toHaveText(['v1', 'v2']);
  expect(await axeProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Delete 3 tags' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(tags(page).getByRole('option')).toHaveCount(1);
  await expect(tags(page).getByRole('option')).toBeFocused();
  await expect(registry.manifestDigest('shelf/ship', 'latest')).rejects.toThrow('404');
  expect(await registry.manifestDigest('shelf/ship', 'other')).toMatch(/^sha256:/);
});

test('500 repositories and 2,000 tags are lists of a screenful', async ({ lab, open }) => {
  test.slow();
  const many = Array.from({ length: 2_000 }, (_, at) => `many/tags:t${String(at)}`);
  const fleet = Array.from({ length: 500 }, (_, at) => `fleet/ship-${String(at)}:v1`);
  const registry = await startSpareRegistry(lab, 'fleet');
  await registry.fill([...many, ...fleet]);
  const { page } = await open();
  await signIn(page, registry);
  await showRegistry(page);
  // Pages come as they are needed: to the end of the list, and to what is searched for.
  await repositories(page).getByRole('option').first().focus();
  await expect(page.getByRole('heading', { name: /^Repositories \d+\+$/ })).toBeVisible();
  const search = page.getByRole('searchbox', { name: 'Search repositories' });
  await search.fill('many');
  await page.getByRole('option', { name: 'many/tags' }).click();
  await search.fill('');
  await expect(page.getByRole('heading', { name: /^Repositories 5\d\d$/ })).toBeVisible();
  await repositories(page).getByRole('option').first().focus();
  await page.keyboard.press('End');
  await expect(repositories(page).getByRole('option').last()).toBeFocused();
  expect(await repositories(page).getByRole('option').count()).toBeLessThan(A_SCREENFUL);

  await expect(page.getByRole('heading', { name: /many\/tags 2,000 tags/ })).toBeVisible();
  await tags(page).getByRole('option').first().focus();
  await page.keyboard.press('End');
  const last = tags(page).getByRole('option', { name: 't1999' });
  await expect(last).toBeFocused();
  // Of two thousand only those in sight are asked about, the one looked at first.
  await expect(last).toContainText('2.05 kB');
  expect(await tags(page).getByRole('option').count()).toBeLessThan(A_SCREENFUL);
  await page.getByRole('searchbox', { name: 'Search tags' }).fill('t77');
  await expect(tags(page).getByRole('option', { name: /^t77$/ }).or(tags(page))).not.toHaveCount(0);
  await expect(page.getByText('11 of 2,000')).toBeVisible();
});

test('a registry that lists for nobody shows what was pushed from here, and refuses a delete', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  await freshImage(lab, 'listed:v1', [50_000]);
  const { page } = await open();
  await signIn(page, registry);
  await showRegistry(page);
  await expect(page.getByRole('heading', { name: 'Nothing pushed from here yet' })).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choose an image to push' }).click();
  await chooseImage(page, 'listed');
  await openTagDialog(page);
  await tagAndPush(page);
  const digest = await waitForDigest(page, 30);
  await showRegistry(page);
  await expect(page.getByText('These were pushed from this computer.')).toBeVisible();
  await page.getByRole('option', { name: 'v1' }).click();
  const card = page.getByRole('region', { name: 'Tag v1' });
  await expect(card).toContainText(digest);
  await card.getByRole('button', { name: 'Delete…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete at the registry' });
  await dialog.getByRole('button', { name: 'Delete tag' }).click();
  await expect(dialog.getByRole('alert')).toContainText('doesn’t delete tags this way');
  await dialog.getByRole('button', { name: 'Keep it' }).click();

  await registry.close();
  await page.getByRole('button', { name: 'List again' }).click();
  await expect(page.getByText(/^Not checked: .* can’t be reached from here/)).toBeVisible();
  expect(await axeProblems(page)).toEqual([]);
});

function repositories(page: Page) {
  return page.getByRole('listbox', { name: 'Repositories' });
}

function tags(page: Page) {
  return page.getByRole('listbox', { name: 'Tags' });
}

async function showRegistry(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registry', exact: true }).click();
}
