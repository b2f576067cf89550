import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import {
  type Account,
  chooseImage,
  fillSignIn,
  openTagDialog,
  signIn,
  signOut,
  submitSignIn,
  tagAndPush,
} from '../lab/drive-slipway';
import { startOddRegistry } from '../lab/odd-registry';
import { type BrokenHelper, installBrokenHelper } from '../lab/stub-helpers';
import { axeProblems } from './axe-problems';
import { filesWith, pageText } from './canary';
import { makeDockerHome } from './docker-login';
import { forgetImage, freshImage } from './fresh-image';
import { expect, test } from './slipway';

const CANARY = 'canary-3d1f77-not-the-password';

async function trySignIn(page: Page, account: Account): Promise<void> {
  await fillSignIn(page, account);
  await submitSignIn(page);
}
const alert = (page: Page) => page.getByRole('alert');

test.afterEach(async ({ lab }) => {
  for (const name of ['run-out:v1', 'locked-away:v1']) await forgetImage(lab, name);
});

test('a token registry: wrong secret, too busy, clock ahead, token expired; then it works', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  const { page, userData } = await open();

  await trySignIn(page, { ...registry, password: CANARY });
  await expect(alert(page)).toContainText('didn’t accept this sign-in');
  await alert(page).getByRole('button', { name: 'Show the engine’s words' }).click();
  await expect(alert(page)).toContainText('unauthorized: incorrect username or password');
  expect(await axeProblems(page)).toEqual([]);
  expect(await filesWith(userData, CANARY)).toEqual([]);

  registry.tokens.behave({ tooBusy: true });
  await trySignIn(page, registry);
  await expect(alert(page)).toContainText('asks you to wait');
  registry.tokens.behaveWell();

  registry.tokens.behave({ clockAhead: 600 });
  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(alert(page)).toContainText('Check the clock');
  await expect(alert(page)).not.toContainText('didn’t accept');
  registry.tokens.behaveWell();

  registry.tokens.behave({ lifetime: -600 });
  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(alert(page)).toContainText('Check the clock');
  registry.tokens.behaveWell();

  await alert(page).getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
});

test('a sign-in that has run out by the time of a push is asked for again', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  await freshImage(lab, 'run-out:v1', [20_000]);
  const { page } = await open();
  await signIn(page, registry);
  registry.tokens.behave({ accepts: false });
  await chooseImage(page, 'run-out');
  await openTagDialog(page);
  await tagAndPush(page);
  const ended = page.getByRole('region', { name: 'How it ended' });
  await expect(ended).toContainText('didn’t accept this sign-in', { timeout: 30_000 });
  await expect(ended.getByRole('button', { name: `Sign in to ${registry.host}` })).toBeVisible();
  registry.tokens.behaveWell();
});

test('a registry that is not there, or not to be trusted, is told from a wrong password', async ({
  lab,
  open,
}) => {
  const plain = await startOddRegistry('plain-http', lab.folder);
  const unknown = await startOddRegistry('unknown-ca', lab.folder);
  const { page } = await open();
  const cases: [host: string, words: RegExp][] = [
    ['localhost:1', /localhost:1 doesn’t answer/],
    ['nosuch.invalid', /no registry at nosuch\.invalid/],
    [plain.host, /no secure connection/],
    [unknown.host, /doesn’t trust/],
  ];
  for (const [host, words] of cases) {
    await trySignIn(page, { host, username: 'ada', password: CANARY });
    await expect(alert(page)).toContainText(words, { timeout: 35_000 });
    await expect(alert(page).getByRole('button', { name: /^Show/ })).toBeVisible();
    await expect(page.getByRole('textbox', { name: /user name/i })).toHaveValue('ada');
  }
  await plain.close();
  await unknown.close();
});

const helpers: [how: BrokenHelper | 'missing', says: string][] = [
  ['missing', 'isn’t installed'],
  ['hangs', 'doesn’t answer'],
  ['rubbish', 'gave an answer that can’t be read'],
  ['flood', 'gave an answer that can’t be read'],
  ['fails', 'reported a failure'],
];
for (const [how, says] of helpers) {
  test(`a credential helper that is ${how}: named, nothing it printed shown, sign in by hand`, async ({
    lab,
    open,
  }) => {
    const docker = await makeDockerHome(lab, { credsStore: how });
    if (how !== 'missing') installBrokenHelper(docker.programs, how, CANARY);
    const { page, userData } = await open(docker.env);
    await expect(page.getByText(`docker-credential-${how} ${says}`)).toBeVisible({
      timeout: 15_000,
    });
    await page.getByRole('button', { name: 'Show the details' }).click();
    expect(await pageText(page)).not.toContain(CANARY);
    await signIn(page, lab.registry);
    expect(await filesWith(userData, CANARY)).toEqual([]);
  });
}

test('a malformed config.json is named and left alone, and signing in still works', async ({
  lab,
  open,
}) => {
  const text = `{"auths": {"ghcr.io": {"auth": "${CANARY}"}},,}`;
  const docker = await makeDockerHome(lab, text);
  const { page } = await open(docker.env);
  await expect(page.getByText(docker.configFile)).toBeVisible();
  expect(await pageText(page)).not.toContain(CANARY);
  await signIn(page, lab.registry);
  expect(await readFile(docker.configFile, 'utf8')).toBe(text);
});

test('a locked keychain whose prompt is dismissed: this run only, said plainly, nothing on disk', async ({
  lab,
  open,
}) => {
  const keyring = await lab.spareKeyring();
  await keyring.lock();
  const env = { DBUS_SESSION_BUS_ADDRESS: keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' };
  const { app, page, userData } = await open(env);
  await trySignIn(page, lab.registry);
  const words = page.getByRole('status').filter({ hasText: 'for this run only' });
  await expect(words).toContainText('The keychain did not open');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
  await app.close();
  expect(await filesWith(userData, lab.registry.password)).toEqual([]);

  const { page: again } = await open(env);
  await expect(again.getByRole('form', { name: 'Sign in' })).toBeVisible();
});

test('beside a keychain that never answers the app starts and signs in, for this run only', async ({
  lab,
  open,
}) => {
  const keyring = await lab.spareKeyring();
  keyring.freeze();
  const env = { DBUS_SESSION_BUS_ADDRESS: keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '' };
  const { app, page, userData } = await open(env);
  await expect(page.getByText(/The keychain does not answer: kept in memory/)).toBeVisible({
    timeout: 20_000,
  });
  await trySignIn(page, lab.registry);
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible({ timeout: 20_000 });
  await app.close();
  expect(await filesWith(userData, lab.registry.password)).toEqual([]);
});

test('a keychain locked after the sign-in: the push says so, and signing out does too', async ({
  lab,
  open,
}) => {
  const keyring = await lab.spareKeyring();
  await freshImage(lab, 'locked-away:v1', [20_000]);
  const { page } = await open({
    DBUS_SESSION_BUS_ADDRESS: keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '',
  });
  await signIn(page, lab.registry);
  await keyring.lock();
  await chooseImage(page, 'locked-away');
  await openTagDialog(page);
  await tagAndPush(page);
  await expect(page.getByText('The keychain stayed locked').first()).toBeVisible({
    timeout: 30_000,
  });

  await signOut(page);
  const still = page.getByRole('dialog', { name: 'Still signed in' });
  await expect(still).toContainText('The keychain stayed locked');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Account: ada/ })).toBeVisible();
});
