// What every fault has in common: a push that meets it, what is read then, and that nothing is lost.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { pushFromGrid } from '../lab/drive-slipway';
import { expect, type Slipway } from './slipway';

/** How a push ended that did not arrive. */
export function ending(page: Page): Locator {
  return page.getByRole('region', { name: 'How it ended' });
}

/** From anywhere, by the rail: with the name the dialog suggests. */
export async function pushImage(page: Page, image: string): Promise<void> {
  await goTo(page, 'Images');
  await pushFromGrid(page, image);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(image);
}

export async function goTo(page: Page, screen: 'Images' | 'Pushes'): Promise<void> {
  const rail = page.getByRole('navigation');
  await rail.getByRole('button', { name: new RegExp(`^${screen}`) }).click();
}

/** In the settings, which stay on the screen. */
export async function choosePushesAtATime(page: Page, pushes: number): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  const atATime = page.getByRole('button', { name: /Pushes at a time/ });
  await atATime.click();
  await page.getByRole('option', { name: String(pushes), exact: true }).click();
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(atATime).toContainText(String(pushes));
}

/** The newest push of this image. */
export async function openPush(page: Page, image: string): Promise<void> {
  await goTo(page, 'Pushes');
  await page
    .getByRole('button', { name: new RegExp(`/${image}:`) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(image);
}

/** What the registry, the engine or the network said, which is shown on demand only. */
export async function readRawText(page: Page, words: RegExp): Promise<void> {
  await expect(ending(page).getByText(words)).toBeHidden();
  await ending(page).getByRole('button', { name: 'Show the engine’s words' }).click();
  await expect(ending(page).getByText(words)).toBeVisible();
}

export async function pushAgain(page: Page): Promise<void> {
  await ending(page).getByRole('button', { name: 'Push again' }).click();
  await arrives(page);
}

export async function arrives(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Verified:')).toBeVisible();
}

/** Starts Slipway anew: still signed in, the same settings, every push listed as it was. */
export async function expectNothingLost(
  { app, page, userData }: Slipway,
  open: () => Promise<Slipway>,
): Promise<void> {
  const settings = () => readFile(join(userData, 'settings.json'), 'utf8');
  const before = { settings: await settings(), pushes: await listPushes(page) };
  expect(before.pushes.length).toBeGreaterThan(0);
  await app.close();
  const next = await open();
  await expect(next.page.getByRole('listbox', { name: 'Images' })).toBeVisible();
  await expect(next.page.getByRole('button', { name: /^Account: ada/ })).toBeVisible();
  expect({ settings: await settings(), pushes: await listPushes(next.page) }).toEqual(before);
}

/** State and reference of each, newest first. */
async function listPushes(page: Page): Promise<string[]> {
  await goTo(page, 'Pushes');
  const items = page.getByRole('list', { name: 'Pushes, past' }).getByRole('button');
  await expect(items.first()).toBeVisible();
  const texts = await items.allInnerTexts();
  return texts.map((text) => text.split('\n').slice(0, 2).join(' '));
}
