// The practice registry by the roles and names people meet, for each engine it has to work on.
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, tagAndPush, waitForDigest } from '../lab/drive-slipway';
import { expect } from './slipway';

export const PASSWORD = 'practice-canary-5d1f';

/** From the sign-in screen, with the image and the port that Slipway suggests. */
export async function setUp(page: Page): Promise<void> {
  await page.getByText('Practice registry', { exact: true }).click();
  await fillAccount(page, 'ada', PASSWORD);
  await page.getByRole('button', { name: 'Start practice registry' }).click();
}

export async function fillAccount(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name for your practice account' }).fill(username);
  await page.getByRole('textbox', { name: 'Password for it' }).fill(password);
}

/** With the name the dialog suggests. @returns the digest. */
export async function push(page: Page, image: string): Promise<string> {
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
  await chooseImage(page, image);
  await openTagDialog(page);
  await tagAndPush(page);
  await expect(page.getByRole('heading', { name: 'Arrived' })).toBeVisible({ timeout: 30_000 });
  return waitForDigest(page, 5);
}

export async function showRegistry(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Registry', exact: true }).click();
}

/** How the registry stands, above what it holds. */
export function strip(page: Page) {
  return page.getByRole('region', { name: 'Practice registry' });
}
