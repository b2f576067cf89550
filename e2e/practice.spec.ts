import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { chooseImage, tagAndPush, waitForDigest } from '../lab/drive-slipway';
import type { Lab } from '../lab/lab';
import { axeProblems } from './axe-problems';
import { filesWith, listenToMain, pageText, processesWith } from './canary';
import { freshImage } from './fresh-image';
import { fillAccount, PASSWORD, push, setUp, showRegistry, strip } from './practice-steps';
import { expect, test } from './slipway';

const IMAGE = 'registry:3';
const LABEL = 'label=slipway.practice';

test.afterEach(async ({ lab }) => {
  const left = (await lab.docker('ps', '--all', '--quiet', '--filter', LABEL)).trim();
  if (left !== '') await lab.docker('rm', '--force', ...left.split('\n'));
  await lab.docker('volume', 'rm', '--force', 'slipway-practice-registry');
});

test('from nothing to a verified push; stopped, started, found again, wiped', async ({
  lab,
  open,
}) => {
  test.slow();
  await lab.practiceImage(IMAGE);
  await freshImage(lab, 'practised:v1', [200_000, 300_000]);
  const first = await open();
  const said = await listenToMain(first.app);
  await setUp(first.page);
  await expect(first.page.getByText('Your practice registry is running')).toBeVisible();
  const account = first.page.getByRole('button', { name: 'Account: ada at the practice registry' });
  await expect(account).toBeVisible();

  const digest = await push(first.page, 'practised');
  await expect(first.page.getByText(/^Verified: .* holds this digest$/)).toBeVisible();
  const { container, host } = await practiceContainer(lab);
  await lab.docker('rmi', `${host}/ada/practised:v1`);

  await showRegistry(first.page);
  await strip(first.page).getByRole('button', { name: 'Stop' }).click();
  await expect(strip(first.page)).toContainText('Stopped');
  await expect(strip(first.page).getByRole('button', { name: 'Start' })).toBeFocused();
  await first.page.keyboard.press('Enter');
  await expect(strip(first.page)).toContainText('Running');

  // Someone stops it in a terminal: that shows, too.
  await lab.docker('stop', container);
  await expect(strip(first.page)).toContainText('Stopped');
  expect(await said()).not.toContain(PASSWORD);
  await first.app.close();

  const again = await open();
  await showRegistry(again.page);
  await expect(strip(again.page)).toContainText(`${host}Stopped`);
  expect(await axeProblems(again.page)).toEqual([]);
  await strip(again.page).getByRole('button', { name: 'Start' }).click();
  await expect(strip(again.page)).toContainText('Running');
  expect(await axeProblems(again.page)).toEqual([]);
  // The data is still there, and so is the account: the same layers need not go again.
  await again.page.getByRole('button', { name: 'Images', exact: true }).click();
  expect(await push(again.page, 'practised')).toBe(digest);
  await expect(again.page.getByText(/^0 bytes sent, 500 kB saved/)).toBeVisible();

  // The password is in the keychain, and nowhere else.
  expect(await lab.keyringHolds(`ada@${host}`)).toBe(true);
  expect(await lab.docker('inspect', container)).not.toContain(PASSWORD);
  expect(await lab.docker('logs', container)).not.toContain(PASSWORD);
  expect(await pageText(again.page)).not.toContain(PASSWORD);
  expect(await filesWith(again.userData, PASSWORD)).toEqual([]);
  expect(await processesWith(PASSWORD)).toEqual([]);

  await showRegistry(again.page);
  await strip(again.page).getByRole('button', { name: 'Wipe…' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'Wipe the practice registry' });
  expect(await axeProblems(again.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Wipe it' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(again.page.getByRole('heading', { name: 'No registry yet' })).toBeVisible();
  await expect(again.page.getByRole('button', { name: 'Sign in to a registry' })).toBeFocused();
  // What was done with it is undone.
  await expect(again.page.getByRole('complementary', { name: 'Lab guide' })).toContainText(
    '0 of 6 done',
  );
  await again.page.getByRole('button', { name: 'Images', exact: true }).click();
  const tile = again.page.getByRole('option').filter({ hasText: `${host}/ada/practised` });
  await expect(tile).toBeVisible();
  await expect(tile).not.toContainText('Pushed');
  expect(await lab.docker('ps', '--all', '--quiet', '--filter', LABEL)).toBe('');
  expect(await lab.docker('volume', 'ls', '--quiet')).not.toContain('slipway-practice');
  expect(await lab.keyringHolds(`ada@${host}`)).toBe(false);
  const settings = await readFile(join(again.userData, 'settings.json'), 'utf8');
  expect(JSON.parse(settings)).toMatchObject({ accounts: [] });
});

test('from a first start the guide leads through all six steps on a practice registry', async ({
  lab,
  open,
}) => {
  await lab.practiceImage(IMAGE);
  await freshImage(lab, 'first-steps:v1', [100_000]);
  const { app, page } = await open();
  const guide = page.getByRole('complementary', { name: 'Lab guide' });
  await expect(guide).toContainText('0 of 6 done');
  await guide.getByRole('button', { name: 'Start a practice registry' }).click();
  const dialog = page.getByRole('dialog', { name: 'Practice registry' });
  await fillAccount(page, 'ada', PASSWORD);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect(guide).toContainText('2 of 6 done');
  await expect(guide).toContainText('The practice registry knows you as ada');

  // Signed in, nobody is asked to sign in any more.
  await expect(page.getByRole('listbox', { name: 'Images' })).toBeVisible();
  await guide.getByRole('button', { name: 'Choose an image' }).click();
  await expect(page.getByRole('listbox', { name: 'Images' }).locator(':focus')).toHaveCount(1);
  await chooseImage(page, 'first-steps');
  await guide.getByRole('button', { name: 'Tag…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tag image' }).click();
  await guide.getByRole('button', { name: 'Push…' }).click();
  await tagAndPush(page);
  await expect(page.getByText(/^Verified: .* holds this digest$/)).toBeVisible({ timeout: 30_000 });
  const digest = await waitForDigest(page, 5);
  await expect(guide).toContainText('4 of 6 done');

  await guide.getByRole('button', { name: 'See it in the registry' }).click();
  await expect(page.getByRole('option', { name: 'ada/first-steps' })).toBeVisible();
  await page.getByRole('option', { name: 'v1' }).click();
  await expect(page.getByRole('region', { name: 'Tag v1' })).toContainText(digest);
  await page.getByRole('button', { name: 'Copy the docker pull command' }).click();
  await expect(guide).toContainText('6 of 6 done');
  await expect(guide).toContainText(
    'your image is at the practice registry, for this computer to pull',
  );
  const { host } = await practiceContainer(lab);
  const copied = () => app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(copied).toBe(`docker pull ${host}/ada/first-steps:v1`);
  expect(await axeProblems(page)).toEqual([]);

  // The next lab on this computer begins with the tag, and a restart keeps it so.
  await guide.getByRole('button', { name: 'Start over' }).click();
  await expect(guide).toContainText('2 of 6 done');
  await expect(guide.locator('[data-step="tag"] :focus')).toHaveCount(1);
  await app.close();
  const again = await open();
  await expect(again.page.getByRole('complementary', { name: 'Lab guide' })).toContainText(
    '2 of 6 done',
  );
  // The same image under the same name is tagged again, and that counts.
  await chooseImage(again.page, 'first-steps');
  const nextGuide = again.page.getByRole('complementary', { name: 'Lab guide' });
  await nextGuide.getByRole('button', { name: 'Tag…' }).click();
  await again.page.getByRole('dialog').getByRole('button', { name: 'Tag image' }).click();
  await expect(nextGuide).toContainText('3 of 6 done');
});

test('says why the image is not to be had, and goes on once it is there', async ({ lab, open }) => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Registry', exact: true }).click();
  await page.getByRole('button', { name: 'Start a practice registry…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Practice registry' });
  await fillAccount(page, '', PASSWORD);
  const name = dialog.getByRole('textbox', { name: 'Name for your practice account' });
  await name.pressSequentially('Ada!');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Use small letters and digits');
  await expect(name).toHaveValue('ada!');
  expect(await axeProblems(page)).toEqual([]);

  await fillAccount(page, 'ada', PASSWORD);
  // Nobody listens there: what a room without internet looks like, at once.
  await dialog.getByRole('button', { name: 'Image and port' }).click();
  await dialog.getByRole('textbox', { name: 'Image' }).fill('localhost:9/registry:3');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Docker can’t fetch localhost:9/registry:3');
  await expect(dialog).toContainText('docker save -o registry.tar');

  // There, but not for strangers.
  await dialog.getByRole('textbox', { name: 'Image' }).fill(`${lab.registry.host}/library/no:1`);
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('No such image is there, or it is not for everyone');
  await dialog.getByRole('button', { name: 'Change the image' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Image' })).toBeFocused();

  await lab.practiceImage(IMAGE);
  await dialog.getByRole('textbox', { name: 'Image' }).fill(IMAGE);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await expect(strip(page)).toContainText('Running');
});

test('offers another port where the wanted one is taken', async ({ lab, open }) => {
  await lab.practiceImage(IMAGE);
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = typeof address === 'object' && address ? String(address.port) : '';
  const { page } = await open();
  await page.getByText('Practice registry', { exact: true }).click();
  await fillAccount(page, 'ada', PASSWORD);
  await page.getByRole('button', { name: 'Image and port' }).click();
  await page.getByRole('textbox', { name: 'Port' }).fill(port);
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: 'Sign in' });
  await expect(form).toContainText(`Port ${port} is taken`);
  expect(await axeProblems(page)).toEqual([]);
  await form.getByRole('button', { name: 'Use another free port' }).click();
  await page.getByRole('listbox', { name: 'Images' }).waitFor();
  const { host } = await practiceContainer(lab);
  expect(host).not.toContain(port);
  other.close();
});

async function practiceContainer(lab: Lab): Promise<{ container: string; host: string }> {
  const container = (await lab.docker('ps', '--all', '--quiet', '--filter', LABEL)).trim();
  const port = /:(\d+)\s*$/m.exec(await lab.docker('port', container, '5000/tcp'))?.[1] ?? '';
  return { container, host: `localhost:${port}` };
}
