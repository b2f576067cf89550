// Slipway's own files: damaged between two runs, or not writable at all.
import { appendFile, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { electronProgram } from '../lab/electron-program';
import { canRunPrivateEngine } from '../lab/engine';
import { mountSmallDisk } from '../lab/small-disk';
import { axeProblems } from './axe-problems';
import { arrives, choosePushesAtATime, goTo, pushImage } from './fault-steps';
import { freshImage } from './fresh-image';
import { expect, test } from './slipway';

const notices = (page: Page) => page.getByRole('region', { name: 'Notices' });

async function pushOne(page: Page, image: string): Promise<void> {
  await chooseImage(page, image);
  await openTagDialog(page);
  await tagAndPush(page);
  await expect(page.getByText('Verified', { exact: false }).first()).toBeVisible({
    timeout: 30_000,
  });
}

test('damaged files cost no more than what is damaged, and the user is told', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'remembered:v1', [1_000]);
  const first = await open();
  await signIn(first.page, lab.registry);
  await pushOne(first.page, 'remembered');
  await first.app.close();
  const { userData } = first;
  const history = join(userData, 'pushes.jsonl');
  const settings = join(userData, 'settings.json');
  const copies = async (name: string) => {
    const all = (await readdir(userData)).filter((each) => each.startsWith(`${name}.corrupt-`));
    return all.map((each) => join(userData, each));
  };

  await test.step('a history cut off, with NULs behind it', async () => {
    await appendFile(history, `{"version":1,"pu${'\0'.repeat(4_096)}`);
    const before = await readFile(history);
    const { app, page } = await open();
    await expect(notices(page)).toContainText('Part of the push history could not be read');
    const [copy = ''] = await copies('pushes.jsonl');
    await expect(notices(page)).toContainText(copy);
    expect(await readFile(copy)).toEqual(before);
    const work = await page.getByRole('main').boundingBox();
    const said = await notices(page).boundingBox();
    expect((work?.y ?? 0) + (work?.height ?? 0)).toBeLessThanOrEqual(said?.y ?? 0);
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: /^Pushes/ }).click();
    await expect(page.getByRole('button', { name: /^Arrived.*remembered/ })).toBeVisible();
    await notices(page).getByRole('button', { name: 'Dismiss' }).click();
    await expect(notices(page)).not.toContainText('could not be read');
    await app.close();
  });

  await test.step('a history of 0 bytes and settings of NULs', async () => {
    await truncate(history, 0);
    await writeFile(settings, '\0'.repeat(512));
    const { app, page } = await open();
    await expect(notices(page)).toContainText('Part of the push history could not be read');
    await expect(notices(page)).toContainText('Part of your settings could not be read');
    const [copy = ''] = await copies('settings.json');
    expect(await readFile(copy, 'utf8')).toBe('\0'.repeat(512));
    await app.close();
  });

  await test.step('and after that all is well again', async () => {
    const { page } = await open();
    await expect(page.getByRole('form', { name: 'Sign in' })).toBeVisible();
    await expect(notices(page)).not.toContainText('could not be read');
  });
});

test('while its history cannot be written Slipway works from memory and says so, then catches up', async ({
  lab,
  open,
}) => {
  await freshImage(lab, 'kept-1:v1', [1_000]);
  await freshImage(lab, 'kept-2:v1', [1_000]);
  const { app, page, userData } = await open();
  await signIn(page, lab.registry);
  // Stands in the way of everyone, root too, as a full disk or a folder without rights would.
  const history = join(userData, 'pushes.jsonl');
  await rm(history);
  await mkdir(history);
  await pushOne(page, 'kept-1');
  await expect(notices(page)).toContainText('The push history cannot be saved');
  await expect(notices(page)).toContainText('remembered until Slipway is closed');

  await rm(history, { recursive: true });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Images/ })
    .click();
  await pushOne(page, 'kept-2');
  await expect(notices(page)).not.toContainText('cannot be saved');
  await app.close();
  const later = await open();
  await later.page.getByRole('button', { name: /^Pushes/ }).click();
  for (const image of ['kept-1', 'kept-2']) {
    const row = later.page.getByRole('button', { name: new RegExp(`^Arrived.*${image}`) });
    await expect(row).toBeVisible();
  }
});

test('on a full disk pushes go on, the user is told, and once there is room nothing is missing', async ({
  lab,
  open,
  userData,
}) => {
  test.skip(!canRunPrivateEngine(), 'Only root on Linux can mount a disk of its own.');
  const disk = await mountSmallDisk(lab, userData, 32_000_000);
  const program = disk.runner(electronProgram());
  const images = ['before-full', 'while-full', 'after-full'];
  // So many layers that what is noted of one push is more than the last block of a file still takes.
  const layers = Array.from({ length: 12 }, () => 1_000);
  for (const image of images) await freshImage(lab, `${image}:v1`, layers);
  const { app, page } = await open({}, [], program);
  await signIn(page, lab.registry);
  await pushImage(page, 'before-full');
  await arrives(page);

  await disk.fill();
  await pushImage(page, 'while-full');
  await arrives(page);
  await expect(notices(page)).toContainText('The push history cannot be saved');
  await expect(notices(page)).toContainText('Check the free space');
  await choosePushesAtATime(page, 4);
  await expect(notices(page)).toContainText('Your settings cannot be saved');
  await notices(page).getByRole('button', { name: 'Show the details' }).first().click();
  await expect(notices(page)).toContainText(/ENOSPC|no space left/i);
  expect(await axeProblems(page)).toEqual([]);
  // What stood there before it was full still does, whole.
  expect(await disk.read('pushes.jsonl')).toContain('before-full');
  expect(JSON.parse(await disk.read('settings.json'))).toMatchObject({
    accounts: [{ username: 'ada' }],
  });

  await disk.free();
  await pushImage(page, 'after-full');
  await arrives(page);
  await choosePushesAtATime(page, 5);
  await expect(notices(page)).not.toContainText('cannot be saved');

  await disk.fill();
  await app.close();
  const later = await open({}, [], program);
  await expect(later.page.getByRole('button', { name: /^Account: ada/ })).toBeVisible();
  await expect(notices(later.page)).toContainText('cannot be saved');
  await goTo(later.page, 'Pushes');
  for (const image of images) {
    const row = later.page.getByRole('button', { name: new RegExp(`^Arrived.*${image}`) });
    await expect(row).toBeVisible();
  }
  await later.app.close();
  expect(JSON.parse(await disk.read('settings.json'))).toMatchObject({ pushes: { atATime: 5 } });
  await disk.close();
});
