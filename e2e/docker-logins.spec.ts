import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import {
  continueAs,
  pushFromGrid,
  secretField,
  signIn,
  signOut,
  waitForDigest,
} from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { installKeepingHelper } from '../lab/stub-helpers';
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
