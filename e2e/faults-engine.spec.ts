// The engine dies, comes back or freezes in mid-push. An engine of its own: others use the lab's.
import type { Page } from 'playwright';
import { chooseImage, openTagDialog, signIn, tagAndPush } from '../lab/drive-slipway';
import { type SecondEngine, startSecondEngine } from '../lab/second-engine';
import { freshImage } from './fresh-image';
import { test as base, expect } from './slipway';

const test = base.extend<object, { mortal: SecondEngine }>({
  mortal: [
    async ({ lab }, use) => {
      const mortal = await startSecondEngine(lab, 'mortal-engine');
      await use(mortal);
      await mortal.stop();
    },
    { scope: 'worker' },
  ],
});

const log = (page: Page) => page.getByRole('region', { name: 'Push log' });
const ending = (page: Page) => page.getByRole('region', { name: 'How it ended' });
const arrived = (page: Page) => page.getByRole('heading', { name: 'Arrived' });

async function goTo(page: Page, screen: 'Images' | 'Pushes'): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: new RegExp(`^${screen}`) })
    .click();
}

async function push(page: Page, image: string, tag?: string): Promise<void> {
  await goTo(page, 'Images');
  await chooseImage(page, image);
  await openTagDialog(page);
  if (tag !== undefined) {
    await page.getByRole('dialog').getByRole('textbox', { name: 'Tags' }).fill(tag);
  }
  await tagAndPush(page);
}

test('an engine that dies in mid-push and comes back: what was lost is said, what waited goes on', async ({
  lab,
  open,
  mortal,
}) => {
  const { host } = lab.registry;
  await freshImage({ ...lab, docker: mortal.docker }, 'outlived:v1', [4_000_000]);
  const { page } = await open({ DOCKER_HOST: mortal.dockerHost });
  await signIn(page, lab.registry);
  lab.line.setBandwidth(400_000);
  try {
    await push(page, 'outlived');
    await expect(log(page)).toContainText('Pushing');
    await push(page, 'outlived', 'waits');
    await expect(page.getByText('Waiting: another push goes first').first()).toBeVisible();
    await mortal.kill();
  } finally {
    lab.line.setBandwidth(undefined);
  }
  await expect(page.getByText('Waiting until Docker answers again')).toBeVisible();
  await goTo(page, 'Pushes');
  await page.getByRole('button', { name: /^Failed.*outlived:v1/ }).click();
  await expect(ending(page)).toContainText('The connection to Docker was lost');
  await expect(ending(page)).toContainText('the outcome is unknown');
  await expect(ending(page).getByRole('button', { name: 'Push again' })).toBeVisible();
  await ending(page).getByRole('button', { name: 'Check' }).click();
  await expect(ending(page)).toContainText(`It is not there: ${host} has no “v1”`);

  await mortal.start();
  await goTo(page, 'Images');
  await expect(page.getByRole('option', { name: /^outlived/ }).first()).toBeVisible();
  await goTo(page, 'Pushes');
  await page.getByRole('button', { name: /outlived:waits/ }).click();
  await expect(arrived(page)).toBeVisible({ timeout: 30_000 });
  // What had begun is not begun again unasked.
  await goTo(page, 'Pushes');
  const past = page.getByRole('list', { name: 'Pushes, past' }).getByRole('listitem');
  await expect(past).toHaveCount(2);
  await expect(page.getByRole('button', { name: /^Failed.*outlived:v1/ })).toBeVisible();
  await expect(lab.manifestDigest('ada/outlived', 'v1')).rejects.toThrow('404');
});

test('a push outlives a computer that sleeps: a frozen engine, then a frozen Slipway', async ({
  lab,
  open,
  mortal,
}) => {
  await freshImage({ ...lab, docker: mortal.docker }, 'sleeper:v1', [3_000_000]);
  const { app, page } = await open({ DOCKER_HOST: mortal.dockerHost });
  await signIn(page, lab.registry);
  lab.line.setBandwidth(500_000);
  try {
    await push(page, 'sleeper');
    await expect(log(page)).toContainText('Pushing');
    mortal.freeze();
    await expect(page.getByRole('button', { name: /^Docker engine:.*No answer/ })).toBeVisible({
      timeout: 20_000,
    });
    await expect(page.getByRole('button', { name: 'Cancel push' })).toBeVisible();
  } finally {
    mortal.thaw();
  }
  const pid = app.process().pid ?? 0;
  process.kill(pid, 'SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  process.kill(pid, 'SIGCONT');
  lab.line.setBandwidth(undefined);
  await expect(arrived(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(await lab.manifestDigest('ada/sleeper', 'v1')).first()).toBeVisible();
  await expect(page.getByRole('button', { name: /^Docker engine:.*No answer/ })).toBeHidden();
});

test('an image that is retagged or deleted in mid-push goes as it was when the push began', async ({
  lab,
  open,
}) => {
  const { host } = lab.registry;
  const { page } = await open();
  await signIn(page, lab.registry);
  lab.line.setBandwidth(1_000_000);
  try {
    await test.step('its tag moves to another image', async () => {
      await freshImage(lab, 'mover:v1', [2_500_000]);
      await push(page, 'mover');
      await expect(log(page)).toContainText('Pushing');
      await lab.docker('tag', 'python-hello-world', `${host}/ada/mover:v1`);
      await expect(arrived(page)).toBeVisible({ timeout: 30_000 });
      await expect(page.getByText('The tag moved on this computer')).toBeVisible();
      const digest = await lab.manifestDigest('ada/mover', 'v1');
      await expect(page.getByText(digest).first()).toBeVisible();
      const digests = await lab.docker('inspect', '--format', '{{.RepoDigests}}', 'mover:v1');
      expect(digests).toContain(digest);
    });

    await test.step('it is deleted: what runs goes on, what waits cannot begin', async () => {
      await freshImage(lab, 'leaver:v1', [2_500_000]);
      await push(page, 'leaver');
      await expect(log(page)).toContainText('Pushing');
      await push(page, 'leaver', 'late');
      const names = ['leaver:v1', `${host}/ada/leaver:v1`, `${host}/ada/leaver:late`];
      await lab.docker('rmi', '--force', ...names);
      await expect(ending(page)).toContainText('The image is gone', { timeout: 30_000 });
      await expect(ending(page)).toContainText('no longer on this computer');
      await ending(page).getByRole('button', { name: 'Choose an image' }).click();
      await expect(page.getByRole('option', { name: /leaver/ })).toHaveCount(0);
      await goTo(page, 'Pushes');
      await page.getByRole('button', { name: /^Arrived.*leaver:v1/ }).click();
      await expect(page.getByText('Verified', { exact: false }).first()).toBeVisible();
    });
  } finally {
    lab.line.setBandwidth(undefined);
  }
});
