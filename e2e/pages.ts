// What a person does in the window, by role and name. Specs speak in these words only.
import type { Page } from 'playwright';
import { expect } from './slipway';

export async function fillSignIn(
  page: Page,
  account: { host: string; username: string; password: string },
): Promise<void> {
  const registries = page.getByRole('radiogroup', { name: 'Registry' });
  await registries.getByText('Another registry').click();
  await page.getByRole('textbox', { name: /registry address/i }).fill(account.host);
  await page.getByRole('textbox', { name: /user name/i }).fill(account.username);
  await page.getByRole('textbox', { name: 'Password or access token' }).fill(account.password);
}

export async function submitSignIn(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
}

export async function signIn(
  page: Page,
  account: { host: string; username: string; password: string },
): Promise<void> {
  await fillSignIn(page, account);
  await submitSignIn(page);
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
}

export async function chooseImage(page: Page, name: string): Promise<void> {
  await page
    .getByRole('option', { name: new RegExp(`^${name}`) })
    .first()
    .click();
}

/** Opens the dialog for the chosen image and pushes as the dialog suggests. */
export async function tagAndPush(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Push…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Push image' });
  await dialog.getByRole('button', { name: 'Tag and push' }).click();
  await expect(dialog).toBeHidden();
}

/** The lines `docker push` would have printed, after the command itself. */
export async function pushLog(page: Page): Promise<string[]> {
  const log = page.getByRole('region', { name: 'Push log' }).getByRole('region', { name: 'Lines' });
  const [command, ...lines] = (await log.innerText()).split('\n').map((line) => line.trim());
  expect(command).toMatch(/^\$ docker push /);
  return lines;
}
