// The main job in the real window, by the roles and names people meet: the one place to correct
// when the app's words change.
import type { Page } from 'playwright';

export interface Account {
  readonly host: string;
  readonly username: string;
  readonly password: string;
}

export async function fillSignIn(page: Page, account: Account): Promise<void> {
  // The radio itself is out of sight: people click its words.
  await page.getByText('Another registry', { exact: true }).click();
  await page.getByRole('textbox', { name: /registry address/i }).fill(account.host);
  await page.getByRole('textbox', { name: /user name/i }).fill(account.username);
  await secretField(page).fill(account.password);
}

export function secretField(page: Page) {
  return page.getByRole('textbox', { name: 'Password or access token' });
}

export async function submitSignIn(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Sign in' });
  await form.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** From the sign-in screen to the grid. */
export async function signIn(page: Page, account: Account): Promise<void> {
  await fillSignIn(page, account);
  await submitSignIn(page);
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
}

/** Takes what `docker login` left, and waits for the grid. */
export async function continueAs(page: Page, username: string): Promise<void> {
  await page.getByRole('button', { name: `Continue as ${username}` }).click();
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
}

/** By the account menu; leaves its last word on the screen. */
export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Account: / }).click();
  await page.getByRole('menuitem', { name: /^Sign out of/ }).click();
}

/** Selects the image in the grid. */
export async function chooseImage(page: Page, image: string): Promise<void> {
  const tiles = page.getByRole('option', { name: new RegExp(`^${image}`) });
  await tiles.first().click();
}

/** Opens the dialog for the chosen image, with what the dialog suggests. */
export async function openTagDialog(page: Page): Promise<void> {
  const chosen = page.getByRole('group', { name: 'Chosen image' });
  await chosen.getByRole('button', { name: /^Push/ }).click();
  await dialog(page).waitFor();
}

/** From the grid to the dialog. */
export async function openTagDialogFor(page: Page, image: string): Promise<void> {
  await chooseImage(page, image);
  await openTagDialog(page);
}

/** From the grid to a push that has begun, with the name the dialog suggests. */
export async function pushFromGrid(page: Page, image: string): Promise<void> {
  await openTagDialogFor(page, image);
  await tagAndPush(page);
}

export async function tagAndPush(page: Page): Promise<void> {
  await pushButton(page).click();
  await dialog(page).waitFor({ state: 'hidden' });
}

/** In the dialog that is open: one that has nothing to tag only pushes. */
export function pushButton(page: Page) {
  return dialog(page).getByRole('button', { name: /^(Tag and push|Push)$/ });
}

/** The digest the app shows once the push has arrived. */
export async function waitForDigest(page: Page, seconds: number): Promise<string> {
  const digest = page.getByText(/sha256:[0-9a-f]{64}/).first();
  await digest.waitFor({ timeout: seconds * 1000 });
  return /sha256:[0-9a-f]{64}/.exec((await digest.textContent()) ?? '')?.[0] ?? '';
}

/** The push log, line for line as on the screen: first the command, then what it would print. */
export async function readLog(page: Page): Promise<string[]> {
  const log = page.getByRole('region', { name: 'Push log' });
  const text = await log.getByRole('region', { name: 'Lines' }).innerText();
  return text.split('\n').map((line) => line.trim());
}

function dialog(page: Page) {
  return page.getByRole('dialog', { name: 'Push image' });
}
