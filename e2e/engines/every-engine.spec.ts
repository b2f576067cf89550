// What has to hold on every engine, and where they differ: see `differs`.
import type { Page } from 'playwright';
import type { EngineKind } from '../../lab/any-engine';
import {
  chooseImage,
  fillSignIn,
  openTagDialog,
  pushButton,
  readLog,
  signIn,
  submitSignIn,
  tagAndPush,
} from '../../lab/drive-slipway';
import { startRefusingRegistry } from '../../lab/refusing-registry';
import { expect, test } from './each-engine';

interface Differences {
  /** As the list of engines has it. */
  calls: RegExp;
  /** Says of each layer how it goes. Podman 4 says nothing of them at all. */
  speaksOfLayers: boolean;
  /** Asks a registry that has refused four times more, over most of a minute. */
  asksAgain: boolean;
}

const differs: Record<EngineKind, Differences> = {
  classic: {
    calls: /Docker Engine \S+, classic image store/,
    speaksOfLayers: true,
    asksAgain: true,
  },
  containerd: {
    calls: /Docker Engine 26\S+, containerd image store/,
    speaksOfLayers: true,
    asksAgain: false,
  },
  podman: { calls: /Podman 4\S+/, speaksOfLayers: false, asksAgain: false },
};

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Push image' });
const checks = (page: Page) => dialog(page).getByRole('list', { name: 'Checks' });
const ended = (page: Page) => page.getByRole('region', { name: 'How it ended' });
const arrived = (page: Page) => page.getByRole('heading', { name: 'Arrived' });

/** Podman puts `localhost/` before the name of an image that has no registry. */
function tile(page: Page, name: string) {
  return page.getByRole('option', { name: new RegExp(`^(localhost/)?${name}`) });
}

async function openDialogFor(page: Page, name: string): Promise<void> {
  await chooseImage(page, `(localhost/)?${name}`);
  await openTagDialog(page);
}

test('from a wrong password over the right one to a digest the registry holds', async ({
  lab,
  engine,
  open,
  image,
}) => {
  const { calls, speaksOfLayers } = differs[engine.kind];
  await image('every-push', [200_000, 300_000]);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await fillSignIn(page, { ...lab.registry, password: 'not-this-one' });
  await submitSignIn(page);
  await expect(page.getByRole('alert')).toContainText('didn’t accept this sign-in');
  await signIn(page, lab.registry);

  await page.getByRole('button', { name: /^docker engine:/i }).click();
  await expect(page.getByRole('dialog', { name: 'Docker engine' })).toContainText(calls);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Docker engine' })).toBeHidden();

  await openDialogFor(page, 'every-push');
  await expect(checks(page)).toContainText('Allowed to push to ada/every-push');
  await expect(checks(page)).toContainText('None of 2 layers in this repository yet');
  await tagAndPush(page);
  await expect(arrived(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(`Verified: ${lab.registry.host} holds this digest`)).toBeVisible();
  const digest = await lab.manifestDigest('ada/every-push', 'v1');
  const [, first, ...log] = await readLog(page);
  // Podman names the tag in this line too, which Docker does not.
  expect(first).toMatch(/^The push refers to repository \[localhost:\d+\/ada\/every-push(:v1)?\]$/);
  expect(log.at(-1)).toMatch(new RegExp(`^v1: digest: ${digest} size: \\d+$`));
  const pushed = log.filter((line) => /^[0-9a-f]{12}: Pushed$/.test(line));
  expect(pushed).toHaveLength(speaksOfLayers ? 2 : 0);
  if (!speaksOfLayers)
    await expect(page.getByText(/does not report them one by one/)).toBeVisible();
  await expect(page.getByText('COPY … /hold/cargo-0')).toBeVisible();
  await expect(page.getByText('COPY … /hold/cargo-1')).toBeVisible();

  await page.getByRole('navigation').getByRole('button', { name: 'Images' }).click();
  await openDialogFor(page, 'every-push');
  await expect(checks(page)).toContainText('All 2 layers are there');
  await page.keyboard.press('Escape');
});

test('a namespace of someone else: said before the push, and of the push', async ({
  engine,
  open,
  image,
}) => {
  await image('every-denied', [100_000]);
  const registry = await startRefusingRegistry();
  try {
    const { page } = await open({ DOCKER_HOST: engine.dockerHost });
    await signIn(page, { host: registry.host, username: 'ada', password: 'harbour' });
    await openDialogFor(page, 'every-denied');
    await dialog(page).getByRole('textbox', { name: 'Namespace' }).fill('library');
    await expect(checks(page)).toContainText(/may not push to library\/every-denied/i);
    await tagAndPush(page);
    if (differs[engine.kind].asksAgain) {
      await expect(page.getByText(/Try 2 of 5/).first()).toBeVisible({ timeout: 15_000 });
      await page.getByRole('button', { name: /cancel push/i }).click();
      await expect(page.getByText(/cancelled/i).first()).toBeVisible();
    } else {
      const words = 'ada may not push to library/every-denied';
      await expect(ended(page)).toContainText(words, { timeout: 15_000 });
      await expect(
        ended(page).getByRole('button', { name: 'Tag as ada/every-denied' }),
      ).toBeVisible();
    }
  } finally {
    await registry.close();
  }
});

test('a push is cancelled, and the same one arrives afterwards', async ({
  lab,
  engine,
  open,
  image,
}) => {
  await image('every-cancel', [4_000_000]);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await signIn(page, lab.registry);
  await openDialogFor(page, 'every-cancel');
  await expect(checks(page)).toContainText('Allowed to push');
  lab.line.setBandwidth(400_000);
  try {
    await tagAndPush(page);
    await expect(page.getByRole('region', { name: 'Push log' })).toContainText('The push refers');
    // Beside its instruction, though the containerd store calls the layer by another name.
    const row = page.getByRole('listitem').filter({ hasText: 'COPY … /hold/cargo-0' });
    await expect(row).toContainText(differs[engine.kind].speaksOfLayers ? /[0-9a-f]{12}/ : 'COPY');
    await page.getByRole('button', { name: /cancel push/i }).click();
    await expect(page.getByText(/cancelled/i).first()).toBeVisible();
  } finally {
    lab.line.setBandwidth(undefined);
  }
  await page.getByRole('button', { name: 'Push again' }).click();
  await expect(arrived(page)).toBeVisible({ timeout: 30_000 });
  await lab.manifestDigest('ada/every-cancel', 'v1');
});

test('what happens in a terminal shows: a new tag, and an image that goes before its push', async ({
  lab,
  engine,
  open,
  image,
}) => {
  await image('every-gone', [100_000]);
  const { page } = await open({ DOCKER_HOST: engine.dockerHost });
  await signIn(page, lab.registry);
  await engine.docker('tag', 'every-gone:v1', 'every-terminal:v2');
  await expect(tile(page, 'every-terminal')).toBeVisible({ timeout: 2_000 });
  await engine.docker('rmi', 'every-terminal:v2');
  await expect(tile(page, 'every-terminal')).toBeHidden({ timeout: 2_000 });

  await openDialogFor(page, 'every-gone');
  await expect(checks(page)).toContainText('Allowed to push');
  await engine.docker('rmi', 'every-gone:v1');
  await pushButton(page).click();
  await expect(page.getByText('The image is gone')).toBeVisible();
});
