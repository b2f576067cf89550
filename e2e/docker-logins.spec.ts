import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import {
  continueAs,
  fillSignIn,
  pushFromGrid,
  secretField,
  signIn,
  signOut,
  submitSignIn,
  waitForDigest,
} from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { installBrokenHelper, installKeepingHelper } from '../lab/stub-helpers';
import { axeProblems } from './axe-problems';
import { filesWith } from './canary';
import { makeDockerHome } from './docker-login';
import { forgetImage, freshImage } from './fresh-image';
import { expect, test } from './slipway';

async function pushFresh(lab: Lab, page: Page, name: string): Promise<void> {
  await freshImage(lab, `${name}:v1`, [20_000]);
  await pushFromGrid(page, name);
  await waitForDigest(page, 30);
  made.push(`${name}:v1`);
}
const made: string[] = [];

test.afterEach(async ({ lab }) => {
  for (const name of made.splice(0)) await forgetImage(lab, name);
});

const offers = (page: Page) => page.getByRole('button', { name: /^Continue as/ });

test('what docker login wrote into config.json is used to push, and copied nowhere', async ({
  lab,
  open,
}) => {
  const docker = await makeDockerHome(lab);
  await docker.login(lab.registry);
  const before = await readFile(docker.configFile, 'utf8');

  const first = await open(docker.env);
  await expect(offers(first.page)).toContainText('signed in with docker login');
  expect(await axeProblems(first.page)).toEqual([]);
  await continueAs(first.page, 'ada');
  await pushFresh(lab, first.page, 'from-auths');
  await first.app.close();
  const { password } = lab.registry;
  expect(await filesWith(first.userData, password)).toEqual([]);
  expect(await readFile(docker.configFile, 'utf8')).toBe(before);

  const second = await open(docker.env);
  await pushFromGrid(second.page, 'from-auths');
  await waitForDigest(second.page, 30);

  await signOut(second.page);
  const farewell = second.page.getByRole('dialog', { name: /^Signed out of/ });
  await expect(farewell).toContainText('no longer uses the sign-in of docker login');
  await farewell.getByRole('button', { name: 'OK' }).click();
  await expect(second.page.getByRole('button', { name: 'Not signed in' })).toBeFocused();
  expect(await readFile(docker.configFile, 'utf8')).toBe(before);
});

test('what docker login gave to a credential helper is used to push', async ({ lab, open }) => {
  const docker = await makeDockerHome(lab, { credsStore: 'lab' });
  installKeepingHelper(docker.programs, 'lab');
  await docker.login(lab.registry);
  expect(await readFile(docker.configFile, 'utf8')).not.toContain('"auth"');

  const { page, userData } = await open(docker.env);
  await continueAs(page, 'ada');
  await pushFresh(lab, page, 'from-helper');
  expect(await filesWith(userData, lab.registry.password)).toEqual([]);
});

test('a helper for one registry wins over the one for all', async ({ lab, open }) => {
  const { host } = lab.registry;
  const docker = await makeDockerHome(lab, { credsStore: 'all', credHelpers: { [host]: 'own' } });
  installKeepingHelper(docker.programs, 'own');
  installKeepingHelper(docker.programs, 'all');
  await docker.login(lab.registry);
  const stale = { ServerURL: host, Username: 'grace', Secret: 'of no use' };
  await writeFile(`${docker.programs}/all.json`, JSON.stringify({ [host]: stale }));

  const { page } = await open(docker.env);
  await continueAs(page, 'ada');
  await pushFresh(lab, page, 'from-own-helper');
});

test('a sign-in handed over in DOCKER_AUTH_CONFIG is used to push', async ({ lab, open }) => {
  const docker = await makeDockerHome(lab);
  const { host, username, password } = lab.registry;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const DOCKER_AUTH_CONFIG = JSON.stringify({ auths: { [`http://${host}/v2/`]: { auth } } });
  const { page } = await open({ ...docker.env, DOCKER_AUTH_CONFIG });
  await continueAs(page, 'ada');
  await pushFresh(lab, page, 'from-environment');
});

test('an identity token of docker login is used to push', async ({ lab, open }) => {
  const registry = await lab.tokenRegistry();
  registry.tokens.behave({ identityTokens: true });
  const docker = await makeDockerHome(lab);
  await docker.login(registry);
  const written = await readFile(docker.configFile, 'utf8');
  expect(written).toContain('identitytoken');

  const { page } = await open(docker.env);
  await continueAs(page, 'ada');
  await pushFresh(lab, page, 'from-identity-token');
  registry.tokens.behaveWell();
});

test('a sign-in made in a terminal meanwhile is offered; one that has expired says so', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  const docker = await makeDockerHome(lab);
  const { page } = await open(docker.env);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await expect(offers(page)).toHaveCount(0);
  await docker.login(registry);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(offers(page)).toBeVisible();

  registry.tokens.behave({ accepts: false });
  await offers(page).click();
  await expect(page.getByRole('alert')).toContainText('no longer accepted');
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('ada');
  await expect(secretField(page)).toBeFocused();
  registry.tokens.behaveWell();
  await secretField(page).fill(registry.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
});

test('of two accounts at one registry the current one pushes, and each can be left', async ({
  lab,
  open,
}) => {
  const registry = await lab.tokenRegistry();
  const { app, page } = await open();
  const menu = page.getByRole('button', { name: /^Account: / });
  await signIn(page, registry);
  await menu.click();
  await page.getByRole('menuitem', { name: /another registry/ }).click();
  await signIn(page, registry.second);
  await expect(menu).toHaveAccessibleName(`Account: grace at ${registry.host} and 1 more`);
  await pushFresh(lab, page, 'by-grace');
  expect(registry.tokens.lastAskedBy()).toBe('grace');

  await menu.click();
  await page.getByRole('menuitem', { name: `Use ada at ${registry.host}` }).click();
  await expect(menu).toHaveAccessibleName(`Account: ada at ${registry.host} and 1 more`);
  await page.getByRole('button', { name: 'Images' }).first().click();
  await pushFresh(lab, page, 'by-ada');
  expect(registry.tokens.lastAskedBy()).toBe('ada');

  await app.close();
  const { page: again } = await open();
  await again.getByRole('button', { name: /^Account: ada/ }).click();
  await again.getByRole('menuitem', { name: `Sign ada out of ${registry.host}` }).click();
  const farewell = again.getByRole('dialog', { name: `Signed out of ${registry.host}` });
  await expect(farewell).toContainText('erased from this computer’s keyring');
  await farewell.getByRole('button', { name: 'OK' }).click();
  await expect(again.getByRole('button', { name: /^Account: / })).toHaveAccessibleName(
    `Account: grace at ${registry.host}`,
  );
});

// The box itself is out of sight: people click its words.
const alsoDocker = (page: Page) => page.getByText('Sign the docker command line in as well');
const helpersFile = async (programs: string) =>
  readFile(`${programs}/lab.json`, 'utf8').catch(() => '');

test('ticked, a sign-in goes to Docker’s helper as well, and docker pushes with it', async ({
  lab,
  open,
}) => {
  const { host, password } = lab.registry;
  const docker = await makeDockerHome(lab, { credsStore: 'lab' });
  installKeepingHelper(docker.programs, 'lab');
  const before = await readFile(docker.configFile, 'utf8');
  const image = `${host}/by-the-docker-cli:v1`;
  await freshImage(lab, image, [20_000]);
  made.push(image);
  await expect(docker.push(image)).rejects.toThrow();

  const { page, userData } = await open(docker.env);
  await fillSignIn(page, lab.registry);
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await alsoDocker(page).click();
  await expect(page.getByRole('checkbox')).toBeChecked();
  expect(await axeProblems(page)).toEqual([]);
  await submitSignIn(page);
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();

  await docker.push(image);
  expect(await readFile(docker.configFile, 'utf8')).toBe(before);
  expect(await filesWith(userData, password)).toEqual([]);
  expect(await filesWith(docker.folder, password)).toEqual([`${docker.programs}/lab.json`]);

  await signOut(page);
  const farewell = page.getByRole('dialog', { name: /^Signed out of/ });
  await expect(farewell).toContainText('Docker itself is still signed in');
  expect(await helpersFile(docker.programs)).toContain(password);
});

test('unticked, Docker’s helper is given nothing; without a helper there is no box', async ({
  lab,
  open,
}) => {
  const docker = await makeDockerHome(lab, { credHelpers: { [lab.registry.host]: 'lab' } });
  installKeepingHelper(docker.programs, 'lab');
  const { page } = await open(docker.env);
  await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
  await expect(alsoDocker(page)).toHaveCount(0);
  await fillSignIn(page, lab.registry);
  await expect(alsoDocker(page)).toBeVisible();
  await submitSignIn(page);
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
  expect(await helpersFile(docker.programs)).toBe('');
});

test('a helper that fails leaves the sign-in as it is, and is told', async ({ lab, open }) => {
  const docker = await makeDockerHome(lab, { credsStore: 'fails' });
  installBrokenHelper(docker.programs, 'fails', 'canary-of-the-helper');
  const before = await readFile(docker.configFile, 'utf8');
  const { page } = await open(docker.env);
  await fillSignIn(page, lab.registry);
  await alsoDocker(page).click();
  await submitSignIn(page);
  const told = page.getByRole('status').filter({ hasText: 'could not be signed in' });
  await expect(told).toContainText('docker-credential-fails reported a failure');
  await expect(page.getByText('Signed in as ada')).toBeVisible();
  expect(await page.content()).not.toContain('canary-of-the-helper');
  expect(await readFile(docker.configFile, 'utf8')).toBe(before);
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Account: ada/ })).toBeVisible();
});
