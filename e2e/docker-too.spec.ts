// Signing in that signs the docker command line in as well, by a helper of Docker's.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { fillSignIn, signOut, submitSignIn } from '../lab/drive-slipway';
import { installBrokenHelper, installKeepingHelper } from '../lab/stub-helpers';
import { axeProblems } from './axe-problems';
import { filesWith } from './canary';
import { makeDockerHome } from './docker-login';
import { forgetImage, freshImage } from './fresh-image';
import { expect, test } from './slipway';

// The box itself is out of sight: people click its words.
const alsoDocker = (page: Page) => page.getByText('Sign the docker command line in as well');
const imageAt = (host: string) => `${host}/by-the-docker-cli:v1`;
test.afterEach(async ({ lab }) => {
  await forgetImage(lab, imageAt(lab.registry.host));
});
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
  const image = imageAt(host);
  await freshImage(lab, image, [20_000]);
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
